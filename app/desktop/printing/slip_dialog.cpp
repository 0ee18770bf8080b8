// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_dialog.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"
#include "app/text/refusal_text.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QScopeGuard>
#include <QScrollArea>
#include <QThread>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int previewDpi = 110;
constexpr int printerDpi = 300;

/// Nothing may be thrown out of a thread: what cannot be drawn is told as a template that is broken.
template <class Drawn>
domain::Result<Drawn> drawn(const std::function<domain::Result<Drawn>()>& draw) {
    try {
        return draw();
    } catch (const std::exception& failure) {
        return domain::Error{domain::Refusal::PackMalformed, {}, QString::fromUtf8(failure.what())};
    }
}

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

SlipDialog::SlipDialog(SlipDrawing drawing, QWidget* parent)
    : QDialog(parent),
      m_drawing(std::move(drawing)),
      m_sheet(nullptr),
      m_wait(quiet(tr("The slip is being drawn …"), this)),
      m_note(new QLabel(this)),
      m_print(nullptr),
      m_save(nullptr) {
    setWindowTitle(tr("Slip %1").arg(m_drawing.name));
    resize(760, 640);
    auto* inside = new QWidget(this);
    m_sheet = new QVBoxLayout(inside);
    m_sheet->addWidget(m_wait, 0, Qt::AlignCenter);
    auto* area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("The slip as it will be printed"));
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    m_print = buttons->addButton(tr("Print"), QDialogButtonBox::ActionRole);
    m_print->setIcon(icon(QStringLiteral("print"), QPalette::HighlightedText));
    setLook(m_print, QStringLiteral("primary"));
    m_print->setDefault(true);
    m_save = buttons->addButton(tr("Save as PDF …"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(m_print, &QPushButton::clicked, this, &SlipDialog::sendToPrinter);
    connect(m_save, &QPushButton::clicked, this, &SlipDialog::saveFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_work.reset(QThread::create([this] {
        m_pages = drawn<std::vector<QImage>>([this] { return m_drawing.pages(previewDpi); });
        m_pdf = drawn<QByteArray>([this] { return m_drawing.pdf(); });
    }));
    connect(m_work.get(), &QThread::finished, this, &SlipDialog::showPages);
    m_work->start();
}

SlipDialog::~SlipDialog() { m_work->wait(); }

void SlipDialog::showPages() {
    m_wait->hide();
    for (const domain::Error* trouble : {*m_pages ? nullptr : &m_pages->error(), *m_pdf ? nullptr : &m_pdf->error()})
        if (trouble) {
            m_print->setEnabled(false);
            m_save->setEnabled(false);
            return warn(describe(*trouble));
        }
    int number = 0;
    for (const QImage& drawn : **m_pages) {
        auto* page = new QLabel(this);
        page->setPixmap(QPixmap::fromImage(drawn));
        page->setFrameShape(QFrame::Box);
        page->setAccessibleName(tr("Page %1 of the slip").arg(++number));
        m_sheet->addWidget(page, 0, Qt::AlignHCenter);
    }
}

void SlipDialog::sendToPrinter() {
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return warn(tr("There is no printer on this computer. Save the slip as PDF and print it"
                       " elsewhere; the case itself is saved."));
    m_work->wait();
    if (!*m_pages || (*m_pages)->empty()) return;
    std::vector<QImage> pages;   // for the printer: drawn while the person chooses one
    const std::unique_ptr<QThread> drawing(QThread::create([&] {
        if (auto done = drawn<std::vector<QImage>>([this] { return m_drawing.pages(printerDpi); })) pages = *std::move(done);
    }));
    drawing->start();
    const auto over = qScopeGuard([&] { drawing->wait(); });
    QPrinter printer(QPrinter::HighResolution);
    const QSizeF sheet = QSizeF((*m_pages)->front().size()) * 25.4 / previewDpi;
    const bool lies = sheet.width() > sheet.height();
    printer.setPageSize(QPageSize(lies ? sheet.transposed() : sheet, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    printer.setPageOrientation(lies ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(m_drawing.name);
    QPrintDialog dialog(&printer, this);
    const bool chosen = dialog.exec() == QDialog::Accepted;
    drawing->wait();
    if (!chosen) return;
    if (pages.empty() || !paintPages(printer, pages))
        return warn(tr("The printer did not take the slip. Look at the printer and try again, or"
                       " save the slip as PDF; the case itself is saved."));
    Q_EMIT printed();
    accept();
}

void SlipDialog::saveFile() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the slip"), m_drawing.name + QStringLiteral(".pdf"),
                                                      QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty()) return;
    m_work->wait();
    if (!*m_pdf) return warn(describe(m_pdf->error()));
    const QByteArray& pdf = **m_pdf;
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
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
