// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace text {

/// A Vietnamese name: family name first, given name last.
struct NameParts {
    QString family, middle, given;
    friend bool operator==(const NameParts&, const NameParts&) = default;
};
NameParts split(const QString& name);
/// Order of a Vietnamese list: by given name, then family, then middle; Vietnamese letter order
/// (a ă â b … d đ e ê), then tone.
bool lessByGivenName(const QString& a, const QString& b);
bool lessVietnamese(const QString& a, const QString& b);

}  // namespace text
