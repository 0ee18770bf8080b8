// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/confirmation.h"

#include "app/desktop/widgets/looks.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

bool askToConfirm(const Confirmation& question, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 60);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(subHeading(question.title, &dialog));
    auto* explanation = quiet(question.explanation, &dialog);
    layout->addWidget(explanation);
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* go = buttons->addButton(question.confirm, QDialogButtonBox::AcceptRole);
    setLook(go, QStringLiteral("danger"));
    auto* stay = buttons->addButton(QDialogButtonBox::Cancel);
    stay->setDefault(true);
    stay->setFocus();
    layout->addWidget(buttons);
    // A window does not ask wrapped words for their height: long ones would be cut.
    explanation->ensurePolished();
    const QMargins around = layout->contentsMargins();
    explanation->setMinimumHeight(explanation->heightForWidth(dialog.minimumWidth() - around.left() - around.right()));
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted;
}

}  // namespace app
