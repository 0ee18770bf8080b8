// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

namespace app {

class ScanView;
class Session;
class SyncRunner;

/// Joins a view of scans to the store: what is chosen is shown, opened outside, or fetched.
void wireScans(ScanView& scans, Session& session, SyncRunner& sync);

}  // namespace app
