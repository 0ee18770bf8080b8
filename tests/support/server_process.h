// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        m_process.start(m_program, QStringList{QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                                               QStringLiteral("127.0.0.1:%1").arg(m_port)} + more);
        QByteArray line;
        while (!line.contains('\n') && m_process.waitForReadyRead(30'000)) line += m_process.readAllStandardOutput();
        if (!line.startsWith("listening 127.0.0.1:"))
            throw std::runtime_error("the server did not start: " + m_process.readAllStandardError().toStdString());
        m_port = line.trimmed().mid(20).toUShort();
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
    QString m_program;
    QString m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

}  // namespace test
