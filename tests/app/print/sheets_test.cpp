// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheets.h"
#include "tests/support/print.h"

#include <QColor>
#include <QPageSize>

namespace {

constexpr int dpi = 150;

QImage page(QPageSize::PageSizeId size, QColor colour) {
    const QSizeF dots = QPageSize::size(size, QPageSize::Millimeter) * dpi / 25.4;
    QImage made(dots.toSize(), QImage::Format_RGB32);
    made.setDotsPerMeterX(qRound(dpi / 0.0254));
    made.setDotsPerMeterY(qRound(dpi / 0.0254));
    made.fill(colour);
    return made;
}

QSizeF millimetres(const QImage& sheet) {
    return QSizeF(1000.0 * sheet.width() / sheet.dotsPerMeterX(), 1000.0 * sheet.height() / sheet.dotsPerMeterY());
}

}  // namespace

TEST_CASE("two A5 pages lie beside each other on an A4 sheet, in their own size") {
    const auto sheets = print::onA4Sheets({page(QPageSize::A5, Qt::red), page(QPageSize::A5, Qt::blue)});
    REQUIRE(sheets.size() == 1);
    CHECK(std::abs(millimetres(sheets.front()).width() - 297) < 1.5);
    CHECK(std::abs(millimetres(sheets.front()).height() - 210) < 1);
    CHECK(sheets.front().pixelColor(100, 100) == QColor(Qt::red));
    CHECK(sheets.front().pixelColor(sheets.front().width() - 100, 100) == QColor(Qt::blue));
}

TEST_CASE("the last of an odd number of A5 pages has an empty half beside it") {
    const auto sheets = print::onA4Sheets({page(QPageSize::A5, Qt::red), page(QPageSize::A5, Qt::blue), page(QPageSize::A5, Qt::green)});
    REQUIRE(sheets.size() == 2);
    CHECK(sheets.back().pixelColor(100, 100) == QColor(Qt::green));
    CHECK(sheets.back().pixelColor(sheets.back().width() - 100, 100) == QColor(Qt::white));
}

TEST_CASE("pages of A4 stay as they are") {
    const QImage whole = page(QPageSize::A4, Qt::red);
    const auto sheets = print::onA4Sheets({whole, page(QPageSize::A5, Qt::blue), whole});
    REQUIRE(sheets.size() == 3);
    CHECK(sheets.front() == whole);
    CHECK(std::abs(millimetres(sheets[1]).width() - 297) < 1.5);
    CHECK(sheets.back() == whole);
}
