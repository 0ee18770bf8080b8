// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace app {

/// The code that opens the way to a new password, once, to be written down.
void showRecoveryCode(const QString& code, QWidget* parent);

struct Recovery {
    QString login, code, password;
};
/// For who forgot the password. `attempt` gives a sentence when it was refused, and then the window
/// stays with what was typed. True: the new password counts.
bool askRecovery(const QStringList& logins, const QString& login,
                 const std::function<QString(const Recovery&)>& attempt, QWidget* parent);

}  // namespace app
