// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace app {

/// Work that keeps the window still for a while (the store belongs to this thread): these words
/// stand on the screen before it begins and until it is done. What it throws is thrown on.
void behindWords(QWidget* parent, const QString& words, const std::function<void()>& work);

}  // namespace app
