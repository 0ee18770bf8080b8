// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drive.h"

#include "app/desktop/widgets/field_row.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <stdexcept>

namespace test {
namespace {

[[noreturn]] void lacking(const char* what, const QString& words) {
    throw std::runtime_error(std::string("there is no ") + what + " \"" + words.toStdString() + '"');
}

void choose(QComboBox* box, const QString& value) {
    int at = box->findData(value);
    if (at < 0) at = box->findText(value, Qt::MatchContains);
    if (at < 0) lacking("choice", value);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
}

QAbstractButton* buttonNow(QWidget* in, const QString& words) {
    const auto buttons = in->findChildren<QAbstractButton*>();
    for (QAbstractButton* one : buttons)
        if (one->text() == words && one->isVisible() && one->isEnabled()) return one;
    return nullptr;
}

/// Timers of this length put work off until the typing pauses; longer ones keep drafts and notices.
constexpr int longestPauseMs = 500;
/// Shown, laid out, scrolled, painted: each of these asks for the next turn of the event loop.
constexpr int turnsToLayOut = 5;

bool meansToDoMore(const QWidget* widget) {
    const auto timers = widget->findChildren<QTimer*>();
    return std::any_of(timers.begin(), timers.end(), [](const QTimer* one) {
        return one->isActive() && one->isSingleShot() && one->interval() <= longestPauseMs;
    });
}

}  // namespace

void type(QWidget* editor, const QString& text) {
    editor->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) line->clear();
    if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) area->clear();
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QApplication::sendEvent(editor, &committed);
}

void fill(QWidget* editor, const QString& value) {
    if (auto* box = qobject_cast<QComboBox*>(editor))
        return box->isEditable() ? type(box->lineEdit(), value) : choose(box, value);
    auto* check = qobject_cast<QCheckBox*>(editor);
    if (!check) return type(editor, value);
    if (check->isChecked() != (value == u"yes")) check->click();
}

void press(QWidget* window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focused = window->focusWidget();
    QTest::keyClick(focused ? focused : window, key, modifiers);
}

QAbstractButton* button(QWidget* in, const QString& words) {
    QAbstractButton* found = nullptr;
    // What was laid out just now appears with the next turn of the event loop.
    if (!waitFor([&] { return (found = buttonNow(in, words)) != nullptr; })) lacking("button", words);
    return found;
}

bool offers(QWidget* in, const QString& words) {
    settle(in);
    return buttonNow(in, words) != nullptr;
}

void click(QWidget* in, const QString& words) { button(in, words)->click(); }

app::FieldRow* rowLabelled(QWidget* in, const QString& label) {
    const auto rows = in->findChildren<app::FieldRow*>();
    for (app::FieldRow* row : rows)
        if (row->label() == label) return row;
    lacking("row", label);
}

QTableView* listOn(QWidget* page) {
    const auto tables = page->findChildren<QTableView*>();
    for (QTableView* one : tables)
        if (!qobject_cast<QTableWidget*>(one)) return one;   // that one is the facts or papers of a case
    lacking("list of cases on", page->objectName());
}

void tickAll(QTableWidget* table) {
    for (int row = 0; row < table->rowCount(); ++row) table->item(row, 0)->setCheckState(Qt::Checked);
}

void typeRow(QTableWidget* table, int row, const QStringList& cells) {
    for (int column = 0; column < cells.size(); ++column)
        table->setItem(row, column, new QTableWidgetItem(cells[column]));
}

void dropFiles(QWidget* target, const QStringList& paths) {
    QMimeData carried;
    QList<QUrl> urls;
    for (const QString& path : paths) urls += QUrl::fromLocalFile(path);
    carried.setUrls(urls);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted()) lacking("place for files", target->objectName());
    QDropEvent drop({5, 5}, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

QString wordsOn(const QWidget* widget) {
    QStringList words;
    const auto labels = widget->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible()) words += label->text();
    const auto buttons = widget->findChildren<QAbstractButton*>();
    for (const QAbstractButton* one : buttons)
        if (one->isVisible()) words += one->text();
    const auto lists = widget->findChildren<QListWidget*>();
    for (const QListWidget* list : lists)
        for (int row = 0; list->isVisible() && row < list->count(); ++row) words += list->item(row)->text();
    return words.join(QLatin1Char('\n'));
}

bool waitFor(const std::function<bool()>& holds, int milliseconds) {
    return QTest::qWaitFor(holds, milliseconds);
}

void settle(QWidget* widget) {
    if (!waitFor([&] { return !meansToDoMore(widget); }))
        throw std::runtime_error("the page never comes to rest");
    for (int turn = 0; turn < turnsToLayOut; ++turn) QApplication::processEvents();
}

void pass(int milliseconds) { QTest::qWait(milliseconds); }

void present(QWidget* window) {
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window, 15'000)) throw std::runtime_error("the window got no keyboard");
}

}  // namespace test
