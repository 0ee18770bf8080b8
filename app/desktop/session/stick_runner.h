// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/carrier.h"
#include "sync/client/stick_errands.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace app {

class Session;

/// What is done with a stick.
enum class StickErrand { Write, Carry, Read };

/// How an errand ended well.
struct StickOutcome {
    StickErrand errand = StickErrand::Write;
    client::Handed handed;         ///< Write
    bool full = false;
    int letters = 0;               ///< Carry
    client::LettersTaken taken;    ///< Read
    qint64 bytes = 0;
    int broken = 0;                ///< letters or answers that could not be read
};

/// Carries out errands with a stick beside the day's work. What waits for the stick is done in a thread of its own; the
/// store is touched in the windows' thread only.
class StickRunner : public QObject {
    Q_OBJECT

public:
    using MakeLink = std::function<std::unique_ptr<protocol::Link>()>;

    StickRunner(Session& session, MakeLink makeLink, QObject* parent = nullptr);
    ~StickRunner() override;

    /// What lies there is told by `changed`.
    void look(const QString& folder);
    const QString& folder() const { return m_folder; }
    /// Nothing while it is being looked at.
    const std::optional<client::StickContent>& content() const { return m_content; }
    qint64 freeBytes() const { return m_free; }

    void begin(StickErrand errand);
    /// After the part that is under way. What was not finished does not count and is done again.
    void stop() { m_stopped = true; }
    bool busy() const { return m_busy; }
    qint64 doneBytes() const { return m_done; }
    qint64 allBytes() const { return m_all; }

Q_SIGNALS:
    void changed();
    void ended(const app::StickOutcome& outcome);
    void refused(const domain::Error& why);   ///< this errand; what lay on the stick before is as it was
    void stopped();
    void failed(const QString& detail);

private:
    using Then = std::function<void()>;
    void aside(std::function<Then()> work);
    void later(Then work);
    void start();
    void finish(const std::optional<domain::Error>& why = {});
    bool goesOn();

    void writeNext();
    void carryNext();
    void carryOne(const QByteArray& letter);
    void readNext();
    void takeNext();

    Session& m_session;
    MakeLink m_makeLink;
    QThread m_thread;
    QObject* m_aside;              ///< lives in the thread
    QString m_folder;
    std::optional<client::StickContent> m_content;
    qint64 m_free = 0;
    quint64 m_looks = 0;           ///< only the newest look counts
    bool m_busy = false, m_stopped = false;
    qint64 m_done = 0, m_all = 0;
    StickOutcome m_outcome;
    std::unique_ptr<client::StickWriting> m_writing;
    std::unique_ptr<protocol::Link> m_link;
    std::unique_ptr<client::Carrier> m_carrier;
    std::unique_ptr<client::StickCarrying> m_carrying;
    std::unique_ptr<client::StickReading> m_reading;
};

}  // namespace app
