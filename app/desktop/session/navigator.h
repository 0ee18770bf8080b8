// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QString>

#include <functional>
#include <optional>

namespace app {

/// How one page leads to another, without knowing it.
struct Navigator {
    std::function<void(domain::CaseId)> openCase;
    std::function<void(const QString& pageId)> openPage;
    std::function<void(std::optional<domain::DraftId>)> openIntake;  ///< a new case, or a draft
};

}  // namespace app
