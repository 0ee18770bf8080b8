// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/id_card.h"

#include "core/text/code_points.h"
#include "core/text/province_codes.h"

#include <algorithm>

namespace text {

namespace {

constexpr qsizetype longest = 64;  // room for 12 digits and any spaces between them

/// The digits, or nothing when there is anything but digits, spaces, dots and hyphens.
std::optional<QString> onlyDigits(const QString& typed) {
    if (typed.size() > longest) return std::nullopt;
    QString digits;
    for (const QChar c : typed) {
        if (isDigit(c))
            digits += c;
        else if (!c.isSpace() && c != u'.' && c != u'-')
            return std::nullopt;
    }
    return digits;
}

int number(QStringView digits) {
    return digits.toInt();
}

}  // namespace

std::optional<QString> idDigits(const QString& typed) {
    const auto digits = onlyDigits(typed);
    const bool fits = digits && (digits->size() == 12 || digits->size() == 9);
    return fits ? digits : std::nullopt;
}

domain::Result<PersonalNumber> readPersonalNumber(const QString& typed) {
    const auto digits = onlyDigits(typed);
    if (!digits || digits->size() != 12)
        return domain::Error{domain::Refusal::PersonalNumberInvalid, typed.left(longest), {}};
    const QStringView view(*digits);
    // One digit says sex and century: 0, 1 for 19xx, 2, 3 for 20xx, and so on; odd is female.
    const int sexAndCentury = number(view.mid(3, 1));
    PersonalNumber read;
    read.digits = *digits;
    read.provinceCode = view.first(3).toString();
    read.provinceName = provinceOfPersonalNumber(number(view.first(3)));
    read.sex = sexAndCentury % 2 == 0 ? domain::Sex::Male : domain::Sex::Female;
    read.birthYear = 1900 + sexAndCentury / 2 * 100 + number(view.mid(4, 2));
    return read;
}

std::vector<NumberDoubt> doubts(const QString& typed, domain::Sex sex,
                                const std::optional<domain::PartialDate>& born) {
    const auto digits = idDigits(typed);
    if (digits && digits->size() == 9) return {NumberDoubt::OldNineDigits};
    const auto read = readPersonalNumber(typed);
    if (!read) return {};
    std::vector<NumberDoubt> found;
    if (read->provinceName.isEmpty()) found.push_back(NumberDoubt::UnknownProvince);
    if (sex != domain::Sex::Unknown && sex != read->sex) found.push_back(NumberDoubt::SexDiffers);
    if (born && born->year() != read->birthYear) found.push_back(NumberDoubt::BirthYearDiffers);
    return found;
}

}  // namespace text
