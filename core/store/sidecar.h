// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_code.h"

#include <QFile>
#include <QString>

#include <optional>

namespace store {

/// How far this PC's own chain had come when it was last seen from outside the database. A database
/// that is behind it is a restored copy.
struct HighWater {
    QString device, epoch, file;     ///< `file` is the identity written into the database at birth
    qint64 seq = 0;
    domain::CodeCounter codes;       ///< so that a restored copy never issues a code again
    bool restored = false;           ///< put there by restore()
    friend bool operator==(const HighWater&, const HighWater&) = default;
};

/// `epoch.json`. Written over in place, in one piece of constant length and without a flush: the
/// commit before it is what must survive; a mark that lags or is torn only makes detection weaker.
class Sidecar {
public:
    explicit Sidecar(const QString& dir);
    std::optional<HighWater> read();
    void write(const HighWater& mark);
    /// Whole and flushed, or not at all: before files are put there that must not open unmarked.
    bool replace(const HighWater& mark);

private:
    QFile m_file;
};

}  // namespace store
