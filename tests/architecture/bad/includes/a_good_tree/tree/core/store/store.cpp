// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/domain/event.h"
#include "core/sqlite/database.h"
