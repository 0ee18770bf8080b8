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

/// Who else could have the case: the people of this office with a role of another step.
QStringList colleagues(const CaseFile& file, Session& session) {
    QStringList names;
    for (const domain::User& user : session.store().users().all())
        for (const domain::Step& step : file.process().steps)
            if (step.id != file.step && domain::has(user, step.role) && !names.contains(user.name))
                names += user.name;
    return names;
}

std::optional<AskedAct> forward(const CaseFile& file, Session& session, QWidget* parent) {
    std::vector<packs::Option> steps;
    for (const domain::Step& step : file.process().steps)
        if (step.id != file.step)
            steps.push_back(
                {step.id, QStringLiteral("%1 (%2)").arg(step.name, roleText(step.role))});
    const auto next = domain::nextStep(file.process(), file.step);
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            const QString step = textOf(answers, "step");
            return domain::forward(session.user(), now, step, textOf(answers, "user"),
                                   textOf(answers, "note"),
                                   stepDueAt(now, step, session.now(), session.calendar()));
        };
    };
    return ask(
        {.title = CaseActs::tr("Hand the case on"),
         .explanation = CaseActs::tr("The next person finds it under “Waiting for me”."),
         .form = formOf({choiceField(QStringLiteral("step"), CaseActs::tr("To which step"), steps,
                                     true),
                         proposedField(QStringLiteral("user"),
                                       CaseActs::tr("To whom (empty: whoever has the role)"),
                                       colleagues(file, session)),
                         longField(QStringLiteral("note"), CaseActs::tr("Note"))}),
         .initial = {{QStringLiteral("step"), next ? next->id : QString()}},
         .confirm = CaseActs::tr("Hand on"), .today = session.today(), .check = {}},
        make, file, parent);
}

std::optional<AskedAct> requestReview(const CaseFile& file, Session& session, QWidget* parent) {
    const auto above = unitAbove(session.store(), file.received.unit);
    const QString to = above ? above->code : session.unit().parent;
    const auto make = [&session, to](const QJsonObject& answers) -> store::Decide {
        std::optional<QDateTime> by;
        if (const QDate date = dateOf(answers, "by"); date.isValid())
            by = session.calendar().closing(date);
        return [&session, to, by, text = textOf(answers, "content")](const CaseFile& now) {
            return domain::requestReview(session.user(), now, to, text, by);
        };
    };
    return ask(
        {.title = CaseActs::tr("Ask the authority above"),
         .explanation = CaseActs::tr("The case and its scans are sent to %1 at the next exchange; the answer comes back here.")
                            .arg(above ? above->name : session.parentName()),
         .form = formOf({longField(QStringLiteral("content"), CaseActs::tr("What is asked"), true),
                         dateField(QStringLiteral("by"), CaseActs::tr("Answer wanted by"))}),
         .initial = {}, .confirm = CaseActs::tr("Send the question"), .today = session.today(),
         .check = {}},
        make, file, parent);
}

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

std::optional<AskedAct> remark(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QString& text) -> store::Decide {
        return [&session, text](const CaseFile& now) {
            return domain::remark(session.user(), now, {.target = {}, .text = text});
        };
    };
    return ask({.title = CaseActs::tr("Write a remark"),
                .explanation = CaseActs::tr("Clerk and officer both see it. It changes nothing else."),
                .canned = {}, .confirm = CaseActs::tr("Write it"), .initial = {},
                .mayBeEmpty = false, .check = {}},
               make, file, parent);
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
    case Act::RequestReview: return requestReview(file, session, parent);
    case Act::IssueResult: return askResult(file, session, parent);
    case Act::ReturnResult: return askReturn(file, session, parent);
    case Act::Withdraw: return askWithdrawal(file, session, parent);
    case Act::Stop: return askStop(file, session, parent);
    case Act::AwaitPayment: return askPayment(file, session, parent);
    case Act::TakePayment: return askPaid(file, session, parent);
    case Act::Remark: return remark(file, session, parent);
    case Act::Correct: return askCorrection(file, session, parent);
    // These have places of their own: intake, the scans, the review page, the print menu, settings.
    case Act::Receive:
    case Act::Attach:
    case Act::WithdrawDocument:
    case Act::Review:
    case Act::Print:
    case Act::ManageUsers:
    case Act::ManageOffice:
    case Act::SeeCases: return std::nullopt;
    }
    Q_UNREACHABLE();
}

}  // namespace app
