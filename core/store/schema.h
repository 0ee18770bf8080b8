// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace store {

/// The numbered scripts of store.db and of scans.db, in order. A released one is never edited.
QStringList storeScripts();
QStringList scansScripts();

/// The statements of the pictures' scripts, one by one: a rebuild begins with new tables.
QStringList pictureStatements();

/// Raised whenever the pictures are computed otherwise: the next open makes them again.
inline constexpr int pictureVersion = 3;

}  // namespace store
