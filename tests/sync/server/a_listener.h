// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <thread>

namespace test {

using std::chrono::milliseconds;

/// A listener with short patience and a handler that echoes.
struct Listening {
    struct Patience {
        int connections = 100;
        qint64 allBodiesBytes = 256LL * 1024 * 1024;
        milliseconds lastAnswers = std::chrono::seconds(10);
    };
    Listening() : Listening(Patience{}) {}
    explicit Listening(const Patience& patience)
        : certificate(server::ownCertificate(folder.path())),
          listener({.certificateFile = certificate.certificateFile,
                    .keyFile = certificate.keyFile,
                    .timeouts = {.handshake = milliseconds(700),
                                 .idle = milliseconds(1500),
                                 .header = milliseconds(700),
                                 .stall = milliseconds(700),
                                 .body = milliseconds(3000)},
                    .maxConnections = patience.connections,
                    .allBodiesBytes = patience.allBodiesBytes,
                    .lastAnswers = patience.lastAnswers},
                   [this](server::Request request, server::Listener::Done done) {
                       take(std::move(request), std::move(done));
                   }) {}

    void take(server::Request request, server::Listener::Done done) {
        server::Response response;
        response.status = 200;
        response.body = request.path == QLatin1String("/big")
                            ? QByteArray(3'000'000, 'b')
                            : request.method + ' ' + request.path.toLatin1() + ' ' +
                                  QByteArray::number(request.body.size());
        {
            const std::lock_guard lock(mutex);
            seen.push_back(request);
        }
        // From another thread, as the workers do.
        const auto pause = milliseconds(request.path == QLatin1String("/slow") ? 400 : 0);
        const std::lock_guard lock(mutex);
        workers.emplace_back([this, done = std::move(done), response, pause] {
            std::this_thread::sleep_for(pause);
            ++answered;
            done(response);
        });
    }
    /// Those who answer end first, as the program lets its service end before its listener.
    ~Listening() {
        listener.stop();
        for (std::thread& worker : workers) worker.join();
    }
    std::vector<server::Request> requests() {
        const std::lock_guard lock(mutex);
        return seen;
    }

    QTemporaryDir folder;
    server::Certificate certificate;
    std::mutex mutex;
    std::vector<server::Request> seen;
    std::vector<std::thread> workers;
    std::atomic<int> answered = 0;
    server::Listener listener;
};

/// A peer that says exactly what it is told.
class Peer {
public:
    explicit Peer(quint16 port) {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_isOpen = m_socket.waitForEncrypted(5000);
    }
    bool isOpen() const { return m_isOpen; }
    void say(const QByteArray& bytes) {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)
            if (!m_socket.waitForBytesWritten(2000)) return;
    }
    /// What comes until the far end closes, at most so long.
    QByteArray listen(int ms = 6000) {
        QElapsedTimer timer;
        timer.start();
        QByteArray heard;
        while (timer.elapsed() < ms && m_socket.state() == QAbstractSocket::ConnectedState)
            if (m_socket.waitForReadyRead(100)) heard += m_socket.readAll();
        heard += m_socket.readAll();
        m_waited = timer.elapsed();
        return heard;
    }
    /// One whole answer of a known length.
    QByteArray answer() {
        QByteArray heard;
        while (m_socket.waitForReadyRead(3000)) {
            heard += m_socket.readAll();
            const qsizetype end = heard.indexOf("\r\n\r\n");
            const qsizetype at = heard.toLower().indexOf("content-length:");
            if (end < 0 || at < 0) continue;
            const qsizetype length =
                heard.mid(at + 15, heard.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
            if (heard.size() >= end + 4 + length) return heard;
        }
        return heard;
    }
    bool isClosed(int ms) {
        m_socket.waitForDisconnected(ms);
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    void hangUp() { m_socket.abort(); }
    qint64 waited() const { return m_waited; }
    QSslSocket& socket() { return m_socket; }

private:
    QSslSocket m_socket;
    bool m_isOpen = false;
    qint64 m_waited = 0;
};

/// Whether it comes true before a patient man goes home.
template <class What>
bool comesTrue(const What& what) {
    QElapsedTimer timer;
    timer.start();
    while (!what() && timer.elapsed() < 10'000) std::this_thread::sleep_for(milliseconds(5));
    return what();
}

inline bool isStillServing(Listening& server) {
    Peer peer(server.listener.port());
    peer.say("GET /alive HTTP/1.1\r\nHost: x\r\n\r\n");
    return peer.answer().contains("GET /alive 0");
}

}  // namespace test
