// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/screen_scale.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <array>
#include <cmath>

namespace print {

namespace {

void scale(QTextFormat& format, std::initializer_list<int> properties, qreal by) {
    for (const int property : properties) {
        if (!format.hasProperty(property)) continue;
        const QVariant value = format.property(property);
        if (value.userType() == QMetaType::Double) format.setProperty(property, value.toDouble() * by);
        // Padding of cells and border widths are doubles; lengths are scaled when they are pixels.
        if (const QTextLength length = format.lengthProperty(property);
            length.type() == QTextLength::FixedLength)
            format.setProperty(property, QTextLength(QTextLength::FixedLength, length.rawValue() * by));
    }
}

void scaleBlocks(QTextDocument& document, qreal by, qreal sideways) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        scale(format, {QTextFormat::BlockTopMargin, QTextFormat::BlockBottomMargin,
                       QTextFormat::TextIndent}, by);
        // Qt 6.4 takes these for device units and leaves them as they are.
        scale(format, {QTextFormat::BlockLeftMargin, QTextFormat::BlockRightMargin}, sideways);
        if (format != block.blockFormat()) QTextCursor(block).setBlockFormat(format);
    }
}

void scaleImages(QTextDocument& document, qreal by) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat()) continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            scale(format, {QTextFormat::ImageWidth, QTextFormat::ImageHeight}, by);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break;  // the fragments have changed; a block of a slip has one image
        }
    }
}

void scaleCells(QTextTable& table, qreal by) {
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column) continue;
            QTextCharFormat format = cell.format();
            scale(format, {QTextFormat::TableCellTopPadding, QTextFormat::TableCellBottomPadding,
                           QTextFormat::TableCellLeftPadding, QTextFormat::TableCellRightPadding,
                           QTextFormat::TableCellTopBorder, QTextFormat::TableCellBottomBorder,
                           QTextFormat::TableCellLeftBorder, QTextFormat::TableCellRightBorder}, by);
            cell.setFormat(format);
        }
    }
}

void scaleFrames(QTextFrame& frame, qreal by) {
    static constexpr std::initializer_list<int> properties = {
        QTextFormat::FrameMargin,       QTextFormat::FrameTopMargin,  QTextFormat::FrameBottomMargin,
        QTextFormat::FrameLeftMargin,   QTextFormat::FrameRightMargin, QTextFormat::FramePadding,
        QTextFormat::FrameBorder,       QTextFormat::FrameWidth,      QTextFormat::FrameHeight,
        QTextFormat::TableCellSpacing,  QTextFormat::TableCellPadding};
    for (QTextFrame* child : frame.childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            scale(format, properties, by);
            table->setFormat(format);
            scaleCells(*table, by);
        } else {
            QTextFrameFormat format = child->frameFormat();
            scale(format, properties, by);
            child->setFrameFormat(format);
        }
        scaleFrames(*child, by);
    }
}

}  // namespace

qreal unitsOfPixel(const QTextDocument& document) {
    // Measured on a paragraph: Qt does not say.
    QTextDocument probe;
    probe.setDocumentMargin(0);
    probe.documentLayout()->setPaintDevice(document.documentLayout()->paintDevice());
    QTextBlockFormat format;
    format.setTopMargin(100);
    QTextCursor cursor(&probe);
    cursor.insertText(QStringLiteral("x"));
    const qreal before = probe.size().height();
    cursor.insertBlock(format);
    cursor.insertText(QStringLiteral("x"));
    return (probe.size().height() - 2 * before) / 100;
}

void undoScreenScale(QTextDocument& document, int unitsPerInch) {
    const qreal pixel = unitsPerInch / 96.0;
    const qreal by = pixel / unitsOfPixel(document);
    scaleBlocks(document, by, pixel);
    if (std::abs(by - 1) < 1e-6) return;
    scaleFrames(*document.rootFrame(), by);
    scaleImages(document, by);
}

}  // namespace print
