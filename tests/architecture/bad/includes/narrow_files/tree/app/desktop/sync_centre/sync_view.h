// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_driver.h"
