// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/kept_words.h"

#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/text_area.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

struct KeptWordsDialog {
    Q_DECLARE_TR_FUNCTIONS(KeptWordsDialog)
};

}  // namespace

bool showKeptWords(const KeptWords& kept, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(KeptWordsDialog::tr("Words that were kept"));
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 70);
    auto* text = new TextArea(7, &dialog);
    text->setReadOnly(true);
    text->setPlainText(kept.words);
    text->setAccessibleName(KeptWordsDialog::tr("Words that were kept"));
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* copy = buttons->addButton(KeptWordsDialog::tr("Copy"), QDialogButtonBox::ActionRole);
    auto* away = buttons->addButton(KeptWordsDialog::tr("Throw away"), QDialogButtonBox::DestructiveRole);
    setLook(away, QStringLiteral("danger"));
    auto* keep = buttons->addButton(KeptWordsDialog::tr("Keep for later"), QDialogButtonBox::RejectRole);
    setLook(copy, QStringLiteral("primary"));
    copy->setDefault(true);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(subHeading(kept.title, &dialog));
    layout->addWidget(quiet(KeptWordsDialog::tr("This was being written when the window closed. Copy it to where it belongs, then throw it away."), &dialog));
    layout->addWidget(text);
    layout->addWidget(buttons);
    QObject::connect(copy, &QPushButton::clicked, &dialog, [&] { QGuiApplication::clipboard()->setText(kept.words); });
    QObject::connect(away, &QPushButton::clicked, &dialog, &QDialog::accept);
    QObject::connect(keep, &QPushButton::clicked, &dialog, &QDialog::reject);
    copy->setFocus();
    return dialog.exec() == QDialog::Accepted;
}

}  // namespace app
