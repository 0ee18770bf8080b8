// SPDX-License-Identifier: GPL-3.0-or-later
// Money, results, and how a case ends.
#include "app/cli/acts.h"

#include "app/cli/answer.h"
#include "app/office/acts.h"

#include <QCoreApplication>

namespace cli {

using domain::CaseFile;
using domain::EventBody;
using domain::Result;

namespace {

const auto number = QStringLiteral("number");
const auto reason = QStringLiteral("reason");

std::vector<domain::FeeLine> feesFrom(Input& input) {
    std::vector<domain::FeeLine> fees;
    for (const QJsonValue& one : input.list(QStringLiteral("fees"))) {
        Input fee(one.toObject(), QStringLiteral("fees"));
        fees.push_back({.name = fee.text(QStringLiteral("name")), .amount = fee.whole(QStringLiteral("amount"), 0),
                        .quantity = static_cast<int>(std::clamp<qint64>(fee.whole(QStringLiteral("quantity"), 1), 0, 100000)),
                        .exempt = fee.flag(QStringLiteral("exempt"), false),
                        .exemptReason = fee.text(QStringLiteral("exemptReason"))});
        fee.finish();
    }
    return fees;
}

/// The kind that was named, else the only kind the procedure has.
QString kindOfResult(const packs::Pack* pack, const QString& said) {
    return said.isEmpty() && pack && pack->results.size() == 1 ? pack->results.front().code : said;
}

}  // namespace

Result<EventBody> doAwaitPayment(const Desk& desk, const CaseFile& file, Input& input) {
    std::vector<domain::FeeLine> fees = input.has(QStringLiteral("fees")) ? feesFrom(input) : file.fees;
    return domain::awaitPayment(desk.user(), file, std::move(fees), input.text(QStringLiteral("note")));
}

Result<EventBody> doTakePayment(const Desk& desk, const CaseFile& file, Input& input) {
    qint64 owed = -file.paid;
    for (const domain::FeeLine& fee : file.fees) owed += fee.total();
    return domain::takePayment(desk.user(), file,
                               {.amount = input.whole(QStringLiteral("amount"), owed),
                                .method = input.word(QStringLiteral("method"), {QStringLiteral("cash"), QStringLiteral("transfer"), QStringLiteral("online")}, QStringLiteral("cash")),
                                .receiptNumber = input.text(QStringLiteral("receipt"))});
}

Result<EventBody> doIssueResult(const Desk& desk, const CaseFile& file, Input& input) {
    const auto pack = desk.packOf(file);
    const QString kind = kindOfResult(pack.get(), input.text(QStringLiteral("kind")));
    const QDate date = input.date(QStringLiteral("date"));
    std::optional<domain::BlobId> blob;
    if (const QString name = input.text(QStringLiteral("blob")); !name.isEmpty()) {
        blob = domain::BlobId::parse(name);
        if (!blob) throw WrongUsage(QCoreApplication::translate("Cli", "“blob” wants the name of a file's content, as case show --json tells it"));
    }
    return domain::issueResult(desk.user(), file,
                               {.kind = kind,
                                .title = input.text(QStringLiteral("title"), app::resultTitle(file, pack.get(), kind)),
                                .number = input.text(number),
                                .date = date.isValid() ? date : domain::officeDate(desk.now()),
                                .signer = input.text(QStringLiteral("signer")), .blob = blob});
}

Result<EventBody> doReturnResult(const Desk& desk, const CaseFile& file, Input& input) {
    const QString usual = file.received.resultChannel.isEmpty() ? QStringLiteral("counter") : file.received.resultChannel;
    return domain::returnResult(desk.user(), file,
                                {.at = desk.now(),
                                 .receiver = input.text(QStringLiteral("receiver"), file.applicant.person.name),
                                 .channel = input.word(QStringLiteral("channel"), {QStringLiteral("counter"), QStringLiteral("post"), QStringLiteral("online")}, usual)});
}

Result<EventBody> doRefuse(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::refuseSettlement(desk.user(), file, input.text(reason), input.text(number));
}

Result<EventBody> doWithdraw(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::withdraw(desk.user(), file, input.text(reason));
}

Result<EventBody> doStop(const Desk& desk, const CaseFile& file, Input& input) {
    return domain::stop(desk.user(), file, input.text(reason));
}

}  // namespace cli
