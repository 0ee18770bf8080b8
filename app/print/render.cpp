// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/render.h"

#include "app/print/fonts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace print {

namespace {

constexpr qreal footerHeight = 5;  // mm

QFont inUnits(const QFont& font) {
    QFont scaled(font);
    scaled.setPixelSize(qRound(font.pointSizeF() * unitsPerInch / 72));
    return scaled;
}

QRectF units(const QRectF& millimetres) {
    return {unitsOf(millimetres.x()), unitsOf(millimetres.y()), unitsOf(millimetres.width()),
            unitsOf(millimetres.height())};
}

void paintFooter(QPainter& painter, const Layout& layout, const QString& code, int page) {
    const QRectF content = layout.paper().content();
    const QRectF area = units({content.left(), content.bottom() + 1, content.width(), footerHeight});
    painter.setFont(inUnits(slipFont(9)));
    if (!code.isEmpty())
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("Mã hồ sơ: ") + code);
    painter.drawText(area, Qt::AlignRight | Qt::AlignTop,
                     QStringLiteral("Trang %1/%2").arg(page + 1).arg(layout.pages()));
}

void paintMark(QPainter& painter, const Paper& paper) {
    const QRectF area = units(markArea(paper));
    const qreal pen = unitsOf(0.3);
    QFont bold = inUnits(slipFont(9));
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(QPen(Qt::black, pen));
    painter.drawRect(area.adjusted(pen, pen, -pen, -pen));
    painter.drawText(area, Qt::AlignCenter, QStringLiteral("BẢN IN LẠI"));
}

/// Under the text and across all of it, as large as the diagonal allows: no cut of the paper shows a
/// slip that could pass for one.
void paintPracticeMark(QPainter& painter, const Paper& paper) {
    const QSizeF sheet = paper.sheet();
    painter.save();
    painter.translate(unitsOf(sheet.width() / 2), unitsOf(sheet.height() / 2));
    painter.rotate(-qRadiansToDegrees(std::atan2(sheet.height(), sheet.width())));
    const qreal length = unitsOf(std::hypot(sheet.width(), sheet.height()) * 0.68);
    const auto line = [&](const QString& words, qreal share, qreal below) {
        QFont font = inUnits(slipFont(10));
        font.setBold(true);
        font.setPixelSize(qRound(font.pixelSize() * share * length /
                                 QFontMetricsF(font).horizontalAdvance(words)));
        painter.setFont(font);
        const qreal height = QFontMetricsF(font).height();
        painter.drawText(QRectF(-length, below - height / 2, 2 * length, height), Qt::AlignCenter, words);
    };
    painter.setPen(QColor(0xd0, 0xd0, 0xd0));
    line(QStringLiteral("LUYỆN TẬP"), 1.0, 0);
    line(QStringLiteral("KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"), 0.8, length * 0.17);
    painter.restore();
    QFont bold = inUnits(slipFont(9));
    bold.setBold(true);
    painter.setFont(bold);
    const QRectF area = units({4.5, sheet.height() - 9, sheet.width() - 9, 5});
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignVCenter,
                     QStringLiteral("GIẤY LUYỆN TẬP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"));
}

/// Everything on a page, in layout units.
void paintPage(QPainter& painter, const Layout& layout, const QString& code, Marks marks, int page) {
    painter.save();
    painter.setPen(Qt::black);
    if (marks.practice) paintPracticeMark(painter, layout.paper());
    layout.paint(painter, page);
    if (layout.pages() > 1) paintFooter(painter, layout, code, page);
    if (marks.copy == Copy::Reprint) paintMark(painter, layout.paper());
    painter.restore();
}

}  // namespace

QRectF markArea(const Paper& paper) {
    // Above the text, yet 4.5 mm from the edge, where office printers still print.
    return {paper.content().right() - 26, 4.5, 26, 5.5};
}

QByteArray toPdf(const Layout& layout, const QString& title, const QString& code, Marks marks) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageLayout(layout.paper().layout());
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("CommuneDesk"));
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::LosslessImageRendering);  // JPEG would blur the QR code
        for (int page = 0; page < layout.pages(); ++page) {
            if (page > 0) writer.newPage();
            paintPage(painter, layout, code, marks, page);
        }
    }
    return bytes;
}

std::vector<QImage> toImages(const Layout& layout, const QString& code, Marks marks, int dpi) {
    dpi = std::clamp(dpi, 36, 300);  // an A4 page of 300 dpi is 35 MB already
    const QSizeF sheet = layout.paper().sheet() * dpi / 25.4;
    std::vector<QImage> images;
    for (int page = 0; page < layout.pages(); ++page) {
        QImage image(qRound(sheet.width()), qRound(sheet.height()), QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(dpi / 0.0254));
        image.setDotsPerMeterY(qRound(dpi / 0.0254));
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                               QPainter::SmoothPixmapTransform);
        const qreal scale = static_cast<qreal>(dpi) / unitsPerInch;
        painter.scale(scale, scale);
        paintPage(painter, layout, code, marks, page);
        painter.end();
        images.push_back(std::move(image));
    }
    return images;
}

}  // namespace print
