// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/mdns.h"

#include <memory>

namespace server {

/// Answers who asks the local network for a hub (mDNS). Beside other programs that listen there.
class Announcer {
public:
    /// `name`: of this computer. Where nobody may listen it does nothing, and says so by isListening().
    Announcer(const QByteArray& name, const protocol::Announcement& hub, quint16 port = protocol::mdnsPort);
    ~Announcer();
    Announcer(const Announcer&) = delete;
    Announcer& operator=(const Announcer&) = delete;
    bool isListening() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace server
