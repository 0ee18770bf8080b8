// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <vector>

class QShortcut;
class QWidget;

namespace app {

/// The keys of the program in one table: what pages bind, the manual lists and the printed card shows,
/// so that none of them can say something else. The words tell what the key does.
struct Key {
    const char* id;          ///< "receive"
    const char* keys;        ///< "F9"; portable; "Alt+%1" for one of several
    const char* group;       ///< where it works, translated in the context "Keys"
    const char* words;       ///< none: the same as the key before it
};
const std::vector<Key>& allKeys();

/// A mistake of ours when there is no such key.
QKeySequence keyOf(const char* id);
QKeySequence keyOf(const char* id, int number);
/// As it stands on the keyboard; "Alt+1 … Alt+9" for one of several.
QString shownKeys(const Key& key);
QString shownKeys(const char* id);

/// A line of the card and of the manual: keys that do the same stand together.
struct KeyLine {
    QString group, keys, words;
};
std::vector<KeyLine> keyLines();

/// The key bound to a widget and what is inside it.
QShortcut* bindKey(const char* id, QWidget* widget, Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut);

}  // namespace app
