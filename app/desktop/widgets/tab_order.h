// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app {

/// Makes Tab go through everything on the page in the order of its layouts. Needed wherever editors come
/// after the page was built: Qt puts them at the end of the window. There are no focus proxies on widgets
/// of ours: Qt counts such a widget as a stop of its own and Tab would go back to its editor for ever.
void orderTabs(QWidget* page);

/// Which editor a page begins with, while it can be seen; else the first in the order of its layouts.
void beginWith(QWidget* page, QWidget* editor);
void focusFirst(QWidget* page);

}  // namespace app
