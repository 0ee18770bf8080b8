// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/support_window.h"

#include "app/office/support_bundle.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace app {
namespace {

QString say(const char* text) { return QCoreApplication::translate("Support", text); }

/// How it went, in words; empty when nobody chose a file.
QString save(const QByteArray& bundle, QWidget* parent) {
    const QString path = QFileDialog::getSaveFileName(parent, say(QT_TRANSLATE_NOOP("Support", "Where to keep the text for the technician")),
                                                      QStringLiteral("communedesk-support.json"));
    if (path.isEmpty()) return {};
    QSaveFile file(path);
    const bool kept = file.open(QIODevice::WriteOnly) && file.write(bundle) == bundle.size() && file.commit();
    return kept ? say(QT_TRANSLATE_NOOP("Support", "Saved. Hand over this file and nothing else."))
                : say(QT_TRANSLATE_NOOP("Support", "It could not be saved there. Choose another place."));
}

}  // namespace

void showSupportBundle(const QByteArray& bundle, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(say(QT_TRANSLATE_NOOP("Support", "Text for a technician")));
    auto* about = new QLabel(supportBundleText(), &dialog);
    about->setWordWrap(true);
    auto* text = new QPlainTextEdit(QString::fromUtf8(bundle), &dialog);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(say(QT_TRANSLATE_NOOP("Support", "What will be handed over")));
    text->setMinimumSize(text->fontMetrics().averageCharWidth() * 90, text->fontMetrics().height() * 22);
    auto* outcome = new QLabel(&dialog);
    outcome->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    auto* keep = buttons->addButton(say(QT_TRANSLATE_NOOP("Support", "Save …")), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(&dialog);
    for (QWidget* part : std::initializer_list<QWidget*>{about, text, outcome, buttons}) column->addWidget(part);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(keep, &QPushButton::clicked, &dialog, [&] {
        if (const QString said = save(bundle, &dialog); !said.isEmpty()) outcome->setText(said);
    });
    keep->setFocus();
    dialog.exec();
}

}  // namespace app
