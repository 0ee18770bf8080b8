// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace text {

/// "0912 345 678", "+84912345678", "024.3825.1234" → digits with a leading 0; nothing if it is
/// neither a mobile (10 digits) nor a landline (11, beginning 02) number.
std::optional<QString> phone(const QString& typed);
/// "0912 345 678" for show.
QString printedPhone(const QString& digits);
/// Tax or enterprise code: 10 digits, 10-3, or the 12 digits of a personal number.
bool isTaxCode(const QString& typed);
/// 1234567 → "1.234.567"; and in words, as receipts print it: "Một triệu hai trăm … đồng".
QString money(qint64 dong);
QString moneyInWords(qint64 dong);

}  // namespace text
