// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/keys.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <string_view>

namespace app {
namespace {

constexpr int pagesWithKeys = 9;

const char everywhere[] = QT_TRANSLATE_NOOP("Keys", "Everywhere");
const char atIntake[] = QT_TRANSLATE_NOOP("Keys", "When taking in a case");
const char onScan[] = QT_TRANSLATE_NOOP("Keys", "On a scan");
const char inLists[] = QT_TRANSLATE_NOOP("Keys", "In a list");
const char inManual[] = QT_TRANSLATE_NOOP("Keys", "In the manual");

const Key& find(const char* id) {
    const auto& keys = allKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const Key& key) { return std::string_view(key.id) == id; });
    Q_ASSERT(found != keys.end());
    return *found;
}

QString groupOf(const Key& key) { return QCoreApplication::translate("Keys", key.group); }

QString native(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

}  // namespace

const std::vector<Key>& allKeys() {
    static const std::vector<Key> keys{
        {"help", "F1", everywhere, QT_TRANSLATE_NOOP("Keys", "The manual, at the page about what is open")},
        {"page", "Alt+%1", everywhere, QT_TRANSLATE_NOOP("Keys", "Open a page, in the order of the list on the left")},
        {"find", "Ctrl+K", everywhere, QT_TRANSLATE_NOOP("Keys", "Find a procedure, a person, a case or a command")},
        {"new", "F2", everywhere, QT_TRANSLATE_NOOP("Keys", "Take in a new case")},
        {"lock", "Ctrl+L", everywhere, QT_TRANSLATE_NOOP("Keys", "Lock the screen; the password opens it again")},
        {"back", "Esc", everywhere, QT_TRANSLATE_NOOP("Keys", "Back to where you came from")},
        {"receive", "F9", atIntake, QT_TRANSLATE_NOOP("Keys", "Check the case, then receive it and print the slip")},
        {"proceed", "Ctrl+Return", atIntake, nullptr},
        {"tickAll", "F7", atIntake, QT_TRANSLATE_NOOP("Keys", "All papers are there")},
        {"takeScans", "F5", atIntake, QT_TRANSLATE_NOOP("Keys", "Take what the scanner left in its folder")},
        {"takeOut", "Del", atIntake, QT_TRANSLATE_NOOP("Keys", "Take the chosen scan out")},
        {"pageBack", "PgUp", onScan, QT_TRANSLATE_NOOP("Keys", "Page before")},
        {"pageOn", "PgDown", onScan, QT_TRANSLATE_NOOP("Keys", "Next page")},
        {"larger", "Ctrl++", onScan, QT_TRANSLATE_NOOP("Keys", "Larger")},
        {"largerToo", "Ctrl+=", onScan, nullptr},
        {"smaller", "Ctrl+-", onScan, QT_TRANSLATE_NOOP("Keys", "Smaller")},
        {"whole", "Ctrl+0", onScan, QT_TRANSLATE_NOOP("Keys", "The whole page")},
        {"turn", "Ctrl+R", onScan, QT_TRANSLATE_NOOP("Keys", "Turn the page")},
        {"search", "Ctrl+F", inLists, QT_TRANSLATE_NOOP("Keys", "Search in the list")},
        {"searchToo", "/", inLists, nullptr},
        {"export", "Ctrl+E", inLists, QT_TRANSLATE_NOOP("Keys", "Save the whole list as a table for spreadsheets")},
        {"copy", "Ctrl+C", inLists, QT_TRANSLATE_NOOP("Keys", "Copy the line that is chosen")},
        {"readBack", "Alt+Left", inManual, QT_TRANSLATE_NOOP("Keys", "Page read before")},
        {"readOn", "Alt+Right", inManual, QT_TRANSLATE_NOOP("Keys", "And forward again")},
    };
    return keys;
}

QKeySequence keyOf(const char* id) { return QKeySequence(QLatin1String(find(id).keys)); }

QKeySequence keyOf(const char* id, int number) {
    return QKeySequence(QString::fromLatin1(find(id).keys).arg(number));
}

QString shownKeys(const Key& key) {
    const QString text = QString::fromLatin1(key.keys);
    if (!text.contains(QLatin1String("%1"))) return native(QKeySequence(text));
    return QStringLiteral("%1 … %2").arg(native(QKeySequence(text.arg(1))), native(QKeySequence(text.arg(pagesWithKeys))));
}

QString shownKeys(const char* id) { return shownKeys(find(id)); }

std::vector<KeyLine> keyLines() {
    std::vector<KeyLine> lines;
    for (const Key& key : allKeys()) {
        if (key.words) lines.push_back({groupOf(key), shownKeys(key), QCoreApplication::translate("Keys", key.words)});
        else lines.back().keys += QStringLiteral(", ") + shownKeys(key);
    }
    return lines;
}

QShortcut* bindKey(const char* id, QWidget* widget, Qt::ShortcutContext context) {
    return new QShortcut(keyOf(id), widget, nullptr, nullptr, context);
}

}  // namespace app
