// SPDX-License-Identifier: GPL-3.0-or-later
// What the scanner leaves in its folder comes to the case that is open.
#include "app/desktop/session/scan_inbox.h"

#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/waiting_scans.h"
#include "app/desktop/settings/scan_folder_row.h"
#include "app/desktop/settings/settings_page.h"
#include "app/files/disk_scan_place.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace {

using namespace std::chrono_literals;

struct Office {
    test::ADesk desk;
    QTemporaryDir folder;
    app::ScanInbox& inbox = *desk.desk().scans();

    app::IntakePage& intake() { return desk.page<app::IntakePage>("intake"); }
    app::FilesView& files() { return intake().files(); }
    void begin() {
        desk.open("intake");
        Q_EMIT intake().picker().chosen(QStringLiteral("1.001193"));
        inbox.setFolder(folder.path());
    }
    void put(const char* name, const QByteArray& content) {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    /// Two looks, two seconds apart.
    bool comes(std::size_t ready) {
        return test::waitFor([&] {
            desk.clock.advance(2s);
            inbox.look();
            return inbox.state().ready.size() == ready && inbox.state().coming == 0;
        });
    }
    QStringList taken() const { return QDir(folder.filePath(app::takenFolder)).entryList(QDir::Files, QDir::Name); }
    QStringList left() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
};

}  // namespace

TEST_CASE("what the scanner left is offered, attached with F5 and put aside") {
    Office office;
    office.begin();
    const QByteArray first = test::saved(test::aPage(1), "PNG");
    office.put("scan001.png", first);
    office.put("scan002.tif", test::aTiff(2));
    REQUIRE(office.comes(2));
    CHECK(test::wordsOn(&office.files()).contains(QStringLiteral("scan001.png, scan002.tif")));
    test::press(&office.desk.window(), Qt::Key_F5);
    REQUIRE(office.files().files().size() == 2);
    CHECK(test::waitFor([&] { return office.taken().size() == 2; }));
    CHECK(office.left().isEmpty());
    CHECK(!office.files().waiting().isVisible());
    const auto kept = office.desk.store().blobs().content(office.files().files()[0].blob);
    REQUIRE(kept);
    CHECK(*kept == first);
    CHECK(office.desk.dialogs.asExpected());
}

TEST_CASE("one of several scans is taken and the others stay where they are") {
    Office office;
    office.begin();
    office.put("a.png", test::saved(test::aPage(1), "PNG"));
    office.put("b.png", test::saved(test::aPage(2), "PNG"));
    REQUIRE(office.comes(2));
    auto* names = office.files().waiting().findChild<QMenu*>();
    REQUIRE(names->actions().size() == 2);
    const QString chosen = names->actions()[1]->text().section(QLatin1Char(' '), 0, 0);
    names->actions()[1]->trigger();
    REQUIRE(office.files().files().size() == 1);
    CHECK(office.files().files()[0].fileName == chosen);
    CHECK(test::waitFor([&] { return office.taken() == QStringList{chosen}; }));
    CHECK(office.left().size() == 1);
}

TEST_CASE("a scan that is refused or doubted stays in its folder until somebody decides") {
    Office office;
    office.begin();
    QImage white(1240, 1754, QImage::Format_RGB32);
    white.fill(Qt::white);
    office.put("mat-sau.jpg", test::saved(white, "JPG"));
    office.put("hong.pdf", "%PDF-1.4 and nothing else");
    REQUIRE(test::waitFor([&] {
        office.desk.clock.advance(2s);
        office.inbox.look();
        return office.inbox.state().bad.size() == 1;
    }));
    CHECK(test::wordsOn(&office.files()).contains(QStringLiteral("hong.pdf")));
    test::press(&office.desk.window(), Qt::Key_F5);
    CHECK(office.files().files().empty());
    CHECK(office.left().size() == 2);
    test::click(&office.files(), app::HeldFiles::tr("Attach all the same"));
    CHECK(office.files().files().size() == 1);
    CHECK(test::waitFor([&] { return office.taken() == QStringList{QStringLiteral("mat-sau.jpg")}; }));
    CHECK(office.left() == QStringList{QStringLiteral("hong.pdf")});
}

TEST_CASE("F5 says when there is nothing to take, and where the folder is set") {
    Office office;
    office.desk.open("intake");
    Q_EMIT office.intake().picker().chosen(QStringLiteral("1.001193"));
    test::press(&office.desk.window(), Qt::Key_F5);
    CHECK(test::wordsOn(&office.files()).contains(
        app::WaitingScans::tr("No folder of the scanner is known. Choose it under “Settings”, or attach files with the button.")));
    office.inbox.setFolder(office.folder.path());
    test::press(&office.desk.window(), Qt::Key_F5);
    const QString none = app::WaitingScans::tr("There is no new scan in the folder yet. It is offered here as soon as it comes.");
    CHECK(test::wordsOn(&office.files()).contains(none));
    office.put("a.png", test::saved(test::aPage(), "PNG"));
    REQUIRE(office.comes(1));
    CHECK(!test::wordsOn(&office.files()).contains(none));
}

TEST_CASE("a folder that is not there is told and the work goes on") {
    Office office;
    office.begin();
    office.inbox.setFolder(office.folder.filePath(QStringLiteral("không có")));
    CHECK(test::waitFor([&] { return !office.inbox.state().reachable; }));
    CHECK(test::wordsOn(&office.files()).contains(QStringLiteral("không có")));
    REQUIRE(QDir(office.folder.path()).mkdir(QStringLiteral("không có")));
    office.put("không có/a.png", test::saved(test::aPage(), "PNG"));
    CHECK(office.comes(1));
}

TEST_CASE("a case that takes scans is offered them too, and a page nobody sees looks into no folder") {
    Office office;
    office.desk.openCase(test::receiveBirth(office.desk));
    office.inbox.setFolder(office.folder.path());
    office.put("giay.png", test::saved(test::aPage(), "PNG"));
    REQUIRE(office.comes(1));
    auto& files = office.desk.page<app::CasePage>("case").files();
    test::click(&files, app::WaitingScans::tr("Attach all (F5)"));
    CHECK(office.desk.newestCase().attachments.size() == 1);
    CHECK(test::waitFor([&] { return office.taken().size() == 1; }));
    office.desk.open("settings");
    office.put("sau.png", test::saved(test::aPage(2), "PNG"));
    office.desk.clock.advance(2s);
    office.inbox.look();
    office.desk.clock.advance(2s);
    office.inbox.look();
    test::settle(&office.desk.window());
    CHECK(office.inbox.state().ready.empty());
    CHECK(office.inbox.state().coming == 0);
}

TEST_CASE("the folder of the scanner is set once and known at the next start") {
    Office office;
    office.desk.open("settings");
    auto* row = office.desk.page<app::SettingsPage>("settings").findChild<app::ScanFolderRow*>();
    auto* path = row->findChild<QLineEdit*>();
    test::type(path, office.folder.path());
    QTest::keyClick(path, Qt::Key_Return);
    CHECK(office.inbox.folder() == office.folder.path());
    CHECK(app::loadSettings().scanFolder == office.folder.path());
    office.desk.signInAgain();
    CHECK(office.desk.desk().scans()->folder() == office.folder.path());
    office.desk.open("settings");
    path = office.desk.page<app::SettingsPage>("settings").findChild<app::ScanFolderRow*>()->findChild<QLineEdit*>();
    test::type(path, office.folder.filePath(QStringLiteral("khong-co")));
    QTest::keyClick(path, Qt::Key_Return);
    CHECK(test::wordsOn(&office.desk.page<app::SettingsPage>("settings")).contains(
        app::ScanFolderRow::tr("There is no such folder now. It is watched as soon as it is there.")));
}
