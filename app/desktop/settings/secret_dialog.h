// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace app {

/// Passwords are asked in windows of their own, never echoed, and forgotten with them.
std::optional<QString> askPresentPassword(const QString& label, QWidget* parent);
/// Twice; the two must agree and be long enough.
std::optional<QString> askNewPassword(const QString& label, QWidget* parent);

}  // namespace app
