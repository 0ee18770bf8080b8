// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace app {

/// Asks for a reason in one small window: canned ones to choose from, and words of one's own. What was
/// typed in it comes back the next time if the window was closed without an answer.
struct ReasonQuestion {
    QString title;
    QString explanation;      ///< what will happen
    QStringList canned;
    QString confirm;          ///< on the button
    QString initial;
    bool mayBeEmpty = false;
};
std::optional<QString> askReason(const ReasonQuestion& question, QWidget* parent);

}  // namespace app
