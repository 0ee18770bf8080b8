// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace test {

/// The real communedesk-server on a folder, on 127.0.0.1, while a test wants it to run.
class ServerProcess {
public:
    ServerProcess(const QString& program, const QString& folder) : m_program(program), m_folder(folder) {}
    ~ServerProcess() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    struct Outcome {
        int exit = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    /// A command of the technician; allowed while the server runs.
    Outcome command(QStringList arguments) const {
        QProcess process;
        arguments << QStringLiteral("--data") << m_folder;
        process.start(m_program, arguments);
        process.waitForFinished(30'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    void addUnit(const QString& code, const QString& parent, const QString& name, const QString& identifier,
                 const QString& place = {}) const {
        QStringList words{QStringLiteral("unit"), QStringLiteral("add"), QStringLiteral("--code"), code,
                          QStringLiteral("--name"), name, QStringLiteral("--identifier"), identifier};
        if (!place.isEmpty()) words << QStringLiteral("--place") << place;
        if (!parent.isEmpty()) words << QStringLiteral("--parent") << parent;
        if (const Outcome added = command(words); added.exit != 0)
            throw std::runtime_error("the unit was refused: " + (added.out + added.err).toStdString());
    }
    QString enrolCode(const QString& unit, const QString& role) const {
        const Outcome issued = command({QStringLiteral("enrol-code"), QStringLiteral("--unit"), unit,
                                        QStringLiteral("--role"), role});
        if (issued.exit != 0) throw std::runtime_error("no code: " + issued.err.toStdString());
        return QString::fromUtf8(issued.out.trimmed());
    }

    /// At the port it had before, so that clients find it again; `more` are further options.
    void start(const QStringList& more = {}) {
        if (m_port != 0) {
            if (!listens(m_port, more)) throw std::runtime_error("the server did not start: " + complaint());
            return;
        }
        for (int attempt = 0; attempt < 50 && m_port == 0; ++attempt)
            if (const quint16 port = somePort(); listens(port, more)) m_port = port;
        if (m_port == 0) throw std::runtime_error("the server did not start: " + complaint());
    }
    bool running() const { return m_process.state() == QProcess::Running; }
    /// No farewell: as when the power fails.
    void kill() {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    /// Asks it to stop; gives its exit code, or -1 when it did not, or crashed.
    int stop() {
        m_process.terminate();
        if (!m_process.waitForFinished(20'000)) return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }
    quint16 port() const { return m_port; }

private:
    /// Below what the system gives to outgoing lines (from 32768 on): no client of another test sits
    /// on it while this server is away, and two programs seldom ask for the same.
    static quint16 somePort() {
        static quint32 next = static_cast<quint32>(QCoreApplication::applicationPid()) * 7919;
        next += 101;
        return static_cast<quint16>(20'000 + next % 12'000);
    }
    bool listens(quint16 port, const QStringList& more) {
        const QString address = QStringLiteral("127.0.0.1:%1").arg(port);
        m_process.start(m_program, QStringList{QStringLiteral("--data"), m_folder,
                                               QStringLiteral("--listen"), address} + more);
        QByteArray line;
        while (!line.contains('\n') && m_process.waitForReadyRead(60'000))
            line += m_process.readAllStandardOutput();
        if (line.trimmed() == "listening " + address.toLatin1()) return true;
        kill();
        return false;
    }
    std::string complaint() { return m_process.readAllStandardError().toStdString(); }

    QString m_program;
    QString m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

}  // namespace test
