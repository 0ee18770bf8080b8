// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_acts.h"

namespace app {

/// Acts that end a case.
std::optional<AskedAct> askResult(const domain::CaseFile& file, Session& session, QWidget* parent);
std::optional<AskedAct> askReturn(const domain::CaseFile& file, Session& session, QWidget* parent);
std::optional<AskedAct> askRefusal(const domain::CaseFile& file, Session& session, QWidget* parent);
std::optional<AskedAct> askWithdrawal(const domain::CaseFile& file, Session& session,
                                      QWidget* parent);
std::optional<AskedAct> askStop(const domain::CaseFile& file, Session& session, QWidget* parent);

}  // namespace app
