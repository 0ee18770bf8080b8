// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/form/form_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/open_windows.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/widgets/text_area.h"
#include "app/text/status_text.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QProcess>
#include <QTest>

namespace {

using test::ADesk;

std::vector<store::Draft> draftsOf(ADesk& office) { return office.store().drafts().of(office.session().user().id); }

QString kindsOf(ADesk& office) {
    QStringList kinds;
    for (const store::Draft& draft : draftsOf(office)) kinds += draft.kind;
    return kinds.join(u' ');
}

app::TodayPage& today(ADesk& office) {
    office.open("today");
    return office.page<app::TodayPage>("today");
}

QListWidget* unfinished(app::TodayPage& page) {
    const auto lists = page.findChildren<QListWidget*>();
    for (QListWidget* list : lists)
        if (list->accessibleName() == app::TodayPage::tr("Unfinished")) return list;
    throw std::runtime_error("nothing unfinished is listed");
}

/// Opens the only unfinished piece of work as a person does.
void goOn(ADesk& office) {
    QListWidget* list = unfinished(today(office));
    REQUIRE(list->count() == 1);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
}

app::TextArea* boxOf(app::TalkView& talk) { return talk.findChild<app::TextArea*>(); }

QString words(const char* of) { return QCoreApplication::translate("KeptWordsDialog", of); }

}  // namespace

TEST_CASE("what is typed into a window that waits is kept while it is open and forgotten once it is answered") {
    ADesk office;
    office.openCase(test::receiveBirth(office));
    bool kept = false;
    QString title, about;
    const auto type = [&](QWidget* dialog) {
        CHECK(draftsOf(office).empty());
        test::type(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("Xin ý kiến về giấy chứng sinh"));
        kept = test::waitFor([&] { return !draftsOf(office).empty(); }, 2'000);
        if (!kept) return dialog->close();
        title = draftsOf(office).front().content.value(QStringLiteral("title")).toString();
        about = draftsOf(office).front().about;
        CHECK(title == dialog->windowTitle());
        CHECK(draftsOf(office).front().firstWords == u"Xin ý kiến về giấy chứng sinh");
        return dialog->close();
    };
    office.act(domain::Act::RequestReview, [&](QWidget* dialog) { type(dialog); });
    CHECK(kept);
    CHECK(about == office.newestCase().id.toString());
    CHECK(test::waitFor([&] { return draftsOf(office).empty(); }, 3'000));   // given up by Cancel
}

TEST_CASE("what is typed into a conversation waits for its case until it is said") {
    ADesk office;
    const domain::CaseFile file = test::receiveBirth(office);
    office.openCase(file);
    auto* page = &office.page<app::CasePage>("case");
    page->showTalk();
    test::type(boxOf(page->talk()), QStringLiteral("Chờ bản chính giấy chứng sinh"));
    CHECK(test::waitFor([&] { return kindsOf(office) == app::remarkDraft; }, 2'000));
    boxOf(page->talk())->appendPlainText(QStringLiteral("đến thứ Sáu"));
    office.signInAgain();   // at once: nothing has to wait for the clock
    REQUIRE(kindsOf(office) == app::remarkDraft);
    CHECK(unfinished(today(office))->item(0)->text().contains(QStringLiteral("Chờ bản chính giấy chứng sinh đến thứ Sáu")));
    CHECK(unfinished(today(office))->item(0)->text().contains(file.code()));
    goOn(office);
    page = &office.page<app::CasePage>("case");
    CHECK(office.window().currentPage() == u"case");
    CHECK(page->talk().isVisible());
    CHECK(boxOf(page->talk())->text() == u"Chờ bản chính giấy chứng sinh\nđến thứ Sáu");
    test::click(&page->talk(), app::TalkView::tr("Write it"));
    CHECK(draftsOf(office).empty());
    CHECK(page->talk().typed().isEmpty());
    CHECK(office.newestCase().remarks.size() == 1);
    // Another case has its own words.
    test::type(boxOf(page->talk()), QStringLiteral("của hồ sơ thứ nhất"));
    office.openCase(test::receiveBirth(office, QStringLiteral("Trần Gia Bảo")));
    CHECK(page->talk().typed().isEmpty());
    office.openCase(file);
    CHECK(boxOf(page->talk())->text() == u"của hồ sơ thứ nhất");
}

TEST_CASE("F2 where a case is being typed keeps it and begins the next one") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    office.open("work");
    test::press(&office.window(), Qt::Key_F2);
    CHECK(page.procedure() == u"1.001193");   // back to what was being typed
    test::press(&office.window(), Qt::Key_F2);
    CHECK(page.procedure().isEmpty());
    REQUIRE(kindsOf(office) == app::intakeDraft);
    CHECK(office.window().notices().text().contains(app::IntakeWork::tr("What was being typed is kept. It is listed under “Today”.")));
    goOn(office);
    CHECK(page.procedure() == u"1.001193");
}

TEST_CASE("an officer's unfinished answer is listed where the day begins and opens beside its case") {
    ADesk office(test::aJackOfAllTrades(), nullptr);
    const domain::CaseFile file = test::receiveBirth(office);
    office.openCase(file);
    office.act(domain::Act::RequestReview, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến về nơi cư trú")}});
    });
    office.open("review");
    auto& page = office.page<app::ReviewPage>("review");
    Q_EMIT page.caseChosen(file.id);
    auto* answer = page.decision().findChild<QPlainTextEdit*>();
    test::type(answer, QStringLiteral("Đề nghị kiểm tra lại"));
    REQUIRE(test::waitFor([&] { return kindsOf(office) == u"review"; }, 2'000));
    office.signInAgain();
    CHECK(unfinished(today(office))->item(0)->text().contains(QStringLiteral("Đề nghị kiểm tra lại")));
    goOn(office);
    CHECK(office.window().currentPage() == u"review");
    auto& anew = office.page<app::ReviewPage>("review");
    CHECK(anew.current() == file.id);
    CHECK(anew.draft().value(QStringLiteral("text")).toString() == u"Đề nghị kiểm tra lại");
}

#ifdef Q_OS_UNIX
TEST_CASE("a program killed over an open window gives its words back at the next start") {
    QTemporaryDir folder;
    QProcess typist;
    typist.start(QStringLiteral(DESK_TYPIST_PROGRAM), {folder.path(), QStringLiteral("window")});
    QByteArray said;
    while (!said.contains('\n') && typist.waitForReadyRead(30'000)) said += typist.readAllStandardOutput();
    REQUIRE(said.startsWith("typed "));
    typist.kill();
    REQUIRE(typist.waitForFinished(10'000));
    const QString typed = QString::fromUtf8(said.trimmed().mid(6));

    ADesk office(test::aNewStore({}), nullptr, folder.path());
    CHECK(office.session().endedBadly().has_value());
    CHECK(unfinished(today(office))->item(0)->text().contains(typed));
    office.dialogs.expect([&](QWidget* dialog) {
        CHECK(dialog->findChild<QPlainTextEdit*>()->toPlainText().contains(typed));
        test::click(dialog, words("Copy"));
        test::click(dialog, words("Keep for later"));
    });
    goOn(office);
    CHECK(office.window().currentPage() == u"case");   // where it belongs
    CHECK(QGuiApplication::clipboard()->text().contains(typed));
    CHECK(draftsOf(office).size() == 1);
    office.dialogs.expect([](QWidget* dialog) { test::click(dialog, words("Throw away")); });
    goOn(office);
    CHECK(office.dialogs.asExpected());
    CHECK(draftsOf(office).empty());
    test::click(&office.window().notices(), app::NoticeBar::tr("&Undo"));
    CHECK(draftsOf(office).size() == 1);
}
#endif
