// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace text {

/// The 12 digits of a personal number or the 9 of an older identity card, without the spaces, dots
/// and hyphens people put in; nothing when it is neither.
std::optional<QString> idDigits(const QString& typed);

/// What 12 digits of a personal number say (QR and law: PPP G YY NNNNNN; no check digit).
struct PersonalNumber {
    QString digits;
    QString provinceCode;              ///< of the 63 provinces before 2025, or a country
    QString provinceName;              ///< empty: unknown code, a warning and no error
    domain::Sex sex = domain::Sex::Unknown;
    int birthYear = 0;
};
/// PersonalNumberInvalid unless exactly 12 digits after removing spaces, dots and hyphens.
domain::Result<PersonalNumber> readPersonalNumber(const QString& typed);

enum class NumberDoubt { UnknownProvince, SexDiffers, BirthYearDiffers, OldNineDigits };
/// Doubts to show beside the field; none of them stops the work.
std::vector<NumberDoubt> doubts(const QString& typed, domain::Sex sex,
                                const std::optional<domain::PartialDate>& born);

/// The QR of a chip ID card: "number|old number|name|ddMMyyyy|Nam/Nữ|address|ddMMyyyy"; six fields
/// or more, extra ones ignored, the second may be empty. QrUnreadable gives the payload as detail
/// and, as subject, "telex" or "vni" when an input method has mangled what the reader typed.
domain::Result<domain::Person> readIdCardQr(const QString& payload);

}  // namespace text
