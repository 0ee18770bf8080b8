// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/connection.h"

#include "sync/server/answer_parts.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/version.hpp>

#include <utility>

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;
using Code = beast::error_code;

constexpr auto patient = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t readBytes = 16 * 1024;

/// A part of a sum that all connections share, as long as it lives.
template <class Number>
class Counted {
public:
    explicit Counted(std::atomic<Number>& sum, Number amount = 0) : m_sum(sum) { set(amount); }
    ~Counted() { set(0); }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    void set(Number amount) { m_sum += amount - std::exchange(m_amount, amount); }

private:
    std::atomic<Number>& m_sum;
    Number m_amount = 0;
};

/// Hands the request over and comes back on the connection's own executor.
asio::awaitable<Response> ask(const Listener::Handler& handler, Request request) {
    return asio::async_initiate<const asio::use_awaitable_t<>&, void(Response)>(
        [&handler](auto&& resume, Request asked) {
            using Resume = std::decay_t<decltype(resume)>;
            const auto shared = std::make_shared<Resume>(std::forward<decltype(resume)>(resume));
            handler(std::move(asked), [shared](Response response) {
                const auto executor = asio::get_associated_executor(*shared);
                asio::post(executor, [shared, response = std::move(response)]() mutable {
                    (*shared)(std::move(response));
                });
            });
        },
        asio::use_awaitable, std::move(request));
}

int statusFor(const Code& error) {
    if (error == http::error::body_limit) return 413;
    if (error == http::error::header_limit || error == http::error::buffer_overflow) return 431;
    return 400;
}

/// Whether the peer can still be told. A closed or silent line cannot.
bool canBeTold(const Code& error) {
    return error.category() == http::make_error_code(http::error::bad_method).category() &&
           error != http::error::end_of_stream && error != http::error::partial_message;
}

Response problem(int status) {
    switch (status) {
    case 413: return refuse(413, protocol::problem::tooLarge);
    case 431: return refuse(431, protocol::problem::badRequest);
    case 503: return refuse(503, protocol::problem::busy, 5);
    default: return refuse(status, protocol::problem::badRequest);
    }
}

Request plain(Parser& parser, bool truncated) {
    auto& message = parser.get();
    Request request;
    const auto method = message.method_string(), target = message.target();
    request.method = QByteArray(method.data(), static_cast<qsizetype>(method.size()));
    request.path = QString::fromLatin1(target.data(), static_cast<qsizetype>(target.size()));
    for (const auto& field : message) {
        const auto name = field.name_string(), value = field.value();
        request.headers.insert(
            QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower(),
            QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    }
    request.body = QByteArray(message.body().data(),
                              static_cast<qsizetype>(message.body().size()));
    message.body() = {};
    request.truncated = truncated;
    return request;
}

class Connection {
public:
    Connection(asio::ip::tcp::socket socket, asio::ssl::context& tls, Traffic& traffic)
        : m_stream(beast::tcp_stream(std::move(socket)), tls),
          m_traffic(traffic),
          m_timeouts(traffic.settings.timeouts) {}

    asio::awaitable<void> serve() {
        expect(m_timeouts.handshake);
        const auto [error] =
            co_await m_stream.async_handshake(asio::ssl::stream_base::server, patient);
        if (error) co_return;
        while (!m_traffic.stopping && co_await awaitRequest())
            if (!co_await exchange()) break;
        expect(std::chrono::seconds(2));
        // Says goodbye without waiting for the peer's: some never say it.
        SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
        co_await m_stream.async_shutdown(patient);
    }

private:
    void expect(std::chrono::milliseconds limit) {
        beast::get_lowest_layer(m_stream).expires_after(limit);
    }

    asio::awaitable<bool> awaitRequest() {
        if (m_buffer.size() > 0) co_return true;
        expect(m_timeouts.idle);
        const auto [error, count] =
            co_await m_stream.async_read_some(m_buffer.prepare(readBytes), patient);
        if (error) co_return false;
        m_buffer.commit(count);
        co_return true;
    }

    /// One request and its answer; false when the connection must end.
    asio::awaitable<bool> exchange() {
        Parser parser;
        parser.header_limit(m_traffic.settings.headerBytes);
        parser.body_limit(static_cast<std::uint64_t>(m_traffic.settings.bodyBytes));
        expect(m_timeouts.header);
        const auto [error, count] =
            co_await http::async_read_header(m_stream, m_buffer, parser, patient);
        if (error) {
            if (canBeTold(error)) co_await farewell(problem(statusFor(error)));
            co_return false;
        }
        Counted bodyBytes(m_traffic.bodyBytes);
        const Code trouble = co_await readBody(parser, bodyBytes);
        if (trouble == asio::error::no_memory) {
            co_await farewell(problem(503));
            co_return false;
        }
        if (trouble && canBeTold(trouble)) {
            co_await farewell(problem(statusFor(trouble)));
            co_return false;
        }
        const bool keep = !trouble && parser.get().keep_alive() && !m_traffic.stopping;
        const unsigned version = parser.get().version();
        const Counted underWay(m_traffic.requests, 1);
        const Response response =
            co_await ask(m_traffic.handler, plain(parser, static_cast<bool>(trouble)));
        if (trouble) co_return false;
        co_return co_await write(response, version, keep) && keep;
    }

    /// Many half-sent bodies at once must not fill the memory: what has come counts, not what was
    /// announced, or a few strangers could take up all the room with words.
    asio::awaitable<Code> readBody(Parser& parser, Counted<qint64>& bodyBytes) {
        const auto end = steady_clock::now() + m_timeouts.body;
        if (!parser.is_done() && parser.get()[http::field::expect] == "100-continue") {
            http::response<http::empty_body> goOn(http::status::continue_, 11);
            expect(m_timeouts.stall);
            const auto [error, count] = co_await http::async_write(m_stream, goOn, patient);
            if (error) co_return error;
        }
        while (!parser.is_done()) {
            if (m_traffic.bodyBytes >= m_traffic.settings.allBodiesBytes)
                co_return Code(asio::error::no_memory);
            if (steady_clock::now() > end) co_return Code(beast::error::timeout);
            expect(m_timeouts.stall);
            const auto [error, count] =
                co_await http::async_read_some(m_stream, m_buffer, parser, patient);
            if (error) co_return error;
            bodyBytes.set(static_cast<qint64>(parser.get().body().size()));
        }
        co_return Code();
    }

    asio::awaitable<bool> write(const Response& response, unsigned version, bool keep) {
        http::response<http::string_body> message(static_cast<http::status>(response.status),
                                                  version);
        for (auto header = response.headers.cbegin(); header != response.headers.cend(); ++header)
            message.set(beast::string_view(header.key().constData(),
                                           static_cast<std::size_t>(header.key().size())),
                        beast::string_view(header.value().constData(),
                                           static_cast<std::size_t>(header.value().size())));
        message.set(http::field::cache_control, "no-store");
        message.body() = response.body.toStdString();
        message.keep_alive(keep);
        message.prepare_payload();
        http::response_serializer<http::string_body> serializer(message);
        while (!serializer.is_done()) {
            expect(m_timeouts.stall);
            const auto [error, count] =
                co_await http::async_write_some(m_stream, serializer, patient);
            if (error) co_return false;
        }
        co_return true;
    }

    /// An early refusal: whoever is still sending must get to read it, so the line is not torn at
    /// once; but he gets two seconds, no more.
    asio::awaitable<void> farewell(Response response) {
        if (!co_await write(response, 11, false)) co_return;
        beast::get_lowest_layer(m_stream).socket().shutdown(asio::socket_base::shutdown_send,
                                                            m_ignored);
        m_buffer.clear();
        const auto end = steady_clock::now() + std::chrono::seconds(2);
        while (steady_clock::now() < end) {
            expect(std::chrono::seconds(1));
            const auto [error, count] =
                co_await m_stream.async_read_some(m_buffer.prepare(readBytes), patient);
            if (error) break;
        }
    }

    asio::ssl::stream<beast::tcp_stream> m_stream;
    Traffic& m_traffic;
    const Timeouts m_timeouts;
    beast::flat_buffer m_buffer{128 * 1024};
    Code m_ignored;
};

}  // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, asio::ssl::context& tls,
                                      Traffic& traffic) {
    const Counted present(traffic.connections, 1);
    if (traffic.connections > traffic.settings.maxConnections) co_return;
    // Without it an answer longer than one TLS record waits 40 ms for nothing.
    Code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    socket.set_option(asio::socket_base::keep_alive(true), ignored);
    Connection connection(std::move(socket), tls, traffic);
    co_await connection.serve();
}

}  // namespace server
