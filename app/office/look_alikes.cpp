// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/look_alikes.h"

#include "core/text/fold.h"
#include "core/text/id_card.h"

namespace app {
namespace {

constexpr int looked = 30;   // cases of one person at one counter

bool sameName(const QString& a, const QString& b) { return text::fold(a).simplified() == text::fold(b).simplified(); }

}  // namespace

std::optional<store::CaseRow> openTwin(store::Store& store, const QString& procedure, const domain::Applicant& applicant) {
    const domain::Person& holder = applicant.owner ? *applicant.owner : applicant.person;
    const auto number = text::idDigits(holder.personalNumber);
    const QString name = holder.name.simplified();
    if (!number && name.isEmpty()) return std::nullopt;
    const auto isTwin = [&](const store::CaseRow& row) {
        if (row.procedure != procedure || domain::isFinal(row.state)) return false;
        if (number && !row.holderNumber.isEmpty()) return row.holderNumber == *number;
        return sameName(row.holder, name) && !holder.phone.isEmpty() && row.phone == holder.phone;
    };
    for (const store::CaseRow& row : store.search().cases(number.value_or(name), looked).rows)
        if (isTwin(row)) return row;
    return std::nullopt;
}

std::optional<domain::Person> sameNumberOtherName(store::Store& store, const domain::Person& person) {
    const auto number = text::idDigits(person.personalNumber);
    if (!number || person.name.simplified().isEmpty()) return std::nullopt;
    for (const domain::Person& known : store.search().people(*number, looked))
        if (known.personalNumber == *number && !sameName(known.name, person.name)) return known;
    return std::nullopt;
}

}  // namespace app
