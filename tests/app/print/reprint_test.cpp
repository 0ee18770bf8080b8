// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/page.h"
#include "app/print/render.h"
#include "tests/app/print/a_slip.h"
#include "tests/app/print/poppler.h"

#include <QPainter>

using packs::SlipKind;
using print::Copy;

namespace {

constexpr int dpi = 150;

std::vector<QImage> pages(SlipKind kind, Copy copy, const packs::SlipContext& slip = test::aFullSlip()) {
    return print::slipImages(kind, slip, nullptr, copy, dpi).value();
}

QRect markOn(SlipKind kind) {
    const QRectF area = print::markArea(print::paperFor(kind));
    const qreal scale = dpi / 25.4;
    return QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect();
}

QImage without(QImage page, const QRect& area) {
    QPainter(&page).fillRect(area, Qt::white);
    return page;
}

packs::SlipContext aLongSlip() {
    packs::SlipContext slip = test::aFullSlip();
    for (int i = 0; i < 30; ++i)
        slip.file.papers.push_back(test::aPaper(QStringLiteral("Giấy tờ số %1").arg(i), 1, 0, 0));
    return slip;
}

}  // namespace

TEST_CASE("a reprint is the first print, but for the mark at the top") {
    for (const SlipKind kind : test::caseSlips) {
        for (const auto& slip : {test::aFullSlip(), aLongSlip()}) {
            INFO(packs::slipName(kind).toStdString());
            const auto first = pages(kind, Copy::Original, slip), again = pages(kind, Copy::Reprint, slip);
            REQUIRE(first.size() == again.size());
            for (size_t i = 0; i < first.size(); ++i) {
                CHECK(first[i].copy(markOn(kind)) != again[i].copy(markOn(kind)));
                CHECK(without(first[i], markOn(kind)) == without(again[i], markOn(kind)));
                // Nothing of the first print lies under the mark.
                CHECK(first[i] == without(first[i], markOn(kind)));
            }
        }
    }
}

TEST_CASE("the reprint says so in words, the first print does not") {
    const QString mark = QStringLiteral("BẢN IN LẠI");
    const auto pdf = [](Copy copy) {
        return test::textOf(print::slipPdf(SlipKind::Receipt, test::aFullSlip(), nullptr, copy).value());
    };
    CHECK_FALSE(pdf(Copy::Original).contains(mark));
    QString again = pdf(Copy::Reprint);
    CHECK(again.count(mark) == 1);
    CHECK(again.remove(mark).simplified() == pdf(Copy::Original));
}

TEST_CASE("the same slip printed twice has the same pages") {
    for (const SlipKind kind : test::caseSlips)
        CHECK(pages(kind, Copy::Original) == pages(kind, Copy::Original));
}

TEST_CASE("who prints again, and that it was printed before, changes nothing on the paper") {
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        packs::SlipContext later = test::aFullSlip();
        later.printedBy = QStringLiteral("Phan Văn Khác");
        later.file.printed.push_back({packs::slipName(kind), 0});
        CHECK(pages(kind, Copy::Original, later) == pages(kind, Copy::Original));
    }
}

TEST_CASE("pictures have the size of the sheet at any resolution asked for, within reason") {
    const auto width = [](int resolution) {
        return print::slipImages(SlipKind::Receipt, test::aSlip(), nullptr, Copy::Original, resolution)
            .value()
            .front()
            .width();
    };
    CHECK(width(96) == qRound(148 * 96 / 25.4));
    CHECK(width(100'000) == qRound(148 * 300 / 25.4));
    CHECK(width(-1) == qRound(148 * 36 / 25.4));
}
