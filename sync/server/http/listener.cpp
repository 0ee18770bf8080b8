// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/listener.h"

#include "sync/server/http/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <thread>
#include <vector>

namespace server {
namespace {

namespace asio = boost::asio;

asio::ssl::context makeTls(const ListenerSettings& settings) {
    asio::ssl::context tls(asio::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    // Thousands of idle connections: the buffers go back between requests.
    SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    tls.use_certificate_chain_file(settings.certificateFile.toStdString());
    tls.use_private_key_file(settings.keyFile.toStdString(), asio::ssl::context::pem);
    return tls;
}

/// The one handler of every co_spawn: what a connection throws ends that connection.
void endQuietly(std::exception_ptr) {}

}  // namespace

struct Listener::Parts {
    Parts(const ListenerSettings& settings, Handler handler)
        : traffic{settings, std::move(handler)}, tls(makeTls(settings)) {}

    asio::awaitable<void> acceptAll() {
        while (!traffic.stopping) {
            boost::system::error_code error;
            auto socket = co_await acceptor.async_accept(
                asio::make_strand(context), asio::redirect_error(asio::use_awaitable, error));
            if (error == asio::error::operation_aborted || traffic.stopping) co_return;
            if (error) {
                // Out of descriptors: wait for some to come back instead of spinning.
                asio::steady_timer pause(strand, std::chrono::milliseconds(100));
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
                continue;
            }
            const auto executor = socket.get_executor();
            asio::co_spawn(executor, serveConnection(std::move(socket), tls, traffic), endQuietly);
        }
    }

    Traffic traffic;
    asio::ssl::context tls;
    asio::io_context context;
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    /// Of the acceptor: stop() closes it while it waits.
    asio::strand<asio::io_context::executor_type> strand{context.get_executor()};
    asio::ip::tcp::acceptor acceptor{strand};
    std::vector<std::thread> threads;
};

Listener::Listener(const ListenerSettings& settings, Handler handler)
    : m_parts(std::make_unique<Parts>(settings, std::move(handler))) {
    Parts& parts = *m_parts;
    const asio::ip::tcp::endpoint place(asio::ip::make_address(settings.host.toStdString()),
                                        settings.port);
    parts.acceptor.open(place.protocol());
    parts.acceptor.set_option(asio::socket_base::reuse_address(true));
    parts.acceptor.bind(place);
    parts.acceptor.listen(asio::socket_base::max_listen_connections);
    asio::co_spawn(parts.strand, parts.acceptAll(), endQuietly);
    for (int i = 0; i < settings.threads; ++i)
        parts.threads.emplace_back([&parts] { parts.context.run(); });
}

Listener::~Listener() { stop(); }

quint16 Listener::port() const { return m_parts->acceptor.local_endpoint().port(); }

void Listener::waitForSignal() {
    asio::io_context waiting;
    asio::signal_set signals(waiting, SIGTERM, SIGINT);
    signals.async_wait([](const boost::system::error_code&, int) {});
    waiting.run();
}

void Listener::stop() {
    Parts& parts = *m_parts;
    if (parts.threads.empty()) return;
    parts.traffic.stopping = true;
    asio::post(parts.strand, [&parts] {
        boost::system::error_code ignored;
        parts.acceptor.close(ignored);
    });
    const auto end = std::chrono::steady_clock::now() + parts.traffic.settings.lastAnswers;
    while (parts.traffic.requests > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    parts.work.reset();
    parts.context.stop();
    for (std::thread& thread : parts.threads) thread.join();
    parts.threads.clear();
    // The posted close may not have had its turn.
    boost::system::error_code ignored;
    parts.acceptor.close(ignored);
}

}  // namespace server
