// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/a_desk.h"

#include <functional>

namespace test {

using LookAt = std::function<void(const QString& name, QWidget* page)>;

/// Intake with files in all their states: seen, held, offered by the scanner's folder.
void everyScan(ADesk& office, const LookAt& look);
/// Attaches a scan of two pages to the case that is open and shows the case with it.
void caseWithScan(ADesk& office, const LookAt& look);

}  // namespace test
