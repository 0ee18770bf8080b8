// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/support_bundle.h"

#include "app/office/exchange_state.h"
#include "core/domain/line_hint.h"
#include "core/domain/refusal_name.h"
#include "core/store/figures.h"
#include "core/store/line_book.h"
#include "core/store/maintenance.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

namespace app {
namespace {

QString s(const char* name) { return QString::fromLatin1(name); }

QString known(const QString& text, const QStringList& words) {
    return text.isEmpty() || words.contains(text) ? text : s("other");
}

/// Numbers with dots and dashes, as procedures, versions and units have, and too short for a person's.
QString number(const QString& text) {
    constexpr qsizetype longest = 10;
    const auto plain = [](QChar letter) { return (letter >= u'0' && letter <= u'9') || letter == u'.' || letter == u'-'; };
    return text.size() <= longest && std::all_of(text.begin(), text.end(), plain) ? text : s("other");
}

QString refusal(const QString& name) { return name.isEmpty() || domain::refusalFromName(name) ? name : s("other"); }
QString hintWord(const QString& hint) { return known(hint, domain::hint::all()); }

QJsonValue moment(const std::optional<QDateTime>& at) {
    return at && at->isValid() ? QJsonValue(at->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject json(const QMap<QString, qint64>& numbers) {
    QJsonObject object;
    for (auto one = numbers.begin(); one != numbers.end(); ++one) object.insert(one.key(), one.value());
    return object;
}

QJsonObject programs(store::Store& store, const QString& program) {
    return {{s("program"), program}, {s("qt"), QString::fromLatin1(qVersion())},
            {s("system"), QSysInfo::prettyProductName()}, {s("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {s("processor"), QSysInfo::currentCpuArchitecture()},
            {s("database"), s("SQLite ") + store.database().engineVersion() + s(", ") + store.database().cipher()}};
}

QJsonArray packsJson(const packs::Catalogue& packs) {
    QJsonArray list;
    for (const auto& pack : packs.all()) list.append(number(pack->process.procedure) + u' ' + number(pack->process.packVersion));
    return list;
}

QJsonObject counts(const store::Figures& figures) {
    return {{s("events"), figures.events}, {s("ownEvents"), figures.ownEvents}, {s("cases"), figures.cases},
            {s("casesByState"), json(figures.casesByState)}, {s("casesWithoutBeginning"), figures.headless},
            {s("casesWithConflict"), figures.conflicts}, {s("entriesNotTaken"), json(figures.notTaken)},
            {s("drafts"), figures.drafts}, {s("users"), figures.users}, {s("scans"), figures.blobs},
            {s("scanBytes"), figures.blobBytes}, {s("scansIncomplete"), figures.blobsIncomplete},
            {s("scansNotInBackup"), figures.blobsNotBackedUp}};
}

QJsonObject waitingJson(const store::Waiting& waiting) {
    return {{s("records"), waiting.events}, {s("recordBytes"), waiting.eventBytes}, {s("previews"), waiting.previews},
            {s("previewBytes"), waiting.previewBytes}, {s("scans"), waiting.blobs - waiting.previews},
            {s("scanBytes"), waiting.blobBytes - waiting.previewBytes}, {s("oldest"), moment(waiting.oldest)}};
}

QJsonArray epochsJson(store::Store& store, const store::Figures& figures) {
    const domain::EpochId present = store.settings().device().epoch;
    QJsonArray list;
    for (const auto& epoch : figures.epochs)
        list.append(QJsonObject{{s("epoch"), epoch.epoch.toString()}, {s("present"), epoch.epoch == present}, {s("tip"), epoch.tip},
                                {s("stored"), epoch.stored}, {s("backedUp"), epoch.backedUp}});
    return list;
}

QJsonArray cursorsJson(store::Store& store) {
    constexpr qsizetype enough = 8;   // hexadecimal digits, to compare with
    QJsonArray list;
    for (const store::Cursor& cursor : store.outbox().cursors())
        list.append(QJsonObject{{s("unit"), number(cursor.unit)}, {s("position"), cursor.pos},
                                {s("serverLife"), QString::fromLatin1(cursor.serverEpoch.toHex().left(enough))}});
    return list;
}

QJsonObject speed(const domain::LineSpeed& measured) {
    const auto rate = domain::bytesPerSecond(measured);
    return {{s("bytesPerSecond"), rate ? QJsonValue(*rate) : QJsonValue()}, {s("measuredBytes"), measured.bytes}, {s("measuredMs"), measured.ms}};
}

QJsonArray roundsJson(const store::LineRecord& record) {
    QJsonArray list;
    for (const store::LineRound& round : record.rounds)
        list.append(QJsonObject{{s("at"), moment(round.at)}, {s("refusal"), refusal(round.refusal)}, {s("hint"), hintWord(round.hint)},
                                {s("bytesUp"), round.up}, {s("bytesDown"), round.down}, {s("ms"), round.tookMs}});
    return list;
}

QJsonObject exchange(store::Store& store) {
    const auto last = store.outbox().lastExchange();
    const auto server = store.settings().server();
    const store::LineBook book(store.settings());
    const store::LineRecord record = book.record();
    const domain::LineRules rules = book.rules();
    QJsonObject night;
    if (rules.night) night = {{s("fromMinute"), rules.night->from}, {s("toMinute"), rules.night->to}};
    return {{s("registered"), server.has_value()}, {s("role"), server ? known(server->role, {s("commune"), s("district")}) : QString()},
            {s("tls"), server && !server->tlsKeyHash.isEmpty()},
            {s("tried"), moment(last.tried)}, {s("succeeded"), moment(last.succeeded)}, {s("failures"), last.failures},
            {s("problem"), refusal(last.problem)}, {s("hint"), hintWord(record.hint)}, {s("nextTry"), moment(last.nextTry)},
            {s("waiting"), waitingJson(store.outbox().waiting())}, {s("speedUp"), speed(record.up)}, {s("speedDown"), speed(record.down)},
            {s("day"), record.today.day.toString(Qt::ISODate)}, {s("dayBytesUp"), record.today.up}, {s("dayBytesDown"), record.today.down},
            {s("dayCapBytes"), rules.dayCapBytes}, {s("nightWindow"), night}, {s("cursors"), cursorsJson(store)},
            {s("rounds"), roundsJson(record)}};
}

QJsonObject clockJson(store::Store& store) {
    const auto last = store.outbox().lastExchange();
    QJsonValue off;
    if (last.serverTime && last.serverTimeAt) off = last.serverTime->msecsTo(*last.serverTimeAt);
    return {{s("now"), moment(store.clock().now())}, {s("serverTime"), moment(last.serverTime)}, {s("offMs"), off},
            {s("doubtful"), lineStateOf(store).clockDoubtful}};
}

/// Where something is wrong and how often; the engine's own words may hold texts of the data.
QJsonObject verifyJson(store::Store& store) {
    QMap<QString, qint64> found;
    for (const store::Damage& damage : store::verify(store, false)) ++found[known(damage.where, {s("store"), s("scans"), s("log"), s("keys")})];
    QMap<QString, qint64> told;
    for (const store::Trouble& trouble : store.troubles())
        ++told[trouble.kind == store::Trouble::Kind::ScansLost ? s("scans-lost") : s("log-damaged")];
    return {{s("sound"), found.isEmpty()}, {s("damages"), json(found)}, {s("troubles"), json(told)},
            {s("unreadableFromElsewhere"), store::receivedUnreadable(store)}};
}

}  // namespace

QByteArray supportBundle(store::Store& store, const packs::Catalogue& packs, const QString& program) {
    const store::Figures figures = store::figuresOf(store);
    const store::DeviceIdentity device = store.settings().device();
    const QJsonObject bundle{
        {s("about"), s("CommuneDesk support bundle 1: counts, versions, sizes and machine words. No names, case codes,"
                       " addresses, numbers of persons, keys, texts or names of files.")},
        {s("programs"), programs(store, program)},
        {s("office"), QJsonObject{{s("unit"), number(device.unit)}, {s("device"), device.device.toString()},
                                  {s("practice"), store.settings().realm() == domain::Realm::Practice}}},
        {s("schema"), QJsonObject{{s("store"), figures.storeSchema}, {s("scans"), figures.scansSchema}, {s("pictures"), figures.picture}}},
        {s("packs"), packsJson(packs)}, {s("counts"), counts(figures)},
        {s("files"), json(figures.files)}, {s("freeDiskBytes"), figures.freeBytes},
        {s("exchange"), exchange(store)}, {s("epochs"), epochsJson(store, figures)}, {s("clock"), clockJson(store)},
        {s("check"), verifyJson(store)}};
    return QJsonDocument(bundle).toJson(QJsonDocument::Indented);
}

QString supportBundleText() {
    return QCoreApplication::translate("Support",
        "This text helps a technician who is not here. It holds versions, counts, sizes, the last exchanges with their kinds of"
        " trouble and speeds, the state of the clock and of the disk. It holds no names of citizens or staff, no case codes,"
        " addresses or numbers of persons, no texts, no names of files and no keys. Read it before you hand it over.");
}

}  // namespace app
