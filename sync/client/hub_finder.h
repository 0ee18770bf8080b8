// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/mdns.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace client {

/// Asks the networks of this PC for hubs of a unit (mDNS). What answers must still prove itself.
class HubFinder {
public:
    using Found = std::function<void(const QStringList& urls)>;

    /// `to`, `port`: another group for tests.
    explicit HubFinder(QString unit, QString to = protocol::mdnsGroup, quint16 port = protocol::mdnsPort);
    ~HubFinder();
    HubFinder(const HubFinder&) = delete;
    HubFinder& operator=(const HubFinder&) = delete;

    /// "https://192.168.1.5:8444", each once, after `wait`. One search at a time; `found` is called once, from the event
    /// loop, unless this is gone before.
    void search(Found found, std::chrono::milliseconds wait = std::chrono::seconds(2));

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace client
