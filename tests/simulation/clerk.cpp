// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/clerk.h"

#include "core/domain/case_rules.h"
#include "core/domain/settling.h"
#include "core/domain/event_codec.h"
#include "core/store/acting.h"
#include "core/store/case_commands.h"
#include "core/store/values.h"
#include "tests/support/a_case.h"

#include <QBuffer>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace simulation {

using domain::Act;
using domain::CaseFile;
using domain::EventBody;
using domain::Refusal;
using domain::Result;

QString Clerk::words(const char* what) const { return QStringLiteral("%1 %2").arg(QString::fromUtf8(what)).arg(m_deed); }

/// A page or two: some fit one chunk, some do not.
std::optional<domain::Attachment> Clerk::scan() {
    QBuffer content;
    content.setData(m_dice.bytes(m_dice.permille(700) ? m_dice.between(1, 20'000) : m_dice.between(60'000, 150'000)));
    content.open(QIODevice::ReadOnly);
    const qint64 size = content.size();
    const auto blob = m_computer.store().blobs().add(content);
    if (!blob) return std::nullopt;
    domain::Attachment paper = test::anAttachment();
    paper.blob = *blob;
    paper.size = size;
    paper.fileName = words("giấy") + QStringLiteral(".pdf");
    return paper;
}

void Clerk::work() {
    bool takesIn = false, hasWork = false;
    m_computer.live([&] {
        takesIn = domain::may(m_computer.store().signedIn(), domain::Act::Receive);
        hasWork = m_computer.store().cases().size() > 0;
    });
    if (!m_computer.isUp()) return;
    if (takesIn && (!hasWork || m_dice.permille(250))) return receive();
    act();
}

void Clerk::receive() {
    m_computer.act("receive", [&]() -> Result<domain::Done> {
        store::Intake intake{.proposal = test::aReceipt(m_deed), .attachments = {}, .draft = {}, .dateConfirmed = true};
        intake.proposal.code.clear();
        intake.proposal.unit = m_computer.store().settings().device().unit;
        intake.proposal.summary = words("hồ sơ");
        if (m_dice.permille(350)) {
            const auto paper = scan();
            if (!paper) return Refusal::DiskFull;
            intake.attachments.push_back(*paper);
        }
        const auto file = store::receiveCase(m_computer.store(), intake);
        if (!file) return file.error();
        return domain::Done{};
    });
}

void Clerk::act() {
    m_computer.act("act", [&]() -> Result<domain::Done> {
        store::Store& store = m_computer.store();
        // The scanner has done its work before anybody decides.
        m_paper = m_dice.permille(250) ? scan() : std::nullopt;
        const auto id = chooseCase();
        if (!id) return Refusal::CaseUnknown;
        const auto after = store::actTogether(store, *id, [this](const CaseFile& file) { return decisions(file); });
        if (!after) return after.error();
        return domain::Done{};
    });
}

void Clerk::workAhead() {
    m_computer.act("ahead", [&]() -> Result<domain::Done> {
        store::Store& store = m_computer.store();
        const auto id = chooseCase();
        const auto file = id ? store::caseFile(store, *id) : Result<CaseFile>(Refusal::CaseUnknown);
        if (!file) return file.error();
        const domain::User& actor = store.signedIn();
        const domain::Signature by{actor.name, actor.title, actor.roles.back(), QStringLiteral("Xã")};
        // A known kind with a member more, a newer version of it, or what nobody has heard of.
        const int what = m_dice.number(3);
        QCborMap body = QCborValue::fromCbor(domain::encodeBody(by, domain::Remarked{{.target = {}, .text = words("ghi chú")}})).toMap();
        body.insert(900, m_dice.bytes(m_dice.between(1, 2'000)));
        const domain::UnknownEvent ahead{what < 2 ? QStringLiteral("remarked") : QStringLiteral("future-thing"), what == 0 ? 1 : 2, QCborValue(body).toCbor()};
        const store::DeviceIdentity self = store.settings().device();
        const domain::Envelope envelope{.origin = {self.device, self.epoch, 0}, .kind = {}, .kindVersion = ahead.version,
                                        .mustUnderstand = what == 2 && m_dice.permille(300), .caseId = *id, .unit = file->received.unit,
                                        .actor = actor.id, .lamport = file->lamport + 1,
                                        .deviceTimeMs = m_computer.clock().now().toMSecsSinceEpoch(), .clock = {},
                                        .baseRevision = file->revision, .baseStep = file->stepCounter,
                                        .bodyHash = domain::Hash::fromBytes(QByteArray(domain::Hash::size, '\0')).value()};
        return store::refusingFullDisk([&] {
            return store.write([&]() -> Result<domain::Done> {
                store.log().append(self, envelope, by, ahead);
                store::refreshPicture(store, *id);
                return domain::Done{};
            });
        });
    });
}

/// Mostly one that waits for this very person.
std::optional<domain::CaseId> Clerk::chooseCase() {
    store::CaseFilter filter;
    const bool isAbove = domain::may(m_computer.store().signedIn(), domain::Act::Review);
    if (isAbove && m_dice.permille(800)) filter.states = {domain::CaseState::UnderReview};
    else filter.openOnly = m_dice.permille(800);
    const store::CasePage page = m_computer.store().cases().page(filter, store::CaseOrder::NewestFirst, {}, 4);
    if (page.rows.empty()) return std::nullopt;
    return m_dice.oneOf(page.rows).id;
}

/// What crossed is settled now and then, by whoever opens the case.
Result<std::vector<EventBody>> Clerk::decisions(const CaseFile& file) {
    for (const domain::Conflict& conflict : file.conflicts) {
        if (m_computer.program().isOld() || conflict.settled || !m_dice.permille(500)) continue;
        const auto lost = m_computer.store().log().find(conflict.origin);
        const auto keep = static_cast<domain::Keep>(m_dice.number(3));
        if (lost) return domain::settle(m_computer.store().signedIn(), file, {conflict.origin, lost->event.body, keep, words("ghi lại")}, m_computer.clock().now());
    }
    const auto one = decision(file);
    if (!one) return one.error();
    if (m_computer.program().laterKinds.contains(domain::kindOf(*one))) return Refusal::RoleMayNot;
    return std::vector{*one};
}

Result<EventBody> Clerk::decision(const CaseFile& file) {
    const domain::User& actor = m_computer.store().signedIn();
    std::vector<Act> possible = domain::possibleActs(actor, file);
    std::erase_if(possible, [this](Act act) {
        return act == Act::Print || act == Act::WithdrawDocument || (act == Act::Attach && !m_paper);
    });
    if (possible.empty()) return Refusal::RoleMayNot;
    // Two people at one step is what must be seen often.
    for (const Act usual : {Act::Review, Act::RequestReview})
        if (std::find(possible.begin(), possible.end(), usual) != possible.end() && m_dice.permille(350))
            return decisionFor(usual, file);
    return decisionFor(m_dice.oneOf(possible), file);
}

Result<EventBody> Clerk::decisionFor(Act act, const CaseFile& file) {
    const domain::User& actor = m_computer.store().signedIn();
    const QDateTime now = m_computer.clock().now();
    switch (act) {
    case Act::Attach: return domain::attach(actor, file, *m_paper);
    case Act::Correct: return domain::correct(actor, file, QStringLiteral("applicant.person.address"), words("Thôn"), words("sửa"));
    case Act::Remark: return domain::remark(actor, file, {.target = {}, .text = words("ghi chú")});
    case Act::Forward: return domain::forward(actor, file, m_dice.oneOf(file.process().steps).id, {}, words("chuyển"), std::nullopt);
    case Act::RequestSupplement:
        return domain::requestSupplement(actor, file, {{.paperId = {}, .title = words("giấy"), .originals = 1, .reason = words("thiếu")}},
                                         words("bổ sung"), now.addDays(15), words("vượt"));
    case Act::AcceptSupplement:
        return domain::acceptSupplement(actor, file, file.papers, now, test::aDeadline(5), words("đã bổ sung"));
    case Act::CloseUnsupplemented: return domain::closeUnsupplemented(actor, file, now, words("đóng"));
    case Act::Refuse: return domain::refuseSettlement(actor, file, words("từ chối"), words("số"));
    case Act::Reappoint: return domain::reappoint(actor, file, words("số"), words("xin lỗi"), test::aMoment(24 * 30));
    case Act::RequestReview: return domain::requestReview(actor, file, QStringLiteral("48"), words("xin ý kiến"), {});
    case Act::Review: {
        using Decision = domain::ReviewDecided::Decision;
        return domain::review(actor, file, {.decision = static_cast<Decision>(m_dice.number(3)), .reasonCode = {}, .text = words("ý kiến"), .remarks = {}});
    }
    case Act::IssueResult:
        return domain::issueResult(actor, file, {.kind = QStringLiteral("KQ.G15.000031"), .title = words("kết quả"), .number = words("số"),
                                                 .date = domain::officeDate(now), .signer = QStringLiteral("Lan"), .blob = {}});
    case Act::ReturnResult:
        return domain::returnResult(actor, file, {.at = now, .receiver = words("người nhận"), .channel = QStringLiteral("counter")});
    case Act::Withdraw: return domain::withdraw(actor, file, words("rút"));
    case Act::Stop: return domain::stop(actor, file, words("dừng"));
    case Act::AwaitPayment:
        return domain::awaitPayment(actor, file, {{.name = words("phí"), .amount = 8'000 + m_deed, .quantity = 1, .exempt = false, .exemptReason = {}}},
                                    words("chờ nộp"));
    case Act::TakePayment:
        return domain::takePayment(actor, file, {.amount = std::max<qint64>(1, domain::owed(file)), .method = QStringLiteral("cash"), .receiptNumber = words("BL")});
    case Act::Receive:
    case Act::WithdrawDocument:
    case Act::Print:
    case Act::Settle:
    case Act::ManageUsers:
    case Act::ManageOffice:
    case Act::SeeCases: break;
    }
    return Refusal::RoleMayNot;
}

}  // namespace simulation
