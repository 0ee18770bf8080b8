// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/wake.h"
#include "app/desktop/shell/status_strip.h"
#include "core/domain/document.h"
#include "core/domain/result.h"
#include "sync/client/sync_driver.h"
#include "sync/protocol/link.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
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
/// act, at an interval, when the computer wakes or its network comes back, and again after a failure
/// when the driver says so. Everything happens in the thread of the windows; the network does not
/// block. Nothing is thrown out of it: what fails is told by `failed`.
class SyncRunner : public QObject {
    Q_OBJECT

public:
    SyncRunner(Session& session, MakeLink makeLink, int minutes, QObject* parent = nullptr);
    ~SyncRunner() override;

    /// Somebody asked for it: how it ends is told, also when there was nothing to do or no line.
    void now();
    /// The same, and this once nothing waits for the night or for tomorrow.
    void everything();
    void setMinutes(int minutes);
    void fetch(const domain::Attachment& file);
    /// Registers this computer, also once more with a server that forgot it; the answer comes as
    /// notice or refusal of the session.
    void enrol(const QString& url, const QString& code);
    /// The same as provided by a technician: again and again while there is no line, and silently; a code
    /// that was refused for good is told once and not tried any more. Nothing when registered already.
    void enrolByItself(const QString& url, const QString& code);
    /// What a person decided about two computers of one name (see store::Twin): at once, or at the end of
    /// a round, which begins now. True: done, and this computer is to be registered anew.
    bool part();
    /// From the start of a round until `finished` is told, and while this computer is registered.
    bool busy() const { return m_underWay || m_enrolLink != nullptr; }
    const std::optional<client::Progress>& progress() const { return m_progress; }
    /// When a round comes by itself; nothing while none is meant to.
    std::optional<std::chrono::milliseconds> comesIn() const;
    Wake& wake() { return *m_wake; }
    /// A line of its own to the registered server, beside that of the rounds.
    std::unique_ptr<protocol::Link> anotherLink() const;
    /// What waits, as it was at most a second ago while a round runs.
    const store::Waiting& waiting() const { return m_waiting; }
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
    void tellHowItWent(const client::Report& report);
    void lookWhatWaits();
    void goesOn(const client::Progress& progress);
    QString whatWaits() const;
    QString whatIsLeft() const;
    void plan();
    void beginEnrolment(const QString& url, const QString& code);
    void enrolled(const domain::Result<domain::Done>& outcome);
    bool waitsForLine(const domain::Error& why);
    static bool isEveryday(domain::Refusal refusal);
    void breakOff();
    void lineIsBack();

    Session& m_session;
    MakeLink m_makeLink;
    int m_minutes;
    QTimer* m_timer;
    Wake* m_wake;
    bool m_underWay = false;     ///< a round, or what is to be said of it
    bool m_tell = false;         ///< somebody waits for its end
    bool m_again = false;        ///< somebody asked for another round meanwhile
    bool m_lineIsBack = false;   ///< to be looked after once the round is over
    std::unique_ptr<protocol::Link> m_link;
    std::unique_ptr<protocol::Link> m_enrolLink;
    struct Provided { QString url, code; };
    std::optional<Provided> m_provided;    ///< until this computer is registered, or refused
    bool m_asked = false;                  ///< the enrolment under way was asked for by a person
    std::unique_ptr<client::SyncDriver> m_driver;
    std::optional<client::Progress> m_progress;
    store::Waiting m_waiting, m_atFirst;   ///< now, and when the round began
    int m_cases = 0;                       ///< that wait
    QElapsedTimer m_looked;
};

}  // namespace app
