// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/layout.h"

#include "app/print/fonts.h"
#include "app/print/pieces.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace print {

namespace {

/// The lines of a table are this wide at most; rows on both sides of a page break show theirs.
constexpr qreal lineWidth = unitsPerPixel;
constexpr qreal ruleWidth = 0.75 * unitsPerInch / 72;

QString qrName() { return QStringLiteral("qr"); }

/// A paper does not reach for files: packs come from outside.
class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

/// Takes out every picture but the QR code: Qt opens a picture's name as a file of the PC, past
/// loadResource, when it finds no other.
void removeForeignPictures(QTextDocument& document) {
    std::vector<QTextFragment> foreign;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QTextCharFormat format = it.fragment().charFormat();
                format.isImageFormat() && format.toImageFormat().name() != qrName())
                foreign.push_back(it.fragment());
    QTextCursor cursor(&document);
    for (auto it = foreign.rbegin(); it != foreign.rend(); ++it) {  // from the end: nothing moves
        cursor.setPosition(it->position());
        cursor.setPosition(it->position() + it->length(), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
}

}  // namespace

Layout::Layout(const QString& html, const Paper& paper, const QImage& qr)
    : m_paper(paper),
      m_measure(std::make_unique<Measure>()),
      m_document(std::make_unique<SealedDocument>()) {
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(slipFont(11));
    m_document->documentLayout()->setPaintDevice(m_measure.get());
    if (!qr.isNull())
        m_document->addResource(QTextDocument::ImageResource, QUrl(qrName()), qr);
    m_document->setHtml(html);
    QTextCursor changes(m_document.get());
    changes.beginEditBlock();  // one layout afterwards, not one for each change
    removeForeignPictures(*m_document);
    const Rules rules(*m_document);
    m_measure->fit(*m_document);
    changes.endEditBlock();

    const QRectF content = paper.content();
    const qreal room = unitsOf(content.height());
    m_document->setTextWidth(unitsOf(content.width()));
    m_rules = rules.lines(*m_document);
    m_slices = breakPages(piecesOf(*m_document, room - 2 * lineWidth), room - 2 * lineWidth,
                          lineWidth);
    if (m_slices.empty()) m_slices.push_back({});  // an empty slip is an empty page
}

Layout::Layout(Layout&&) noexcept = default;
Layout::~Layout() = default;

void Layout::paint(QPainter& painter, int page) const {
    const Slice& slice = m_slices.at(static_cast<size_t>(page));
    const qreal top = unitsOf(m_paper.margins.top());
    paintStrip(painter, slice.headingTop, slice.headingBottom, top);
    paintStrip(painter, slice.top, slice.bottom, top + slice.headingBottom - slice.headingTop);
}

void Layout::paintStrip(QPainter& painter, qreal top, qreal bottom, qreal at) const {
    if (bottom <= top) return;
    // Half a line's width more above and below: the line between two rows belongs to both. What is
    // drawn is asked for a little less, so that no text of the neighbours comes along.
    const qreal sheetWidth = unitsOf(m_paper.sheet().width());
    painter.save();
    painter.setClipRect(QRectF(0, at - lineWidth / 2, sheetWidth, bottom - top + lineWidth));
    painter.translate(unitsOf(m_paper.margins.left()), at - top);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, top + 1, m_document->textWidth(), bottom - top - 2);
    context.palette = QPalette(Qt::black, Qt::white, Qt::black, Qt::black, Qt::black, Qt::black,
                               Qt::white);
    m_document->documentLayout()->draw(&painter, context);
    painter.setPen(QPen(Qt::black, ruleWidth));
    for (const QLineF& rule : m_rules)
        if (rule.y1() >= top && rule.y1() < bottom) painter.drawLine(rule);
    painter.restore();
}

}  // namespace print
