// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace app {

/// Something that cannot be undone: what it is, what will happen, and the verb on the button.
struct Confirmation {
    QString title;
    QString explanation;
    QString confirm;
};
/// The keyboard begins on Cancel.
bool askToConfirm(const Confirmation& question, QWidget* parent);

}  // namespace app
