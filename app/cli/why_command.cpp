// SPDX-License-Identifier: GPL-3.0-or-later
// sync why: in one sentence, why something is not with the district yet.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "sync/client/letters_out.h"
#include "app/cli/words.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"
#include "core/domain/refusal_name.h"

#include <QCoreApplication>

namespace cli {
namespace {

QString holdName(domain::PaperHold::Why why) {
    switch (why) {
    case domain::PaperHold::Why::Nothing: return {};
    case domain::PaperHold::Why::Night: return QStringLiteral("night");
    case domain::PaperHold::Why::Cap: return QStringLiteral("day-cap");
    }
    Q_UNREACHABLE();
}

QJsonObject lineJson(const app::LineState& line) {
    return {{QStringLiteral("registered"), line.enrolled}, {QStringLiteral("failures"), line.failures},
            {QStringLiteral("problem"), line.problem ? domain::refusalName(*line.problem) : QString()},
            {QStringLiteral("hint"), line.hint}, {QStringLiteral("succeeded"), momentJson(line.succeeded)},
            {QStringLiteral("nextTry"), momentJson(line.next)}, {QStringLiteral("scansHeldBy"), holdName(line.hold.why)},
            {QStringLiteral("scansHeldUntil"), momentJson(line.hold.until)}, {QStringLiteral("clockDoubtful"), line.clockDoubtful}};
}

QJsonObject recordJson(const app::RecordState& record, const QString& why) {
    const bool green = record.events == 0 && record.scans == 0 && record.notTaken.isEmpty() && record.begun;
    return {{QStringLiteral("green"), green}, {QStringLiteral("why"), why}, {QStringLiteral("waitingEvents"), record.events},
            {QStringLiteral("waitingScans"), record.scans}, {QStringLiteral("waitingScanBytes"), record.scanBytes},
            {QStringLiteral("notTaken"), QJsonArray::fromStringList(record.notTaken)}, {QStringLiteral("receipt"), record.receipt}};
}

Answer whyOutbox(Desk& desk, const app::LineState& line) {
    const store::Waiting waiting = desk.store->outbox().waiting();
    const app::RecordState outbox = app::recordState(waiting);
    const QString why = app::whyOutbox(outbox, waiting.eventBytes, line);
    QJsonObject json = recordJson(outbox, why);
    json.insert(QStringLiteral("line"), lineJson(line));
    json.insert(QStringLiteral("identity"), identityJson(*desk.store));
    QStringList lines{why.isEmpty() ? QCoreApplication::translate("Cli", "Everything is with the district.") : why};
    if (const QString asked = app::twinText(app::twinStateOf(*desk.store)); !asked.isEmpty()) lines += asked + QStringLiteral(" (communedesk-cli identity)");
    return {json, lines};
}

Answer why(Program& program, const Typed& typed) {
    auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    store::Store& store = *desk->store;
    app::LineState line = app::lineStateOf(store);
    line.handedOver = client::handedOver(store).at;
    if (!typed.has("CASE")) return whyOutbox(*desk, line);
    const QString wanted = typed.text("CASE").trimmed();
    auto id = store.cases().findCode(wanted);
    if (!id) id = domain::CaseId::parse(wanted);
    const auto row = id ? store.trays().of(*id) : std::nullopt;
    if (!row) return domain::Error{domain::Refusal::CaseUnknown, wanted, {}};
    const app::RecordState record = app::recordState(*row, line);
    const QString sentence = app::whyNotGreen(record, line);
    QJsonObject json = recordJson(record, sentence);
    json.insert(QStringLiteral("case"), row->row ? row->row->code : id->toString());
    json.insert(QStringLiteral("line"), lineJson(line));
    return {json, {sentence.isEmpty() ? app::whereText(app::Where::District, record.receipt) : sentence}};
}

}  // namespace

void addWhy(CLI::App& sync, Program& program) {
    CLI::App* command = addCommand(sync, "why", QT_TRANSLATE_NOOP("CliHelp", "Why a case, or what waits at all, is not with the district yet, in one sentence"), program, why);
    addText(command, "CASE", QT_TRANSLATE_NOOP("CliHelp", "Code or id of the case; without it: everything that waits"));
}

}  // namespace cli
