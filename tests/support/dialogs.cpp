// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dialogs.h"

#include "app/desktop/form/form_view.h"
#include "app/desktop/widgets/text_area.h"
#include "tests/support/drive.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

#include <stdexcept>

namespace test {
namespace {

constexpr int lookEveryMs = 20;
constexpr int patienceMs = 30'000;

void close(QWidget* dialog) {
    if (auto* known = qobject_cast<QDialog*>(dialog)) known->reject();
    else dialog->close();
}

}  // namespace

Dialogs::Dialogs() {
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_timer.start(lookEveryMs);
}

void Dialogs::forget() {
    m_works.clear();
    m_problems.clear();
}

void Dialogs::look() {
    QWidget* open = QApplication::activeModalWidget();
    if (!open) {
        m_current.clear();
        return;
    }
    if (open == m_current) {
        if (m_since.elapsed() < patienceMs) return;
        m_problems += QStringLiteral("still open: ") + open->windowTitle();
        return close(open);
    }
    m_current = open;
    m_since.start();
    // Queued: answering may open the next window, and a timer does not fire inside itself.
    QMetaObject::invokeMethod(this, [this, open = QPointer<QWidget>(open)] { if (open) answer(open); },
                              Qt::QueuedConnection);
}

void Dialogs::answer(QWidget* dialog) {
    if (m_works.empty()) {
        m_problems += QStringLiteral("not expected: ") + dialog->windowTitle() + u'\n' + wordsOn(dialog);
        return close(dialog);
    }
    const Work work = std::move(m_works.front());
    m_works.pop_front();
    const QPointer<QWidget> alive(dialog);
    try {
        work(dialog);
    } catch (const std::exception& lack) {  // must not fly through the dialog's own event loop
        m_problems += QString::fromUtf8(lack.what());
        if (alive) close(alive);
    }
}

void accept(QWidget* dialog) {
    const auto boxes = dialog->findChildren<QDialogButtonBox*>();
    for (QDialogButtonBox* box : boxes) {
        const auto buttons = box->buttons();
        for (QAbstractButton* one : buttons)
            if (box->buttonRole(one) == QDialogButtonBox::AcceptRole) return one->click();
    }
    throw std::runtime_error("the window has no button to go on with");
}

void answerForm(QWidget* dialog, const std::vector<std::pair<QString, QString>>& answers) {
    const auto* form = dialog->findChild<app::FormView*>();
    if (!form) throw std::runtime_error("the window has no form");
    for (const auto& [field, value] : answers) {
        QWidget* editor = form->editorOf(field);
        if (!editor) throw std::runtime_error("the form has no field " + field.toStdString());
        fill(editor, value);
    }
    accept(dialog);
}

void answerReason(QWidget* dialog, const QString& reason) {
    auto* text = dialog->findChild<app::TextArea*>();
    if (!text) throw std::runtime_error("the window asks for no reason");
    type(text, reason);
    accept(dialog);
}

void answerFile(QWidget* dialog, const QString& path) {
    auto* files = qobject_cast<QFileDialog*>(dialog);
    if (!files) throw std::runtime_error("this window asks for no file");
    auto* name = files->findChild<QLineEdit*>();
    if (!name) throw std::runtime_error("the file window has no place for a name");
    name->setText(path);
    QMetaObject::invokeMethod(files, "accept");
}

}  // namespace test
