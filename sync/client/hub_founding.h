// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace client {

/// File of the papers in a hub's folder.
QString hubPapersFile(const QString& folder);

/// Makes this PC the host of its office's hub: papers for `communedesk-server --hub`, readable by this user only. Papers of
/// the same office that are there stay, so that it remains the same hub; others are replaced. NotEnrolled, as of
/// colleagues(); NotWritable, DiskFull.
domain::Result<domain::Done> foundHub(store::Store& store, const QString& folder);

}  // namespace client
