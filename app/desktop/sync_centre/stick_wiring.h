// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/stick_runner.h"
#include "app/desktop/sync_centre/stick_dialog.h"

namespace app {

/// Joins the window for sticks to the store and to who works on sticks.
void wire(StickDialog& dialog, Session& session, StickRunner& runner);
/// The window, until it is closed. A stick that is put in already is chosen.
void workWithStick(Session& session, StickRunner::MakeLink makeLink, QWidget* parent);

/// What a person is told at the end of an errand.
QString endText(const StickOutcome& outcome);

}  // namespace app
