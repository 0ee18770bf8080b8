// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/line/plain_server.h"

#include <QRegularExpression>

#include <optional>
#include <stdexcept>

namespace test {
namespace {

constexpr qsizetype largestHead = 16 * 1024;

struct Head {
    server::Request request;
    qsizetype bodyBytes = 0;
};

/// Nothing when it is no head of HTTP.
std::optional<Head> readHead(const QByteArray& text) {
    static const QRegularExpression first(QStringLiteral("\\A([A-Z]{1,10}) (/[\\x21-\\x7e]*) HTTP/1\\.[01]\\z"));
    static const QRegularExpression field(QStringLiteral("\\A([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7e]*)\\z"));
    QByteArrayList lines = text.split('\n');
    for (QByteArray& line : lines) {
        if (!line.endsWith('\r')) return {};
        line.chop(1);
    }
    const auto start = first.match(QString::fromLatin1(lines.takeFirst()));
    if (!start.hasMatch()) return {};
    Head head;
    head.request.method = start.captured(1).toLatin1();
    head.request.path = start.captured(2);
    for (const QByteArray& line : lines) {
        const auto found = field.match(QString::fromLatin1(line));
        if (!found.hasMatch()) return {};
        head.request.headers.insert(found.captured(1).toLatin1().toLower(), found.captured(2).trimmed().toLatin1());
    }
    const QByteArray length = head.request.headers.value("content-length", "0");
    bool isNumber = false;
    head.bodyBytes = length.toLongLong(&isNumber);
    const bool chunked = head.request.headers.contains("transfer-encoding");
    if (!isNumber || head.bodyBytes < 0 || length.startsWith('+') || chunked) return {};
    return head;
}

}  // namespace

PlainServer::PlainServer(LocalServer& server) : m_server(server) {
    QObject::connect(&m_listener, &QTcpServer::pendingConnectionAvailable, &m_listener, [this] {
        while (QTcpSocket* socket = m_listener.nextPendingConnection()) {
            const auto pending = std::make_shared<QByteArray>();   // shared by the two ends of one conversation
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, pending] { hear(*socket, *pending); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket, pending] {
                socket->deleteLater();
                const qsizetype end = pending->indexOf("\r\n\r\n");
                auto head = end < 0 ? std::nullopt : readHead(pending->left(end + 1));
                if (!head) return;
                head->request.body = pending->mid(end + 4);
                head->request.truncated = true;
                ++truncated;
                m_server.answer(head->request);
            });
            hear(*socket, *pending);
        }
    });
    if (!m_listener.listen(QHostAddress::LocalHost)) throw std::runtime_error("cannot listen");
}

void PlainServer::hear(QTcpSocket& socket, QByteArray& pending) {
    pending += socket.readAll();
    for (;;) {
        const qsizetype end = pending.indexOf("\r\n\r\n");
        if (end < 0 && pending.size() <= largestHead) return;
        auto head = end < 0 ? std::nullopt : readHead(pending.left(end + 1));
        const int wrong = end < 0 || end > largestHead ? 431 : !head ? 400 : head->bodyBytes > protocol::maxBodyBytes ? 413 : 0;
        if (wrong != 0) {
            pending.clear();
            return say(socket, server::refuse(wrong, wrong == 413 ? protocol::problem::tooLarge : protocol::problem::badRequest), true);
        }
        if (pending.size() < end + 4 + head->bodyBytes) return;
        head->request.body = pending.mid(end + 4, head->bodyBytes);
        pending.remove(0, end + 4 + head->bodyBytes);
        say(socket, m_server.answer(head->request), false);
    }
}

void PlainServer::say(QTcpSocket& socket, const server::Response& response, bool last) {
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + " X\r\n";
    for (auto header = response.headers.begin(); header != response.headers.end(); ++header)
        bytes += header.key() + ": " + header.value() + "\r\n";
    if (last) bytes += "connection: close\r\n";
    socket.write(bytes + "content-length: " + QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body);
    if (last) socket.disconnectFromHost();
}

}  // namespace test
