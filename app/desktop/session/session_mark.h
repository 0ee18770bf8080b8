// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/id.h"

#include <QString>

#include <optional>

namespace app {

/// A small file beside the data that is there while somebody is signed in: found at the next sign-in, it
/// says that the last session did not end by signing out, and when its program was last alive. It names
/// nobody but by an id, and nothing hangs on it: a disk that is full costs the sentence, not the work.
class SessionMark {
public:
    SessionMark(const QString& dir, domain::UserId user, const domain::Clock& clock);
    ~SessionMark();
    SessionMark(const SessionMark&) = delete;
    SessionMark& operator=(const SessionMark&) = delete;

    /// When the session before this one stopped, if it ended badly: a power cut, a crash.
    const std::optional<QDateTime>& stoppedAt() const { return m_stoppedAt; }
    /// Still alive; to be said every minute.
    void beat();

private:
    QString m_path;
    const domain::Clock& m_clock;
    std::optional<QDateTime> m_stoppedAt;
};

}  // namespace app
