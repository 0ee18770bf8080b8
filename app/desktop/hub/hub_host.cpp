// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/hub/hub_host.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace app {
namespace {

constexpr int hubPort = 8444;
constexpr int dataInUse = 4;   // exit code of communedesk-server: another one works there
constexpr int patienceMs = 3'000;

}  // namespace

HubHost::HubHost(QString program, QString folder, QObject* parent) : QObject(parent), m_program(std::move(program)), m_folder(std::move(folder)) {
    connect(&m_process, &QProcess::finished, this, &HubHost::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        m_trouble = m_process.errorString();
        Q_EMIT changed();
    });
}

HubHost::~HubHost() {
    m_process.disconnect(this);
    stop();
}

QString HubHost::url() const { return QStringLiteral("https://127.0.0.1:%1").arg(hubPort); }

void HubHost::start() {
    if (m_process.state() != QProcess::NotRunning) return;
    m_wanted = true;
    m_trouble.clear();
    if (m_program.isEmpty()) {
        m_trouble = QStringLiteral("communedesk-server");
        return;
    }
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(m_program, {QStringLiteral("--hub"), QStringLiteral("--data"), m_folder, QStringLiteral("--listen"), QStringLiteral("0.0.0.0:%1").arg(hubPort),
                                QStringLiteral("--log"), m_folder + QStringLiteral("/hub.log")});
}

/// Nothing is lost by an end without a farewell: what it answered is on the disk.
void HubHost::stop() {
    m_wanted = false;
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void HubHost::ended(int exitCode) {
    if (!m_wanted || exitCode == dataInUse) return;
    m_trouble = QString::fromUtf8(m_process.readAllStandardError()).trimmed().section(u'\n', -1);
    if (m_trouble.isEmpty()) m_trouble = QString::number(exitCode);
    Q_EMIT changed();
}

QString hubProgram() {
    const QString name = QStringLiteral("communedesk-server");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

}  // namespace app
