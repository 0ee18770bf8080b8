// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace server {

/// An earlier version of the program wrote the data of this folder. Failure(TooNew) for a later one.
bool isOlder(const QString& folder);
/// Brings journal and papers up to date, each after a copy of it was laid into `before-upgrade`. Gives
/// a line for the log for each. Only while no other program works on them. Throws Failure: then the
/// older program can go on with the file.
QStringList bringUpToDate(const QString& folder, const QDate& day);
/// For the day an older program meets these data.
void noteVersion(const QString& folder);
/// What to tell who started this program on data of a newer one.
QString tooNewText(const QString& folder);

}  // namespace server
