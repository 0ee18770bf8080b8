// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_rules.h"

/// Private to the rules: what all acts have in common.
namespace domain {

/// Why this user may not do this to the case now, whatever the input; nothing when he may.
std::optional<Error> mayNot(const User& actor, const CaseFile& file, Act act);

/// The event, when every text in it keeps its limit and every program can read it.
Result<EventBody> checked(EventBody body);

bool isBlank(const QString& text);
/// Refuses a text that says nothing.
std::optional<Error> needText(const QString& text, const QString& field);
std::optional<Error> needReason(const QString& reason);
std::optional<Error> needMoment(const QDateTime& moment, const QString& field);
/// Refuses while papers are missing, and names them.
std::optional<Error> needPapers(const std::vector<PaperLine>& papers);
std::optional<Error> needItems(const std::vector<SupplementItem>& items);
std::optional<Error> needFees(const std::vector<FeeLine>& fees);

/// The first error of several; nothing when there is none.
template <class... Errors>
std::optional<Error> firstOf(std::optional<Error> first, Errors... more) {
    if constexpr (sizeof...(more) == 0)
        return first;
    else
        return first ? first : firstOf(std::move(more)...);
}

}  // namespace domain
