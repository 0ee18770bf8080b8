// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace test {

/// The window for sticks: ready, at work, at its end.
void everyStick(QWidget& window, const std::function<void(const QString& name, QWidget* shown)>& look);

}  // namespace test
