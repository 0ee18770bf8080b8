// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "core/store/store.h"
#include <sqlite3.h>
