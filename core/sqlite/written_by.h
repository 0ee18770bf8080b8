// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sqlite {

// `version.json` beside the data: {"program":"0.1.0","schema":6}. Plain text, because the tables of a
// newer program are not for an older one to read. It only serves a sentence: whether data are too new
// is decided by the data themselves, and nothing is refused when it cannot be written.

/// This program keeps the data of `folder` under this schema from now on.
void noteProgram(const QString& folder, int schema);
/// The number of the newer program that did, when the data are beyond `knownSchema` or that program is
/// newer than this one; empty: not known.
QString newerProgram(const QString& folder, int knownSchema);

}  // namespace sqlite
