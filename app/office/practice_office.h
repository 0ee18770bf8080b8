// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"
#include "core/domain/result.h"

#include <QDateTime>
#include <QString>

namespace app {

/// Where one practises beside the data of an office, never inside: "…/office" → "…/office-practice".
QString practiceFolder(const QString& storeDir);
/// Who one is in practice, and the password nobody has to remember: it keeps no secret.
inline const QString practiceLogin = QStringLiteral("lan");
inline const QString practicePassword = QStringLiteral("luyen tap");

/// True where the data of `dir` are those of an office for practice.
bool isPracticeOffice(const QString& dir);
/// The made-up office with its cases, as if it had worked until `now`. Made beside the folder and put
/// there whole. StoreExists, DiskFull, NotWritable.
domain::Result<domain::Done> makePracticeOffice(const QString& dir, const QDateTime& now,
                                                domain::Random& random);
/// The same, after what was practised has been thrown away. Only an office for practice is ever
/// thrown away (RealBackup otherwise), and none that is open (StoreLocked).
domain::Result<domain::Done> beginPracticeAnew(const QString& dir, const QDateTime& now,
                                               domain::Random& random);

}  // namespace app
