// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// How PCs of an office find its hub without an address: the service "_communedesk._tcp.local" of DNS-SD (RFC 6763) over
/// mDNS (RFC 6762). Only what that needs: one question, answered to whoever asked. Where the hub is, is where the answer
/// came from; whether it is one, it must prove itself.
namespace protocol {

struct Announcement {
    QString unit;              ///< code of the unit, at most 64 bytes
    quint16 port = 0;
    friend bool operator==(const Announcement&, const Announcement&) = default;
};

inline constexpr quint16 mdnsPort = 5353;
inline const QString mdnsGroup = QStringLiteral("224.0.0.251");

/// Who is a hub here? `id` comes back in the answers.
QByteArray hubQuestion(quint16 id);
/// The answer to a packet that asks so; nothing for any other. `name` tells hubs of one network apart, at most 63 bytes.
std::optional<QByteArray> hubAnnouncement(const QByteArray& packet, const QByteArray& name, const Announcement& hub);
/// What a packet announces; nothing when it is not an answer to the question `id`, or malformed.
std::optional<Announcement> announcedHub(const QByteArray& packet, quint16 id);

}  // namespace protocol
