// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

class HubForm;
class HubRunner;
class Session;
class SyncPage;

/// Joins the settings and the exchange page to the office's hub.
void wire(HubForm& form, Session& session, HubRunner& hub);
void wire(SyncPage& page, Session& session, HubRunner& hub);

}  // namespace app
