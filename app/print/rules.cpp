// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/rules.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextDocument>

namespace print {

namespace {

/// The line of text that the rule takes the place of: as wide as its cell, or the page.
QRectF roomOf(const QTextBlock& block, const QTextDocument& document) {
    const QTextLine line = block.layout()->lineAt(0);
    const QRectF rect = document.documentLayout()->blockBoundingRect(block);
    return {rect.left() + line.x(), rect.top(), line.width(), line.height()};
}

}  // namespace

Rules::Rules(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) continue;
        m_rules.push_back({block, format.lengthProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)});
        format.clearProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
        format.setTopMargin(0);
        format.setBottomMargin(0);
        format.setAlignment(Qt::AlignLeft);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        QTextCharFormat low = block.charFormat();
        low.setFontPointSize(4);
        cursor.setBlockCharFormat(low);
    }
}

std::vector<QLineF> Rules::lines(const QTextDocument& document) const {
    std::vector<QLineF> lines;
    for (const Rule& rule : m_rules) {
        if (rule.block.layout()->lineCount() == 0) continue;
        const QRectF room = roomOf(rule.block, document);
        const qreal half = rule.width.value(room.width()) / 2;
        const qreal middle = room.center().x(), y = room.top() + room.height() * 0.75;
        lines.emplace_back(middle - half, y, middle + half, y);
    }
    return lines;
}

}  // namespace print
