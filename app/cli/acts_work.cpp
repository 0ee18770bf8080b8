// SPDX-License-Identifier: GPL-3.0-or-later
// Acts while a case is worked on.
#include "app/cli/acts.h"

#include "app/cli/answer.h"
#include "app/office/acts.h"
#include "core/calendar/deadline.h"

#include <QCoreApplication>

namespace cli {

using domain::CaseFile;
using domain::EventBody;
using domain::Result;

namespace {

const auto note = QStringLiteral("note");
const auto reason = QStringLiteral("reason");

std::vector<domain::PinnedRemark> remarksFrom(Input& input) {
    std::vector<domain::PinnedRemark> remarks;
    for (const QJsonValue& one : input.list(QStringLiteral("remarks"))) {
        Input remark(one.toObject(), QStringLiteral("remarks"));
        remarks.push_back({.target = remark.text(QStringLiteral("target")), .text = remark.text(QStringLiteral("text"))});
        remark.finish();
    }
    return remarks;
}

}  // namespace

Result<EventBody> doForward(const Desk& desk, const CaseFile& file, Input& input) {
    const auto next = domain::nextStep(file.process(), file.step);
    const QString step = input.text(QStringLiteral("step"), next ? next->id : QString());
    return domain::forward(desk.user(), file, step, input.text(QStringLiteral("toUser")), input.text(note),
                           app::stepDueAt(file, step, desk.now(), desk.office.calendar));
}

Result<EventBody> doRequestSupplement(const Desk& desk, const CaseFile& file, Input& input) {
    const QString why = input.text(reason);
    const QStringList papers = input.texts(QStringLiteral("papers"));
    for (const QString& id : papers)
        if (std::none_of(file.papers.begin(), file.papers.end(), [&](const auto& line) { return line.paperId == id; }))
            return domain::Error{domain::Refusal::FieldInvalid, QStringLiteral("papers: ") + id, {}};
    return domain::requestSupplement(
        desk.user(), file,
        app::supplementItems(file, desk.packOf(file).get(), papers,
                             input.text(QStringLiteral("other")), why),
        why,
        calendar::supplementCloses(desk.now(), file.process().supplementDays, desk.office.calendar),
        input.text(QStringLiteral("overLimitReason")));
}

Result<EventBody> doAcceptSupplement(const Desk& desk, const CaseFile& file, Input& input) {
    std::vector<domain::PaperLine> papers = app::completedPapers(file, desk.packOf(file).get());
    const QStringList missing = input.texts(QStringLiteral("stillMissing"));
    for (domain::PaperLine& line : papers) line.missing = missing.contains(line.paperId);
    return domain::acceptSupplement(desk.user(), file, std::move(papers), desk.now(),
                                    app::limitAfterSupplement(file, desk.packOf(file).get(), desk.now(), desk.office.calendar),
                                    input.text(note));
}

Result<EventBody> doCloseUnsupplemented(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::closeUnsupplemented(desk.user(), file, desk.now(), input.text(note));
}

Result<EventBody> doReappoint(const Desk& desk, const CaseFile& file, Input& input) {
    const QDate date = input.date(QStringLiteral("date"));
    return domain::reappoint(desk.user(), file, input.text(QStringLiteral("number")), input.text(reason),
                             date.isValid() ? desk.office.calendar.closing(date) : QDateTime());
}

Result<EventBody> doRequestReview(const Desk& desk, const CaseFile& file, Input& input) {
    const auto above = app::unitAbove(*desk.store, file.received.unit);
    std::optional<QDateTime> by;
    if (const QDate date = input.date(QStringLiteral("answerBy")); date.isValid()) by = desk.office.calendar.closing(date);
    return domain::requestReview(desk.user(), file, input.text(QStringLiteral("unit"), above ? above->code : QString()),
                                 input.text(QStringLiteral("text")), by);
}

Result<EventBody> doReview(const Desk& desk, const CaseFile& file, Input& input) {
    using Decision = domain::ReviewDecided::Decision;
    const QString word = input.word(QStringLiteral("decision"), {QStringLiteral("approve"), QStringLiteral("send-back"), QStringLiteral("question")}, {});
    const Decision decision = word == u"approve" ? Decision::Approved
                              : word == u"send-back" ? Decision::SentBack : Decision::Question;
    return domain::review(desk.user(), file, {.decision = decision, .reasonCode = input.text(QStringLiteral("reasonCode")),
                                              .text = input.text(QStringLiteral("text")), .remarks = remarksFrom(input)});
}

Result<EventBody> doRemark(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::remark(desk.user(), file, {.target = input.text(QStringLiteral("target")), .text = input.text(QStringLiteral("text"))});
}

Result<EventBody> doCorrect(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::correct(desk.user(), file, input.text(QStringLiteral("field")), input.any(QStringLiteral("value")), input.text(reason));
}

Result<EventBody> doWithdrawDocument(const Desk& desk, const CaseFile& file, Input& input) {
    const QString name = input.text(QStringLiteral("blob"));
    const auto blob = domain::BlobId::parse(name);
    if (!blob) throw WrongUsage(QCoreApplication::translate("Cli", "“blob” wants the name of a file's content, as case show --json tells it"));
    return domain::withdrawDocument(desk.user(), file, *blob, input.text(reason));
}

}  // namespace cli
