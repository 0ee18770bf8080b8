// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/form/form_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/session/idle.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/open_windows.h"
#include "app/desktop/sign_in/lock.h"
#include "app/desktop/sign_in/lock_dialog.h"
#include "app/desktop/sign_in/patience.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/status_text.h"
#include "core/store/user_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace {

using test::ADesk;

QLineEdit* birthPlace(ADesk& office) {
    return qobject_cast<QLineEdit*>(office.page<app::IntakePage>("intake").form().editorOf(QStringLiteral("child.birthPlace")));
}

void tryPassword(QWidget* lock, const QString& secret) {
    QWidget* editor = test::rowLabelled(lock, app::LockDialog::tr("Password"))->editor();
    test::type(editor, secret);
    QTest::keyClick(editor, Qt::Key_Return);
}

void unlock(QWidget* lock) { tryPassword(lock, test::password); }

bool isOpen(ADesk& office) {
    return test::waitFor([&] { return office.desk().lockScreen() == nullptr; });
}

QPlainTextEdit* areaOf(QWidget* dialog) {
    auto* area = dialog->findChild<QPlainTextEdit*>();
    if (!area) throw std::runtime_error("the window has no area to write in");
    return area;
}

void askForReview(ADesk& office) { test::click(&office.page<app::CasePage>("case"), app::actText(domain::Act::RequestReview)); }

}  // namespace

TEST_CASE("after ten minutes without a hand on it the screen locks and the same person goes on where he was") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    QLineEdit* field = birthPlace(office);
    test::type(field, QStringLiteral("Trạm Y t"));
    field->setCursorPosition(4);
    office.desk().idle()->setMinutes(10);
    office.clock.advance(std::chrono::minutes(9));
    office.desk().idle()->look();
    CHECK(office.desk().lockScreen() == nullptr);
    const QImage open = office.window().grab().toImage();

    office.dialogs.expect([&](QWidget* lock) {
        test::settle(&office.window());
        const QImage covered = office.window().grab().toImage();
        CHECK(covered != open);
        office.page<app::IntakePage>("intake").form().editorOf(QStringLiteral("child.name"))->setEnabled(false);
        CHECK(office.window().grab().toImage() == covered);
        office.page<app::IntakePage>("intake").form().editorOf(QStringLiteral("child.name"))->setEnabled(true);
        CHECK(!office.window().windowTitle().contains(QStringLiteral("Khâm Đức")));
        CHECK(!test::wordsOn(lock).contains(QStringLiteral("Trần")));
        CHECK(test::wordsOn(lock).contains(QStringLiteral("Nguyễn Thị Lan")));
        tryPassword(lock, QStringLiteral("khong phai no"));
        CHECK(office.desk().lockScreen() != nullptr);
        CHECK(!test::rowLabelled(lock, app::LockDialog::tr("Password"))->error().isEmpty());
        QTest::keyClick(lock, Qt::Key_Escape);
        lock->close();
        CHECK(lock->isVisible());
        unlock(lock);
    });
    office.clock.advance(std::chrono::minutes(1));
    office.desk().idle()->look();
    REQUIRE(isOpen(office));
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.window().currentPage() == u"intake");
    CHECK(office.window().windowTitle().contains(QStringLiteral("Khâm Đức")));
    CHECK(test::waitFor([&] { return field->hasFocus(); }));
    CHECK(field->text() == u"Trạm Y t");
    CHECK(field->cursorPosition() == 4);
    test::settle(&office.window());
    CHECK(office.window().grab().toImage().size() == open.size());
    QTest::keyClicks(field, QStringLiteral("xx"));
    CHECK(field->text() == u"Trạmxx Y t");
}

TEST_CASE("a hand that comes back too late finds the screen locked") {
    ADesk office;
    office.dialogs.expect([](QWidget* lock) { unlock(lock); });
    office.desk().idle()->setMinutes(10);
    office.clock.advance(std::chrono::minutes(11));
    QTest::mouseMove(&office.window(), {20, 20});
    REQUIRE(test::waitFor([&] { return office.dialogs.asExpected(); }));
    CHECK(isOpen(office));
}

TEST_CASE("a screen that is told never to lock stays open") {
    ADesk office;
    office.desk().idle()->setMinutes(0);
    office.clock.advance(std::chrono::hours(9));
    office.desk().idle()->look();
    CHECK(office.desk().lockScreen() == nullptr);
}

TEST_CASE("a window that waits for an answer neither stops the lock nor loses what was typed in it") {
    ADesk office;
    office.openCase(test::receiveBirth(office));
    QWidget* question = nullptr;
    office.dialogs.expect([&](QWidget* dialog) {
        question = dialog;
        test::type(areaOf(dialog), QStringLiteral("Xin ý ki"));
        QTest::keyClick(areaOf(dialog), Qt::Key_L, Qt::ControlModifier);
    });
    office.dialogs.expect([&](QWidget* lock) {
        CHECK(office.desk().lockScreen() != nullptr);
        const QImage covered = question->grab().toImage();
        areaOf(question)->appendPlainText(QStringLiteral("ến"));
        CHECK(question->grab().toImage() == covered);
        areaOf(question)->undo();
        unlock(lock);
    });
    office.dialogs.expect([&](QWidget* dialog) {
        CHECK(dialog == question);
        CHECK(areaOf(dialog)->toPlainText() == u"Xin ý ki");
        CHECK(areaOf(dialog)->hasFocus());
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến")}});
    });
    askForReview(office);
    CHECK(office.dialogs.asExpected());
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.newestCase().state == domain::CaseState::UnderReview);
}

TEST_CASE("somebody else may sign in at a locked screen and the work of the first one is kept") {
    ADesk office;
    REQUIRE(store::addUser(office.store(), {.login = QStringLiteral("minh"), .name = QStringLiteral("Lê Văn Minh"), .title = {},
                                            .roles = {domain::Role::Reception}, .password = QStringLiteral("mot mat khau"),
                                            .cost = crypto::cheapestCost()}));
    office.openCase(test::receiveBirth(office));
    const domain::UserId first = office.session().user().id;
    test::fillBirth(office, QStringLiteral("Trần Gia Bảo"));
    office.window().openPage(QStringLiteral("case"));
    office.dialogs.expect([](QWidget* dialog) {
        test::type(areaOf(dialog), QStringLiteral("Xin ý kiến về giấy chứng sinh"));
        QTest::keyClick(areaOf(dialog), Qt::Key_L, Qt::ControlModifier);
    });
    office.dialogs.expect([](QWidget* lock) { test::click(lock, app::LockDialog::tr("Sign in as somebody else")); });
    askForReview(office);
    REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.desk().entrance()->isVisible());
    REQUIRE(office.desk().signIn(QStringLiteral("minh"), QStringLiteral("mot mat khau")));
    CHECK(office.session().user().login == u"minh");
    const auto drafts = office.store().drafts().of(first);
    REQUIRE(drafts.size() == 2);
    const auto window = std::find_if(drafts.begin(), drafts.end(), [](const store::Draft& one) { return one.kind == app::windowDraft; });
    REQUIRE(window != drafts.end());
    CHECK(app::wordsOf(*window).contains(QStringLiteral("Xin ý kiến về giấy chứng sinh")));
    CHECK(!window->content.value(QStringLiteral("title")).toString().isEmpty());
}

TEST_CASE("the exchange with the district goes on while the screen is locked") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    test::receiveBirth(office);
    office.desk().lock();
    REQUIRE(office.desk().lockScreen() != nullptr);
    bool sent = false;
    office.dialogs.expect([&](QWidget* lock) {
        sent = office.exchange();
        unlock(lock);
    });
    REQUIRE(isOpen(office));
    CHECK(sent);
    CHECK(office.store().outbox().waiting().events == 0);
}

TEST_CASE("trying passwords at a locked screen gets slower and slower") {
    CHECK(app::pauseAfter(1).count() == 0);
    CHECK(app::pauseAfter(3).count() == 1);
    CHECK(app::pauseAfter(5).count() == 4);
    CHECK(app::pauseAfter(100).count() == 30);
    ADesk office;
    office.dialogs.expect([](QWidget* lock) {
        for (int wrong = 0; wrong < 3; ++wrong) tryPassword(lock, QStringLiteral("khong phai no"));
        auto* go = lock->findChild<QPushButton*>();
        CHECK(!go->isEnabled());
        QTest::keyClick(lock, Qt::Key_Return);
        CHECK(test::waitFor([&] { return go->isEnabled(); }));
        unlock(lock);
    });
    office.desk().lock();
    CHECK(isOpen(office));
    CHECK(office.dialogs.problems() == QStringList());
}
