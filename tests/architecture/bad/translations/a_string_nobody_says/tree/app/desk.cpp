// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

void say() {
    QCoreApplication::translate("Desk", "Save");
}
