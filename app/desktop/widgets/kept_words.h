// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace app {

/// What was typed into a window that closed unasked.
struct KeptWords {
    QString title;
    QString words;
};
/// Shows the words to be copied; true: they are not needed any more.
bool showKeptWords(const KeptWords& kept, QWidget* parent);

}  // namespace app
