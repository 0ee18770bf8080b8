// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/reason_dialog.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/text_area.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int longestReason = 2000;

struct ReasonDialog {
    Q_DECLARE_TR_FUNCTIONS(ReasonDialog)
};

QComboBox* cannedBox(const QStringList& canned, TextArea* text, QDialog* dialog) {
    auto* box = new QComboBox(dialog);
    box->addItem(ReasonDialog::tr("– choose a usual reason –"));
    box->addItems(canned);
    QObject::connect(box, &QComboBox::activated, text, [box, text](int index) {
        if (index <= 0) return;
        const QString typed = text->text().trimmed();
        text->setPlainText(typed.isEmpty() ? box->itemText(index) : typed + QLatin1Char('\n') + box->itemText(index));
    });
    return box;
}

}  // namespace

std::optional<QString> askReason(const ReasonQuestion& question, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 70);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(subHeading(question.title, &dialog));
    layout->addWidget(quiet(question.explanation, &dialog));
    auto* text = new TextArea(5, &dialog);
    text->setPlainText(question.initial);
    if (!question.canned.isEmpty())
        layout->addWidget(new FieldRow(ReasonDialog::tr("Usual reasons"),
                                       cannedBox(question.canned, text, &dialog), Need::Optional, {}, &dialog));
    auto* row = new FieldRow(ReasonDialog::tr("Reason"), text,
                             question.mayBeEmpty ? Need::Optional : Need::Required, {}, &dialog);
    layout->addWidget(row);
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* go = buttons->addButton(question.confirm, QDialogButtonBox::AcceptRole);
    setLook(go, QStringLiteral("primary"));
    buttons->addButton(QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&] {
        const qsizetype length = text->text().trimmed().size();
        if (length == 0 && !question.mayBeEmpty)
            return row->setError(ReasonDialog::tr("Write the reason: the citizen and the next person read it."));
        if (length > longestReason)
            return row->setError(ReasonDialog::tr("This is too long: at most 2000 characters. Nothing was cut off; shorten it."));
        const QString objection = question.check ? question.check(text->text().trimmed()) : QString();
        if (!objection.isEmpty()) return row->setError(objection);
        dialog.accept();
    });
    text->setFocus();
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return text->text().trimmed();
}

}  // namespace app
