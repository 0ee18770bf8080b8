// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

class ReviewPage;
class Session;
class SyncRunner;

/// Joins the officer's page to the store: the queue, the case, its scans and the decision.
void wire(ReviewPage& page, Session& session, SyncRunner& sync);

}  // namespace app
