// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_acts.h"

#include "app/desktop/case_page/asking.h"
#include "app/desktop/case_page/ending_acts.h"
#include "app/desktop/case_page/payment_acts.h"
#include "app/desktop/case_page/supplement_acts.h"
#include "app/desktop/session/session.h"
#include "app/office/acts.h"
#include "app/text/status_text.h"

namespace app {
namespace {

using domain::Act;
using domain::CaseFile;

/// Who could have the case at this step: the people of this office with its role.
QStringList peopleFor(const domain::Step& step, Session& session) {
    QStringList names;
    for (const domain::User& user : session.store().users().all())
        if (domain::has(user, step.role) && !names.contains(user.name)) names += user.name;
    return names;
}

QString personField(const QString& step) { return QStringLiteral("user.") + step; }

/// One field for each step: it proposes only who may do that step, and is there only with it.
packs::Form forwardForm(const CaseFile& file, Session& session) {
    std::vector<packs::Option> steps;
    std::vector<packs::Field> people;
    for (const domain::Step& step : file.process().steps) {
        if (step.id == file.step) continue;
        steps.push_back({step.id, QStringLiteral("%1 (%2)").arg(step.name, roleText(step.role))});
        packs::Field person = proposedField(personField(step.id), CaseActs::tr("To whom (empty: whoever has the role)"),
                                            peopleFor(step, session));
        person.shownWhen = {.kind = packs::Condition::Kind::Is, .field = QStringLiteral("step"),
                            .values = {step.id}, .days = 0, .parts = {}};
        people.push_back(std::move(person));
    }
    std::vector<packs::Field> fields{choiceField(QStringLiteral("step"), CaseActs::tr("To which step"), steps, true)};
    fields.insert(fields.end(), people.begin(), people.end());
    fields.push_back(longField(QStringLiteral("note"), CaseActs::tr("Note")));
    return formOf(std::move(fields));
}

std::optional<AskedAct> forward(const CaseFile& file, Session& session, QWidget* parent) {
    const auto next = domain::nextStep(file.process(), file.step);
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            const QString step = textOf(answers, "step");
            return domain::forward(session.user(), now, step, answers.value(personField(step)).toString(),
                                   textOf(answers, "note"),
                                   stepDueAt(now, step, session.now(), session.calendar()));
        };
    };
    return ask(
        {.title = CaseActs::tr("Hand the case on"),
         .explanation = CaseActs::tr("The next person finds it under “Waiting for me”."),
         .form = forwardForm(file, session),
         .initial = {{QStringLiteral("step"), next ? next->id : QString()}},
         .confirm = CaseActs::tr("Hand on"), .today = session.today(), .check = {}},
        make, file, parent);
}

}  // namespace

std::optional<AskedAct> askReview(const CaseFile& file, Session& session, QWidget* parent, int open) {
    const auto above = unitAbove(session.store(), file.received.unit);
    const QString to = above ? above->code : session.unit().parent;
    const auto make = [&session, to](const QJsonObject& answers) -> store::Decide {
        std::optional<QDateTime> by;
        if (const QDate date = dateOf(answers, "by"); date.isValid())
            by = session.calendar().closing(date);
        QString text = textOf(answers, "content");
        if (const QString why = textOf(answers, "why"); !why.isEmpty())
            text += QLatin1Char('\n') + CaseActs::tr("Left open: %1").arg(why);
        return [&session, to, by, text](const CaseFile& now) {
            return domain::requestReview(session.user(), now, to, text, by);
        };
    };
    std::vector<packs::Field> fields{longField(QStringLiteral("content"), CaseActs::tr("What is asked"), true)};
    if (open > 0)
        fields.push_back(longField(QStringLiteral("why"),
                                   CaseActs::tr("Why %n remark(s) stay open", nullptr, open), true));
    fields.push_back(dateField(QStringLiteral("by"), CaseActs::tr("Answer wanted by")));
    return ask(
        {.title = CaseActs::tr("Ask the authority above"),
         .explanation = CaseActs::tr("The case and its scans are sent to %1 at the next exchange; the answer comes back here.")
                            .arg(above ? above->name : session.parentName()),
         .form = formOf(std::move(fields)),
         .initial = {}, .confirm = CaseActs::tr("Send the question"), .today = session.today(),
         .check = {}},
        make, file, parent);
}

namespace {

std::optional<AskedAct> reappoint(const CaseFile& file, Session& session, QWidget* parent) {
    const QDate proposed = session.calendar().addWorkingDays(session.today(), 3);
    QString explanation = CaseActs::tr("This is possible once for each case. The letter with the reason is printed.");
    if (file.deadline)
        explanation += QLatin1Char('\n') +
                       CaseActs::tr("Present date: %1").arg(momentText(file.deadline->dueAt));
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            return domain::reappoint(session.user(), now, textOf(answers, "number"),
                                     textOf(answers, "reason"),
                                     session.calendar().closing(dateOf(answers, "date")));
        };
    };
    return thenPrint(
        ask({.title = CaseActs::tr("Apologise and give a new date"), .explanation = explanation,
             .form = formOf({dateField(QStringLiteral("date"), CaseActs::tr("New return date"),
                                       true),
                             textField(QStringLiteral("number"),
                                       CaseActs::tr("Number of the letter")),
                             longField(QStringLiteral("reason"), CaseActs::tr("Reason"), true)}),
             .initial = {{QStringLiteral("date"), proposed.toString(Qt::ISODate)}},
             .confirm = CaseActs::tr("Give the new date, print the letter"),
             .today = session.today(), .check = {}},
            make, file, parent),
        packs::SlipKind::Apology);
}

}  // namespace

std::optional<AskedAct> askAct(Act act, const CaseFile& file, Session& session, QWidget* parent) {
    switch (act) {
    case Act::Forward: return forward(file, session, parent);
    case Act::RequestSupplement: return askSupplementRequest(file, session, parent);
    case Act::AcceptSupplement: return askSupplement(file, session, parent);
    case Act::CloseUnsupplemented: return askClosing(file, session, parent);
    case Act::Refuse: return askRefusal(file, session, parent);
    case Act::Reappoint: return reappoint(file, session, parent);
    case Act::RequestReview: return askReview(file, session, parent, domain::openPins(file));
    case Act::IssueResult: return askResult(file, session, parent);
    case Act::ReturnResult: return askReturn(file, session, parent);
    case Act::Withdraw: return askWithdrawal(file, session, parent);
    case Act::Stop: return askStop(file, session, parent);
    case Act::AwaitPayment: return askPayment(file, session, parent);
    case Act::TakePayment: return askPaid(file, session, parent);
    case Act::Correct: return askCorrection(file, session, parent);
    // These have places of their own: intake, the scans, the conversation, the review page, the print
    // menu, the steps that crossed, settings.
    case Act::Receive:
    case Act::Attach:
    case Act::WithdrawDocument:
    case Act::Remark:
    case Act::Review:
    case Act::Print:
    case Act::Settle:
    case Act::ManageUsers:
    case Act::ManageOffice:
    case Act::SeeCases: return std::nullopt;
    }
    Q_UNREACHABLE();
}

}  // namespace app
