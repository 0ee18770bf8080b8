// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace text {

/// "0912 345 678", "+84912345678", "024.3825.1234" → digits with a leading 0; a foreign number →
/// "+" and 7 to 15 digits. Nothing if it is neither a mobile (10 digits) nor a landline (11,
/// beginning 02) nor a foreign number.
std::optional<QString> phone(const QString& typed);
/// "0912 345 678" for show.
QString printedPhone(const QString& digits);
/// 1234567 → "1.234.567".
QString money(qint64 dong);

}  // namespace text
