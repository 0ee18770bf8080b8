// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/local_server.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace test {

/// A LocalServer behind HTTP without TLS, so that each byte on the line is one of the protocol. As strict with
/// heads as the real listener, and like it hands over a body that was cut off.
class PlainServer {
public:
    explicit PlainServer(LocalServer& server);
    quint16 port() const { return m_listener.serverPort(); }
    int truncated = 0;   ///< bodies that were cut off

private:
    void hear(QTcpSocket& socket, QByteArray& pending);
    void say(QTcpSocket& socket, const server::Response& response, bool last);

    LocalServer& m_server;
    QTcpServer m_listener;
};

}  // namespace test
