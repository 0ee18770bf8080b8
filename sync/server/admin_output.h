// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/admin_commands.h"

#include <QJsonArray>
#include <QJsonObject>

/// How administration commands speak: JSON, or lines of "name: value".
namespace server {

void printLine(const QString& line);
void tell(const Administration& at, const QJsonObject& object);
void tell(const Administration& at, const QJsonArray& list);
/// Says why on standard error.
Exit refused(const Administration& at, const QString& why);

}  // namespace server
