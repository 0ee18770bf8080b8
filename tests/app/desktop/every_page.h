// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/a_desk.h"

#include <functional>

namespace test {

/// Somebody with every role of a commune and of the authority above: sees every page there is.
store::NewStore aJackOfAllTrades();

/// Shows each page of the program in the states a clerk meets, with something on it, and each window
/// that an act opens: `look(name, widget)`.
void everyPage(ADesk& office, const std::function<void(const QString& name, QWidget* page)>& look);

/// Applies looks to the whole program and takes them back.
class Letters {
public:
    explicit Letters(int percent);
    ~Letters();
};

/// What the keyboard can reach on this widget.
QList<QWidget*> focusable(QWidget* in);
/// For messages: class, name and words.
QString nameOf(const QWidget* widget);

}  // namespace test
