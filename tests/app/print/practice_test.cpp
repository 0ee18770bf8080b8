// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/print/a_slip.h"
#include "tests/app/print/poppler.h"

#include <QImage>

using packs::SlipKind;
using print::Copy;

namespace {

packs::SlipContext practised(packs::SlipContext slip = test::aFullSlip()) {
    slip.practice = true;
    return slip;
}

/// Whether a stretch of the page shows the grey of the watermark.
bool isMarked(const QImage& page, const QRect& area) {
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (page.pixelColor(x, y) == QColor(0xd0, 0xd0, 0xd0)) return true;
    return false;
}

}  // namespace

TEST_CASE("whatever is printed in practice says that it is worth nothing, whoever made its form") {
    packs::Pack pack;
    pack.slips.insert(QStringLiteral("receipt"), QStringLiteral("<html><body><p>Giấy riêng của thủ tục</p></body></html>"));
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        for (const packs::Pack* own : {static_cast<const packs::Pack*>(nullptr), static_cast<const packs::Pack*>(&pack)}) {
            const QString text = test::textOf(print::slipPdf(kind, practised(), own, Copy::Original).value());
            CHECK(text.contains(QStringLiteral("LUYỆN TẬP")));
            CHECK(text.contains(QStringLiteral("KHÔNG CÓ GIÁ TRỊ PHÁP LÝ")));
        }
        const QString real = test::textOf(print::slipPdf(kind, test::aFullSlip(), nullptr, Copy::Original).value());
        CHECK_FALSE(real.contains(QStringLiteral("LUYỆN TẬP")));
    }
}

TEST_CASE("the register of a practice office is marked too") {
    QJsonObject book = packs::registerData(test::aSlip().unit, {}, {}, {test::aSlip().file}, 1);
    book.insert(QStringLiteral("practice"), true);
    CHECK(test::textOf(print::registerPdf(book).value()).contains(QStringLiteral("LUYỆN TẬP")));
    book.insert(QStringLiteral("practice"), false);
    CHECK_FALSE(test::textOf(print::registerPdf(book).value()).contains(QStringLiteral("LUYỆN TẬP")));
}

TEST_CASE("the watermark reaches every quarter of the sheet, so that no cut takes it away") {
    for (const auto kind : {SlipKind::Receipt, SlipKind::ControlSheet, SlipKind::Register}) {
        const auto pages = print::slipImages(kind, practised(), nullptr, Copy::Reprint, 96).value();
        for (const QImage& page : pages) {
            const int w = page.width() / 2, h = page.height() / 2;
            for (const QPoint corner : {QPoint(0, h), QPoint(w, 0)}) CHECK(isMarked(page, {corner, QSize(w, h)}));
            CHECK(isMarked(page, {w / 2, h / 2, w, h}));
        }
    }
}
