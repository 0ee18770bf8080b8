// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/work_page.h"
#include "core/domain/applicant.h"
#include "core/domain/id.h"

#include <QString>

#include <functional>
#include <optional>

namespace app {

/// How one page leads to another, without knowing it.
struct Navigator {
    std::function<void(domain::CaseId)> openCase;
    std::function<void()> leaveCase;                           ///< back to where it was opened from
    std::function<void(const QString& pageId)> openPage;
    std::function<void()> openIntake;                          ///< for a new case
    /// Unfinished work of any kind, where it was begun.
    std::function<void(domain::DraftId)> openDraft;
    /// A new case of this procedure, for this person when there is one. What was being typed is kept.
    std::function<void(const QString& procedure, const std::optional<domain::Person>& person)> beginCase;
    std::function<void(WorkView view, const QString& typed)> showWork;
};

}  // namespace app
