// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/role.h"
#include "core/packs/slip.h"
#include "core/store/case_commands.h"

#include <optional>

class QWidget;

namespace app {

class Session;

/// What a clerk answered when asked about an act: the decision to make, and the slip to print after it.
struct AskedAct {
    store::Decide decide;
    std::optional<packs::SlipKind> slip;
    int subject = 0;
};

struct PinLine;
/// The same for a correction, with the keyboard in the field this remark stands on.
std::optional<AskedAct> askCorrection(const domain::CaseFile& file, Session& session, QWidget* parent,
                                      const PinLine* pin = nullptr);
/// The question to the authority above; with `open` remarks unsettled it asks why.
std::optional<AskedAct> askReview(const domain::CaseFile& file, Session& session, QWidget* parent, int open);
/// Asks what the act needs (a reason, a step, a date …) in one window. Nothing when it was closed.
std::optional<AskedAct> askAct(domain::Act act, const domain::CaseFile& file, Session& session,
                               QWidget* parent);

}  // namespace app
