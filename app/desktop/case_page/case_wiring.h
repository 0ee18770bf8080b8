// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/navigator.h"
#include "core/domain/id.h"

#include <functional>

namespace app {

class CasePage;
class Session;
class SyncRunner;

/// Joins the page to the store. The function it gives shows a case.
std::function<bool(domain::CaseId)> wire(CasePage& page, Session& session, SyncRunner& sync,
                                           const Navigator& navigator);

}  // namespace app
