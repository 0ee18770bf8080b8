// SPDX-License-Identifier: GPL-3.0-or-later
// The last act of intake: what is wrong, and the case itself.
#include "app/desktop/intake/check_lines.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/confirmation.h"
#include "app/desktop/widgets/reason_dialog.h"
#include "app/office/clock_doubt.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/store/case_commands.h"

#include <QTimer>

namespace app {
namespace {

using domain::CaseReceived;
using domain::Refusal;
using Wrong = IntakePage::Wrong;

/// A date that was typed but is none: the applicant has no such field, the typed text tells.
void requireDate(std::vector<Wrong>& wrong, const QString& field, const QJsonObject& typed,
                 bool whole) {
    const QString text = typed.value(field).toString().trimmed();
    const auto date = domain::PartialDate::parse(text);
    if (!text.isEmpty() && (!date || (whole && !date->date())))
        wrong.push_back({field, describe({Refusal::DateInvalid, {}, {}})});
}

}  // namespace

Reception IntakeWork::reception(CaseReceived::Outcome outcome) const {
    Reception said{.channel = m_page.channel(), .applicant = m_page.person().applicant(),
                   .answers = m_page.form().answers(), .papers = m_page.checklist().lines(),
                   .copies = m_page.copies(), .fees = {}, .resultChannel = m_page.resultChannel(),
                   .externalRefs = {}, .outcome = outcome, .reason = {}};
    for (const FeesView::Chosen& fee : m_page.fees().chosen())
        said.fees.push_back({.id = fee.id, .copies = fee.copies, .pages = fee.pages,
                             .exemptReason = fee.exemptReason});
    return said;
}

std::vector<Wrong> IntakeWork::mistakes(const Reception& reception) const {
    const QJsonObject typed = m_page.person().typed();
    std::vector<Wrong> wrong;
    requireDate(wrong, QStringLiteral("person.born"), typed, false);
    requireDate(wrong, QStringLiteral("person.idIssuedOn"), typed, true);
    for (const Mistake& mistake : mistakesIn(reception, *m_pack, today()))
        wrong.push_back({mistake.field, describe(mistake.error)});
    return wrong;
}

std::optional<QString> IntakeWork::askWhy(CaseReceived::Outcome outcome) {
    const bool refused = outcome == CaseReceived::Outcome::Refused;
    QStringList canned;
    for (const packs::Option& option : refused ? m_pack->refusalReasons : m_pack->supplementReasons)
        canned += option.label;
    return app::askReason(
        {.title = refused ? tr("Do not accept the case") : tr("Ask for papers first"),
         .explanation = refused ? tr("A refusal slip with this reason is printed for the citizen.")
                                : tr("A supplement request with the missing papers and this reason is printed."),
         .canned = canned,
         .confirm = refused ? tr("Do not accept, print the slip") : tr("Print the request"),
         .initial = {}, .mayBeEmpty = false, .check = {}},
        &m_page);
}

/// A date far past every day this computer knows of is asked about: case codes are made of it.
std::optional<domain::CaseFile> IntakeWork::takeIn(const CaseReceived& made) {
    store::Intake intake{.proposal = made, .attachments = m_page.files().files(), .draft = m_draft};
    auto received = store::receiveCase(m_session.store(), intake);
    if (!received && received.error().refusal == Refusal::ClockJumped) {
        const Confirmation question{.title = tr("Is the date right?"),
                                    .explanation = describe(received.error()),
                                    .confirm = tr("The date is right, receive the case")};
        if (!askToConfirm(question, &m_page)) return std::nullopt;
        intake.dateConfirmed = true;
        received = store::receiveCase(m_session.store(), intake);
    }
    return m_session.run([&](store::Store&) { return received; });
}

void IntakeWork::check() {
    if (!m_pack) return;
    refreshRules();
    const Reception said = reception(CaseReceived::Outcome::Accepted);
    const std::vector<Wrong> wrong = mistakes(said);
    m_page.showErrors(wrong);
    keep();
    if (!wrong.empty()) return;
    QStringList doubts = m_page.person().doubts();
    if (const auto doubt = clockDoubt(m_session.store())) doubts += describe(*doubt);
    m_page.showCheck(checkSections(said, *m_pack, feeLines(), m_page.files().files(), today()), doubts);
}

void IntakeWork::showTaken() {
    constexpr int shown = 8;
    store::CaseFilter filter;
    filter.procedure = m_pack->process.procedure;
    filter.receivedFrom = filter.receivedTo = today();
    QStringList lines;
    for (const store::CaseRow& row : m_session.store().cases().page(filter, store::CaseOrder::NewestFirst, {}, shown).rows)
        lines += QStringLiteral("%1  ·  %2  ·  %3").arg(momentText(row.receivedAt), row.code, row.holder);
    m_page.showTaken(lines);
}

void IntakeWork::receive(CaseReceived::Outcome outcome, bool print) {
    if (!m_pack) return;
    refreshRules();
    Reception said = reception(outcome);
    const std::vector<Wrong> wrong = mistakes(said);
    m_page.showErrors(wrong);
    if (!wrong.empty()) return keep();
    if (outcome != CaseReceived::Outcome::Accepted) {
        const auto why = askWhy(outcome);
        if (!why) return keep();
        said.reason = *why;
    }
    const CaseReceived made = proposalOf(said, *m_pack, {.unit = m_session.unit().code,
                                                         .now = m_session.now(),
                                                         .calendar = m_session.calendar()});
    keep();  // the draft goes in the very transaction that receives the case
    const packs::Catalogue::Entry pack = m_pack;   // the page is emptied as soon as the draft is gone
    const auto received = takeIn(made);
    if (!received) return;
    begin();
    Q_EMIT m_session.notice(tr("Case %1 is received and saved on this computer.").arg(received->code()));
    // The next one at the counter has brought the same, more often than not.
    const bool stays = pack->process.quick && outcome == CaseReceived::Outcome::Accepted;
    if (stays) begin(pack);
    Q_EMIT this->received(*received, print, stays);
}

}  // namespace app
