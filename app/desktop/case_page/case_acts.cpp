// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_acts.h"

#include "app/desktop/case_page/ending_acts.h"
#include "app/desktop/case_page/supplement_acts.h"
#include "app/desktop/form/form_dialog.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/reason_dialog.h"
#include "app/office/acts.h"
#include "app/text/status_text.h"

#include <QCoreApplication>

namespace app {
namespace {

using domain::Act;
using domain::CaseFile;

QString say(const char* text) { return QCoreApplication::translate("CaseActs", text); }

packs::Form formOf(std::vector<packs::Field> fields) {
    return {{packs::Section{.title = {}, .shownWhen = {}, .fields = std::move(fields)}}};
}

QDate today(Session& session) { return domain::officeDate(session.now()); }

std::optional<AskedAct> forward(const CaseFile& file, Session& session, QWidget* parent) {
    std::vector<packs::Option> steps;
    for (const domain::Step& step : file.process().steps)
        if (step.id != file.step)
            steps.push_back({step.id, QStringLiteral("%1 (%2)").arg(step.name, roleText(step.role))});
    const auto next = domain::nextStep(file.process(), file.step);
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Hand the case on")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The next person finds it under “Waiting for me”.")),
         .form = formOf({choiceField(QStringLiteral("step"), say(QT_TRANSLATE_NOOP("CaseActs", "To which step")), steps, true),
                         textField(QStringLiteral("user"), say(QT_TRANSLATE_NOOP("CaseActs", "To whom (empty: whoever has the role)"))),
                         longField(QStringLiteral("note"), say(QT_TRANSLATE_NOOP("CaseActs", "Note")))}),
         .initial = {{QStringLiteral("step"), next ? next->id : QString()}},
         .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Hand on")), .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    const auto due = stepDueAt(file, answers->value(QLatin1String("step")).toString(), session.now(), session.calendar());
    return AskedAct{[user = session.user(), answers = *answers, due](const CaseFile& now) {
                        return domain::forward(user, now, answers.value(QLatin1String("step")).toString(),
                                               answers.value(QLatin1String("user")).toString(),
                                               answers.value(QLatin1String("note")).toString(), due);
                    }, std::nullopt};
}

std::optional<AskedAct> requestReview(const CaseFile& file, Session& session, QWidget* parent) {
    const domain::UnitTree units = session.store().settings().units();
    const auto above = units.parentOf(file.received.unit);
    const QString to = above ? above->code : session.unit().parent;
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Ask the authority above")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The case and its scans are sent to %1 at the next exchange; the answer comes back here."))
                            .arg(above ? above->name : session.parentName()),
         .form = formOf({longField(QStringLiteral("content"), say(QT_TRANSLATE_NOOP("CaseActs", "What is asked")), true),
                         dateField(QStringLiteral("by"), say(QT_TRANSLATE_NOOP("CaseActs", "Answer wanted by")))}),
         .initial = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Send the question")),
         .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    std::optional<QDateTime> by;
    const QDate date = QDate::fromString(answers->value(QLatin1String("by")).toString(), Qt::ISODate);
    if (date.isValid()) by = session.calendar().closing(date);
    return AskedAct{[user = session.user(), to, by, text = answers->value(QLatin1String("content")).toString()](
                        const CaseFile& now) { return domain::requestReview(user, now, to, text, by); },
                    std::nullopt};
}

std::optional<AskedAct> reappoint(const CaseFile& file, Session& session, QWidget* parent) {
    const QDate proposed = session.calendar().addWorkingDays(today(session), 3);
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Apologise and give a new date")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "This is possible once for each case. The letter with the reason is printed."))
                        + (file.deadline ? QLatin1Char('\n') + say(QT_TRANSLATE_NOOP("CaseActs", "Present date: %1")).arg(momentText(file.deadline->dueAt)) : QString()),
         .form = formOf({dateField(QStringLiteral("date"), say(QT_TRANSLATE_NOOP("CaseActs", "New return date")), true),
                         textField(QStringLiteral("number"), say(QT_TRANSLATE_NOOP("CaseActs", "Number of the letter"))),
                         longField(QStringLiteral("reason"), say(QT_TRANSLATE_NOOP("CaseActs", "Reason")), true)}),
         .initial = {{QStringLiteral("date"), proposed.toString(Qt::ISODate)}},
         .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Give the new date, print the letter")),
         .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    const QDate date = QDate::fromString(answers->value(QLatin1String("date")).toString(), Qt::ISODate);
    return AskedAct{[user = session.user(), answers = *answers, due = session.calendar().closing(date)](
                        const CaseFile& now) {
                        return domain::reappoint(user, now, answers.value(QLatin1String("number")).toString(),
                                                 answers.value(QLatin1String("reason")).toString(), due);
                    }, packs::SlipKind::Apology};
}

std::optional<AskedAct> remark(Session& session, QWidget* parent) {
    const auto text = askReason({.title = say(QT_TRANSLATE_NOOP("CaseActs", "Write a remark")),
                                 .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "Clerk and officer both see it. It changes nothing else.")),
                                 .canned = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Write it")),
                                 .initial = {}, .mayBeEmpty = false}, parent);
    if (!text) return std::nullopt;
    return AskedAct{[user = session.user(), text = *text](const CaseFile& now) {
                        return domain::remark(user, now, {.target = {}, .text = text});
                    }, std::nullopt};
}

std::optional<AskedAct> takePayment(const CaseFile& file, Session& session, QWidget* parent) {
    qint64 due = -file.paid;
    for (const domain::FeeLine& line : file.fees) due += line.total();
    packs::Field amount = textField(QStringLiteral("amount"), say(QT_TRANSLATE_NOOP("CaseActs", "Amount (đồng)")), true);
    amount.kind = packs::FieldKind::Money;
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Take a payment")), .explanation = {},
         .form = formOf({amount,
                         choiceField(QStringLiteral("method"), say(QT_TRANSLATE_NOOP("CaseActs", "How it was paid")),
                                     {{QStringLiteral("cash"), say(QT_TRANSLATE_NOOP("CaseActs", "Cash"))},
                                      {QStringLiteral("transfer"), say(QT_TRANSLATE_NOOP("CaseActs", "Bank transfer"))},
                                      {QStringLiteral("online"), say(QT_TRANSLATE_NOOP("CaseActs", "Online"))}}, true),
                         textField(QStringLiteral("receipt"), say(QT_TRANSLATE_NOOP("CaseActs", "Receipt number")))}),
         .initial = {{QStringLiteral("amount"), std::max<qint64>(0, due)}, {QStringLiteral("method"), QStringLiteral("cash")}},
         .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Record the payment")), .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    return AskedAct{[user = session.user(), answers = *answers](const CaseFile& now) {
                        return domain::takePayment(user, now,
                            {.amount = static_cast<qint64>(answers.value(QLatin1String("amount")).toDouble()),
                             .method = answers.value(QLatin1String("method")).toString(),
                             .receiptNumber = answers.value(QLatin1String("receipt")).toString()});
                    }, std::nullopt};
}

}  // namespace

std::optional<AskedAct> askAct(Act act, const CaseFile& file, Session& session, QWidget* parent) {
    switch (act) {
    case Act::Forward: return forward(file, session, parent);
    case Act::RequestSupplement: return askSupplementRequest(file, session, parent);
    case Act::AcceptSupplement: return askSupplement(file, session, parent);
    case Act::Refuse: return askRefusal(file, session, parent);
    case Act::Reappoint: return reappoint(file, session, parent);
    case Act::RequestReview: return requestReview(file, session, parent);
    case Act::IssueResult: return askResult(file, session, parent);
    case Act::ReturnResult: return askReturn(file, session, parent);
    case Act::Withdraw: return askWithdrawal(session, parent);
    case Act::Stop: return askStop(session, parent);
    case Act::TakePayment: return takePayment(file, session, parent);
    case Act::Remark: return remark(session, parent);
    case Act::Correct: return askCorrection(file, session, parent);
    // These have places of their own: intake, the scans, the review page, the print menu, settings.
    case Act::Receive:
    case Act::Attach:
    case Act::Review:
    case Act::Print:
    case Act::ManageUsers:
    case Act::ManageOffice:
    case Act::SeeCases: return std::nullopt;
    }
    Q_UNREACHABLE();
}

}  // namespace app
