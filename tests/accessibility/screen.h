// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// A display and a session bus of one's own, so that a program finds what it finds at an office with a screen
/// reader. Both end with it.
class Screen {
public:
    /// Throws when the bus does not start. False from `isThere`: this computer has no Xvfb.
    Screen();
    ~Screen();
    bool isThere() const { return !m_display.isEmpty(); }
    QString bus() const { return m_bus; }
    /// For a program that is to be seen; its home is a folder that goes away.
    QProcessEnvironment environment() const;
    QString path(const QString& name) const { return m_home.filePath(name); }

private:
    QTemporaryDir m_home;
    QProcess m_xvfb, m_daemon;
    QString m_display, m_bus;
};
