// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDockWidget;

namespace app {

class LessonsView;
class MainWindow;
class Session;

/// The lessons beside the pages, told of what the store's own events say was done. In practice only.
QDockWidget* addLessons(MainWindow& window, Session& session, const QString& language);
LessonsView* lessonsIn(QDockWidget* dock);

}  // namespace app
