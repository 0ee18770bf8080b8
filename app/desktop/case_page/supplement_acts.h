// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_acts.h"

namespace app {

/// Phiếu yêu cầu bổ sung: which papers, why, until when.
std::optional<AskedAct> askSupplementRequest(const domain::CaseFile& file, Session& session,
                                             QWidget* parent);
/// The papers came: tick them, and the limit is counted again.
std::optional<AskedAct> askSupplement(const domain::CaseFile& file, Session& session, QWidget* parent);
/// They did not come in time.
std::optional<AskedAct> askClosing(const domain::CaseFile& file, Session& session, QWidget* parent);

}  // namespace app
