// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_mark.h"

#include <QJsonArray>
#include <QJsonObject>

namespace client {
namespace {

const QString settingsKey = QStringLiteral("sync.hub");

const QString choiceKey = QStringLiteral("sync.hub-choice");
const QStringList wayWords{QStringLiteral("find"), QStringLiteral("address"), QStringLiteral("host"), QStringLiteral("none")};

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray fromBase64(const QJsonValue& text) { return QByteArray::fromBase64(text.toString().toLatin1()); }

QJsonValue jsonOf(const std::optional<QDateTime>& moment) { return moment ? QJsonValue(moment->toMSecsSinceEpoch()) : QJsonValue(); }
std::optional<QDateTime> momentFrom(const QJsonValue& value) {
    if (!value.isDouble()) return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
}

QJsonObject jsonOf(const QHash<domain::EpochId, qint64>& seqs) {
    QJsonObject object;
    for (auto it = seqs.begin(); it != seqs.end(); ++it) object.insert(it.key().toString(), it.value());
    return object;
}
QHash<domain::EpochId, qint64> seqsFrom(const QJsonValue& value) {
    QHash<domain::EpochId, qint64> seqs;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (const auto epoch = domain::EpochId::parse(it.key())) seqs.insert(*epoch, it.value().toInteger());
    return seqs;
}

QJsonArray jsonOf(const std::vector<QByteArray>& keys) {
    QJsonArray array;
    for (const QByteArray& key : keys) array.append(base64(key));
    return array;
}
std::vector<QByteArray> keysFrom(const QJsonValue& value) {
    std::vector<QByteArray> keys;
    for (const QJsonValue& key : value.toArray()) keys.push_back(fromBase64(key));
    return keys;
}

QJsonObject jsonOf(const HubMark::Letters& letters) {
    QJsonArray scans;
    for (const domain::BlobId& id : letters.scans) scans.append(id.toString());
    return {{QStringLiteral("at"), jsonOf(letters.at)},
            {QStringLiteral("upTo"), jsonOf(letters.upTo)},
            {QStringLiteral("keys"), jsonOf(letters.keys)},
            {QStringLiteral("scanKeys"), jsonOf(letters.scanKeys)},
            {QStringLiteral("scans"), scans}};
}
HubMark::Letters lettersFrom(const QJsonObject& kept) {
    HubMark::Letters letters{.at = momentFrom(kept[u"at"]), .upTo = seqsFrom(kept[u"upTo"]), .keys = keysFrom(kept[u"keys"]), .scanKeys = keysFrom(kept[u"scanKeys"]), .scans = {}};
    for (const QJsonValue& text : kept[u"scans"].toArray())
        if (const auto id = domain::BlobId::parse(text.toString())) letters.scans.insert(*id);
    return letters;
}

}  // namespace

HubMark hubMark(store::Store& store) {
    const QJsonObject kept = store.settings().object(settingsKey);
    return {.url = kept[u"url"].toString(),
            .name = kept[u"name"].toString(),
            .life = fromBase64(kept[u"life"]),
            .met = momentFrom(kept[u"met"]),
            .heard = kept[u"heard"].toInteger(),
            .told = seqsFrom(kept[u"told"]),
            .letters = lettersFrom(kept[u"letters"].toObject())};
}

void setHubMark(store::Store& store, const HubMark& mark) {
    store.settings().setObject(settingsKey, {{QStringLiteral("url"), mark.url},
                                             {QStringLiteral("name"), mark.name},
                                             {QStringLiteral("life"), base64(mark.life)},
                                             {QStringLiteral("met"), jsonOf(mark.met)},
                                             {QStringLiteral("heard"), mark.heard},
                                             {QStringLiteral("told"), jsonOf(mark.told)},
                                             {QStringLiteral("letters"), jsonOf(mark.letters)}});
}

HubChoice hubChoice(store::Store& store) {
    const QJsonObject kept = store.settings().object(choiceKey);
    const qsizetype way = wayWords.indexOf(kept[u"way"].toString());
    return {way < 0 ? HubWay::Find : static_cast<HubWay>(way), kept[u"address"].toString()};
}

void setHubChoice(store::Store& store, const HubChoice& choice) {
    store.settings().setObject(choiceKey, {{QStringLiteral("way"), wayWords.at(static_cast<int>(choice.way))}, {QStringLiteral("address"), choice.address}});
}

void setHubUrl(store::Store& store, const QString& url) {
    if (hubMark(store).url == url) return;
    HubMark mark;
    mark.url = url;
    setHubMark(store, mark);
}

}  // namespace client
