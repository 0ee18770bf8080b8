// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/store/blobs.h"
#include "core/store/settings_table.h"
#include "core/store/values.h"

namespace store {
namespace {

QJsonValue asJson(const std::optional<QDateTime>& moment) {
    return moment ? QJsonValue(moment->toMSecsSinceEpoch()) : QJsonValue();
}

std::optional<QDateTime> fromJson(const QJsonValue& value) {
    if (!value.isDouble()) return std::nullopt;
    return momentOf(value.toInteger());
}

}  // namespace

Acknowledged Outbox::acknowledged(const domain::EpochId& epoch) const {
    return m_database
        .first(QStringLiteral("SELECT stored_seq, backed_up_seq, chain, receipt FROM own_epoch "
                              "WHERE epoch = ?"),
               {epoch.bytes()},
               [](const sqlite::Row& row) {
                   return Acknowledged{.storedSeq = row.integer(0),
                                       .backedUpSeq = row.integer(1),
                                       .chain = row.blob(2),
                                       .receiptBytes = row.blob(3)};
               })
        .value_or(Acknowledged{});
}

void Outbox::setAcknowledged(const domain::EpochId& epoch, const Acknowledged& mark) {
    m_database.run(
        QStringLiteral("INSERT INTO own_epoch (epoch, stored_seq, backed_up_seq, chain, receipt) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (epoch) DO UPDATE SET "
                       "stored_seq = excluded.stored_seq, backed_up_seq = excluded.backed_up_seq, "
                       "chain = excluded.chain, receipt = excluded.receipt"),
        {epoch.bytes(), mark.storedSeq, mark.backedUpSeq, asBytes(mark.chain),
         asBytes(mark.receiptBytes)});
}

Tip Outbox::tipOf(const domain::EpochId& epoch) const {
    return m_database
        .first(QStringLiteral("SELECT seq, chain FROM event WHERE own = 1 AND epoch = ? "
                              "AND superseded_by IS NULL ORDER BY seq DESC LIMIT 1"),
               {epoch.bytes()},
               [](const sqlite::Row& row) {
                   return Tip{.seq = row.integer(0), .chain = row.blob(1)};
               })
        .value_or(Tip{});
}

Waiting Outbox::waiting() const {
    // CROSS JOIN keeps the order of the loops: the few epochs first, then the tail of each.
    auto waiting =
        m_database
            .first(QStringLiteral(
                       "SELECT count(*), sum(length(e.envelope) + length(e.body)), "
                       "min(e.device_time) FROM own_epoch o CROSS JOIN event e "
                       "WHERE e.own = 1 AND e.epoch = o.epoch AND e.seq > o.stored_seq "
                       "AND e.superseded_by IS NULL"),
                   {},
                   [](const sqlite::Row& row) {
                       Waiting found;
                       found.events = row.integer(0);
                       found.eventBytes = row.isNull(1) ? 0 : row.integer(1);
                       found.oldest = readMoment(row, 2);
                       return found;
                   })
            .value_or(Waiting{});
    const Blobs::Backlog backlog = Blobs(m_database).backlog();
    waiting.blobs = backlog.blobs;
    waiting.blobBytes = backlog.bytes;
    waiting.previews = backlog.previews;
    waiting.previewBytes = backlog.previewBytes;
    return waiting;
}

std::vector<Cursor> Outbox::cursors() const {
    return m_database.all(
        QStringLiteral("SELECT unit, server_epoch, pos FROM feed_cursor ORDER BY unit"), {},
        [](const sqlite::Row& row) {
            return Cursor{
                .unit = row.text(0), .serverEpoch = row.blob(1), .pos = row.integer(2)};
        });
}

void Outbox::setCursor(const Cursor& cursor) {
    m_database.run(
        QStringLiteral("INSERT INTO feed_cursor (unit, server_epoch, pos) VALUES (?, ?, ?) "
                       "ON CONFLICT (unit) DO UPDATE SET server_epoch = excluded.server_epoch, "
                       "pos = excluded.pos"),
        {asText(cursor.unit), asBytes(cursor.serverEpoch), cursor.pos});
}

void Outbox::forgetCursors() { m_database.run(QStringLiteral("DELETE FROM feed_cursor")); }

Outbox::LastExchange Outbox::lastExchange() const {
    const QJsonObject kept = Settings(m_database).object(QStringLiteral("last_exchange"));
    return {.tried = fromJson(kept[u"tried"]),
            .succeeded = fromJson(kept[u"succeeded"]),
            .failures = kept[u"failures"].toInt(),
            .problem = kept[u"problem"].toString(),
            .nextTry = fromJson(kept[u"nextTry"]),
            .serverTime = fromJson(kept[u"serverTime"]),
            .serverTimeAt = fromJson(kept[u"serverTimeAt"])};
}

void Outbox::setLastExchange(const LastExchange& exchange) {
    Settings(m_database)
        .setObject(QStringLiteral("last_exchange"),
                   {{QStringLiteral("tried"), asJson(exchange.tried)},
                    {QStringLiteral("succeeded"), asJson(exchange.succeeded)},
                    {QStringLiteral("failures"), exchange.failures},
                    {QStringLiteral("problem"), exchange.problem},
                    {QStringLiteral("nextTry"), asJson(exchange.nextTry)},
                    {QStringLiteral("serverTime"), asJson(exchange.serverTime)},
                    {QStringLiteral("serverTimeAt"), asJson(exchange.serverTimeAt)}});
}

}  // namespace store
