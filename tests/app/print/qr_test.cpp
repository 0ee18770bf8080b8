// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/print/a_slip.h"
#include "tests/support/print.h"

// ZXing 1 gives wide characters unless told; ZXing 2 always gives UTF-8.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace {

/// What a phone reads on the picture; empty if nothing.
QString readQr(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    const auto result = ZXing::ReadBarcode(
        view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
    return result.isValid() ? QString::fromStdString(result.text()) : QString();
}

QString readSlip(const packs::SlipContext& slip, packs::SlipKind kind) {
    return readQr(print::slipImages(kind, slip, nullptr, print::Copy::Original, 200).value().front());
}

}  // namespace

TEST_CASE("a QR code reads back as what was put in, Vietnamese letters included") {
    for (const char* text : {"H17.94.12-260302-0001", "049090001234|Trần Văn Đức|05081990|Nam|Thôn 2"}) {
        const QImage code = print::qrImage(QString::fromUtf8(text), 4);
        CHECK(readQr(code) == QString::fromUtf8(text));
        // The quiet zone: four modules of white around.
        for (int i = 0; i < code.width(); ++i)
            for (int edge = 0; edge < 16; ++edge) CHECK(qGray(code.pixel(i, edge)) == 255);
    }
}

TEST_CASE("the QR code of every slip leads to the case") {
    for (const packs::SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        CHECK(readSlip(test::aFullSlip(), kind) ==
              QStringLiteral("https://dichvucong.gov.vn/tra-cuu?ma=H17.94.12-260302-0001"));
    }
}

TEST_CASE("without an address to look it up, or with one too long, the QR code is the case code") {
    packs::SlipContext slip = test::aSlip();
    slip.lookup.clear();
    CHECK(readSlip(slip, packs::SlipKind::Receipt) == slip.file.code());
    slip.lookup = QString(5000, QLatin1Char('x'));
    CHECK(readSlip(slip, packs::SlipKind::Receipt) == slip.file.code());
}

TEST_CASE("a QR code of nothing, or of too much, is no picture") {
    CHECK(print::qrImage({}, 4).isNull());
    CHECK(print::qrImage(QString(5000, QLatin1Char('x')), 4).isNull());
    CHECK(print::qrImage(QStringLiteral("x"), 0).isNull());
}
