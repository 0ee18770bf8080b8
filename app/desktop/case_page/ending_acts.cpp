// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/ending_acts.h"

#include "app/desktop/form/form_dialog.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/reason_dialog.h"

#include <QCoreApplication>

namespace app {
namespace {

using domain::CaseFile;

QString say(const char* text) { return QCoreApplication::translate("CaseActs", text); }

packs::Form formOf(std::vector<packs::Field> fields) {
    return {{packs::Section{.title = {}, .shownWhen = {}, .fields = std::move(fields)}}};
}

QDate today(Session& session) { return domain::officeDate(session.now()); }

QStringList labels(const std::vector<packs::Option>& options) {
    QStringList found;
    for (const packs::Option& option : options) found += option.label;
    return found;
}

packs::Catalogue::Entry packOf(const CaseFile& file, Session& session) {
    return session.catalogue().find(file.process().procedure, file.process().packVersion);
}

}  // namespace

std::optional<AskedAct> askResult(const CaseFile& file, Session& session, QWidget* parent) {
    std::vector<packs::Option> kinds;
    if (const auto pack = packOf(file, session))
        for (const packs::ResultRule& rule : pack->results) kinds.push_back({rule.code, rule.title});
    if (kinds.empty()) kinds.push_back({QStringLiteral("result"), file.process().title});
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Record the result")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The result as it was signed. The case then waits at the counter for the citizen.")),
         .form = formOf({choiceField(QStringLiteral("kind"), say(QT_TRANSLATE_NOOP("CaseActs", "Which result")), kinds, true),
                         textField(QStringLiteral("number"), say(QT_TRANSLATE_NOOP("CaseActs", "Number and book")), true),
                         dateField(QStringLiteral("date"), say(QT_TRANSLATE_NOOP("CaseActs", "Signed on")), true),
                         textField(QStringLiteral("signer"), say(QT_TRANSLATE_NOOP("CaseActs", "Signed by")), true)}),
         .initial = {{QStringLiteral("kind"), kinds.front().value},
                     {QStringLiteral("date"), today(session).toString(Qt::ISODate)},
                     {QStringLiteral("signer"), domain::has(session.user(), domain::Role::Signatory)
                                                    ? session.user().name : QString()}},
         .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Record the result")), .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    QString title;
    for (const packs::Option& kind : kinds)
        if (kind.value == answers->value(QLatin1String("kind")).toString()) title = kind.label;
    return AskedAct{[user = session.user(), answers = *answers, title](const CaseFile& now) {
                        return domain::issueResult(user, now,
                            {.kind = answers.value(QLatin1String("kind")).toString(), .title = title,
                             .number = answers.value(QLatin1String("number")).toString(),
                             .date = QDate::fromString(answers.value(QLatin1String("date")).toString(), Qt::ISODate),
                             .signer = answers.value(QLatin1String("signer")).toString(), .blob = {}});
                    }, std::nullopt};
}

std::optional<AskedAct> askReturn(const CaseFile& file, Session& session, QWidget* parent) {
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Return the result")), .explanation = {},
         .form = formOf({textField(QStringLiteral("receiver"), say(QT_TRANSLATE_NOOP("CaseActs", "Who received it")), true),
                         choiceField(QStringLiteral("channel"), say(QT_TRANSLATE_NOOP("CaseActs", "How")),
                                     {{QStringLiteral("counter"), say(QT_TRANSLATE_NOOP("CaseActs", "At the counter"))},
                                      {QStringLiteral("post"), say(QT_TRANSLATE_NOOP("CaseActs", "By public post"))},
                                      {QStringLiteral("online"), say(QT_TRANSLATE_NOOP("CaseActs", "Online"))}}, true)}),
         .initial = {{QStringLiteral("receiver"), file.applicant.person.name},
                     {QStringLiteral("channel"), file.received.resultChannel.isEmpty()
                                                     ? QStringLiteral("counter") : file.received.resultChannel}},
         .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Returned to the citizen")), .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    return AskedAct{[user = session.user(), answers = *answers, at = session.now()](const CaseFile& now) {
                        return domain::returnResult(user, now,
                            {.at = at, .receiver = answers.value(QLatin1String("receiver")).toString(),
                             .channel = answers.value(QLatin1String("channel")).toString()});
                    }, std::nullopt};
}

std::optional<AskedAct> askRefusal(const CaseFile& file, Session& session, QWidget* parent) {
    const auto pack = packOf(file, session);
    const auto reason = askReason({.title = say(QT_TRANSLATE_NOOP("CaseActs", "Refuse the case")),
                                   .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "A written refusal with this reason is printed; it counts as the result.")),
                                   .canned = pack ? labels(pack->refusalReasons) : QStringList(),
                                   .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Refuse, print the slip")),
                                   .initial = {}, .mayBeEmpty = false}, parent);
    if (!reason) return std::nullopt;
    return AskedAct{[user = session.user(), reason = *reason](const CaseFile& now) {
                        return domain::refuseSettlement(user, now, reason, {});
                    }, packs::SlipKind::Refusal};
}

std::optional<AskedAct> askWithdrawal(Session& session, QWidget* parent) {
    const auto reason = askReason({.title = say(QT_TRANSLATE_NOOP("CaseActs", "The citizen withdraws the case")),
                                   .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The case ends here; it stays in the register.")),
                                   .canned = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Record the withdrawal")),
                                   .initial = {}, .mayBeEmpty = false}, parent);
    if (!reason) return std::nullopt;
    return AskedAct{[user = session.user(), reason = *reason](const CaseFile& now) {
                        return domain::withdraw(user, now, reason);
                    }, std::nullopt};
}

std::optional<AskedAct> askStop(Session& session, QWidget* parent) {
    const auto reason = askReason({.title = say(QT_TRANSLATE_NOOP("CaseActs", "Stop the case")),
                                   .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The case ends here; a notice with this reason is printed.")),
                                   .canned = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Stop, print the notice")),
                                   .initial = {}, .mayBeEmpty = false}, parent);
    if (!reason) return std::nullopt;
    return AskedAct{[user = session.user(), reason = *reason](const CaseFile& now) {
                        return domain::stop(user, now, reason);
                    }, packs::SlipKind::Stop};
}

std::optional<AskedAct> askCorrection(const CaseFile& file, Session& session, QWidget* parent) {
    const domain::Person& person = file.applicant.person;
    const std::vector<packs::Option> fields{
        {QStringLiteral("applicant.person.name"), say(QT_TRANSLATE_NOOP("CaseActs", "Full name: %1")).arg(person.name)},
        {QStringLiteral("applicant.person.address"), say(QT_TRANSLATE_NOOP("CaseActs", "Address: %1")).arg(person.address)},
        {QStringLiteral("applicant.person.phone"), say(QT_TRANSLATE_NOOP("CaseActs", "Phone: %1")).arg(person.phone)},
        {QStringLiteral("applicant.person.personalNumber"), say(QT_TRANSLATE_NOOP("CaseActs", "Personal number: %1")).arg(person.personalNumber)},
        {QStringLiteral("summary"), say(QT_TRANSLATE_NOOP("CaseActs", "Summary: %1")).arg(file.summary)}};
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Correct what is written")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The earlier value stays in the history.")),
         .form = formOf({choiceField(QStringLiteral("field"), say(QT_TRANSLATE_NOOP("CaseActs", "What to correct")), fields, true),
                         textField(QStringLiteral("value"), say(QT_TRANSLATE_NOOP("CaseActs", "Right value")), true),
                         longField(QStringLiteral("reason"), say(QT_TRANSLATE_NOOP("CaseActs", "Reason")), true)}),
         .initial = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Correct")), .today = today(session), .check = {}},
        parent);
    if (!answers) return std::nullopt;
    return AskedAct{[user = session.user(), answers = *answers](const CaseFile& now) {
                        return domain::correct(user, now, answers.value(QLatin1String("field")).toString(),
                                               answers.value(QLatin1String("value")),
                                               answers.value(QLatin1String("reason")).toString());
                    }, std::nullopt};
}

}  // namespace app
