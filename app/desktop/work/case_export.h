// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_source.h"

#include <QString>

#include <vector>

class QWidget;

namespace app {

class Session;

/// Asks where, and writes everything the list shows to a file for spreadsheets: these columns, all
/// rows and not only those on the screen, while the window goes on living. Says how it went.
void exportCases(QWidget& page, Session& session, const CaseSource& source, const std::vector<int>& columns,
                 const QString& name);

}  // namespace app
