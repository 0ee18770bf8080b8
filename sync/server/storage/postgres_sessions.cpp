// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_sessions.h"

#include <limits>

namespace server {

void PostgresSessions::open(const QByteArray& session, const domain::DeviceId& device,
                            const domain::EpochId& epoch) {
    m_database->run(QStringLiteral("INSERT INTO session (id, device, epoch, counter)"
                                   " VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING"),
                    {session, device.bytes(), epoch.bytes()});
    m_database->run(QStringLiteral("DELETE FROM session WHERE id IN (SELECT id FROM session"
                                   " WHERE device = $1 ORDER BY opened_at DESC OFFSET $2)"),
                    {device.bytes(), qint64(m_mostPerDevice)});
}

std::optional<Speaker> PostgresSessions::speaker(const QByteArray& session) const {
    return m_database->first(
        QStringLiteral("SELECT device, epoch FROM session WHERE id = $1"), {session},
        [](pg::Row row) {
            return Speaker{domain::DeviceId::fromBytes(row.blob(0)).value(),
                           domain::EpochId::fromBytes(row.blob(1)).value()};
        });
}

bool PostgresSessions::advance(const QByteArray& session, quint64 counter) {
    if (counter > static_cast<quint64>(std::numeric_limits<qint64>::max())) return false;
    return m_database->run(QStringLiteral("UPDATE session SET counter = $2"
                                          " WHERE id = $1 AND counter < $2"),
                           {session, static_cast<qint64>(counter)}) == 1;
}

}  // namespace server
