// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QAbstractButton;
class QTableView;
class QTableWidget;
class QWidget;

namespace app {
class FieldRow;
}

/// Hands and eyes for tests of real windows: nothing here knows a store.
namespace test {

/// Puts text into an editor as a Vietnamese input method does, by committing it. What was there goes.
void type(QWidget* editor, const QString& text);
/// The same for any editor of a form: a choice is found by its value or its words, a check box is
/// ticked by "yes".
void fill(QWidget* editor, const QString& value);
/// One key, to the widget that has the focus in this window; shortcuts work.
void press(QWidget* window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// The enabled and visible button with these words; throws when there is none and none comes.
QAbstractButton* button(QWidget* in, const QString& words);
/// Whether there is one, once the page has come to rest.
bool offers(QWidget* in, const QString& words);
void click(QWidget* in, const QString& words);
/// The row of a form with this label; throws when there is none.
app::FieldRow* rowLabelled(QWidget* in, const QString& label);
/// The list of cases on a page; throws when there is none.
QTableView* listOn(QWidget* page);
/// Ticks the first column of every row.
void tickAll(QTableWidget* table);
/// Types one row of a table field, cell by cell.
void typeRow(QTableWidget* table, int row, const QStringList& cells);
/// Lets go of files above the widget.
void dropFiles(QWidget* target, const QStringList& paths);
/// Every word that can be read on the widget and below it, line by line.
QString wordsOn(const QWidget* widget);

/// Lets the windows live until this holds. False when it never did.
bool waitFor(const std::function<bool()>& holds, int milliseconds = 15'000);
/// Lets the widget do what it put off until the typing pauses, and lay itself out.
void settle(QWidget* widget);
/// The pace of a person's fingers. Never to wait for an effect: waitFor and settle do that.
void pass(int milliseconds);

/// Puts a widget on the screen and waits until it has the keyboard.
void present(QWidget* window);

}  // namespace test
