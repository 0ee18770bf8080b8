// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accessibility/screen.h"

#include <QStandardPaths>

#include <stdexcept>

namespace {

constexpr int patienceMs = 30'000;

QString firstLine(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) {}
    return QString::fromUtf8(process.readLine().trimmed());
}

void end(QProcess& process) {
    process.terminate();
    if (!process.waitForFinished(5'000)) process.kill();
    process.waitForFinished(5'000);
}

}  // namespace

Screen::Screen() {
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty()) return;
    m_xvfb.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                                          QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    const QString number = firstLine(m_xvfb);
    if (number.isEmpty()) throw std::runtime_error("Xvfb does not start: " + m_xvfb.readAllStandardError().toStdString());
    m_display = QLatin1Char(':') + number;
    m_daemon.setProcessEnvironment(environment());   // what it starts needs the display too
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    m_bus = firstLine(m_daemon);
    if (m_bus.isEmpty()) throw std::runtime_error("dbus-daemon does not start: is the package dbus installed?");
}

Screen::~Screen() {
    end(m_daemon);
    end(m_xvfb);
}

QProcessEnvironment Screen::environment() const {
    QProcessEnvironment made = QProcessEnvironment::systemEnvironment();
    made.insert(QStringLiteral("DISPLAY"), m_display);
    made.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus);
    made.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    made.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    made.insert(QStringLiteral("QT_ACCESSIBILITY"), QStringLiteral("1"));
    for (const char* folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        made.insert(QLatin1String(folder), m_home.path());
    made.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
    made.remove(QStringLiteral("WAYLAND_DISPLAY"));
    return made;
}
