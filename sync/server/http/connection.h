// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/listener.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>

namespace server {

/// What all connections of a listener share.
struct Traffic {
    const ListenerSettings settings;
    const Listener::Handler handler;
    std::atomic<bool> stopping = false;
    std::atomic<int> connections = 0;
    std::atomic<int> requests = 0;          ///< read in full, not yet answered
    std::atomic<qint64> bodyBytes = 0;      ///< of requests being read or answered
};

/// One peer from handshake to farewell.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context& tls, Traffic& traffic);

}  // namespace server
