// SPDX-License-Identifier: GPL-3.0-or-later
// The scans of a case at the counter: seen at once, doubted where they should be, never attached twice.
#include "app/desktop/intake/files_view.h"

#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/preview/preview_view.h"
#include "app/desktop/preview/sheet_area.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

namespace {

using test::ADesk;

struct Counter {
    ADesk office;
    QTemporaryDir folder;
    app::IntakePage& page;
    app::FilesView& files;
    QListWidget& list;

    Counter() : page(begin(office)), files(page.files()), list(*files.findChild<QListWidget*>()) {}
    static app::IntakePage& begin(ADesk& office) {
        office.open("intake");
        auto& page = office.page<app::IntakePage>("intake");
        Q_EMIT page.picker().chosen(QStringLiteral("1.001193"));
        return page;
    }
    QString put(const char* name, const QByteArray& content) {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return path;
    }
    void drop(const QStringList& paths) { test::dropFiles(&files, paths); }
    QString words() { return test::wordsOn(&files); }
};

QByteArray aBlankPage(QSize size = {1240, 1754}) {
    QImage page(size, QImage::Format_RGB32);
    page.fill(QColor(252, 251, 247));
    return test::saved(page, "JPG", 85);
}

}  // namespace

TEST_CASE("a scan is seen page by page as soon as it is chosen, and the arrows show the next one") {
    Counter counter;
    counter.drop({counter.put("to-khai.tif", test::aTiff(2)), counter.put("cccd.jpg", test::aPhotoHeldUpright())});
    REQUIRE(counter.list.count() == 2);
    CHECK(!counter.files.preview().isVisible());
    counter.list.setFocus();
    counter.list.setCurrentRow(0);
    REQUIRE(counter.files.preview().isVisible());
    auto& sheet = *counter.files.findChild<app::SheetArea*>();
    CHECK(test::waitFor([&] { return sheet.hasPicture(); }));
    CHECK(counter.files.preview().pages() == 2);
    test::press(&counter.office.window(), Qt::Key_PageDown);
    CHECK(counter.files.preview().page() == 2);
    CHECK(counter.list.currentRow() == 0);
    test::press(&counter.office.window(), Qt::Key_Down);
    CHECK(counter.files.preview().file() == counter.files.files()[1].blob);
    counter.files.findChild<QCheckBox*>()->click();
    CHECK(!counter.files.preview().isVisible());
}

TEST_CASE("the list shows the first page of each file small, and how many there are") {
    Counter counter;
    const QString path = counter.put("hộ khẩu.tif", test::aTiff(2));
    counter.drop({path});
    REQUIRE(counter.list.count() == 1);
    CHECK(counter.list.item(0)->text().contains(app::FilesView::tr("%n page(s)", nullptr, 2)));
    const auto seen = [&] { return counter.list.item(0)->icon().pixmap(64).toImage(); };
    const QImage emptySheet = seen();
    CHECK(test::waitFor([&] { return seen() != emptySheet; }));
}

TEST_CASE("the Delete key takes the chosen file out and the keyboard stays in the list") {
    Counter counter;
    counter.drop({counter.put("a.png", test::saved(test::aPage(1), "PNG")), counter.put("b.png", test::saved(test::aPage(2), "PNG"))});
    REQUIRE(counter.list.count() == 2);
    counter.list.setFocus();
    counter.list.setCurrentRow(0);
    test::press(&counter.office.window(), Qt::Key_Delete);
    REQUIRE(counter.files.files().size() == 1);
    CHECK(counter.files.files().front().fileName == u"b.png");
    CHECK(counter.list.hasFocus());
    CHECK(counter.files.preview().file() == counter.files.files().front().blob);
}

TEST_CASE("a page that looks blank is attached only after a click") {
    Counter counter;
    const QString blank = counter.put("mat-sau.jpg", aBlankPage()), good = counter.put("mat-truoc.png", test::saved(test::aPage(), "PNG"));
    counter.drop({blank, good});
    REQUIRE(counter.files.files().size() == 1);
    CHECK(counter.files.files().front().fileName == u"mat-truoc.png");
    CHECK(counter.words().contains(QStringLiteral("mat-sau.jpg")));
    test::click(&counter.files, app::HeldFiles::tr("Leave out"));
    CHECK(!counter.words().contains(QStringLiteral("mat-sau.jpg")));
    CHECK(counter.files.files().size() == 1);
    counter.drop({blank});
    test::click(&counter.files, app::HeldFiles::tr("Attach all the same"));
    CHECK(counter.files.files().size() == 2);
    CHECK(!test::offers(&counter.files, app::HeldFiles::tr("Attach all the same")));
}

TEST_CASE("a picture too small to be read is doubted, and forgotten with the case it was for") {
    Counter counter;
    counter.drop({counter.put("nho.png", test::saved(test::aPage(1, {300, 420}), "PNG"))});
    CHECK(counter.files.files().empty());
    CHECK(counter.words().contains(QStringLiteral("nho.png")));
    test::click(&counter.page, app::ProcedurePicker::tr("Another procedure"));
    Q_EMIT counter.page.picker().chosen(QStringLiteral("1.000894"));
    CHECK(!counter.words().contains(QStringLiteral("nho.png")));
}

TEST_CASE("the same scan under two names is attached once, and that is said") {
    Counter counter;
    const QByteArray page = test::saved(test::aPage(), "PNG");
    counter.drop({counter.put("scan001.png", page), counter.put("scan002.png", page)});
    CHECK(counter.files.files().size() == 1);
    CHECK(counter.words().contains(QStringLiteral("scan002.png")));
    counter.drop({counter.put("scan001.png", page)});
    CHECK(counter.files.files().size() == 1);
    CHECK(counter.words().contains(QStringLiteral("scan001.png")));
}

TEST_CASE("a scan that a case has already is not attached to it again") {
    Counter counter;
    ADesk& office = counter.office;
    office.openCase(test::receiveBirth(office));
    auto& page = office.page<app::CasePage>("case");
    const QString scan = counter.put("giay.png", test::saved(test::aPage(), "PNG"));
    test::dropFiles(&page.files(), {scan});
    REQUIRE(office.newestCase().attachments.size() == 1);
    test::dropFiles(&page.files(), {scan});
    CHECK(office.newestCase().attachments.size() == 1);
    CHECK(test::wordsOn(&page.files()).contains(QStringLiteral("“giay.png”")));
    page.files().findChild<QListWidget*>()->setCurrentRow(0);
    CHECK(page.files().preview().isShowing());
    Q_EMIT office.session().changed();   // painted again: what is looked at stays
    CHECK(page.files().preview().isShowing());
}

TEST_CASE("a scan is given to a paper of the checklist, and the draft and the case keep that") {
    Counter counter;
    ADesk& office = counter.office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    counter.drop({counter.put("giay.png", test::saved(test::aPage(), "PNG"))});
    counter.list.setCurrentRow(0);
    auto* paper = qobject_cast<QComboBox*>(test::rowLabelled(&counter.files, app::FilesView::tr("Paper it belongs to"))->editor());
    REQUIRE(paper->count() > 1);
    CHECK(paper->currentIndex() == 0);
    const QString id = paper->itemData(1).toString();
    paper->setCurrentIndex(1);
    Q_EMIT paper->activated(1);
    CHECK(counter.words().contains(paper->itemText(1)));
    CHECK(counter.files.files().front().paperId == id);
    test::settle(&counter.page);
    auto* papers = counter.page.checklist().findChild<QTableWidget*>();
    CHECK(papers->item(0, 1)->text().contains(app::ChecklistView::tr("Scan: %1").arg(QStringLiteral("giay.png"))));
    CHECK(!papers->item(1, 1)->text().contains(QStringLiteral("giay.png")));
    CHECK(papers->item(0, 0)->checkState() == Qt::Checked);   // what was ticked stays

    test::click(&counter.page, app::IntakePage::tr("Set aside as a draft"));
    office.open("sync");
    auto& sync = office.page<app::SyncPage>("sync");
    sync.findChild<QTabWidget*>()->setCurrentIndex(0);
    test::click(&sync, app::SyncPage::tr("Go on with it"));
    test::settle(&counter.page);
    REQUIRE(counter.files.files().size() == 1);
    CHECK(counter.files.files().front().paperId == id);

    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    const domain::CaseFile received = office.newestCase();
    REQUIRE(received.attachments.size() == 1);
    CHECK(received.attachments.front().paperId == id);
}
