// SPDX-License-Identifier: GPL-3.0-or-later
// Files as they really arrive: thirty and more that nobody could use, and twenty that are good.
#include "app/files/attachment_file.h"

#include "app/files/page_pictures.h"
#include "tests/app/files/a_paper.h"
#include "tests/app/files/a_scan.h"
#include "tests/support/print.h"

#include <QPainterPath>
#include <QtEndian>
#include <QtEndian>

#include <string>
#include <vector>

using app::judgeAttachment;

namespace {

struct Sample {
    std::string what;
    QByteArray content;
};

QByteArray filled(const QColor& colour, const char* format, QSize size = {1240, 1754}) {
    QImage page(size, QImage::Format_RGB32);
    page.fill(colour);
    return test::saved(page, format, 85);
}

/// The grain of a scanner on an empty page, the shadow of its lid, and a speck of dust.
QByteArray grainy() {
    QImage page(1240, 1754, QImage::Format_RGB32);
    quint32 chance = 7;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x) {
            chance = chance * 1664525u + 1013904223u;
            const int shade = (y < 20 ? 120 : 235) + static_cast<int>(chance >> 28);
            page.setPixel(x, y, qRgb(shade, shade, shade));
        }
    QPainter(&page).fillRect(600, 900, 3, 3, Qt::black);
    return test::saved(page, "JPG", 80);
}

/// The first bytes of a PNG that says it is this large; there is nothing of it.
QByteArray pngSaying(quint32 width, quint32 height) {
    QByteArray png = test::saved(test::aPage(1, {700, 700}), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    quint32 sum = 0xffffffffu;   // the check sum of the header, or it is broken for another reason
    for (int at = 12; at < 29; ++at) {
        sum ^= static_cast<uchar>(png[at]);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0);
    }
    qToBigEndian(sum ^ 0xffffffffu, png.data() + 29);
    return png;
}

QByteArray blankPdf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (int page = 1; page < pages; ++page) writer.newPage();
    painter.end();
    return bytes;
}

QByteArray half(const QByteArray& whole) { return whole.left(whole.size() / 2); }

QByteArray withHole(QByteArray whole) {
    for (qsizetype at = whole.size() / 3; at < whole.size() * 2 / 3; ++at) whole[at] = '\0';
    return whole;
}

std::vector<Sample> badFiles() {
    const QByteArray png = test::saved(test::aPage(), "PNG"), jpeg = test::saved(test::aPage(), "JPG", 80),
                     webp = test::saved(test::aPage(), "WEBP", 80), tiff = test::aTiff(2), pdf = test::aTextPdf(3),
                     scans = test::aTextPdf(2, true);
    QByteArray noPages = test::aPdf(0), smallTiff = tiff;
    return {{"zero bytes", {}},
            {"one byte", "x"},
            {"only zeros, as after a power cut", QByteArray(40'000, '\0')},
            {"only the first bytes of a PDF", pdf.left(20)},
            {"a PDF that breaks off in the middle", half(pdf)},
            {"a PDF of scans that breaks off", half(scans)},
            {"a PDF without its last lines", pdf.left(pdf.size() - 60)},
            {"a PDF with a password", test::aLockedPdf()},
            {"a PDF without pages", noPages},
            {"a PDF of words only", "%PDF-1.4\nstartxref\n0\n%%EOF\n"},
            {"a PDF whose end was written over the middle", pdf.left(200) + pdf.right(40)},
            {"a JPEG that breaks off in the middle", half(jpeg)},
            {"a JPEG without its last bytes", jpeg.left(jpeg.size() - 400)},
            {"only the first bytes of a JPEG", jpeg.left(30)},
            {"a JPEG in name only", QByteArray("\xff\xd8\xff\xe0 this is not the rest of a JPEG \xff\xd9", 38)},
            {"a PNG that breaks off in the middle", half(png)},
            {"only the first bytes of a PNG", png.left(24)},
            {"a PNG with a hole", withHole(png)},
            {"a PNG of 900 million dots", pngSaying(30'000, 30'000)},
            {"a PNG two thousand million dots wide", pngSaying(2'000'000'000, 2)},
            {"a WebP that breaks off", half(webp)},
            {"only the first bytes of a WebP", webp.left(16)},
            {"a TIFF that breaks off before its directory", half(tiff)},
            {"only the first bytes of a TIFF", tiff.left(8)},
            {"a TIFF without its last page", tiff.left(tiff.size() - 200)},
            {"a program under the name of a scan", QByteArray("MZ\x90\0 a program", 14)},
            {"a document of an office program", "PK\x03\x04 word/document.xml"},
            {"a page of the web", "<!DOCTYPE html><html><body>Sign in to the network</body></html>"},
            {"a text", "Kính gửi ông bà"},
            {"an archive", "Rar!\x1a\x07 stuff"},
            {"an icon", QByteArray("\0\0\1\0\1\0\20\20", 8)},
            {"a blank page in white", filled(Qt::white, "PNG")},
            {"a blank page in the yellow of old paper", filled(QColor(244, 236, 214), "JPG")},
            {"a page with the lid open, all black", filled(Qt::black, "JPG")},
            {"a blank page with grain, lid and dust", grainy()},
            {"a PDF of three blank pages", blankPdf(3)},
            {"a picture as small as a stamp", test::saved(test::aPage(1, {300, 420}), "PNG")},
            {"a small picture of a preview", test::saved(test::aPage(1, {120, 170}), "JPG", 80)}};
}

std::vector<Sample> goodFiles() {
    const auto page = [](const char* format, int quality = -1, QSize size = {1240, 1754}) {
        return test::saved(test::aPage(1, size), format, quality);
    };
    QImage signature(1240, 1754, QImage::Format_RGB32);
    signature.fill(Qt::white);
    {
        QPainter painter(&signature);
        painter.setPen(QPen(QColor(20, 30, 120), 4));
        QPainterPath pen({700, 1300});
        for (int wave = 0; wave < 5; ++wave) pen.cubicTo(720 + wave * 50, 1180, 740 + wave * 50, 1420, 760 + wave * 50, 1300);
        painter.drawPath(pen);
    }
    return {{"a PDF of one page", test::aTextPdf(1)},
            {"a PDF of three pages", test::aTextPdf(3)},
            {"a PDF of forty pages", test::aTextPdf(40)},
            {"a PDF of scans", test::aTextPdf(2, true)},
            {"a PDF with an empty line after its end", test::aTextPdf(1) + "\r\n\r\n"},
            {"a PDF behind a few odd bytes", "\xef\xbb\xbf" + test::aTextPdf(1)},
            {"a JPEG of a scanner", page("JPG", 85)},
            {"a JPEG of poor quality", page("JPG", 15)},
            {"a JPEG with bytes after its end", page("JPG", 85) + QByteArray(64, '\0')},
            {"a photo held upright", test::aPhotoHeldUpright()},
            {"a photo of 48 million dots", page("JPG", 60, {6000, 8000})},
            {"a PNG", page("PNG")},
            {"a PNG in grey", test::saved(test::aPage().convertToFormat(QImage::Format_Grayscale8), "PNG")},
            {"a PNG in black and white", test::saved(test::aPage().convertToFormat(QImage::Format_Mono), "PNG")},
            {"a PNG one can see through", test::saved(test::aPage().convertToFormat(QImage::Format_ARGB32), "PNG")},
            {"a PNG of A3 at 600 dpi", test::saved(test::aPage(1, {7016, 9921}).convertToFormat(QImage::Format_Mono), "PNG")},
            {"a WebP", page("WEBP", 80)},
            {"a TIFF of one page", test::aTiff(1)},
            {"a TIFF of five pages", test::aTiff(5)},
            {"a page with a signature and nothing else", test::saved(signature, "JPG", 80)},
            {"a page just large enough", page("PNG", -1, {424, 600})},
            {"a card, wider than high", page("JPG", 85, {1012, 638})}};
}

std::string toldOf(const domain::Result<app::AttachmentFile>& judged) {
    if (!judged) return "refused as " + std::to_string(static_cast<int>(judged.error().refusal));
    return judged->doubts.empty() ? "taken" : "doubted";
}

}  // namespace

TEST_CASE("of the bad files that arrive none is taken in silence") {
    const std::vector<Sample> bad = badFiles();
    REQUIRE(bad.size() >= 30);
    int caught = 0;
    for (const Sample& sample : bad) {
        const auto judged = judgeAttachment(QStringLiteral("tệp.pdf"), sample.content);
        CAPTURE(sample.what, toldOf(judged));
        // Blank pages of a PDF are seen only where PDF can be painted at all.
        if (sample.what.find("PDF of three blank") != std::string::npos && !app::canPaint(QStringLiteral("application/pdf"))) continue;
        const bool noticed = !judged || !judged->doubts.empty();
        CHECK(noticed);
        caught += noticed ? 1 : 0;
    }
    CHECK(caught >= static_cast<int>(bad.size()) - 1);
}

TEST_CASE("every good file is taken without a doubt") {
    const std::vector<Sample> good = goodFiles();
    REQUIRE(good.size() >= 20);
    for (const Sample& sample : good) {
        const auto judged = judgeAttachment(QStringLiteral("tệp"), sample.content);
        CAPTURE(sample.what, toldOf(judged));
        REQUIRE(judged);
        CHECK(judged->doubts.empty());
        CHECK(judged->pages >= 1);
    }
    CHECK(judgeAttachment(QStringLiteral("a"), test::aTiff(5))->pages == 5);
    CHECK(judgeAttachment(QStringLiteral("a"), test::aTextPdf(40))->pages == 40);
}

TEST_CASE("a picture of too many dots is refused without being opened") {
    // 200 million dots are about A2 at 900 dpi: nothing an office scans.
    CHECK(judgeAttachment(QStringLiteral("bom.png"), pngSaying(15'000, 15'000)).error().refusal == domain::Refusal::PictureTooLarge);
    CHECK(judgeAttachment(QStringLiteral("vua.png"), pngSaying(10'000, 15'000)).error().refusal == domain::Refusal::FileBroken);
}
