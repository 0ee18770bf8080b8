// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace cli {
namespace {

using client::Phase;

QString phaseText(Phase phase) {
    switch (phase) {
    case Phase::Greeting: return QCoreApplication::translate("Cli", "Looking for the district");
    case Phase::Session: return QCoreApplication::translate("Cli", "Comparing with the district");
    case Phase::Push: return QCoreApplication::translate("Cli", "Sending entries");
    case Phase::Pull: return QCoreApplication::translate("Cli", "Fetching entries");
    case Phase::Blobs: return QCoreApplication::translate("Cli", "Exchanging scans");
    case Phase::Done: return QCoreApplication::translate("Cli", "Finished");
    }
    Q_UNREACHABLE();
}

QString progressLine(const client::Progress& progress) {
    QString line = phaseText(progress.phase);
    if (progress.total > 0)
        line += QStringLiteral("  %1 / %2").arg(app::bytesText(progress.done), app::bytesText(progress.total));
    if (progress.secondsLeft) line += QStringLiteral("  ") + app::durationText(*progress.secondsLeft);
    return line;
}

QJsonObject reportJson(const client::Report& report) {
    return {{QStringLiteral("sentEvents"), report.sentEvents}, {QStringLiteral("heldEvents"), report.heldEvents},
            {QStringLiteral("receivedRows"), report.receivedRows}, {QStringLiteral("refusedRows"), report.refusedRows},
            {QStringLiteral("sentBlobs"), report.sentBlobs}, {QStringLiteral("fetchedBlobs"), report.fetchedBlobs},
            {QStringLiteral("bytesUp"), report.bytesUp}, {QStringLiteral("bytesDown"), report.bytesDown},
            {QStringLiteral("newEpoch"), report.newEpoch}, {QStringLiteral("serverWasRestored"), report.serverWasRestored},
            {QStringLiteral("parted"), report.parted}, {QStringLiteral("cancelled"), report.cancelled}};
}

QStringList reportLines(const client::Report& report) {
    QStringList lines{
        QCoreApplication::translate("Cli", "Sent: %1 entries, %2 scans.").arg(report.sentEvents).arg(report.sentBlobs),
        QCoreApplication::translate("Cli", "Fetched: %1 entries, %2 scans.").arg(report.receivedRows).arg(report.fetchedBlobs)};
    if (report.heldEvents > 0)
        lines += QCoreApplication::translate("Cli", "%n entry(ies) are held back by the district for checking; nothing is lost.", nullptr, report.heldEvents);
    if (report.newEpoch)
        lines += QCoreApplication::translate("Cli", "Two copies of this computer's data were in use. Both are kept; look at the cases that need a decision.");
    if (report.parted)
        lines += app::twinText({.stage = app::TwinState::Stage::Parted, .forked = false, .since = {}});
    if (report.serverWasRestored)
        lines += QCoreApplication::translate("Cli", "The district was restored from a backup; what it had lost was sent again.");
    return lines;
}

/// One round, told step by step; cut off after `seconds` (0: never).
client::Report exchange(const Program& program, Desk& desk, client::HttpsLink& link, int seconds, bool everything) {
    client::SyncDriver driver(*desk.store, link, QStringLiteral("communedesk-cli " COMMUNEDESK_VERSION));
    if (everything) driver.sendEverything();
    QEventLoop loop;
    std::optional<client::Report> report;
    QString said;
    const auto tell = [&](const client::Progress& progress) {
        const QString line = progressLine(progress);
        if (line != said) program.tell(line);
        said = line;
    };
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&] { driver.cancel(); });
    if (seconds > 0) limit.start(seconds * 1000);
    driver.run(tell, [&](const client::Report& result) {
        report = result;
        loop.quit();
    }, true);
    if (!report) loop.exec();
    return *report;
}

Answer sync(Program& program, const Typed& typed) {
    const int seconds = typed.number("--max-seconds", 0);
    auto desk = program.signIn();
    if (!desk) return desk.error();
    const auto server = desk->store->settings().server();
    if (!server) return domain::Error{domain::Refusal::NotEnrolled, {}, {}};
    client::HttpsLink link(server->url, server->tlsKeyHash);
    const client::Report report = exchange(program, *desk, link, seconds, typed.has("--everything"));
    const store::Waiting waiting = desk->store->outbox().waiting();
    QJsonObject json = reportJson(report);
    json.insert(QStringLiteral("waitingEvents"), waiting.events);
    json.insert(QStringLiteral("waitingBlobs"), waiting.blobs);
    QStringList lines = reportLines(report);
    if (waiting.events > 0 || waiting.blobs > 0)
        lines += QCoreApplication::translate("Cli", "Still waiting: %1 entries, %2 scans.").arg(waiting.events).arg(waiting.blobs);
    const app::LineState line = app::lineStateOf(*desk->store);
    if (const QString hold = app::holdText(line.hold, line.now); !hold.isEmpty() && app::heldByRule(app::recordState(waiting), line)) lines += hold;
    if (report.refusal) return {*report.refusal, json, lines};
    // Cut off by --max-seconds: what is left goes next time.
    if (report.cancelled) return {domain::Error{domain::Refusal::LinkStalled, {}, {}}, json, lines};
    return {json, lines};
}

}  // namespace

void addSync(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "sync", QT_TRANSLATE_NOOP("CliHelp", "Exchange with the district, once"), program, sync);
    addText(command, "--max-seconds", QT_TRANSLATE_NOOP("CliHelp", "Stop after so many seconds; what is left goes next time"));
    addFlag(command, "--everything", QT_TRANSLATE_NOOP("CliHelp", "Send scans too that would wait for the night or for tomorrow"));
    addWhy(*command, program);
    addAttention(*command, program);
    addLine(*command, program);
}

}  // namespace cli
