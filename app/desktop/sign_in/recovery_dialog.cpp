// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/recovery_dialog.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

QString say(const char* text) { return QCoreApplication::translate("Recovery", text); }

constexpr int longestTyped = 200;

QLabel* note(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    return label;
}

QLineEdit* line(QLineEdit::EchoMode mode, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(longestTyped);
    edit->setEchoMode(mode);
    return edit;
}

}  // namespace

void showRecoveryCode(const QString& code, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(say(QT_TRANSLATE_NOOP("Recovery", "Recovery code")));
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 70);
    auto* shown = heading(code, &dialog);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(say(QT_TRANSLATE_NOOP("Recovery", "It is written down")), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setSpacing(14);
    layout->addWidget(note(say(QT_TRANSLATE_NOOP("Recovery",
        "Write this code on paper and keep it where the seal of the office is kept. Whoever forgets the"
        " password gets a new one with it. It is shown only now; without it and without a password"
        " nobody can open the data of this office.")), &dialog));
    layout->addWidget(shown);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    dialog.exec();
}

bool askRecovery(const QStringList& logins, const QString& login,
                 const std::function<QString(const Recovery&)>& attempt, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(say(QT_TRANSLATE_NOOP("Recovery", "Forgot the password")));
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 60);
    auto* who = new QComboBox(&dialog);
    who->addItems(logins);
    who->setCurrentText(login);
    auto* code = line(QLineEdit::Normal, &dialog);
    auto* first = line(QLineEdit::Password, &dialog);
    auto* second = line(QLineEdit::Password, &dialog);
    auto* refusal = note({}, &dialog);
    refusal->setProperty("look", QStringLiteral("error"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* layout = new QVBoxLayout(&dialog);
    const auto row = [&](const char* label, QWidget* editor, const QString& help = {}) {
        layout->addWidget(new FieldRow(say(label), editor, Need::Required, help, &dialog));
    };
    layout->addWidget(note(say(QT_TRANSLATE_NOOP("Recovery",
        "An administrator of the office can give a new password under Settings, People. When nobody can,"
        " the recovery code on paper does it.")), &dialog));
    row(QT_TRANSLATE_NOOP("Recovery", "User name"), who);
    row(QT_TRANSLATE_NOOP("Recovery", "Recovery code"), code);
    row(QT_TRANSLATE_NOOP("Recovery", "New password"), first,
        say(QT_TRANSLATE_NOOP("Recovery", "At least 8 characters")));
    row(QT_TRANSLATE_NOOP("Recovery", "New password again"), second);
    layout->addWidget(refusal);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&] {
        const bool differ = first->text() != second->text();
        refusal->setText(differ ? say(QT_TRANSLATE_NOOP("Recovery", "The two passwords differ. Type the second one again."))
                                : attempt({who->currentText(), code->text(), first->text()}));
        if (refusal->text().isEmpty()) dialog.accept();
    });
    code->setFocus();
    return dialog.exec() == QDialog::Accepted;
}

}  // namespace app
