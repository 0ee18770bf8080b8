// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/reason_dialog.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/text_area.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int longestReason = 2000;

QString say(const char* text) { return QCoreApplication::translate("ReasonDialog", text); }

QComboBox* cannedBox(const QStringList& canned, TextArea* text, QDialog* dialog) {
    auto* box = new QComboBox(dialog);
    box->addItem(say(QT_TRANSLATE_NOOP("ReasonDialog", "– choose a usual reason –")));
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
        layout->addWidget(new FieldRow(say(QT_TRANSLATE_NOOP("ReasonDialog", "Usual reasons")),
                                       cannedBox(question.canned, text, &dialog), Need::Optional, {}, &dialog));
    auto* row = new FieldRow(say(QT_TRANSLATE_NOOP("ReasonDialog", "Reason")), text,
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
            return row->setError(say(QT_TRANSLATE_NOOP("ReasonDialog", "Write the reason: the citizen and the next person read it.")));
        if (length > longestReason)
            return row->setError(say(QT_TRANSLATE_NOOP("ReasonDialog", "This is too long: at most 2000 characters. Nothing was cut off; shorten it.")));
        dialog.accept();
    });
    text->setFocus();
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return text->text().trimmed();
}

}  // namespace app
