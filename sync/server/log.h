// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

#include <mutex>

namespace server {

/// What happened, one JSON object a line. No names, no contents, no keys: whoever writes here
/// gives words, counts and codes. Safe from any thread.
class Log {
public:
    enum class Level { Info, Warning, Error };

    /// An empty path: standard error. Throws when the file cannot be opened.
    Log(const domain::Clock& clock, const QString& path);
    void line(Level level, const QString& what, QJsonObject fields = {});

private:
    const domain::Clock& m_clock;
    std::mutex m_mutex;
    QFile m_file;
};

}  // namespace server
