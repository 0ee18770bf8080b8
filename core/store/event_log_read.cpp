// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"
#include "core/store/log_rows.h"

namespace store {

std::vector<domain::PlacedEvent> EventLog::eventsOf(domain::CaseId id) const {
    std::vector<domain::PlacedEvent> events;
    // An event that was re-issued speaks through its successor, unless the server took it after all.
    m_database.each(placedColumns() +
                        QStringLiteral("WHERE case_no = (SELECT no FROM known_case WHERE id = ?) "
                                       "AND (superseded_by IS NULL OR revision IS NOT NULL) "
                                       "ORDER BY id"),
                    {id.bytes()}, [&](const sqlite::Row& row) {
                        if (auto event = readPlaced(row)) events.push_back(std::move(*event));
                        return true;
                    });
    return events;
}

std::optional<domain::PlacedEvent> EventLog::find(const domain::Origin& origin) const {
    const auto found = m_database.first(
        placedColumns() + QStringLiteral("WHERE device = ? AND epoch = ? AND seq = ? "
                                         "ORDER BY superseded_by IS NOT NULL, id LIMIT 1"),
        {origin.device.bytes(), origin.epoch.bytes(), origin.seq}, readPlaced);
    return found ? *found : std::nullopt;
}

std::optional<QString> EventLog::receipt(domain::CaseId id) const {
    return m_database.first(
        QStringLiteral("SELECT receipt FROM event WHERE case_no = (SELECT no FROM known_case "
                       "WHERE id = ?) AND receipt <> '' ORDER BY id DESC LIMIT 1"),
        {id.bytes()}, [](const sqlite::Row& row) { return row.text(0); });
}

Tip EventLog::tip(const domain::DeviceId& device, const domain::EpochId& epoch) const {
    const auto read = [](const sqlite::Row& row) {
        return Tip{.seq = row.integer(0), .chain = row.blob(1)};
    };
    const auto own = m_database.first(
        QStringLiteral("SELECT seq, chain FROM event WHERE own = 1 AND epoch = ? AND device = ? "
                       "ORDER BY seq DESC LIMIT 1"),
        {epoch.bytes(), device.bytes()}, read);
    if (own) return *own;
    // Of another device the feed shows what is in our scope: the newest, without its chain.
    return m_database
        .first(QStringLiteral("SELECT seq, x'' FROM event WHERE device = ? AND epoch = ? "
                              "ORDER BY seq DESC LIMIT 1"),
               {device.bytes(), epoch.bytes()}, read)
        .value_or(Tip{});
}

std::vector<domain::Event> EventLog::after(const domain::EpochId& epoch, qint64 seq,
                                           qint64 maxBytes) const {
    std::vector<domain::Event> events;
    qint64 bytes = 0;
    m_database.each(placedColumns() +
                        QStringLiteral("WHERE own = 1 AND epoch = ? AND seq > ? "
                                       "AND superseded_by IS NULL ORDER BY seq"),
                    {epoch.bytes(), seq}, [&](const sqlite::Row& row) {
                        auto placed = readPlaced(row);
                        if (!placed && !events.empty()) return false;  // told the next time
                        if (!placed)
                            throw sqlite::Failure(
                                sqlite::Failure::Kind::Corrupt,
                                QStringLiteral("an own event after %1 cannot be read").arg(seq));
                        domain::Event& event = placed->event;
                        bytes += event.envelopeBytes.size() + event.bodyBytes.size();
                        if (!events.empty() && bytes > maxBytes) return false;
                        events.push_back(std::move(event));
                        return true;
                    });
    return events;
}

QByteArray EventLog::chainAt(const domain::EpochId& epoch, qint64 seq) const {
    return m_database
        .first(QStringLiteral("SELECT chain FROM event WHERE own = 1 AND epoch = ? AND seq = ?"),
               {epoch.bytes(), seq}, [](const sqlite::Row& row) { return row.blob(0); })
        .value_or(QByteArray());
}

std::vector<domain::EpochId> EventLog::unfinishedEpochs() const {
    std::vector<domain::EpochId> epochs;
    m_database.each(
        QStringLiteral("SELECT o.epoch FROM own_epoch o WHERE EXISTS (SELECT 1 FROM event e "
                       "WHERE e.own = 1 AND e.epoch = o.epoch AND e.seq > o.stored_seq "
                       "AND e.superseded_by IS NULL) ORDER BY o.no"),
        {}, [&](const sqlite::Row& row) {
            if (const auto epoch = domain::EpochId::fromBytes(row.blob(0))) epochs.push_back(*epoch);
            return true;
        });
    return epochs;
}

std::optional<domain::DeviceId> EventLog::writerOf(const domain::EpochId& epoch) const {
    const auto bytes = m_database.first(QStringLiteral("SELECT device FROM event WHERE own = 1 AND epoch = ? LIMIT 1"), {epoch.bytes()},
                                        [](const sqlite::Row& row) { return row.blob(0); });
    if (!bytes) return std::nullopt;
    const auto device = domain::DeviceId::fromBytes(*bytes);
    return device ? std::optional(*device) : std::nullopt;
}

qint64 EventLog::count() const {
    return m_database
        .first(QStringLiteral("SELECT count(*) FROM event"), {},
               [](const sqlite::Row& row) { return row.integer(0); })
        .value_or(0);
}

}  // namespace store
