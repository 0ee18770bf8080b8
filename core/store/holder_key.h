// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// A key that sorts byte by byte as a Vietnamese list does: by given name, family name, middle name;
/// letters a ă â b … d đ e ê, then tones. Kept in a column, so that a page of a long list is one
/// step in an index.
QString holderKey(const QString& name);
/// The same order for any other words, from left to right.
QString textKey(const QString& words);

}  // namespace store
