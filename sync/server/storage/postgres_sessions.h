// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/sessions.h"
#include "sync/server/storage/postgres_connection.h"

namespace server {

/// Sessions that every server program on the database knows: a device's next request may reach another
/// one. In a table that a crash of the database empties, which costs each device one exchange; so a
/// request costs no flush to the disk. As many as devices may have; none is closed for another's sake.
class PostgresSessions final : public Sessions {
public:
    PostgresSessions(std::shared_ptr<pg::Connection> connection, int mostPerDevice)
        : m_database(std::move(connection)), m_mostPerDevice(mostPerDevice) {}

    void open(const QByteArray& session, const domain::DeviceId& device,
              const domain::EpochId& epoch) override;
    std::optional<Speaker> speaker(const QByteArray& session) const override;
    bool advance(const QByteArray& session, quint64 counter) override;

private:
    const std::shared_ptr<pg::Connection> m_database;
    const int m_mostPerDevice;
};

}  // namespace server
