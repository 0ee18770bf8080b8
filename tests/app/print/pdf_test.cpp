// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/print/a_slip.h"
#include "tests/app/print/poppler.h"

using packs::SlipKind;
using print::Copy;

namespace {

QByteArray pdfOf(SlipKind kind, const packs::SlipContext& slip = test::aFullSlip()) {
    return print::slipPdf(kind, slip, nullptr, Copy::Original).value();
}

}  // namespace

TEST_CASE("the papers for the citizen are A5, the control sheet A4, the register A4 lying down") {
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        const char* size = kind == SlipKind::ControlSheet ? "595 x 842 pts (A4)" : "420 x 595 pts (A5)";
        CHECK(test::factOf(pdfOf(kind), "Page size") == QString::fromLatin1(size));
    }
    const QByteArray pdf = print::registerPdf(test::aRegister(3)).value();
    CHECK(test::factOf(pdf, "Page size") == QStringLiteral("842 x 595 pts (A4)"));
}

TEST_CASE("an ordinary paper is one page, without a page number") {
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        const QByteArray pdf = pdfOf(kind);
        CHECK(test::factOf(pdf, "Pages") == QStringLiteral("1"));
        CHECK_FALSE(test::textOf(pdf).contains(QStringLiteral("Trang 1")));
    }
}

TEST_CASE("every face in the file is embedded and ours") {
    for (const SlipKind kind : test::caseSlips) {
        const QStringList lines =
            test::poppler("pdffonts", pdfOf(kind)).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
        REQUIRE_FALSE(lines.isEmpty());
        for (const QString& line : lines) {
            INFO(packs::slipName(kind).toStdString() << ": " << line.toStdString());
            CHECK(line.contains(QStringLiteral("CommuneDeskSlip")));
            const QStringList words = line.simplified().split(QLatin1Char(' '));
            REQUIRE(words.size() >= 8);
            CHECK(words.at(words.size() - 5) == QStringLiteral("yes"));  // the column "emb"
        }
    }
}

TEST_CASE("the file says which paper of which case it is and nothing about people") {
    const QByteArray pdf = pdfOf(SlipKind::Receipt);
    CHECK(test::factOf(pdf, "Title") ==
          QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả H17.94.12-260302-0001"));
    CHECK(test::factOf(pdf, "Creator") == QStringLiteral("CommuneDesk"));
    const QString info = test::poppler("pdfinfo", pdf);
    CHECK_FALSE(info.contains(QStringLiteral("Trần")));
    CHECK_FALSE(info.contains(QStringLiteral("Author")));
}

TEST_CASE("a pack's own template cannot put people into the title of the file") {
    packs::Pack pack;
    pack.slips.insert(QStringLiteral("receipt"),
                      QStringLiteral("<html><head><title>Phiếu riêng {{applicant.name}}</title></head>"
                                     "<body><p>Mẫu riêng của thủ tục</p></body></html>"));
    const QByteArray pdf =
        print::slipPdf(SlipKind::Receipt, test::aSlip(), &pack, Copy::Original).value();
    CHECK(test::factOf(pdf, "Title") == QStringLiteral("Phiếu riêng H17.94.12-260302-0001"));
    CHECK(test::textOf(pdf) == QStringLiteral("Mẫu riêng của thủ tục"));
}

TEST_CASE("an empty template gives an empty page, a broken one is refused with its place") {
    packs::Pack pack;
    pack.slips.insert(QStringLiteral("receipt"), QStringLiteral("<html></html>"));
    CHECK(test::factOf(print::slipPdf(SlipKind::Receipt, test::aSlip(), &pack, Copy::Original).value(),
                       "Pages") == QStringLiteral("1"));
    pack.slips.insert(QStringLiteral("receipt"), QStringLiteral("<p>{{#papers}}</p>"));
    const auto refused = print::slipPdf(SlipKind::Receipt, test::aSlip(), &pack, Copy::Original);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().refusal == domain::Refusal::PackMalformed);
    CHECK_FALSE(print::slipImages(SlipKind::Receipt, test::aSlip(), &pack, Copy::Original, 96));
}

TEST_CASE("a template cannot fetch files of the PC") {
    const QTemporaryDir folder;
    QImage black(200, 200, QImage::Format_RGB32);
    black.fill(Qt::black);
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    REQUIRE(black.save(path));
    const auto inkWith = [&](const QString& source) {
        packs::Pack pack;
        pack.slips.insert(QStringLiteral("receipt"),
                          QStringLiteral("<p><img src=\"%1\" width=\"200\" height=\"200\"/></p>").arg(source));
        const auto pages =
            print::slipImages(SlipKind::Receipt, test::aSlip(), &pack, Copy::Original, 96).value();
        int dark = 0;
        for (int y = 0; y < pages[0].height(); ++y)
            for (int x = 0; x < pages[0].width(); ++x) dark += qGray(pages[0].pixel(x, y)) < 64 ? 1 : 0;
        return dark;
    };
    CHECK(inkWith(QStringLiteral("qr")) > 5000);
    CHECK(inkWith(path) < 1000);
    CHECK(inkWith(QStringLiteral("file://") + path) < 1000);
}
