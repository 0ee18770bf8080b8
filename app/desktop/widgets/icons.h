// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace app {

/// An icon of our own by name ("intake"), in the colour of the text around it.
QIcon icon(const QString& name);

}  // namespace app
