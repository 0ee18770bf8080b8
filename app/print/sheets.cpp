// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheets.h"

#include <QPageSize>
#include <QPainter>

#include <cmath>

namespace print {
namespace {

bool isA5(const QImage& page) {
    const QSizeF wanted = QPageSize::size(QPageSize::A5, QPageSize::Millimeter);
    const double width = 1000.0 * page.width() / page.dotsPerMeterX(), height = 1000.0 * page.height() / page.dotsPerMeterY();
    return std::abs(width - wanted.width()) < 2 && std::abs(height - wanted.height()) < 2;
}

QImage sheetOf(const QImage& left, const QImage* right) {
    QImage sheet(left.width() * 2, left.height(), QImage::Format_RGB32);
    sheet.setDotsPerMeterX(left.dotsPerMeterX());
    sheet.setDotsPerMeterY(left.dotsPerMeterY());
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.drawImage(0, 0, left);
    if (right) painter.drawImage(left.width(), 0, *right);
    painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 1, Qt::DotLine));
    painter.drawLine(left.width(), 0, left.width(), left.height());
    return sheet;
}

}  // namespace

std::vector<QImage> onA4Sheets(const std::vector<QImage>& pages) {
    std::vector<QImage> sheets;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        if (!isA5(pages[at])) {
            sheets.push_back(pages[at]);
            continue;
        }
        const bool pair = at + 1 < pages.size() && isA5(pages[at + 1]);
        sheets.push_back(sheetOf(pages[at], pair ? &pages[at + 1] : nullptr));
        if (pair) ++at;
    }
    return sheets;
}

}  // namespace print
