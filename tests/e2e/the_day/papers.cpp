// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/the_day/papers.h"

#include <QImage>
#include <QPainter>

#include <random>

namespace day {

QString drawScan(const QString& path, const QString& title) {
    QImage page(1240, 1754, QImage::Format_RGB32);   // A4 at 150 dpi
    page.fill(QColor(250, 249, 244));
    QPainter painter(&page);
    painter.setPen(Qt::black);
    painter.setFont(QFont(QStringLiteral("Liberation Serif"), 26, QFont::Bold));
    painter.drawText(QRect(0, 120, 1240, 80), Qt::AlignCenter, title);
    painter.setFont(QFont(QStringLiteral("Liberation Serif"), 18));
    for (int line = 0; line < 24; ++line)
        painter.drawText(120, 300 + 55 * line, QStringLiteral("%1. Dòng viết tay thực hành, không phải dữ liệu thật ……………………").arg(line + 1));
    // The grain of a scanner: without it the file would be unlike any real one in size.
    std::mt19937 random(7);
    for (int dot = 0; dot < 60'000; ++dot) {
        const int shade = 200 + static_cast<int>(random() % 50);
        page.setPixelColor(static_cast<int>(random() % 1240), static_cast<int>(random() % 1754), QColor(shade, shade, shade));
    }
    painter.end();
    page.save(path, "JPEG", 82);
    return path;
}

}  // namespace day
