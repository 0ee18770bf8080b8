// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pieces.h"

#include "app/print/measure.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <limits>

namespace print {

namespace {

constexpr int shortParagraph = 3;  // lines kept together

struct Span {
    qreal top = std::numeric_limits<qreal>::max();
    qreal bottom = std::numeric_limits<qreal>::lowest();
};

class Collector {
public:
    Collector(const QTextDocument& document, qreal room)
        : m_document(document), m_layout(*document.documentLayout()), m_room(room) {}

    std::vector<Piece> collect();

private:
    void addBlock(const QTextBlock& block);
    void addTable(const QTextTable& table, bool last);
    void addRow(const QTextTable& table, int row, Piece whole);
    Span textOfRow(const QTextTable& table, int row) const;
    std::vector<Piece> linesOfRow(const QTextTable& table, int row) const;
    void appendLines(const QTextBlock& block, std::vector<Piece>& lines) const;

    const QTextDocument& m_document;
    QAbstractTextDocumentLayout& m_layout;
    qreal m_room;
    std::vector<Piece> m_pieces;
};

/// Calls `visit` for each block of each cell that begins in the row, nested tables included.
template <class Visit>
void eachBlockOfRow(const QTextDocument& document, const QTextTable& table, int row, Visit visit) {
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        if (cell.row() != row || cell.column() != column) continue;
        for (QTextBlock block = document.findBlock(cell.firstPosition());
             block.isValid() && block.position() <= cell.lastPosition(); block = block.next())
            visit(block, cell);
    }
}

void Collector::appendLines(const QTextBlock& block, std::vector<Piece>& lines) const {
    const qreal top = m_layout.blockBoundingRect(block).top();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        lines.push_back({.top = top + line.y(), .bottom = top + line.y() + line.height()});
    }
}

void Collector::addBlock(const QTextBlock& block) {
    std::vector<Piece> lines;
    appendLines(block, lines);
    const auto count = static_cast<int>(lines.size());
    for (int i = 0; i + 1 < count; ++i) {
        // Neither the first nor the last line of a paragraph stands alone on a page.
        const bool atAnEnd = i == 0 || i + 2 == count;
        lines[static_cast<size_t>(i)].staysWithNext = count <= shortParagraph || atAnEnd;
    }
    m_pieces.insert(m_pieces.end(), lines.begin(), lines.end());
}

Span Collector::textOfRow(const QTextTable& table, int row) const {
    Span span;
    eachBlockOfRow(m_document, table, row, [&](const QTextBlock& block, const QTextTableCell& cell) {
        const QRectF rect = m_layout.blockBoundingRect(block);
        const QTextBlockFormat format = block.blockFormat();
        span.top = std::min(span.top, rect.top() - format.topMargin() * unitsPerPixel);
        // A cell over several rows says nothing about where its first row ends.
        if (cell.rowSpan() == 1)
            span.bottom = std::max(span.bottom, rect.bottom() + format.bottomMargin() * unitsPerPixel);
    });
    if (span.bottom < span.top) span.bottom = span.top;
    return span;
}

std::vector<Piece> Collector::linesOfRow(const QTextTable& table, int row) const {
    std::vector<Piece> lines;
    eachBlockOfRow(m_document, table, row, [&](const QTextBlock& block, const QTextTableCell&) {
        appendLines(block, lines);
    });
    std::sort(lines.begin(), lines.end(),
              [](const Piece& a, const Piece& b) { return a.top < b.top; });
    return lines;
}

void Collector::addRow(const QTextTable& table, int row, Piece whole) {
    const qreal heading = whole.headingBottom - whole.headingTop;
    std::vector<Piece> lines;
    if (whole.bottom - whole.top + heading > m_room) lines = linesOfRow(table, row);
    if (lines.empty()) {
        m_pieces.push_back(whole);
        return;
    }
    for (Piece& line : lines) {
        line.headingTop = whole.headingTop;
        line.headingBottom = whole.headingBottom;
    }
    lines.front().top = whole.top;
    lines.back().bottom = whole.bottom;
    m_pieces.insert(m_pieces.end(), lines.begin(), lines.end());
}

void Collector::addTable(const QTextTable& table, bool last) {
    const bool framed = table.format().border() > 0;
    if (!m_pieces.empty() && (framed || last)) m_pieces.back().staysWithNext = true;

    // A row ends half way between its text and the text of the next row: on the line between.
    // (Qt's frameBoundingRect is of no use: it counts the place of the first cell twice.)
    const qreal rim = (table.format().cellPadding() + table.format().border()) * unitsPerPixel;
    std::vector<qreal> bounds{textOfRow(table, 0).top - rim};
    for (int row = 1; row < table.rows(); ++row)
        bounds.push_back((textOfRow(table, row - 1).bottom + textOfRow(table, row).top) / 2);
    bounds.push_back(textOfRow(table, table.rows() - 1).bottom + rim);

    const int headings = std::min(table.format().headerRowCount(), table.rows() - 1);
    for (int row = 0; row < table.rows(); ++row) {
        const auto i = static_cast<size_t>(row);
        Piece whole{.top = bounds[i], .bottom = bounds[i + 1]};
        if (row < headings) {
            whole.staysWithNext = true;
            m_pieces.push_back(whole);
            continue;
        }
        if (headings > 0) {
            whole.headingTop = bounds.front();
            whole.headingBottom = bounds[static_cast<size_t>(headings)];
        }
        addRow(table, row, whole);
    }
}

std::vector<Piece> Collector::collect() {
    const QTextFrame* root = m_document.rootFrame();
    const QTextTable* lastTable = nullptr;
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) lastTable = table;
    }
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (const QTextBlock block = it.currentBlock(); block.isValid()) addBlock(block);
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame()))
            addTable(*table, table == lastTable && table->format().border() <= 0);
        else if (QTextFrame* frame = it.currentFrame()) {
            const QRectF rect = m_layout.frameBoundingRect(frame);
            m_pieces.push_back({.top = rect.top(), .bottom = rect.bottom()});
        }
    }
    return std::move(m_pieces);
}

}  // namespace

std::vector<Piece> piecesOf(const QTextDocument& document, qreal room) {
    return Collector(document, room).collect();
}

}  // namespace print
