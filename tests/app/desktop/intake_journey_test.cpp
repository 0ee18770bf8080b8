// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/widgets/error_summary.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace {

using test::ADesk;

QLineEdit* line(app::IntakePage& page, const char* field) {
    return qobject_cast<QLineEdit*>(page.person().row(QLatin1String(field))->editor());
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

TEST_CASE("a case is taken in with the keyboard and its slip is shown") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    QString slip;
    office.dialogs.expect([&](QWidget* dialog) {
        slip = dialog->windowTitle();
        dialog->close();
    });
    test::receive(office);
    REQUIRE(office.dialogs.asExpected());
    const domain::CaseFile file = office.newestCase();
    CHECK(slip.contains(file.code()));
    CHECK(file.state == domain::CaseState::Received);
    CHECK(file.applicant.person.name.compare(QStringLiteral("Trần Thị Hoa"), Qt::CaseInsensitive) == 0);
    CHECK(file.answers.value(QStringLiteral("requester.name")).toString() == file.applicant.person.name);
    CHECK(file.papers.size() == 3);
    CHECK(file.deadline.has_value());
    // A slip that was closed without printing is not written down as printed.
    CHECK(file.printed.empty());
    CHECK(office.window().currentPage() == u"case");
    CHECK(office.store().drafts().of(office.session().user().id).empty());
}

TEST_CASE("nothing that was typed is lost when the case is not yet right") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    test::type(page.form().editorOf(QStringLiteral("child.bornOn")), QStringLiteral("31/02/2026"));
    test::type(line(page, "person.phone"), QStringLiteral("12"));
    const QJsonObject before = page.draft();
    test::receive(office);
    auto* summary = page.findChild<app::ErrorSummary*>();
    CHECK(summary->isVisible());
    CHECK(summary->count() == 2);
    CHECK(page.draft() == before);
    CHECK(!page.person().row(QStringLiteral("person.phone"))->error().isEmpty());
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.empty());
    // A link of the summary leads to the field.
    const auto links = summary->findChildren<QPushButton*>();
    links.front()->click();
    QWidget* focused = office.window().focusWidget();
    CHECK((focused == line(page, "person.phone") || focused == page.form().editorOf(QStringLiteral("child.bornOn"))));
}

TEST_CASE("a name of ten thousand characters is refused and stays as typed") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    const QString endless = QStringLiteral("Nguyễn ").repeated(1429).left(10'000);
    test::type(line(page, "person.name"), endless);
    CHECK(line(page, "person.name")->text() == endless);
    test::receive(office);
    CHECK(office.dialogs.asExpected());
    CHECK(!page.person().row(QStringLiteral("person.name"))->error().isEmpty());
    CHECK(line(page, "person.name")->text() == endless);
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.empty());
    // And the draft holds all of it.
    const auto drafts = office.store().drafts().of(office.session().user().id);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().content.value(QStringLiteral("person")).toObject().value(QStringLiteral("person.name")).toString() == endless);
}

TEST_CASE("a garbled code of an ID card is shown, kept, and fills in nothing") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    const QString name = line(page, "person.name")->text();
    // Telex eats the letters: "TRẦN THỊ" arrives as something else, and the bars are gone.
    const QString garbled = QStringLiteral("049190001234ơ TRÂN THI HOA05081990 Nưx");
    QLineEdit* scan = line(page, "scan");
    test::type(scan, garbled);
    QTest::keyClick(scan, Qt::Key_Return);
    CHECK(test::wordsOn(&page.person()).contains(garbled));
    CHECK(scan->text() == garbled);
    CHECK(line(page, "person.name")->text() == name);
}

TEST_CASE("a file that is empty or broken is refused beside the list and the good one stays") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    QTemporaryDir folder;
    REQUIRE(test::aPage().save(folder.filePath(QStringLiteral("giay.png"))));
    write(folder.filePath(QStringLiteral("rong.pdf")), {});
    write(folder.filePath(QStringLiteral("hong.jpg")), QByteArray("\xff\xd8\xff\xe0 this is not the rest of a JPEG"));
    write(folder.filePath(QStringLiteral("chuong-trinh.pdf")), QByteArray("MZ\x90 a program under another name"));
    test::dropFiles(&page.files(), {folder.filePath(QStringLiteral("rong.pdf")), folder.filePath(QStringLiteral("giay.png")),
                                    folder.filePath(QStringLiteral("hong.jpg")), folder.filePath(QStringLiteral("chuong-trinh.pdf")),
                                    folder.filePath(QStringLiteral("khong-co.pdf"))});
    REQUIRE(page.files().files().size() == 1);
    CHECK(page.files().files().front().fileName == u"giay.png");
    const QString words = test::wordsOn(&page.files());
    for (const char* refused : {"rong.pdf", "hong.jpg", "chuong-trinh.pdf", "khong-co.pdf"}) {
        CAPTURE(refused);
        CHECK(words.contains(QLatin1String(refused)));
    }
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(office.newestCase().attachments.size() == 1);
}

TEST_CASE("a case without all papers is not accepted but can be asked for") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    auto* papers = page.checklist().findChild<QTableWidget*>();
    papers->item(0, 0)->setCheckState(Qt::Unchecked);
    test::receive(office);
    CHECK(page.findChild<app::ErrorSummary*>()->count() == 1);
    office.dialogs.expect([](QWidget* dialog) { test::answerReason(dialog, QStringLiteral("Tờ khai thiếu chữ ký")); });
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::click(&page, app::IntakePage::tr("Ask for papers first …"));
    CHECK(office.dialogs.problems() == QStringList());
    const domain::CaseFile file = office.newestCase();
    CHECK(file.state == domain::CaseState::SupplementBeforeReception);
    REQUIRE(file.received.items.size() == 1);
    CHECK(file.received.items.front().reason == u"Tờ khai thiếu chữ ký");
}
