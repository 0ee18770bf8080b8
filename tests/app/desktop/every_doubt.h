// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/a_desk.h"

#include <functional>

namespace test {

using LookAt = std::function<void(const QString& name, QWidget* page)>;

/// Work of two people that the district set aside, beside a decision that is nobody's own.
void setAside(ADesk& office, const LookAt& look);
/// Above a page: whether it is one computer or two, asked of who may answer and who may not, and what
/// becomes of it.
void oneOrTwo(ADesk& office, const LookAt& look);

}  // namespace test
