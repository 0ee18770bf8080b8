// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/drafts.h"

#include <QString>

namespace app {

class Session;

/// What an unfinished piece of work is: the procedure that is being taken in, or what was being written
/// about which case.
QString draftTitle(const store::Draft& draft, Session& session);

}  // namespace app
