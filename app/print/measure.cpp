// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/measure.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <cmath>
#include <vector>

namespace print {

namespace {

/// Units that Qt makes of one pixel on the device: measured on a paragraph, for Qt does not say.
qreal unitsOfPixel(Measure& device) {
    constexpr qreal margin = 9600;  // many, for Qt rounds lengths to a 64th of a unit
    QTextDocument probe;
    probe.setDocumentMargin(0);
    probe.documentLayout()->setPaintDevice(&device);
    QTextBlockFormat format;
    format.setTopMargin(margin);
    QTextCursor cursor(&probe);
    cursor.insertText(QStringLiteral("x"));
    const qreal line = probe.size().height();
    cursor.insertBlock(format);
    cursor.insertText(QStringLiteral("x"));
    return (probe.size().height() - 2 * line) / margin;
}

void scaleSides(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.leftMargin() == 0 && format.rightMargin() == 0) continue;
        // Qt 6.4 takes these two for units and leaves them as they are.
        format.setLeftMargin(format.leftMargin() * unitsPerPixel);
        format.setRightMargin(format.rightMargin() * unitsPerPixel);
        QTextCursor(block).setBlockFormat(format);
    }
}

struct Sized {
    int position = 0;
    int length = 0;
    qreal points = 0;
};

void scaleLetters(QTextDocument& document, qreal by) {
    std::vector<Sized> texts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (const qreal points = block.charFormat().fontPointSize(); points > 0) {
            QTextCharFormat format = block.charFormat();
            format.setFontPointSize(points * by);
            QTextCursor(block).setBlockCharFormat(format);
        }
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const qreal points = it.fragment().charFormat().fontPointSize(); points > 0)
                texts.push_back({it.fragment().position(), it.fragment().length(), points * by});
    }
    for (const Sized& text : texts) {
        QTextCharFormat format;
        format.setFontPointSize(text.points);
        QTextCursor cursor(&document);
        cursor.setPosition(text.position);
        cursor.setPosition(text.position + text.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
    QFont font = document.defaultFont();
    font.setPointSizeF(font.pointSizeF() * by);
    document.setDefaultFont(font);
}

}  // namespace

Measure::Measure() {
    m_dotsPerInch = qRound(m_dotsPerInch * unitsPerPixel / unitsOfPixel(*this));
}

void Measure::fit(QTextDocument& document) const {
    scaleSides(document);
    if (m_dotsPerInch != unitsPerInch) scaleLetters(document, letterScale());
}

int Measure::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return m_dotsPerInch;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return qRound(devicePixelRatioFScale());
    case PdmWidth:
    case PdmHeight:
    case PdmWidthMM:
    case PdmHeightMM:
    case PdmNumColors: return 1;
    case PdmDepth: return 32;
    }
    Q_UNREACHABLE();
}

}  // namespace print
