// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/a_postgres.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>

namespace test {

/// The real program on real files and sockets. These tests carry the tag [program]: under the
/// thread sanitizer run the others alone, since QProcess forks behind the sanitizer's back.
class Program {
public:
    Program() : Program(newDatabase()) {}
    explicit Program(QString database)
        : m_folder(m_home.filePath(QStringLiteral("data"))), m_database(std::move(database)) {}
    /// The same program on another, empty machine.
    void moveTo(const char* folder) {
        m_folder = m_home.filePath(QLatin1String(folder));
        m_database = newDatabase();
    }
    /// The keys of the server that was here first, as its technician copies them.
    void takeKeysFrom(const Program& first) const {
        QDir().mkpath(m_folder);
        for (const char* name : {"/signing.key", "/tls.key", "/tls.crt"}) {
            QFile::remove(m_folder + QLatin1String(name));
            QFile::copy(first.m_folder + QLatin1String(name), m_folder + QLatin1String(name));
        }
    }
    ~Program() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    struct Outcome {
        int exit = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Outcome command(const QStringList& arguments) const {
        return run(arguments + place());
    }
    static Outcome run(const QStringList& arguments) {
        QProcess process;
        process.start(program(), arguments);
        process.waitForFinished(20'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    void start() {
        start(place() + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    }
    void start(const QStringList& arguments) {
        m_process.start(program(), arguments);
        QByteArray line;
        while (!line.contains('\n') && m_process.waitForReadyRead(20'000))
            line += m_process.readAllStandardOutput();
        REQUIRE(line.startsWith("listening 127.0.0.1:"));
        m_port = line.trimmed().mid(20).toUShort();
        REQUIRE(m_port > 0);
    }
    int stop(int signalNumber) {
        ::kill(static_cast<pid_t>(m_process.processId()), signalNumber);
        if (!m_process.waitForFinished(15'000)) return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }
    /// From another thread: it goes in the middle of whatever it does.
    void killSoon(int ms) const {
        QThread::msleep(static_cast<unsigned long>(ms));
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
    }
    QByteArray logged() { return m_process.readAllStandardError(); }

    server::Response ask(const server::Request& request) {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForEncrypted(5000)) return {};
        QByteArray text = request.method + ' ' + request.path.toLatin1() +
                          " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " +
                          QByteArray::number(request.body.size()) + "\r\n";
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
            text += header.key() + ": " + header.value() + "\r\n";
        socket.write(text + "\r\n" + request.body);
        QByteArray heard;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000))
            heard += socket.readAll();
        heard += socket.readAll();
        server::Response response;
        response.status = heard.mid(9, 3).toInt();
        response.body = heard.mid(heard.indexOf("\r\n\r\n") + 4);
        response.tlsKeyHash = QCryptographicHash::hash(socket.peerCertificate().publicKey().toDer(),
                                                       QCryptographicHash::Sha256);
        return response;
    }
    test::AWireDevice device(int n) {
        return test::AWireDevice([this](const server::Request& r) { return ask(r); }, n,
                                 QStringLiteral("02683"));
    }
    QString home(const char* name) const { return m_home.filePath(QLatin1String(name)); }

private:
    static QString newDatabase() { return onPostgres() ? APostgres::instance().newDatabase() : QString(); }
    QStringList place() const {
        QStringList words{QStringLiteral("--data"), m_folder};
        if (!m_database.isEmpty()) words += {QStringLiteral("--database"), m_database};
        return words;
    }
    static QString program() { return QStringLiteral(COMMUNEDESK_SERVER_PROGRAM); }

    QTemporaryDir m_home;
    QString m_folder, m_database;
    QProcess m_process;
    quint16 m_port = 0;
};

inline QStringList words(const char* line) { return QString::fromUtf8(line).split(u' '); }

}  // namespace test
