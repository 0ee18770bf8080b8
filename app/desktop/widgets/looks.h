// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;
class QLabel;
class QWidget;

namespace app {

/// Contrast: black, white and yellow, for eyes that need it. System: whichever of them the computer asks for.
enum class Theme { Light, Dark, Contrast, System };

/// Where one practises every accent has another colour.
enum class Ground { Real, Practice };

/// The one quiet style: palette, style sheet and font size (100 to 150 per cent).
void applyStyle(QApplication& application, Theme theme, int fontPercent, Ground ground = Ground::Real);

/// Sets the dynamic property `look` that the style sheet asks for, and draws the widget again.
void setLook(QWidget* widget, const QString& look);

/// Headings and quiet text, as the style sheet knows them.
QLabel* heading(const QString& text, QWidget* parent);
QLabel* subHeading(const QString& text, QWidget* parent);
QLabel* quiet(const QString& text, QWidget* parent);

}  // namespace app
