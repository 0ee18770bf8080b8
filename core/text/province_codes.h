// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

/// The province (of the 63 before July 2025) that a personal number names by its first three
/// digits. Empty for what is none of them, such as the codes of countries.
QString provinceOfPersonalNumber(int code);

}  // namespace text
