// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>

namespace store {

// Private to core/store: several files in one, each with its hash. The format is in SCHEMA.md.

using StillWanted = std::function<bool(qint64 bytes)>;  ///< told of each piece; false: stop

/// Writes the members (files of `dir`) to `toFile`, which appears only when it is whole and flushed.
/// Gives false when `wanted` did. DiskFull,
/// NotWritable, FileUnreadable.
domain::Result<bool> packFiles(const QString& dir, const QStringList& members,
                               const QString& toFile, const StillWanted& wanted);
/// Puts the members into `toDir`; with an empty `toDir` only checks. BackupBroken,
/// DiskFull, NotWritable.
domain::Result<QStringList> unpackFiles(const QString& file, const QString& toDir);

}  // namespace store
