// SPDX-License-Identifier: GPL-3.0-or-later
// What the intake page does with the habits of a clerk: pauses, second thoughts, wrong choices.
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QDesktopServices>
#include <QImage>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

namespace {

using test::ADesk;

QLineEdit* line(app::IntakePage& page, const char* field) {
    return qobject_cast<QLineEdit*>(page.person().row(QLatin1String(field))->editor());
}

/// Goes on where the cursor stands, and pauses long enough for the page to follow.
void goOnTyping(QWidget* editor, const QString& text) {
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QCoreApplication::sendEvent(editor, &committed);
    test::settle(editor->window());
}

QLineEdit* formLine(app::IntakePage& page, const char* field) {
    return qobject_cast<QLineEdit*>(page.form().editorOf(QLatin1String(field)));
}

app::IntakePage& beginBirth(ADesk& office) {
    office.open("intake");
    auto& page = office.page<app::IntakePage>("intake");
    Q_EMIT page.picker().chosen(QStringLiteral("1.001193"));
    return page;
}

/// A scan of somebody's paper, dropped on the list.
void attachScan(app::IntakePage& page, const QString& path) {
    REQUIRE(test::aPage().save(path));
    test::dropFiles(&page.files(), {path});
    REQUIRE(page.files().files().size() == 1);
}

std::vector<store::Draft> draftsOf(ADesk& office) {
    return office.store().drafts().of(office.session().user().id);
}

}  // namespace

TEST_CASE("the form follows the applicant's name although the clerk pauses in the middle of it") {
    ADesk office;
    auto& page = beginBirth(office);
    QLineEdit* name = line(page, "person.name");
    name->setFocus();
    goOnTyping(name, QStringLiteral("Nguyễn"));
    CHECK(formLine(page, "requester.name")->text() == u"Nguyễn");
    goOnTyping(name, QStringLiteral(" Văn A"));
    CHECK(formLine(page, "requester.name")->text() == u"Nguyễn Văn A");
    // Another card: what was filled in before follows, too.
    test::type(line(page, "scan"), test::aCard);
    QTest::keyClick(line(page, "scan"), Qt::Key_Return);
    test::settle(&page);
    CHECK(formLine(page, "requester.name")->text() == name->text());
}

TEST_CASE("a field that was emptied or changed by hand is not filled in again") {
    ADesk office;
    auto& page = beginBirth(office);
    test::type(line(page, "person.name"), QStringLiteral("Nguyễn Văn A"));
    test::type(line(page, "person.address"), QStringLiteral("Thôn 2"));
    test::settle(&page);
    REQUIRE(formLine(page, "requester.name")->text() == u"Nguyễn Văn A");
    REQUIRE(formLine(page, "requester.address")->text() == u"Thôn 2");
    test::type(formLine(page, "requester.name"), {});
    QTest::keyClick(formLine(page, "requester.name"), Qt::Key_Space);
    QTest::keyClick(formLine(page, "requester.name"), Qt::Key_Backspace);
    test::type(formLine(page, "requester.address"), QStringLiteral("Thôn 3"));
    test::type(line(page, "person.phone"), QStringLiteral("0912345678"));
    test::settle(&page);
    CHECK(formLine(page, "requester.name")->text().isEmpty());
    CHECK(formLine(page, "requester.address")->text() == u"Thôn 3");
    // Nor after the draft was taken up again.
    test::click(&page, app::IntakePage::tr("Set aside as a draft"));
    REQUIRE(draftsOf(office).size() == 1);
    office.open("sync");
    auto& sync = office.page<app::SyncPage>("sync");
    sync.findChild<QTabWidget*>()->setCurrentIndex(0);
    REQUIRE(sync.tray(app::Tray::Drafts).rows() == 1);
    test::click(&sync, app::SyncPage::tr("Go on with it"));
    test::settle(&page);
    CHECK(line(page, "person.name")->text() == u"Nguyễn Văn A");
    CHECK(formLine(page, "requester.name")->text().isEmpty());
    CHECK(formLine(page, "requester.address")->text() == u"Thôn 3");
}

TEST_CASE("who chose the wrong procedure keeps the person and the scans, and the rest as a draft") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    QTemporaryDir folder;
    attachScan(page, folder.filePath(QStringLiteral("giay.png")));
    const QString name = line(page, "person.name")->text();
    test::click(&page, app::ProcedurePicker::tr("Another procedure"));
    CHECK(office.window().notices().text().contains(app::IntakeWork::tr("The person and the scans go along to the procedure you choose now. Everything typed so far is kept under “Drafts” on the exchange page.")));
    REQUIRE(draftsOf(office).size() == 1);
    CHECK(draftsOf(office).front().content.value(QStringLiteral("answers")).toObject().value(QStringLiteral("child.name")).toString() == u"Trần Minh Anh");
    Q_EMIT page.picker().chosen(QStringLiteral("1.000894"));
    CHECK(page.procedure() == u"1.000894");
    CHECK(line(page, "person.name")->text() == name);
    CHECK(page.files().files().size() == 1);
    // The next citizen begins with an empty page.
    test::click(&page, app::IntakePage::tr("Set aside as a draft"));
    CHECK(draftsOf(office).size() == 2);
    Q_EMIT page.picker().chosen(QStringLiteral("1.000894"));
    CHECK(line(page, "person.name")->text().isEmpty());
    CHECK(page.files().files().empty());
}

TEST_CASE("a procedure that was chosen and left with nothing typed leaves no draft") {
    ADesk office;
    auto& page = beginBirth(office);
    test::click(&page, app::ProcedurePicker::tr("Another procedure"));
    CHECK(page.procedure().isEmpty());
    office.signInAgain();
    CHECK(draftsOf(office).empty());
}

TEST_CASE("a scan can be looked at before the case is received") {
    ADesk office;
    auto& page = beginBirth(office);
    QTemporaryDir folder;
    attachScan(page, folder.filePath(QStringLiteral("giay.png")));
    auto* list = page.files().findChild<QListWidget*>();
    list->setCurrentRow(0);
    QTextBrowser viewer;   // stands for the computer's own program for files
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &viewer, "setSource");
    test::click(&page.files(), app::FilesView::tr("Open"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    CHECK(QImage(viewer.source().toLocalFile()).size() == test::aPage().size());
    test::click(&page.files(), app::FilesView::tr("Take out"));
    CHECK(page.files().files().empty());
    CHECK(list->count() == 0);
}

TEST_CASE("an issue date of which only the year is typed is not silently dropped") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    test::type(line(page, "person.idIssuedOn"), QStringLiteral("2021"));
    test::receive(office);
    CHECK(office.dialogs.asExpected());
    CHECK(!page.person().row(QStringLiteral("person.idIssuedOn"))->error().isEmpty());
    CHECK(line(page, "person.idIssuedOn")->text() == u"2021");
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.empty());
}

TEST_CASE("a date far ahead is asked about before a case gets its code") {
    ADesk office;
    test::receiveBirth(office);
    office.clock.advance(std::chrono::hours(24 * 70));
    test::fillBirth(office, QStringLiteral("Trần Gia Bảo"));
    auto& page = office.page<app::IntakePage>("intake");
    test::fill(formLine(page, "child.bornOn"), QStringLiteral("05/05/2026"));
    test::settle(&page);
    const auto cases = [&] {
        return office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 10).rows.size();
    };
    office.dialogs.expect([](QWidget* question) { question->close(); });
    test::receive(office);
    CHECK(cases() == 1);
    CHECK(page.procedure() == u"1.001193");
    test::present(&office.window());
    office.dialogs.expect([](QWidget* question) { test::accept(question); });
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(office.dialogs.asExpected());
    CHECK(cases() == 2);
}
