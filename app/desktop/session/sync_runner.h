// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/status_strip.h"
#include "core/domain/document.h"
#include "core/domain/result.h"
#include "sync/client/sync_driver.h"
#include "sync/protocol/link.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QTimer;

namespace app {

class Session;

/// Makes the line to a server. An empty TLS key hash: whoever answers, to be checked by enrolment.
using MakeLink = std::function<std::unique_ptr<protocol::Link>(const QString& url,
                                                               const QByteArray& tlsKeyHash)>;

/// Runs the exchange with the district beside the day's work: at once when asked, by itself after an
/// act, at an interval, and again after a failure when the driver says so. Everything happens in the
/// thread of the windows; the network does not block.
class SyncRunner : public QObject {
    Q_OBJECT

public:
    SyncRunner(Session& session, MakeLink makeLink, int minutes, QObject* parent = nullptr);
    ~SyncRunner() override;

    void now() { start(true); }
    void fetch(const domain::Attachment& file);
    /// Registers this computer; the answer comes as notice or refusal of the session.
    void enrol(const QString& url, const QString& code);
    bool busy() const { return (m_driver && m_driver->running()) || m_enrolLink != nullptr; }
    const std::optional<client::Progress>& progress() const { return m_progress; }
    /// What the strip says now.
    StripState strip() const;

Q_SIGNALS:
    void changed();
    void finished(bool well);
    void failed(const QString& detail);

private:
    void start(bool byHand);
    void connectToServer();
    void over(const client::Report& report);
    void plan();
    void enrolled(const domain::Result<domain::Done>& outcome);

    Session& m_session;
    MakeLink m_makeLink;
    int m_minutes;
    QTimer* m_timer;
    std::unique_ptr<protocol::Link> m_link;
    std::unique_ptr<protocol::Link> m_enrolLink;
    std::unique_ptr<client::SyncDriver> m_driver;
    std::optional<client::Progress> m_progress;
};

}  // namespace app
