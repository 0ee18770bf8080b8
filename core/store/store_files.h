// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sqlite/failure.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace store {

class Store;

// Private to core/store: the files of a store's folder.
inline const QString storeFile = QStringLiteral("store.db");
inline const QString scansFile = QStringLiteral("scans.db");
inline const QString keysFile = QStringLiteral("keys.json");
inline const QString markFile = QStringLiteral("epoch.json");
inline const QString pictureSetting = QStringLiteral("picture_version");

QString in(const QString& dir, const QString& name);
/// What a clerk can do something about; anything else is thrown again.
domain::Error refusalOf(const sqlite::Failure& failure, const QString& dir);
/// StoreLocked while another program, or this one, has the store open.
domain::Result<std::unique_ptr<QLockFile>> lockOf(const QString& dir);
/// Brings both files up to date; each counts its own versions.
void prepare(Store& store, bool isNew);

}  // namespace store
