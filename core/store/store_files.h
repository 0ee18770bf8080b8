// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sqlite/failure.h"
#include "core/store/store.h"

#include <QFileDevice>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace store {

// Private to core/store: the files of a store's folder.
inline const QString storeFile = QStringLiteral("store.db");
inline const QString scansFile = QStringLiteral("scans.db");
inline const QString keysFile = QStringLiteral("keys.json");
inline const QString markFile = QStringLiteral("epoch.json");
inline const QString copiesFolder = QStringLiteral("before-upgrade");
/// What a backup holds, in its order: every file that an event names is in the scans copied later.
inline const QStringList backedUpFiles{storeFile, scansFile, keysFile};
inline const QString pictureSetting = QStringLiteral("picture_version");

QString in(const QString& dir, const QString& name);
/// StoreTooNew, with the number of the program that wrote the data, if it is known.
domain::Error tooNew(const QString& dir);
/// What a clerk can do something about; anything else is thrown again.
domain::Error refusalOf(const sqlite::Failure& failure, const QString& dir);
/// Why a file could not be made or written: DiskFull or NotWritable.
domain::Error cannotWrite(const QFileDevice& file);
domain::Error cannotWrite(const QString& path);
/// StoreLocked while another program, or this one, has the store open. NotWritable.
domain::Result<std::unique_ptr<QLockFile>> lockOf(const QString& dir);
/// Brings both files up to date; each counts its own versions.
void prepareNew(Store& store);
/// The same for files that were there. Scans that are missing or damaged do not keep an office from
/// its work: what is left of them is set aside under another name, and an empty file begins.
/// Files of an older schema are copied to `before-upgrade` first.
struct Prepared {
    std::optional<sqlite::Upgrade> upgrade;
    std::optional<Trouble> lost;
};
Prepared prepare(Store& store);

}  // namespace store
