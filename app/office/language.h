// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace app {

/// Loads the words of the program and of Qt's own buttons: "vi" (complete) or "en". Vietnamese is
/// what stands when the name is not known.
void loadTranslations(QCoreApplication& application, const QString& language);

}  // namespace app
