// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_dialog.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int previewDpi = 110;
constexpr int printerDpi = 300;

}  // namespace

bool paintPages(QPagedPaintDevice& device, const std::vector<QImage>& pages) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        if (at > 0 && !device.newPage()) return false;
        painter.drawImage(QRect(0, 0, device.width(), device.height()), pages[at]);
    }
    return painter.end();
}

SlipDialog::SlipDialog(Pages draw, const QByteArray& pdf, const QString& name, QWidget* parent)
    : QDialog(parent), m_pages(std::move(draw)), m_pdf(pdf), m_name(name), m_note(new QLabel(this)) {
    setWindowTitle(tr("Slip %1").arg(name));
    resize(760, 640);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    const std::vector<QImage> pages = m_pages(previewDpi);
    for (std::size_t at = 0; at < pages.size(); ++at) {
        auto* page = new QLabel(inside);
        page->setPixmap(QPixmap::fromImage(pages[at]));
        page->setFrameShape(QFrame::Box);
        page->setAccessibleName(tr("Page %1 of the slip").arg(at + 1));
        column->addWidget(page, 0, Qt::AlignHCenter);
    }
    auto* area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("The slip as it will be printed"));
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    auto* print = buttons->addButton(tr("Print"), QDialogButtonBox::ActionRole);
    print->setIcon(icon(QStringLiteral("print"), QPalette::HighlightedText));
    setLook(print, QStringLiteral("primary"));
    print->setDefault(true);
    auto* save = buttons->addButton(tr("Save as PDF …"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(print, &QPushButton::clicked, this, &SlipDialog::sendToPrinter);
    connect(save, &QPushButton::clicked, this, &SlipDialog::saveFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SlipDialog::sendToPrinter() {
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return warn(tr("There is no printer on this computer. Save the slip as PDF and print it"
                       " elsewhere; the case itself is saved."));
    const std::vector<QImage> pages = m_pages(printerDpi);
    if (pages.empty()) return;
    QPrinter printer(QPrinter::HighResolution);
    const QImage& first = pages.front();
    const QSizeF millimetres(first.width() * 25.4 / printerDpi,
                             first.height() * 25.4 / printerDpi);
    printer.setPageSize(QPageSize(millimetres, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    printer.setFullPage(true);
    printer.setDocName(m_name);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) return;
    if (!paintPages(printer, pages))
        return warn(tr("The printer did not take the slip. Look at the printer and try again, or"
                       " save the slip as PDF; the case itself is saved."));
    Q_EMIT printed();
    accept();
}

void SlipDialog::saveFile() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the slip"), m_name + QStringLiteral(".pdf"),
                                                      QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty()) return;
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(m_pdf) == m_pdf.size() && file.commit();
    if (saved) {
        Q_EMIT printed();
        return accept();
    }
    warn(tr("The slip could not be saved there. Choose another folder."));
}

void SlipDialog::warn(const QString& sentence) {
    m_note->setText(sentence);
    setLook(m_note, QStringLiteral("warn"));
}

}  // namespace app
