// SPDX-License-Identifier: GPL-3.0-or-later
// The last act of intake: what is wrong, and the case itself.
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/reason_dialog.h"
#include "app/text/refusal_text.h"
#include "core/calendar/deadline.h"
#include "core/packs/validate.h"
#include "core/store/case_commands.h"
#include "core/text/fold.h"
#include "core/text/numbers.h"

#include <QTimer>

namespace app {
namespace {

using domain::CaseReceived;
using domain::Error;
using domain::Refusal;
using Wrong = IntakePage::Wrong;

void requireName(std::vector<Wrong>& wrong, const QString& field, const QString& name) {
    if (name.trimmed().isEmpty()) wrong.push_back({field, describe({Refusal::FieldEmpty, {}, {}})});
    if (name.size() > domain::maxNameLength)
        wrong.push_back({field, describe({Refusal::FieldTooLong, {}, QString::number(domain::maxNameLength)})});
}

/// A date that was typed but is none: the applicant has no such field, the typed text tells.
void requireDate(std::vector<Wrong>& wrong, const QString& field, const QJsonObject& typed) {
    const QString text = typed.value(field).toString().trimmed();
    if (!text.isEmpty() && !domain::PartialDate::parse(text))
        wrong.push_back({field, describe({Refusal::DateInvalid, {}, {}})});
}

domain::Person cleaned(domain::Person person) {
    for (QString* text : {&person.name, &person.personalNumber, &person.address, &person.email,
                          &person.village, &person.idIssuedBy})
        *text = text::clean(*text);
    person.phone = text::phone(person.phone).value_or(text::clean(person.phone));
    return person;
}

}  // namespace

std::vector<Wrong> IntakeWork::mistakes() const {
    const domain::Applicant applicant = m_page.person().applicant();
    const QJsonObject typed = m_page.person().typed();
    std::vector<Wrong> wrong;
    requireName(wrong, QStringLiteral("person.name"), applicant.person.name);
    if (applicant.owner) requireName(wrong, QStringLiteral("owner.name"), applicant.owner->name);
    requireDate(wrong, QStringLiteral("person.born"), typed);
    requireDate(wrong, QStringLiteral("person.idIssuedOn"), typed);
    if (!applicant.person.phone.trimmed().isEmpty() && !text::phone(applicant.person.phone))
        wrong.push_back({QStringLiteral("person.phone"), describe({Refusal::FieldInvalid, {}, {}})});
    const QJsonObject answers = packs::normalised(m_pack->form, m_page.form().answers(), today());
    for (const packs::FieldProblem& problem : packs::validate(m_pack->form, answers, today()))
        wrong.push_back({problem.field, describe(problem.error)});
    return wrong;
}

CaseReceived IntakeWork::proposal(CaseReceived::Outcome outcome) const {
    CaseReceived proposal;
    proposal.process = m_pack->process;
    proposal.channel = m_page.channel();
    proposal.unit = m_session.unit().code;
    proposal.applicant = m_page.person().applicant();
    proposal.applicant.person = cleaned(proposal.applicant.person);
    if (proposal.applicant.owner) proposal.applicant.owner = cleaned(*proposal.applicant.owner);
    proposal.answers = packs::normalised(m_pack->form, m_page.form().answers(), today());
    proposal.summary = packs::summaryOf(*m_pack, proposal.answers);
    proposal.papers = m_page.checklist().lines();
    proposal.copies = m_page.copies();
    proposal.fees = feeLines();
    proposal.resultChannel = m_page.resultChannel();
    proposal.receivedAt = m_session.now();
    proposal.outcome = outcome;
    if (outcome == CaseReceived::Outcome::Accepted)
        proposal.deadline = calendar::deadline(
            proposal.receivedAt,
            packs::limitFor(*m_pack, proposal.channel, proposal.answers, today()).limit,
            m_session.calendar());
    if (outcome == CaseReceived::Outcome::NeedsSupplement)
        for (const domain::PaperLine& line : proposal.papers)
            if (line.missing)
                proposal.items.push_back({.paperId = line.paperId, .title = line.title, .originals = 1,
                                          .certifiedCopies = 0, .photocopies = 0, .reason = {}});
    return proposal;
}

bool IntakeWork::askReason(CaseReceived& proposal) {
    const bool refused = proposal.outcome == CaseReceived::Outcome::Refused;
    QStringList canned;
    for (const packs::Option& option : refused ? m_pack->refusalReasons : m_pack->supplementReasons)
        canned += option.label;
    const auto reason = app::askReason(
        {.title = refused ? tr("Do not accept the case") : tr("Ask for papers first"),
         .explanation = refused ? tr("A refusal slip with this reason is printed for the citizen.")
                                : tr("A supplement request with the missing papers and this reason is printed."),
         .canned = canned,
         .confirm = refused ? tr("Do not accept, print the slip") : tr("Print the request"),
         .initial = {}, .mayBeEmpty = false},
        &m_page);
    if (!reason) return false;
    proposal.reason = *reason;
    if (!refused && proposal.items.empty())
        proposal.items.push_back({.paperId = {}, .title = *reason, .originals = 0,
                                  .certifiedCopies = 0, .photocopies = 0, .reason = *reason});
    for (domain::SupplementItem& item : proposal.items) item.reason = *reason;
    return true;
}

void IntakeWork::receive(CaseReceived::Outcome outcome, bool print) {
    if (!m_pack) return;
    refreshRules();
    std::vector<Wrong> wrong = mistakes();
    const QStringList missing = m_page.checklist().missingTitles();
    if (outcome == CaseReceived::Outcome::Accepted && !missing.isEmpty())
        wrong.push_back({QStringLiteral("papers"),
                         describe({Refusal::DocumentsMissing, missing.join(QStringLiteral("; ")), {}})});
    m_page.showErrors(wrong);
    if (!wrong.empty()) return keep();
    CaseReceived made = proposal(outcome);
    if (outcome != CaseReceived::Outcome::Accepted && !askReason(made)) return keep();
    keep();  // the draft goes in the very transaction that receives the case
    const auto received = m_session.run([&](store::Store& store) {
        return store::receiveCase(store, {.proposal = made, .attachments = m_page.files().files(),
                                          .draft = m_draft});
    });
    if (!received) return;
    m_draft.reset();
    begin();
    Q_EMIT m_session.notice(tr("Case %1 is received and saved on this computer.").arg(received->code()));
    Q_EMIT this->received(*received, print);
}

}  // namespace app
