// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/payment_acts.h"

#include "app/desktop/case_page/asking.h"
#include "app/desktop/session/session.h"

namespace app {

using domain::CaseFile;

std::optional<AskedAct> askPayment(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            std::vector<domain::FeeLine> fees = now.fees;
            if (const QString name = textOf(answers, "name"); !name.isEmpty())
                fees.push_back({.name = name,
                                .amount = static_cast<qint64>(
                                    answers.value(QLatin1String("amount")).toDouble()),
                                .quantity = 1, .exempt = false, .exemptReason = {}});
            return domain::awaitPayment(session.user(), now, std::move(fees),
                                        textOf(answers, "note"));
        };
    };
    return ask(
        {.title = CaseActs::tr("Ask for payment"),
         .explanation = CaseActs::tr("The case waits until the citizen has paid. What the law asks besides the fees of the case can be added."),
         .form = formOf({textField(QStringLiteral("name"), CaseActs::tr("Another sum: what for")),
                         moneyField(QStringLiteral("amount"), CaseActs::tr("Amount (đồng)")),
                         longField(QStringLiteral("note"), CaseActs::tr("Note"))}),
         .initial = {}, .confirm = CaseActs::tr("Ask for payment"), .today = session.today(),
         .check = {}},
        make, file, parent);
}

std::optional<AskedAct> askPaid(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            return domain::takePayment(
                session.user(), now,
                {.amount = static_cast<qint64>(answers.value(QLatin1String("amount")).toDouble()),
                 .method = textOf(answers, "method"),
                 .receiptNumber = textOf(answers, "receipt")});
        };
    };
    return ask(
        {.title = CaseActs::tr("Take a payment"), .explanation = {},
         .form = formOf(
             {moneyField(QStringLiteral("amount"), CaseActs::tr("Amount (đồng)"), true),
              choiceField(QStringLiteral("method"), CaseActs::tr("How it was paid"),
                          {{QStringLiteral("cash"), CaseActs::tr("Cash")},
                           {QStringLiteral("transfer"), CaseActs::tr("Bank transfer")},
                           {QStringLiteral("online"), CaseActs::tr("Online")}},
                          true),
              textField(QStringLiteral("receipt"), CaseActs::tr("Receipt number"))}),
         .initial = {{QStringLiteral("amount"), domain::owed(file)},
                     {QStringLiteral("method"), QStringLiteral("cash")}},
         .confirm = CaseActs::tr("Record the payment"), .today = session.today(), .check = {}},
        make, file, parent);
}

}  // namespace app
