// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_finder.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QTimer>
#include <QUdpSocket>

#include <vector>

namespace client {

struct HubFinder::Parts {
    QString unit, to;
    quint16 port = 0;
    /// Comes back in the answers; nobody is deceived by a wrong one, since hubs prove themselves.
    quint16 id = 0;
    std::vector<std::unique_ptr<QUdpSocket>> sockets;
    QStringList urls;
    QTimer timer;
    Found found;

    void askFrom(const QHostAddress& address) {
        auto socket = std::make_unique<QUdpSocket>();
        if (!socket->bind(address, 0)) return;
        QObject::connect(socket.get(), &QUdpSocket::readyRead, socket.get(), [this, from = socket.get()] { read(*from); });
        socket->writeDatagram(protocol::hubQuestion(id), QHostAddress(to), port);
        sockets.push_back(std::move(socket));
    }
    void read(QUdpSocket& socket) {
        constexpr qint64 largest = 9000;
        while (socket.hasPendingDatagrams()) {
            QHostAddress from;
            QByteArray packet(static_cast<qsizetype>(std::min(socket.pendingDatagramSize(), largest)), Qt::Uninitialized);
            socket.readDatagram(packet.data(), packet.size(), &from);
            const auto hub = protocol::announcedHub(packet, id);
            if (!hub || hub->unit != unit) continue;
            const QString url = QStringLiteral("https://%1:%2").arg(from.toString()).arg(hub->port);
            if (!urls.contains(url)) urls.append(url);
        }
    }
};

HubFinder::HubFinder(QString unit, QString to, quint16 port) : m_parts(std::make_unique<Parts>()) {
    m_parts->unit = std::move(unit);
    m_parts->to = std::move(to);
    m_parts->port = port;
    m_parts->timer.setSingleShot(true);
    QObject::connect(&m_parts->timer, &QTimer::timeout, &m_parts->timer, [this] {
        m_parts->sockets.clear();
        if (const auto found = std::exchange(m_parts->found, nullptr)) found(std::exchange(m_parts->urls, {}));
    });
}
HubFinder::~HubFinder() = default;

void HubFinder::search(Found found, std::chrono::milliseconds wait) {
    m_parts->found = std::move(found);
    m_parts->urls.clear();
    m_parts->sockets.clear();
    ++m_parts->id;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : addresses)
        if (address.protocol() == QAbstractSocket::IPv4Protocol) m_parts->askFrom(address);
    m_parts->timer.start(wait);
}

}  // namespace client
