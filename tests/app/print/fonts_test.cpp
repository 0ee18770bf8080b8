// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/fonts.h"

#include "app/print/font_name.h"
#include "app/print/slip_pages.h"
#include "tests/support/print.h"

#include <QFile>
#include <QFontInfo>
#include <QRawFont>

namespace {

/// Every letter of Vietnamese, marked and not, small and capital.
QString vietnameseLetters() {
    const QString small = QStringLiteral(
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz");
    return small + small.toUpper() + QStringLiteral("0123456789.,:;/()-–“”…");
}

QByteArray shipped(const char* face) {
    QFile file(QStringLiteral(":/fonts/LiberationSerif-%1.ttf").arg(QString::fromLatin1(face)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("every shipped face has every Vietnamese letter") {
    for (const char* face : {"Regular", "Bold", "Italic", "BoldItalic"}) {
        const QRawFont font(shipped(face), 12);
        REQUIRE(font.isValid());
        for (const QChar letter : vietnameseLetters()) {
            INFO(face << " " << QString(letter).toStdString());
            CHECK(font.supportsCharacter(letter));
        }
    }
}

TEST_CASE("slips are set in the shipped face, not in one the PC happens to have") {
    REQUIRE(print::loadFonts());
    for (const bool bold : {false, true}) {
        for (const bool italic : {false, true}) {
            QFont font = print::slipFont(11);
            font.setBold(bold);
            font.setItalic(italic);
            CHECK(QFontInfo(font).family() == QString::fromLatin1(print::slipFamily));
            const char* face = bold ? (italic ? "BoldItalic" : "Bold") : (italic ? "Italic" : "Regular");
            INFO(face);
            const QRawFont used = QRawFont::fromFont(font, QFontDatabase::Vietnamese);
            CHECK(used.fontTable("glyf") == QRawFont(shipped(face), 12).fontTable("glyf"));
        }
    }
}

TEST_CASE("loading the faces twice is harmless") {
    CHECK(print::loadFonts());
    CHECK(print::loadFonts());
}

TEST_CASE("what is no such font is not renamed") {
    CHECK(print::renamedFont({}).isEmpty());
    CHECK(print::renamedFont("not a font at all").isEmpty());
    const QByteArray font = shipped("Regular");
    CHECK(print::renamedFont(font.left(40)).isEmpty());
    CHECK(print::renamedFont(font.left(2000)).isEmpty());
    const QByteArray renamed = print::renamedFont(font);
    CHECK(renamed.size() == font.size());
    CHECK(QRawFont(renamed, 12).familyName() == QString::fromLatin1(print::slipFamily));
    CHECK(print::renamedFont(renamed).isEmpty());
}
