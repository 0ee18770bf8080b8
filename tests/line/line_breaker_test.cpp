// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/line_breaker.h"

#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using test::LineBreaker;
using test::Way;
using namespace std::chrono_literals;

namespace {

/// A far end that keeps what it hears and says what it is told, and a near end that does the same.
class Ends {
public:
    explicit Ends(test::Line line = {}) {
        REQUIRE(m_listener.listen(QHostAddress::LocalHost));
        breaker.emplace(m_listener.serverPort(), std::move(line));
        QObject::connect(&m_listener, &QTcpServer::newConnection, [this] {
            far = m_listener.nextPendingConnection();
            QObject::connect(far, &QTcpSocket::readyRead, [this] {
                heard += far->readAll();
                heardAt = m_clock.elapsed();
            });
            QObject::connect(far, &QTcpSocket::disconnected, [this] { farEnded = true; });
        });
        QObject::connect(&near, &QTcpSocket::readyRead, [this] {
            answered += near.readAll();
            answeredAt = m_clock.elapsed();
        });
        QObject::connect(&near, &QTcpSocket::disconnected, [this] { nearEnded = true; });
        QObject::connect(&near, &QTcpSocket::errorOccurred, [this](QAbstractSocket::SocketError error) { nearError = error; });
        m_clock.start();
        call();
    }
    void call() {
        near.connectToHost(QHostAddress::LocalHost, breaker->port());
        REQUIRE(near.waitForConnected(5000));
    }
    template <class Condition>
    bool until(Condition condition, int ms = 10'000) {
        QElapsedTimer patience;
        patience.start();
        while (!condition() && patience.elapsed() < ms) {
            QEventLoop loop;
            QTimer::singleShot(2, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return condition();
    }
    void pause(int ms) { until([] { return false; }, ms); }
    qint64 now() const { return m_clock.elapsed(); }

private:
    QElapsedTimer m_clock;
    QTcpServer m_listener;

public:
    std::optional<LineBreaker> breaker;
    QTcpSocket near;
    QTcpSocket* far = nullptr;
    QByteArray heard, answered;
    qint64 heardAt = 0, answeredAt = 0;
    bool nearEnded = false, farEnded = false;
    QAbstractSocket::SocketError nearError = QAbstractSocket::UnknownSocketError;
};

}  // namespace

TEST_CASE("a line that is left alone carries every byte in its order, both ways") {
    Ends ends;
    const QByteArray up = test::FixedRandom(1).bytes(3'000'000), down = test::FixedRandom(2).bytes(2'000'000);
    ends.near.write(up);
    REQUIRE(ends.until([&] { return ends.far != nullptr; }));
    ends.far->write(down);
    CHECK(ends.until([&] { return ends.heard.size() == up.size() && ends.answered.size() == down.size(); }));
    CHECK(ends.heard == up);
    CHECK(ends.answered == down);
    CHECK(ends.breaker->carried(Way::Up) == up.size());
    CHECK(ends.breaker->carried(Way::Down) == down.size());
    CHECK(ends.breaker->connections() == 1);
    ends.near.disconnectFromHost();
    CHECK(ends.until([&] { return ends.farEnded; }));
}

TEST_CASE("every byte is late by the delay, and not by the delays of those before it") {
    Ends ends({.upDelay = 150ms, .downDelay = 60ms});
    const qint64 began = ends.now();
    for (int i = 0; i < 50; ++i) {
        ends.near.write("x");
        ends.near.flush();
        ends.pause(1);
    }
    const qint64 said = ends.now();
    REQUIRE(ends.until([&] { return ends.heard.size() == 50; }));
    CHECK(ends.heardAt - began >= 150);
    CHECK(ends.heardAt - said < 150 + 600);      // fifty delays would be 7,500
    const qint64 back = ends.now();
    ends.far->write("y");
    REQUIRE(ends.until([&] { return ends.answered.size() == 1; }));
    CHECK(ends.answeredAt - back >= 60);
}

TEST_CASE("a slow line takes its time for each byte, one way and not the other") {
    Ends ends({.upBytesPerSecond = 40'000});
    const qint64 began = ends.now();
    ends.near.write(QByteArray(60'000, 'u'));
    REQUIRE(ends.until([&] { return ends.heard.size() == 60'000; }));
    CHECK(ends.heardAt - began >= 1'400);
    CHECK(ends.heardAt - began < 6'000);
    const qint64 back = ends.now();
    ends.far->write(QByteArray(60'000, 'd'));
    REQUIRE(ends.until([&] { return ends.answered.size() == 60'000; }));
    CHECK(ends.answeredAt - back < 1'200);
}

TEST_CASE("a line ends after the very byte it was told, with a goodbye or without") {
    for (const auto how : {LineBreaker::End::Close, LineBreaker::End::Reset}) {
        for (const int after : {1, 7, 99}) {
            Ends ends;
            CAPTURE(after, how);
            REQUIRE(ends.until([&] { return ends.far != nullptr; }));
            ends.breaker->breakAfter(Way::Up, after, how);
            ends.near.write(QByteArray(100, 'x'));
            CHECK(ends.until([&] { return ends.nearEnded && ends.farEnded; }));
            if (how == LineBreaker::End::Close) CHECK(ends.heard.size() == after);
            else CHECK(ends.heard.size() <= after);
            CHECK(ends.nearError == QAbstractSocket::RemoteHostClosedError);
            CHECK(ends.breaker->carried(Way::Up) == after);
            CHECK(ends.breaker->broke());
            // The next connection is whole.
            ends.heard.clear();
            ends.near.abort();
            ends.call();
            ends.near.write(QByteArray(100, 'x'));
            CHECK(ends.until([&] { return ends.heard.size() == 100; }));
        }
    }
}

TEST_CASE("a line that is told to end before the next byte waits for one") {
    Ends ends;
    REQUIRE(ends.until([&] { return ends.far != nullptr; }));
    ends.breaker->breakAfter(Way::Down, 0, LineBreaker::End::Close);
    ends.near.write("question");
    REQUIRE(ends.until([&] { return ends.heard == "question"; }));
    CHECK_FALSE(ends.breaker->broke());
    ends.far->write("answer");
    CHECK(ends.until([&] { return ends.nearEnded; }));
    CHECK(ends.answered.isEmpty());
}

TEST_CASE("a line that falls silent is not closed, and nothing moves") {
    Ends ends;
    REQUIRE(ends.until([&] { return ends.far != nullptr; }));
    ends.breaker->breakAfter(Way::Up, 5, LineBreaker::End::Silence);
    ends.near.write("0123456789");
    CHECK(ends.until([&] { return ends.breaker->broke(); }));
    ends.far->write("answer");
    ends.pause(200);
    CHECK(ends.heard == "01234");
    CHECK(ends.answered.isEmpty());
    CHECK_FALSE(ends.nearEnded);
    CHECK_FALSE(ends.farEnded);
    ends.breaker->mend();
    CHECK(ends.until([&] { return ends.nearEnded && ends.farEnded; }));
}

TEST_CASE("one byte is changed and no other") {
    Ends ends;
    ends.breaker->garble(Way::Up, 3, '\x20');
    ends.near.write("abcdefgh");
    REQUIRE(ends.until([&] { return ends.heard.size() == 8; }));
    CHECK(ends.heard == "abcDefgh");
    ends.near.write("abcdefgh");
    REQUIRE(ends.until([&] { return ends.heard.size() == 16; }));
    CHECK(ends.heard.endsWith("abcdefgh"));
}

TEST_CASE("connections are cut every so often") {
    Ends ends({.cutEvery = 100ms});
    CHECK(ends.until([&] { return ends.nearEnded; }, 2000));
    ends.nearEnded = false;
    ends.near.abort();
    ends.call();
    CHECK(ends.until([&] { return ends.nearEnded; }, 2000));
}

TEST_CASE("a proxy that stores requests passes nothing on before the last byte") {
    Ends ends({.wholeRequests = true});
    const QByteArray head = "PUT /v1/blobs HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n";
    ends.near.write(head + "01234");
    ends.pause(200);
    CHECK(ends.heard.isEmpty());
    ends.near.write("56789GET / HTTP/1.1\r\n\r\n");
    const QByteArray both = head + "0123456789GET / HTTP/1.1\r\n\r\n";
    CHECK(ends.until([&] { return ends.heard == both; }));
}

TEST_CASE("a portal answers by itself and asks nobody") {
    const QByteArray page = "HTTP/1.1 302 Found\r\nlocation: http://portal/\r\ncontent-length: 0\r\n\r\n";
    Ends ends({.says = page});
    ends.near.write("GET / HTTP/1.1\r\n");
    ends.pause(50);
    CHECK(ends.answered.isEmpty());
    ends.near.write("\r\n");
    CHECK(ends.until([&] { return ends.nearEnded; }));
    CHECK(ends.answered == page);
    CHECK(ends.far == nullptr);
}

TEST_CASE("nobody at the far end is told at once") {
    quint16 nobody = 0;
    {
        QTcpServer gone;
        REQUIRE(gone.listen(QHostAddress::LocalHost));
        nobody = gone.serverPort();
    }
    LineBreaker breaker(nobody);
    QTcpSocket near;
    near.connectToHost(QHostAddress::LocalHost, breaker.port());
    REQUIRE(near.waitForConnected(5000));
    if (near.state() == QAbstractSocket::ConnectedState) near.waitForDisconnected(5000);
    CHECK(near.state() == QAbstractSocket::UnconnectedState);
}
