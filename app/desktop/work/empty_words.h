// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/work_page.h"

namespace app {

/// What stands where a list of cases would be: why there is none, and what to do.
struct EmptyWords {
    QString title, advice;
};
EmptyWords emptyWords(WorkView view);
EmptyWords emptySearchWords();

}  // namespace app
