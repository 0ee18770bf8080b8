// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/secret_dialog.h"

#include "app/desktop/widgets/field_row.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {
namespace {

QString say(const char* text) { return QCoreApplication::translate("SecretDialog", text); }

constexpr int shortestPassword = 8;   // the store refuses more: see Refusal::WeakPassword

QLineEdit* secretLine(QWidget* parent) {
    auto* line = new QLineEdit(parent);
    line->setEchoMode(QLineEdit::Password);
    line->setMaxLength(200);
    return line;
}

std::optional<QString> ask(const QString& label, bool twice, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(label);
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 50);
    auto* first = secretLine(&dialog);
    auto* second = secretLine(&dialog);
    auto* again = new FieldRow(say(QT_TRANSLATE_NOOP("SecretDialog", "Once more")), second, Need::Required, {}, &dialog);
    again->setVisible(twice);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* layout = new QVBoxLayout(&dialog);
    auto* row = new FieldRow(label, first, Need::Required,
                             twice ? say(QT_TRANSLATE_NOOP("SecretDialog", "At least 8 characters")) : QString(), &dialog);
    layout->addWidget(row);
    layout->addWidget(again);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&] {
        const bool tooShort = twice && first->text().size() < shortestPassword;
        row->setError(tooShort ? say(QT_TRANSLATE_NOOP("SecretDialog", "This password is too short: at least 8 characters."))
                               : QString());
        if (tooShort) {
            first->setFocus();
            return first->selectAll();
        }
        if (!twice || first->text() == second->text()) return dialog.accept();
        again->setError(say(QT_TRANSLATE_NOOP("SecretDialog", "The two passwords differ. Type the second one again.")));
        second->setFocus();
        second->selectAll();
    });
    first->setFocus();
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return first->text();
}

}  // namespace

std::optional<QString> askPresentPassword(const QString& label, QWidget* parent) { return ask(label, false, parent); }
std::optional<QString> askNewPassword(const QString& label, QWidget* parent) { return ask(label, true, parent); }

}  // namespace app
