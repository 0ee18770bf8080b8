// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/announcer.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/host_name.hpp>
#include <boost/asio/ip/multicast.hpp>
#include <boost/asio/ip/udp.hpp>

#include <array>
#include <thread>

namespace server {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;

struct Announcer::Parts {
    Parts(QByteArray given, protocol::Announcement announced) : name(std::move(given)), hub(std::move(announced)) {}

    bool listen(quint16 port) {
        error_code trouble;
        socket.open(udp::v4(), trouble);
        if (trouble) return false;
        socket.set_option(udp::socket::reuse_address(true), trouble);
#ifdef SO_REUSEPORT
        // The system's own responder listens there too.
        socket.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true), trouble);
#endif
        socket.bind({asio::ip::address_v4::any(), port}, trouble);
        if (trouble) return false;
        joinEverywhere();
        next();
        thread = std::thread([this] { context.run(); });
        return true;
    }
    /// On the system's default interface, and on each that this computer's name leads to.
    void joinEverywhere() {
        error_code trouble;
        const auto group = asio::ip::make_address_v4(protocol::mdnsGroup.toStdString());
        socket.set_option(asio::ip::multicast::join_group(group), trouble);
        udp::resolver resolver(context);
        for (const auto& found : resolver.resolve(udp::v4(), asio::ip::host_name(trouble), "", trouble))
            socket.set_option(asio::ip::multicast::join_group(group, found.endpoint().address().to_v4()), trouble);
    }
    void next() {
        socket.async_receive_from(asio::buffer(packet), from, [this](const error_code& trouble, std::size_t size) {
            if (trouble == asio::error::operation_aborted) return;
            if (!trouble) answer(QByteArray(packet.data(), static_cast<qsizetype>(size)));
            next();
        });
    }
    void answer(const QByteArray& question) {
        const auto told = protocol::hubAnnouncement(question, name, hub);
        if (!told) return;
        error_code lost;   // then he asks again
        socket.send_to(asio::buffer(told->constData(), static_cast<std::size_t>(told->size())), from, 0, lost);
    }

    const QByteArray name;
    const protocol::Announcement hub;
    asio::io_context context;
    udp::socket socket{context};
    udp::endpoint from;
    std::array<char, 9000> packet{};
    std::thread thread;
};

Announcer::Announcer(const QByteArray& name, const protocol::Announcement& hub, quint16 port) : m_parts(std::make_unique<Parts>(name, hub)) {
    if (!m_parts->listen(port)) m_parts->context.stop();
}
Announcer::~Announcer() {
    m_parts->context.stop();
    if (m_parts->thread.joinable()) m_parts->thread.join();
}
bool Announcer::isListening() const { return m_parts->thread.joinable(); }

}  // namespace server
