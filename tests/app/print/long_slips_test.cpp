// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/layout.h"
#include "app/print/pieces.h"
#include "tests/app/print/a_slip.h"
#include "tests/app/print/poppler.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

using packs::SlipKind;
using print::Copy;

namespace {

packs::SlipContext aHugeSlip() {
    packs::SlipContext slip = test::aFullSlip();
    domain::CaseFile& file = slip.file;
    file.applicant.person.name = test::times("Tôn Nữ Thị Quỳnh Nguyễn", 9).left(200);
    file.applicant.owner->name = test::times("Công Tằng Tôn Nữ", 13).left(200);
    file.applicant.person.address = test::times("Tổ dân phố số 12, đường Nguyễn Văn Trỗi,", 10);
    file.papers.clear();
    for (int i = 1; i <= 40; ++i)
        file.papers.push_back(test::aPaper(
            QStringLiteral("Loại giấy tờ %1: ").arg(i) + test::times("bản sao có chứng thực", 1 + i % 7), i % 3, 1, i % 2));
    const QString reason = test::times("Thông tin trong hồ sơ chưa thống nhất với dữ liệu.", 40).left(1990) +
                           QStringLiteral(" HẾT LÝ DO");
    file.supplements[0].request.reason = reason;
    file.supplements[0].request.items[0].reason = reason;
    file.refusal->reason = reason;
    file.reappointed->reason = reason;
    file.endReason = reason;
    for (int i = 0; i < 20; ++i) file.visits.push_back(file.visits[1]);
    file.visits[1].note = reason;
    return slip;
}

/// Lays a slip out as printing does.
print::Layout laidOut(SlipKind kind, const packs::SlipContext& slip) {
    REQUIRE(print::loadFonts());
    const auto html = packs::fill(print::templateFor(kind, nullptr), packs::slipData(slip));
    return print::Layout(html.value(), print::paperFor(kind), print::qrImage(slip.file.code(), 4));
}

}  // namespace

TEST_CASE("long names, forty papers and long reasons fill more pages and lose no word") {
    const packs::SlipContext slip = aHugeSlip();
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        const QByteArray pdf = print::slipPdf(kind, slip, nullptr, Copy::Original).value();
        const int pages = test::factOf(pdf, "Pages").toInt();
        CHECK(pages > 1);
        const QString text = test::textOf(pdf);
        CHECK(text.contains(QStringLiteral("Trang %1/%1").arg(pages)));
        if (kind == SlipKind::Receipt) {
            for (int i = 1; i <= 40; ++i)
                CHECK(text.count(QStringLiteral("Loại giấy tờ %1:").arg(i)) == 1);
        } else {
            CHECK(text.contains(QStringLiteral("HẾT LÝ DO")));
        }
    }
}

TEST_CASE("every line lies whole on a page, and no row of a table is cut that fits on one") {
    const packs::SlipContext slip = aHugeSlip();
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        const print::Layout layout = laidOut(kind, slip);
        const qreal room = print::unitsOf(layout.paper().content().height());
        for (const print::Piece& piece : print::piecesOf(layout.document(), room)) {
            const auto whole = [&](const print::Slice& slice) {
                return slice.top <= piece.top + 1 && piece.bottom <= slice.bottom + 1;
            };
            CHECK(std::ranges::count_if(layout.slices(), whole) >= 1);
        }
        for (const print::Slice& slice : layout.slices())
            CHECK(slice.bottom - slice.top + slice.headingBottom - slice.headingTop <= room);
    }
}

TEST_CASE("nothing is wider than the paper, not even a word without an end") {
    packs::SlipContext slip = test::aFullSlip();
    const QString endless(200, QLatin1Char('W'));
    slip.file.applicant.person.name = endless;
    slip.file.applicant.person.email = endless;
    slip.file.papers[0].title = endless;
    slip.file.supplements[0].request.items[0].title = endless;
    slip.file.visits[1].note = endless;
    slip.file.visits[1].takenBy.name = endless;
    slip.unit.name = endless;
    slip.contact = endless;
    for (const SlipKind kind : test::caseSlips) {
        INFO(packs::slipName(kind).toStdString());
        const print::Layout layout = laidOut(kind, slip);
        CHECK(layout.document().idealWidth() <= print::unitsOf(layout.paper().content().width()) + 7);
        CHECK(layout.document().size().width() <= print::unitsOf(layout.paper().content().width()) + 7);
    }
}

TEST_CASE("nothing is printed into the margins but page numbers") {
    for (const SlipKind kind : test::caseSlips) {
        const print::Paper paper = print::paperFor(kind);
        constexpr int dpi = 100;
        const qreal scale = dpi / 25.4;
        const auto pages = print::slipImages(kind, aHugeSlip(), nullptr, Copy::Original, dpi).value();
        for (const QImage& page : pages) {
            const QRectF content = paper.content();
            const QRect inside = QRectF(content.topLeft() * scale, content.size() * scale)
                                     .toAlignedRect().adjusted(-2, -2, 2, qRound(6 * scale));
            bool clean = true;
            for (int y = 0; y < page.height() && clean; ++y)
                for (int x = 0; x < page.width() && clean; ++x)
                    clean = inside.contains(x, y) || qGray(page.pixel(x, y)) > 200;
            INFO(packs::slipName(kind).toStdString());
            CHECK(clean);
        }
    }
}

TEST_CASE("a month of cases makes a register in seconds") {
    const QByteArray pdf = print::registerPdf(test::aRegister(500)).value();
    CHECK(test::factOf(pdf, "Pages").toInt() > 20);
    CHECK(test::textOf(pdf).contains(QStringLiteral("Tổng số hồ sơ: 500")));
}

TEST_CASE("the pages do not depend on the screen") {
    // CTest runs this again with the screen set to 150 %. Millimetres of the paper.
    REQUIRE(print::loadFonts());
    const QString html = QStringLiteral(
        "<p style='margin: 0px 0px 96px 48px; font-size: 36pt;'>a</p><p style='margin: 0px;'>"
        "<img src='qr' width='96' height='48'/></p><table border='4' cellpadding='8' cellspacing='0'"
        " style='border-collapse: collapse;'><tr><td>a</td></tr></table><p>b</p>");
    const print::Layout pixels(html, print::paperFor(SlipKind::Receipt),
                               print::qrImage(QStringLiteral("x"), 4));
    const auto rect = [&](const QTextBlock& block) {
        return pixels.document().documentLayout()->blockBoundingRect(block);
    };
    const QTextBlock first = pixels.document().firstBlock(), second = first.next();
    CHECK(rect(second).top() - rect(first).bottom() == Approx(print::unitsPerInch).margin(2));
    CHECK(first.layout()->lineAt(0).x() == Approx(print::unitsPerInch / 2).margin(1));
    CHECK(first.layout()->lineAt(0).ascent() == Approx(0.891 * print::unitsPerInch / 2).margin(2));
    CHECK(second.layout()->lineAt(0).naturalTextWidth() == Approx(print::unitsPerInch).margin(2));
    CHECK(pixels.slices().back().bottom / print::unitsOf(1) == Approx(73.36).margin(0.1));
}
