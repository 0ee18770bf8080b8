// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace courier {

/// What the device under a file holds, not what the computer remembers of it: sticks lose what they were given, and
/// say nothing. At most `most` bytes.
std::optional<QByteArray> readBack(const QString& path, qint64 most);

}  // namespace courier
