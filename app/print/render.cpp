// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/render.h"

#include "app/print/fonts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

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

/// Everything on a page, in layout units.
void paintPage(QPainter& painter, const Layout& layout, const QString& code, Copy copy, int page) {
    painter.save();
    painter.setPen(Qt::black);
    layout.paint(painter, page);
    if (layout.pages() > 1) paintFooter(painter, layout, code, page);
    if (copy == Copy::Reprint) paintMark(painter, layout.paper());
    painter.restore();
}

}  // namespace

QRectF markArea(const Paper& paper) {
    // Above the text, yet 4.5 mm from the edge, where office printers still print.
    return {paper.content().right() - 26, 4.5, 26, 5.5};
}

QByteArray toPdf(const Layout& layout, const QString& title, const QString& code, Copy copy) {
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
            paintPage(painter, layout, code, copy, page);
        }
    }
    return bytes;
}

std::vector<QImage> toImages(const Layout& layout, const QString& code, Copy copy, int dpi) {
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
        paintPage(painter, layout, code, copy, page);
        painter.end();
        images.push_back(std::move(image));
    }
    return images;
}

}  // namespace print
