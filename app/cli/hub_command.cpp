// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/text/hub_text.h"
#include "sync/client/hub_finder.h"
#include "sync/client/hub_founding.h"
#include "sync/client/hub_trip.h"
#include "sync/client/https_link.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QUrl>

namespace cli {
namespace {

Answer host(Program& program, const Typed& typed) {
    const QString folder = QFileInfo(typed.text("FOLDER")).absoluteFilePath();
    const auto desk = program.signIn(domain::Act::ManageOffice);
    if (!desk) return desk.error();
    if (const auto founded = client::foundHub(*desk->store, folder); !founded) return founded.error();
    const QString command = QStringLiteral("communedesk-server --hub --data \"%1\" --listen 0.0.0.0:8444").arg(QDir::toNativeSeparators(folder));
    return {{{QStringLiteral("folder"), folder}, {QStringLiteral("command"), command}},
            {QCoreApplication::translate("Cli", "This computer may be the office's hub. It is one while this runs here:"), command}};
}

Answer use(Program& program, const Typed& typed) {
    const QString url = typed.text("URL");
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isNone = url == QLatin1String("none");
    if (!isNone && (parsed.scheme() != QLatin1String("https") || parsed.host().isEmpty() || parsed.port() < 1))
        throw WrongUsage(QCoreApplication::translate("Cli", "an address is wanted, as in https://192.168.1.5:8444, or none"));
    const auto desk = program.signIn(domain::Act::ManageOffice);
    if (!desk) return desk.error();
    client::setHubChoice(*desk->store, {isNone ? client::HubWay::None : client::HubWay::Address, isNone ? QString() : url});
    client::setHubUrl(*desk->store, isNone ? QString() : url);
    return {{{QStringLiteral("url"), isNone ? QString() : url}},
            {isNone ? QCoreApplication::translate("Cli", "This computer visits no hub.") : QCoreApplication::translate("Cli", "This computer visits the hub at %1.").arg(url)}};
}

Answer find(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    client::HubFinder finder(desk->store->settings().device().unit);
    QEventLoop loop;
    std::optional<QStringList> urls;
    finder.search([&](const QStringList& found) {
        urls = found;
        loop.quit();
    });
    if (!urls) loop.exec();
    QStringList lines = *urls;
    if (lines.isEmpty()) lines = {QCoreApplication::translate("Cli", "No hub of this office answers on the local network.")};
    return {{{QStringLiteral("urls"), QJsonArray::fromStringList(*urls)}}, lines};
}

client::TripReport wait(client::HubTrip& trip) {
    QEventLoop loop;
    std::optional<client::TripReport> report;
    trip.begin([&](const client::TripReport& told) {
        report = told;
        loop.quit();
    });
    if (!report) loop.exec();
    return *report;
}

Answer visit(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const QString url = client::hubMark(*desk->store).url;
    if (url.isEmpty()) throw WrongUsage(QCoreApplication::translate("Cli", "this computer visits no hub; first: hub use"));
    const auto server = desk->store->settings().server();
    if (!server) return domain::Error{domain::Refusal::NotEnrolled, {}, {}};
    client::HubMemory memory;
    auto trip = client::HubTrip::make(*desk->store, memory, QStringLiteral("communedesk-cli " COMMUNEDESK_VERSION), client::HttpsLink::forEnrolment(url),
                                      [&] { return std::make_unique<client::HttpsLink>(server->url, server->tlsKeyHash); });
    if (!trip) return trip.error();
    const client::TripReport report = wait(**trip);
    const client::VisitReport& visited = report.visit;
    const QJsonObject json{{QStringLiteral("hub"), visited.name}, {QStringLiteral("toldEvents"), visited.toldEvents},
                           {QStringLiteral("heardEvents"), visited.heardEvents}, {QStringLiteral("gaveScans"), visited.gaveScans},
                           {QStringLiteral("fetchedScans"), visited.fetchedScans}, {QStringLiteral("letters"), visited.letters},
                           {QStringLiteral("receipted"), visited.taken.receipted}, {QStringLiteral("carried"), report.carried.letters}};
    if (visited.refusal) return {*visited.refusal, json, {app::hubTroubleText(*visited.refusal)}};
    QStringList lines{QCoreApplication::translate("Cli", "At the hub %1: %2 entries told, %3 entries heard; %4 scans left, %5 scans fetched.")
                          .arg(visited.name).arg(visited.toldEvents).arg(visited.heardEvents).arg(visited.gaveScans).arg(visited.fetchedScans)};
    if (visited.letters > 0) lines += QCoreApplication::translate("Cli", "There is no line from here: %n letter(s) for the district lie there.", nullptr, visited.letters);
    if (visited.taken.receipted > 0) lines += QCoreApplication::translate("Cli", "The district has receipted %1 entries. Fetched: %2 entries, %3 scans.").arg(visited.taken.receipted).arg(visited.taken.receivedRows).arg(visited.taken.fetchedScans);
    if (report.carried.letters > 0) lines += QCoreApplication::translate("Cli", "Brought to the district for colleagues: %n letter(s).", nullptr, report.carried.letters);
    // The visit went well all the same.
    if (report.carried.refusal) lines += QCoreApplication::translate("Cli", "Letters of colleagues stay at the hub: the district could not be reached from here.");
    return {json, lines};
}

}  // namespace

void addHub(CLI::App& app, Program& program) {
    CLI::App* group = addGroup(app, "hub", QT_TRANSLATE_NOOP("CliHelp", "Work shared inside the office, with or without a line"));
    addText(addCommand(*group, "host", QT_TRANSLATE_NOOP("CliHelp", "Make this computer the one whose communedesk-server --hub the others believe"), program, host),
            "FOLDER", QT_TRANSLATE_NOOP("CliHelp", "The hub's folder; made when missing"), Wanted::Required);
    addCommand(*group, "find", QT_TRANSLATE_NOOP("CliHelp", "Look for the office's hub on the local network"), program, find);
    addText(addCommand(*group, "use", QT_TRANSLATE_NOOP("CliHelp", "Which hub this computer visits"), program, use),
            "URL", QT_TRANSLATE_NOOP("CliHelp", "https://host:port, or none"), Wanted::Required);
    addCommand(*group, "visit", QT_TRANSLATE_NOOP("CliHelp", "Exchange with the hub, once"), program, visit);
}

}  // namespace cli
