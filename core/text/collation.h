// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

/// Negative, zero or positive as in a Vietnamese dictionary: word by word, in each word first the
/// letters (a ă â b … d đ e ê), then the tones (ngang, huyền, hỏi, ngã, sắc, nặng). Numbers count
/// by value. Capitals and punctuation do not matter. An own table, the same on every system.
int compareVietnamese(const QString& a, const QString& b);

}  // namespace text
