// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace app {

/// An icon of our own by name ("intake"), in the colour of the text around it: HighlightedText on a
/// primary button.
QIcon icon(const QString& name, QPalette::ColorRole text = QPalette::WindowText);

/// The program's own, for windows and task bars.
QIcon programIcon();

}  // namespace app
