// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log_rows.h"

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "core/store/values.h"

#include <algorithm>

namespace store {
namespace {

/// Another event with the same origin, or the very same one.
struct Known {
    qint64 id = 0;
    QByteArray hash;
    domain::Standing standing = domain::Standing::Local;
    bool own = false, superseded = false, confirmed = false, hasBody = false;
};

std::vector<Known> known(sqlite::Database& database, const domain::Origin& origin) {
    return database.all(
        QStringLiteral("SELECT id, hash, standing, own, superseded_by IS NOT NULL, "
                       "revision IS NOT NULL, length(body) > 0 FROM event "
                       "WHERE device = ? AND epoch = ? AND seq = ? ORDER BY id"),
        {origin.device.bytes(), origin.epoch.bytes(), origin.seq}, [](const sqlite::Row& row) {
            return Known{.id = row.integer(0),
                         .hash = row.blob(1),
                         .standing = static_cast<domain::Standing>(row.integer(2)),
                         .own = row.flag(3),
                         .superseded = row.flag(4),
                         .confirmed = row.flag(5),
                         .hasBody = row.flag(6)};
        });
}

void keepUnreadable(sqlite::Database& database, const FeedRow& row, const QString& reason) {
    database.run(QStringLiteral("INSERT OR IGNORE INTO unreadable "
                                "(unit, pos, envelope, body, reason, hash) VALUES (?, ?, ?, ?, ?, ?)"),
                 {asText(row.unit), row.pos, asBytes(row.envelopeBytes), asBytes(row.bodyBytes),
                  reason, crypto::hash(row.envelopeBytes + row.bodyBytes)});
}

/// The server's newest word on an event. A local standing says nothing new.
void place(sqlite::Database& database, const Known& event, const FeedRow& row) {
    if (row.place.standing == domain::Standing::Local) return;
    database.run(QStringLiteral("UPDATE event SET revision = coalesce(?, revision), standing = ?, "
                                "received_at = ?, held_reason = ? WHERE id = ?"),
                 {row.place.revision ? QVariant(*row.place.revision) : QVariant(),
                  static_cast<int>(row.place.standing), asMoment(row.place.receivedAt),
                  asText(row.heldReason), event.id});
}

/// What the body is worth: bytes that are not those of the envelope are never taken for it.
struct Body {
    QByteArray bytes;
    QString trouble;
};

Body judged(const domain::Envelope& envelope, const QByteArray& bytes) {
    if (bytes.isEmpty()) return {};
    if (bytes.size() > domain::maxBodyBytes || crypto::hash(bytes) != envelope.bodyHash.bytes())
        return {.bytes = {}, .trouble = QStringLiteral("body-hash")};
    if (!domain::decodeBody(envelope.kind, envelope.kindVersion, bytes))
        return {.bytes = bytes, .trouble = QStringLiteral("malformed")};
    return {.bytes = bytes, .trouble = {}};
}

void insert(sqlite::Database& database, const domain::Envelope& envelope, const FeedRow& row,
            const Body& body, domain::Place place, const QString& reason) {
    database.run(
        QStringLiteral("INSERT INTO event (device, epoch, seq, case_no, device_time, envelope, hash, "
                       "body, own, revision, standing, received_at, held_reason) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"),
        {envelope.origin.device.bytes(), envelope.origin.epoch.bytes(), envelope.origin.seq,
         caseNumber(database, envelope.caseId), envelope.deviceTimeMs, row.envelopeBytes,
         crypto::hash(row.envelopeBytes), asBytes(body.bytes),
         place.revision ? QVariant(*place.revision) : QVariant(),
         static_cast<int>(place.standing), asMoment(place.receivedAt), asText(reason)});
}

}  // namespace

qint64 caseNumber(sqlite::Database& database, const domain::CaseId& id) {
    const auto find = [&] {
        return database.first(QStringLiteral("SELECT no FROM known_case WHERE id = ?"), {id.bytes()},
                              [](const sqlite::Row& row) { return row.integer(0); });
    };
    if (const auto no = find()) return *no;
    database.run(QStringLiteral("INSERT INTO known_case (id) VALUES (?)"), {id.bytes()});
    return find().value();
}

const QString& placedColumns() {
    static const auto columns =
        QStringLiteral("SELECT envelope, body, revision, standing, received_at FROM event ");
    return columns;
}

domain::Event decoded(const domain::Envelope& envelope, const QByteArray& envelopeBytes,
                      const QByteArray& bodyBytes) {
    domain::Event event{.envelope = envelope,
                        .envelopeBytes = envelopeBytes,
                        .bodyBytes = bodyBytes,
                        .by = {},
                        .body = domain::UnknownEvent{envelope.kind, envelope.kindVersion, bodyBytes}};
    if (bodyBytes.isEmpty()) return event;
    if (auto body = domain::decodeBody(envelope.kind, envelope.kindVersion, bodyBytes)) {
        event.by = std::move(body->by);
        event.body = std::move(body->body);
    }
    return event;
}

std::optional<domain::PlacedEvent> readPlaced(const sqlite::Row& row) {
    const QByteArray bytes = row.blob(0);
    const auto envelope = domain::decodeEnvelope(bytes);
    if (!envelope) return std::nullopt;  // accept() lets none in; verify() would tell
    domain::Place place{.revision = std::nullopt,
                        .standing = static_cast<domain::Standing>(row.integer(3)),
                        .receivedAt = readMoment(row, 4).value_or(QDateTime())};
    if (!row.isNull(2)) place.revision = row.integer(2);
    return domain::PlacedEvent{.event = decoded(*envelope, bytes, row.blob(1)), .place = place};
}

std::optional<Taken> takeRow(sqlite::Database& database, const FeedRow& row) {
    const auto envelope = domain::decodeEnvelope(row.envelopeBytes);
    if (!envelope || envelope->origin.seq < 1) {
        keepUnreadable(database, row, QStringLiteral("envelope"));
        return std::nullopt;
    }
    Taken taken{.caseId = envelope->caseId, .origin = envelope->origin, .fork = false};
    const std::vector<Known> others = known(database, envelope->origin);
    const QByteArray hash = crypto::hash(row.envelopeBytes);
    const auto same = std::find_if(others.begin(), others.end(),
                                   [&](const Known& each) { return each.hash == hash; });
    const Body body = judged(*envelope, row.bodyBytes);
    if (same != others.end()) {
        place(database, *same, row);
        if (!same->hasBody && !body.bytes.isEmpty())
            database.run(QStringLiteral("UPDATE event SET body = ? WHERE id = ?"),
                         {body.bytes, same->id});
        return taken;
    }
    // What the feed carries has reached the server.
    domain::Place placed = row.place;
    QString reason = row.heldReason;
    if (!body.trouble.isEmpty()) {
        if (body.bytes.isEmpty()) keepUnreadable(database, row, body.trouble);
        placed.standing = domain::Standing::Held;
        reason = body.trouble;
    }
    // A branch of ours that was re-issued under another epoch is settled already.
    taken.fork = std::any_of(others.begin(), others.end(),
                             [](const Known& each) { return !each.superseded; });
    const bool bothConfirmed =
        std::any_of(others.begin(), others.end(), [](const Known& each) { return each.confirmed; });
    if (taken.fork && bothConfirmed) {
        placed.standing = domain::Standing::Held;
        if (reason.isEmpty()) reason = QStringLiteral("fork");
    }
    insert(database, *envelope, row, body, placed, reason);
    return taken;
}

domain::Event appendBytes(sqlite::Database& database, const DeviceIdentity& device,
                          domain::Envelope draft, const QByteArray& bodyBytes) {
    const Tip tip = EventLog(database).tip(device.device, device.epoch);
    draft.origin = {.device = device.device, .epoch = device.epoch, .seq = tip.seq + 1};
    draft.bodyHash = domain::Hash::fromBytes(crypto::hash(bodyBytes)).value();
    const QByteArray envelopeBytes = domain::encodeEnvelope(draft);
    database.run(
        QStringLiteral("INSERT INTO event (device, epoch, seq, case_no, device_time, envelope, hash, "
                       "body, chain, own, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"),
        {device.device.bytes(), device.epoch.bytes(), draft.origin.seq,
         caseNumber(database, draft.caseId), draft.deviceTimeMs, envelopeBytes,
         crypto::hash(envelopeBytes), asBytes(bodyBytes),
         crypto::chain(tip.seq == 0 ? crypto::chainStart() : tip.chain, envelopeBytes),
         static_cast<int>(domain::Standing::Local)});
    return decoded(draft, envelopeBytes, bodyBytes);
}

}  // namespace store
