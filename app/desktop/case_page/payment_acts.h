// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_acts.h"

namespace app {

/// The case waits until what is owed has been paid.
std::optional<AskedAct> askPayment(const domain::CaseFile& file, Session& session,
                                   QWidget* parent);
/// Money came in.
std::optional<AskedAct> askPaid(const domain::CaseFile& file, Session& session, QWidget* parent);

}  // namespace app
