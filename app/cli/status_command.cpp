// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"

#include <QCoreApplication>

namespace cli {
namespace {

QJsonObject countsJson(const store::CaseCounts& counts) {
    return {{QStringLiteral("open"), counts.open}, {QStringLiteral("dueToday"), counts.dueToday},
            {QStringLiteral("overdue"), counts.overdue}, {QStringLiteral("underReview"), counts.underReview},
            {QStringLiteral("waitingSupplement"), counts.waitingSupplement}, {QStringLiteral("ready"), counts.ready},
            {QStringLiteral("unsent"), counts.unsent}, {QStringLiteral("needsDecision"), counts.needsDecision}};
}

QJsonObject exchangeJson(const store::Outbox::LastExchange& last) {
    return {{QStringLiteral("tried"), momentJson(last.tried)}, {QStringLiteral("succeeded"), momentJson(last.succeeded)},
            {QStringLiteral("failures"), last.failures}, {QStringLiteral("problem"), last.problem},
            {QStringLiteral("nextTry"), momentJson(last.nextTry)}, {QStringLiteral("serverTime"), momentJson(last.serverTime)}};
}

QJsonArray problemsJson(const Desk& desk) {
    QJsonArray problems;
    for (const domain::Error& error : desk.office.problems) problems.append(error.subject + QStringLiteral(": ") + error.detail);
    return problems;
}

Answer status(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    store::Store& store = *desk->store;
    const store::DeviceIdentity device = store.settings().device();
    const domain::Unit unit = app::unitOf(store);
    const auto server = store.settings().server();
    const store::Waiting waiting = store.outbox().waiting();
    const store::Outbox::LastExchange last = store.outbox().lastExchange();
    const QDateTime endOfToday = domain::officeMoment(domain::officeDate(desk->now()), QTime(23, 59, 59));
    const store::CaseCounts counts = store.cases().counts({}, desk->now(), endOfToday);
    const QJsonObject json{
        {QStringLiteral("store"), store.dir()}, {QStringLiteral("unit"), unit.code}, {QStringLiteral("unitName"), unit.name},
        {QStringLiteral("device"), device.device.toString()}, {QStringLiteral("deviceName"), device.name},
        {QStringLiteral("epoch"), device.epoch.toString()}, {QStringLiteral("now"), momentJson(desk->now())},
        {QStringLiteral("user"), userJson(desk->user())},
        {QStringLiteral("server"), server ? QJsonValue(server->url) : QJsonValue()},
        {QStringLiteral("events"), store.log().count()}, {QStringLiteral("waitingEvents"), waiting.events},
        {QStringLiteral("waitingBlobs"), waiting.blobs}, {QStringLiteral("waitingBytes"), waiting.eventBytes + waiting.blobBytes},
        {QStringLiteral("counts"), countsJson(counts)}, {QStringLiteral("lastExchange"), exchangeJson(last)},
        {QStringLiteral("packs"), static_cast<qint64>(desk->office.catalogue.all().size())},
        {QStringLiteral("problems"), problemsJson(*desk)}, {QStringLiteral("engine"), store.database().engineVersion()},
        {QStringLiteral("cipher"), store.database().cipher()}, {QStringLiteral("identity"), identityJson(store)}};
    QStringList lines{
        QStringLiteral("%1 (%2), %3").arg(unit.name, unit.code, device.name),
        server ? QCoreApplication::translate("Cli", "Registered with %1 (%2)").arg(server->name, server->url)
               : QCoreApplication::translate("Cli", "Not registered with a district"),
        QCoreApplication::translate("Cli", "Open: %1, overdue: %2, due today: %3, ready: %4")
            .arg(counts.open).arg(counts.overdue).arg(counts.dueToday).arg(counts.ready),
        QCoreApplication::translate("Cli", "Waiting for the district: %1 entries, %2 scans, %3")
            .arg(waiting.events).arg(waiting.blobs).arg(app::bytesText(waiting.eventBytes + waiting.blobBytes))};
    if (counts.needsDecision > 0)
        lines += QCoreApplication::translate("Cli", "%n case(s) need a decision.", nullptr, counts.needsDecision);
    if (const QString asked = app::twinText(app::twinStateOf(store)); !asked.isEmpty()) lines += asked + QStringLiteral(" (communedesk-cli identity)");
    if (last.succeeded)
        lines += QCoreApplication::translate("Cli", "Last exchange: %1").arg(app::momentText(*last.succeeded));
    for (const domain::Error& error : desk->office.problems)
        lines += QCoreApplication::translate("Cli", "Left out: %1: %2").arg(error.subject, error.detail);
    return {json, lines};
}

}  // namespace

void addStatus(CLI::App& app, Program& program) {
    addCommand(app, "status", QT_TRANSLATE_NOOP("CliHelp", "The office at a glance: what is due, what waits for the district"), program, status);
}

}  // namespace cli
