// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/looks.h"

#include <QColor>
#include <QHash>
#include <QPalette>
#include <QString>

namespace app {

/// Every colour of the program, by name; the style sheet says @name. Not for Theme::System. Practice has
/// another accent and another side, so that even a corner of the window tells.
QHash<QString, QString> coloursOf(Theme theme, Ground ground = Ground::Real);
/// The same as Qt's palette, for what the style sheet does not name.
QPalette paletteOf(const QHash<QString, QString>& colour);
/// How well one is read on the other, as WCAG computes it: 1 (not at all) to 21.
double contrastOf(const QColor& one, const QColor& other);
/// Which of the themes a computer asks for: its own palette tells. `system` as it was before ours.
Theme themeLike(const QPalette& system);

}  // namespace app
