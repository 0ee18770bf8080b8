// SPDX-License-Identifier: GPL-3.0-or-later
// Scans shown page by page.
#include "app/desktop/preview/page_painter.h"
#include "app/desktop/preview/preview_view.h"
#include "app/desktop/preview/sheet_area.h"
#include "app/desktop/review/scan_view.h"
#include "app/files/page_pictures.h"
#include "core/crypto/hash.h"
#include "tests/app/files/a_paper.h"
#include "tests/app/files/a_scan.h"
#include "tests/support/drive.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace {

domain::Attachment named(const char* name, const QByteArray& content, const char* type, int pages) {
    return {.blob = domain::BlobId::fromBytes(crypto::hash(content)).value(), .paperId = {}, .fileName = QString::fromUtf8(name),
            .mediaType = QLatin1String(type), .size = content.size(), .pages = pages};
}

/// A scan view on the screen, with the bytes of its files at hand.
struct Scans {
    std::vector<std::pair<domain::Attachment, QByteArray>> files;
    app::ScanView view;
    app::PreviewView& preview = *view.findChild<app::PreviewView*>();
    app::SheetArea& sheet = *view.findChild<app::SheetArea*>();

    explicit Scans(std::vector<std::pair<domain::Attachment, QByteArray>> given) : files(std::move(given)) {
        QObject::connect(&view, &app::ScanView::chosen, &view, [this](const domain::Attachment& file) { bring(file); });
        view.resize(600, 700);
        test::present(&view);
        repaint();
        bring(files.front().first);
    }
    void bring(const domain::Attachment& file) {
        for (const auto& [one, content] : files)
            if (one.blob == file.blob) view.showContent(one, content);
    }
    void repaint() {
        std::vector<domain::Attachment> list;
        for (const auto& [one, content] : files) list.push_back(one);
        view.show(list);
    }
    bool painted() {
        test::settle(&view);
        return test::waitFor([&] { return sheet.hasPicture(); });
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        sheet.setFocus();
        QTest::keyClick(&sheet, static_cast<Qt::Key>(key), with);
    }
};

std::pair<domain::Attachment, QByteArray> aTiffOf(int pages) {
    const QByteArray content = test::aTiff(pages);
    return {named("hộ khẩu.tif", content, "image/tiff", pages), content};
}

std::pair<domain::Attachment, QByteArray> aPhoto() {
    const QByteArray content = test::aPhotoHeldUpright();
    return {named("ảnh.jpg", content, "image/jpeg", 1), content};
}

std::pair<domain::Attachment, QByteArray> aPdfOf(int pages) {
    const QByteArray content = test::aTextPdf(pages);
    return {named("tờ khai.pdf", content, "application/pdf", pages), content};
}

}  // namespace

TEST_CASE("a scan of several pages is turned with PgDn and PgUp and says which page is seen") {
    Scans scans({aTiffOf(3)});
    REQUIRE(scans.painted());
    CHECK(scans.view.page() == 1);
    CHECK(test::wordsOn(&scans.view).contains(app::PreviewView::tr("Page %1 of %2").arg(1).arg(3)));
    scans.press(Qt::Key_PageDown);
    CHECK(scans.view.page() == 2);
    scans.press(Qt::Key_PageDown);
    scans.press(Qt::Key_PageDown);   // there is no fourth
    CHECK(scans.view.page() == 3);
    CHECK(scans.sheet.accessibleName() == app::PreviewView::tr("%1, page %2 of %3").arg(QStringLiteral("hộ khẩu.tif")).arg(3).arg(3));
    scans.press(Qt::Key_PageUp);
    CHECK(scans.view.page() == 2);
}

TEST_CASE("a PDF is shown page by page inside the program") {
    if (!app::canPaint(QStringLiteral("application/pdf"))) return;
    Scans scans({aPdfOf(3)});
    REQUIRE(scans.painted());
    CHECK(scans.preview.pages() == 3);
    CHECK(scans.sheet.pictureSize().height() > scans.sheet.pictureSize().width());
    CHECK(scans.view.hasPicture());
}

TEST_CASE("a remark can send the reader to a page of another scan") {
    Scans scans({aTiffOf(2), aPhoto()});
    REQUIRE(scans.painted());
    scans.view.showPage(scans.files[1].first, 1);
    CHECK(scans.view.current() == scans.files[1].first);
    scans.view.showPage(scans.files[0].first, 2);
    CHECK(scans.view.current() == scans.files[0].first);
    CHECK(scans.view.page() == 2);
    scans.view.showPage(scans.files[0].first, 1);   // the same file, another page
    CHECK(scans.view.page() == 1);
    scans.view.showPage(scans.files[0].first, 99);
    CHECK(scans.view.page() == 2);
    scans.view.showPage(aTiffOf(1).first, 1);       // not of this case
    CHECK(scans.view.current() == scans.files[0].first);
}

TEST_CASE("page and zoom stay when the case is painted again") {
    Scans scans({aPhoto(), aTiffOf(2)});
    scans.view.showPage(scans.files[1].first, 2);
    REQUIRE(scans.painted());
    scans.press(Qt::Key_Plus, Qt::ControlModifier);
    const int zoom = scans.preview.zoomPercent();
    REQUIRE(zoom > 100);
    scans.files.insert(scans.files.begin(), aTiffOf(1));   // another one came meanwhile
    scans.repaint();
    CHECK(scans.view.current() == scans.files[2].first);
    CHECK(scans.view.page() == 2);
    CHECK(scans.preview.zoomPercent() == zoom);
    // Another file begins at its first page, as wide as the view.
    scans.view.showPage(scans.files[1].first, 1);
    CHECK(scans.preview.zoomPercent() == 100);
}

TEST_CASE("the page grows and shrinks by keys and wheel and comes back to the width of the view") {
    Scans scans({aTiffOf(1)});
    REQUIRE(scans.painted());
    const int wide = scans.sheet.widget()->width();
    CHECK(wide <= scans.sheet.viewport()->width());
    scans.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(scans.sheet.widget()->width() > wide);
    QWheelEvent towards({50, 50}, scans.sheet.viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton,
                        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(scans.sheet.viewport(), &towards);
    QCoreApplication::sendEvent(scans.sheet.viewport(), &towards);
    CHECK(scans.sheet.widget()->width() < wide);
    scans.press(Qt::Key_0, Qt::ControlModifier);
    CHECK(scans.sheet.widget()->width() == wide);
    scans.view.resize(900, 700);
    test::settle(&scans.view);
    CHECK(scans.sheet.widget()->width() > wide);
}

TEST_CASE("a photo taken upright is seen upright and can be turned") {
    Scans scans({aPhoto()});
    REQUIRE(scans.painted());
    const QSize upright = scans.sheet.pictureSize();
    CHECK(upright.height() > upright.width());
    scans.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(test::waitFor([&] { return scans.sheet.pictureSize().width() > scans.sheet.pictureSize().height(); }));
}

TEST_CASE("the officer is told when a scan cannot be opened on his computer") {
    const QByteArray bad = test::aPicture("PNG", 700).left(900);
    Scans scans({{named("hỏng.png", bad, "image/png", 1), bad}, aTiffOf(1)});
    const QString sentence =
        app::PreviewView::tr("“%1” cannot be opened here: it is damaged. Have the paper scanned again.").arg(QStringLiteral("hỏng.png"));
    CHECK(test::waitFor([&] { return test::wordsOn(&scans.view).contains(sentence); }));
    CHECK(scans.view.page() == 0);
    CHECK(!scans.view.hasPicture());
    scans.view.showPage(scans.files[1].first, 1);   // its neighbour is seen
    CHECK(scans.painted());
    CHECK(!test::wordsOn(&scans.view).contains(sentence));
}

TEST_CASE("the windows do not wait for a large page and only the newest wish is painted") {
    QImage wide(9000, 7000, QImage::Format_Grayscale8);
    for (int y = 0; y < wide.height(); ++y)
        for (int x = 0; x < wide.width(); x += 16) wide.scanLine(y)[x] = static_cast<uchar>(x * y);
    const QByteArray content = test::saved(wide, "JPG", 70);
    app::PagePainter painter;
    QSignalSpy painted(&painter, &app::PagePainter::painted);
    QElapsedTimer time;
    time.start();
    for (int width = 1; width <= 50; ++width)
        painter.paint({.file = 1, .content = content, .mediaType = QStringLiteral("image/jpeg"), .page = 0,
                       .width = 500 + width, .quarterTurns = 0});
    CHECK(time.elapsed() < 1000);   // of asking, never of painting
    const auto widthOf = [&](qsizetype at) {
        return painted[at][0].value<app::PaintedPage>().picture.width();
    };
    REQUIRE(test::waitFor([&] { return !painted.isEmpty() && widthOf(painted.size() - 1) == 550; }));
    CHECK(painted.size() <= 3);
}

TEST_CASE("a preview that is closed while it paints leaves nothing behind") {
    const QByteArray content = test::saved(test::aPage(1, {4000, 6000}), "JPG", 80);
    for (int round = 0; round < 20; ++round) {
        app::PagePainter painter;
        for (int page = 0; page <= round % 3; ++page)
            painter.paint({.file = static_cast<quint64>(page + 1), .content = content, .mediaType = QStringLiteral("image/jpeg"),
                           .page = 0, .width = 300, .quarterTurns = 0});
        if (round % 2) QCoreApplication::processEvents();
    }
    SUCCEED("no crash, no thread left");
}
