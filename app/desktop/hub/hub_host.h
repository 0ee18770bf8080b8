// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

namespace app {

/// The program that is the office's hub, while this one runs and the computer is its host. One that runs already, left by
/// a crash or started by a technician, is used as it is.
class HubHost : public QObject {
    Q_OBJECT

public:
    /// `program`: communedesk-server; empty: there is none here.
    HubHost(QString program, QString folder, QObject* parent = nullptr);
    ~HubHost() override;

    void start();
    void stop();
    bool wanted() const { return m_wanted; }
    const QString& folder() const { return m_folder; }
    QString url() const;
    /// Why it does not run, for a technician; empty: it does, or is not wanted.
    const QString& trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();

private:
    void ended(int exitCode);
    QString m_program, m_folder, m_trouble;
    QProcess m_process;
    bool m_wanted = false;
};

/// Beside this program, or where the system keeps programs; empty: not installed.
QString hubProgram();

}  // namespace app
