// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace app {

/// Asks for a reason in one small window: canned ones to choose from, and words of one's own.
struct ReasonQuestion {
    QString title;
    QString explanation;      ///< what will happen
    QStringList canned;
    QString confirm;          ///< on the button
    QString initial;
    bool mayBeEmpty = false;
    /// One more look at it before the window closes: a sentence, or nothing. May be empty.
    std::function<QString(const QString&)> check;
};
std::optional<QString> askReason(const ReasonQuestion& question, QWidget* parent);

}  // namespace app
