// SPDX-License-Identifier: GPL-3.0-or-later
#include "../text/status_text.h"
