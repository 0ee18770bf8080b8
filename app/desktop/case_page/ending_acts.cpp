// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/ending_acts.h"

#include "app/desktop/case_page/asking.h"
#include "app/desktop/session/session.h"
#include "app/office/acts.h"

namespace app {
namespace {

using domain::CaseFile;

QStringList labels(const std::vector<packs::Option>& options) {
    QStringList found;
    for (const packs::Option& option : options) found += option.label;
    return found;
}

packs::Catalogue::Entry packOf(const CaseFile& file, Session& session) {
    return session.catalogue().find(file.process().procedure, file.process().packVersion);
}

std::vector<packs::Option> resultKinds(const CaseFile& file, const packs::Pack* pack) {
    std::vector<packs::Option> kinds;
    if (pack)
        for (const packs::ResultRule& rule : pack->results) kinds.push_back({rule.code, rule.title});
    if (kinds.empty()) kinds.push_back({QStringLiteral("result"), file.process().title});
    return kinds;
}

}  // namespace

std::optional<AskedAct> askResult(const CaseFile& file, Session& session, QWidget* parent) {
    const auto pack = packOf(file, session);
    const std::vector<packs::Option> kinds = resultKinds(file, pack.get());
    const QString signer =
        domain::has(session.user(), domain::Role::Signatory) ? session.user().name : QString();
    const auto make = [&session, pack](const QJsonObject& answers) -> store::Decide {
        return [&session, pack, answers](const CaseFile& now) {
            const QString kind = textOf(answers, "kind");
            return domain::issueResult(session.user(), now,
                                       {.kind = kind, .title = resultTitle(now, pack.get(), kind),
                                        .number = textOf(answers, "number"),
                                        .date = dateOf(answers, "date"),
                                        .signer = textOf(answers, "signer"), .blob = {}});
        };
    };
    return ask(
        {.title = CaseActs::tr("Record the result"),
         .explanation = CaseActs::tr("The result as it was signed. The case then waits at the counter for the citizen."),
         .form = formOf(
             {choiceField(QStringLiteral("kind"), CaseActs::tr("Which result"), kinds, true),
              textField(QStringLiteral("number"), CaseActs::tr("Number and book"), true),
              dateField(QStringLiteral("date"), CaseActs::tr("Signed on"), true),
              textField(QStringLiteral("signer"), CaseActs::tr("Signed by"), true)}),
         .initial = {{QStringLiteral("kind"), kinds.front().value},
                     {QStringLiteral("date"), session.today().toString(Qt::ISODate)},
                     {QStringLiteral("signer"), signer}},
         .confirm = CaseActs::tr("Record the result"), .today = session.today(), .check = {}},
        make, file, parent);
}

std::optional<AskedAct> askReturn(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            return domain::returnResult(session.user(), now,
                                        {.at = session.now(),
                                         .receiver = textOf(answers, "receiver"),
                                         .channel = textOf(answers, "channel")});
        };
    };
    const QString& wanted = file.received.resultChannel;
    return ask(
        {.title = CaseActs::tr("Return the result"), .explanation = {},
         .form = formOf(
             {textField(QStringLiteral("receiver"), CaseActs::tr("Who received it"), true),
              choiceField(QStringLiteral("channel"), CaseActs::tr("How"),
                          {{QStringLiteral("counter"), CaseActs::tr("At the counter")},
                           {QStringLiteral("post"), CaseActs::tr("By public post")},
                           {QStringLiteral("online"), CaseActs::tr("Online")}},
                          true)}),
         .initial = {{QStringLiteral("receiver"), file.applicant.person.name},
                     {QStringLiteral("channel"),
                      wanted.isEmpty() ? QStringLiteral("counter") : wanted}},
         .confirm = CaseActs::tr("Returned to the citizen"), .today = session.today(),
         .check = {}},
        make, file, parent);
}

std::optional<AskedAct> askRefusal(const CaseFile& file, Session& session, QWidget* parent) {
    const auto pack = packOf(file, session);
    const auto make = [&session](const QString& reason) -> store::Decide {
        return [&session, reason](const CaseFile& now) {
            return domain::refuseSettlement(session.user(), now, reason, {});
        };
    };
    return thenPrint(
        ask({.title = CaseActs::tr("Refuse the case"),
             .explanation = CaseActs::tr("A written refusal with this reason is printed; it counts as the result."),
             .canned = pack ? labels(pack->refusalReasons) : QStringList(),
             .confirm = CaseActs::tr("Refuse, print the slip"), .initial = {},
             .mayBeEmpty = false, .check = {}},
            make, file, parent),
        packs::SlipKind::Refusal);
}

std::optional<AskedAct> askWithdrawal(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QString& reason) -> store::Decide {
        return [&session, reason](const CaseFile& now) {
            return domain::withdraw(session.user(), now, reason);
        };
    };
    return ask({.title = CaseActs::tr("The citizen withdraws the case"),
                .explanation = CaseActs::tr("The case ends here; it stays in the register."),
                .canned = {}, .confirm = CaseActs::tr("Record the withdrawal"), .initial = {},
                .mayBeEmpty = false, .check = {}},
               make, file, parent);
}

std::optional<AskedAct> askStop(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QString& reason) -> store::Decide {
        return [&session, reason](const CaseFile& now) {
            return domain::stop(session.user(), now, reason);
        };
    };
    return thenPrint(
        ask({.title = CaseActs::tr("Stop the case"),
             .explanation = CaseActs::tr("The case ends here; a notice with this reason is printed."),
             .canned = {}, .confirm = CaseActs::tr("Stop, print the notice"), .initial = {},
             .mayBeEmpty = false, .check = {}},
            make, file, parent),
        packs::SlipKind::Stop);
}

}  // namespace app
