// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace app {

/// Shows a support bundle with what stands in it and what does not, and saves it where somebody says.
void showSupportBundle(const QByteArray& bundle, QWidget* parent);

}  // namespace app
