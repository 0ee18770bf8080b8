// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace app {

/// A wheel over a closed list or a number must scroll the page, not change the answer.
void ignoreWheel(QWidget* editor);

}  // namespace app
