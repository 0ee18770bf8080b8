// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log_rows.h"

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "core/store/blobs.h"
#include "core/store/values.h"

#include <algorithm>

namespace store {
namespace {

/// Another event with the same origin, or the very same one.
struct Known {
    qint64 id = 0;
    QByteArray hash;
    domain::Standing standing = domain::Standing::Local;
    QString heldReason;
    bool superseded = false, placed = false, hasBody = false;
    bool counts() const { return placed && standing == domain::Standing::Confirmed; }
};

std::vector<Known> known(sqlite::Database& database, const domain::Origin& origin) {
    return database.all(
        QStringLiteral("SELECT id, hash, standing, held_reason, superseded_by IS NOT NULL, "
                       "revision IS NOT NULL, length(body) > 0 FROM event "
                       "WHERE device = ? AND epoch = ? AND seq = ? ORDER BY id"),
        {origin.device.bytes(), origin.epoch.bytes(), origin.seq}, [](const sqlite::Row& row) {
            return Known{.id = row.integer(0),
                         .hash = row.blob(1),
                         .standing = static_cast<domain::Standing>(row.integer(2)),
                         .heldReason = row.text(3),
                         .superseded = row.flag(4),
                         .placed = row.flag(5),
                         .hasBody = row.flag(6)};
        });
}

void keepUnreadable(sqlite::Database& database, const FeedRow& row, const QString& reason) {
    database.run(QStringLiteral("INSERT OR IGNORE INTO unreadable "
                                "(unit, pos, envelope, body, reason, hash) VALUES (?, ?, ?, ?, ?, ?)"),
                 {asText(row.unit), row.pos, asBytes(row.envelopeBytes), asBytes(row.bodyBytes),
                  reason, crypto::hash(row.envelopeBytes + row.bodyBytes)});
}

const QString wrongBody = QStringLiteral("body-hash");

/// What the body is worth: bytes that are not those of the envelope are never taken for it.
struct Body {
    QByteArray bytes;
    QString trouble;
};

Body judged(const domain::Envelope& envelope, const QByteArray& bytes) {
    if (bytes.isEmpty()) return {};
    if (bytes.size() > domain::maxBodyBytes || crypto::hash(bytes) != envelope.bodyHash.bytes())
        return {.bytes = {}, .trouble = wrongBody};
    if (!domain::decodeBody(envelope.kind, envelope.kindVersion, bytes))
        return {.bytes = bytes, .trouble = QStringLiteral("malformed")};
    return {.bytes = bytes, .trouble = {}};
}

QByteArray heldBody(sqlite::Database& database, const Known& event) {
    return database
        .first(QStringLiteral("SELECT body FROM event WHERE id = ?"), {event.id},
               [](const sqlite::Row& row) { return row.blob(0); })
        .value_or(QByteArray());
}

/// Where an event stands: the server's word on it, unless what is known here holds it back.
struct Standing {
    domain::Place place;
    QString reason;
};

/// `same`: the row is here already. What was held stays held however often the feed brings it.
Standing standingOf(const FeedRow& row, const Known* same, const std::vector<Known>& others,
                    const QString& bodyTrouble) {
    Standing standing{row.place, row.heldReason};
    // Of two branches that the server confirmed the first to be known counts.
    const bool second = !(same && same->counts()) &&
                        std::any_of(others.begin(), others.end(), [&](const Known& each) {
                            return !(same && each.id == same->id) && !each.superseded &&
                                   each.counts();
                        });
    if (bodyTrouble.isEmpty() && !second) return standing;
    standing.place.standing = domain::Standing::Held;
    if (!bodyTrouble.isEmpty())
        standing.reason = bodyTrouble;
    else if (standing.reason.isEmpty())
        standing.reason = QStringLiteral("fork");
    return standing;
}

void insert(sqlite::Database& database, const domain::Envelope& envelope, const FeedRow& row,
            const QByteArray& body, const Standing& standing) {
    database.run(
        QStringLiteral("INSERT INTO event (device, epoch, seq, case_no, device_time, envelope, hash, "
                       "body, own, revision, standing, received_at, held_reason) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"),
        {envelope.origin.device.bytes(), envelope.origin.epoch.bytes(), envelope.origin.seq,
         caseNumber(database, envelope.caseId), envelope.deviceTimeMs, row.envelopeBytes,
         crypto::hash(row.envelopeBytes), asBytes(body),
         standing.place.revision ? QVariant(*standing.place.revision) : QVariant(),
         static_cast<int>(standing.place.standing), asMoment(standing.place.receivedAt),
         asText(standing.reason)});
}

/// The server's newest word on an event that is here, and its body when that is new.
void update(sqlite::Database& database, const Known& event, const FeedRow& row,
            const QByteArray& body, const Standing& standing) {
    if (!event.hasBody && !body.isEmpty()) {
        database.run(QStringLiteral("UPDATE event SET body = ? WHERE id = ?"), {body, event.id});
        // What came instead of it is of no more interest.
        database.run(QStringLiteral("DELETE FROM unreadable WHERE envelope = ?"),
                     {row.envelopeBytes});
    }
    // A local standing says nothing new.
    if (row.place.standing == domain::Standing::Local) return;
    database.run(QStringLiteral("UPDATE event SET revision = coalesce(?, revision), standing = ?, "
                                "received_at = ?, held_reason = ? WHERE id = ?"),
                 {standing.place.revision ? QVariant(*standing.place.revision) : QVariant(),
                  static_cast<int>(standing.place.standing), asMoment(standing.place.receivedAt),
                  asText(standing.reason), event.id});
}

/// So that the file is offered to the district, and kept.
void noteNamedBlob(sqlite::Database& database, const domain::CaseId& id,
                   const domain::EventBody& body) {
    if (const auto* attached = std::get_if<domain::DocumentAttached>(&body))
        Blobs(database).noteNamed(attached->attachment.blob, caseNumber(database, id));
    if (const auto* issued = std::get_if<domain::ResultIssued>(&body); issued && issued->blob)
        Blobs(database).noteNamed(*issued->blob, caseNumber(database, id));
}

}  // namespace

qint64 caseNumber(sqlite::Database& database, const domain::CaseId& id) {
    const auto find = [&] {
        return database.first(QStringLiteral("SELECT no FROM known_case WHERE id = ?"), {id.bytes()},
                              [](const sqlite::Row& row) { return row.integer(0); });
    };
    if (const auto no = find()) return *no;
    database.run(QStringLiteral("INSERT INTO known_case (id) VALUES (?)"), {id.bytes()});
    const qint64 no = find().value();
    database.run(QStringLiteral("INSERT INTO headless (no) VALUES (?)"), {no});   // until its row is written
    return no;
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
    const auto found = std::find_if(others.begin(), others.end(),
                                    [&](const Known& each) { return each.hash == hash; });
    const Known* const same = found == others.end() ? nullptr : &*found;
    // A body that is here is the right one, whatever this row brings.
    const bool isHere = same && same->hasBody;
    Body body = judged(*envelope, isHere ? heldBody(database, *same) : row.bodyBytes);
    // The feed may leave out what it brought before; the wrong one then is still the last word.
    if (same && body.bytes.isEmpty() && same->heldReason == wrongBody) body.trouble = wrongBody;
    if (body.trouble == wrongBody && !row.bodyBytes.isEmpty())
        keepUnreadable(database, row, wrongBody);
    if (!isHere && !body.bytes.isEmpty())
        noteNamedBlob(database, envelope->caseId,
                      decoded(*envelope, row.envelopeBytes, body.bytes).body);
    const Standing standing = standingOf(row, same, others, body.trouble);
    if (same) {
        update(database, *same, row, body.bytes, standing);
        return taken;
    }
    // A branch of ours that was re-issued under another epoch is settled already.
    taken.fork = std::any_of(others.begin(), others.end(),
                             [](const Known& each) { return !each.superseded; });
    insert(database, *envelope, row, body.bytes, standing);
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
    domain::Event event = decoded(draft, envelopeBytes, bodyBytes);
    noteNamedBlob(database, event.envelope.caseId, event.body);
    return event;
}

}  // namespace store
