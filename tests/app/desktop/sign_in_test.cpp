// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/error_summary.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/refusal_text.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using test::ADesk;

TEST_CASE("a wrong password keeps the user name and says what to do") {
    ADesk office;
    office.desk().signOut();
    office.desk().start();
    test::present(office.desk().entrance());
    auto* page = office.desk().entrance()->findChild<app::SignInPage*>();
    auto* login = page->findChild<QComboBox*>();
    CHECK(login->currentText() == u"lan");
    app::FieldRow* row = test::rowLabelled(page, app::SignInPage::tr("Password"));
    auto* secret = qobject_cast<QLineEdit*>(row->editor());
    CHECK(secret->echoMode() == QLineEdit::Password);
    test::type(secret, QStringLiteral("mat khau sai"));
    QTest::keyClick(secret, Qt::Key_Return);
    REQUIRE(test::waitFor([&] { return !row->error().isEmpty(); }));
    CHECK(office.desk().window() == nullptr);
    CHECK(login->currentText() == u"lan");
    CHECK(secret->hasFocus());
    CHECK(secret->selectedText().size() == secret->text().size());  // typing replaces it
    CHECK(row->error().size() > 20);
    CHECK(!row->error().contains(QStringLiteral("mat khau sai")));
    test::type(secret, test::password);
    QTest::keyClick(secret, Qt::Key_Return);
    CHECK(test::waitFor([&] { return office.desk().window() != nullptr; }));
}

TEST_CASE("a folder that another program has open is refused at sign-in") {
    ADesk office;
    app::Settings settings{.storeDir = office.store().dir(), .officeName = {}, .lastLogin = {}, .language = QStringLiteral("vi"),
                           .theme = app::Theme::Light, .fontPercent = 100, .syncMinutes = 10};
    app::Desk second(settings, office.clock, office.random, {});
    second.start();
    const auto opened = second.signIn(QStringLiteral("lan"), test::password);
    REQUIRE(!opened);
    CHECK(opened.error().refusal == domain::Refusal::StoreLocked);
    CHECK(second.window() == nullptr);
}

namespace {

/// Every answer of the set-up page, with this password.
void answerSetUp(app::SetupPage* page, const QString& secret) {
    const auto tell = [&](const QString& label, const QString& value) { test::type(test::rowLabelled(page, label)->editor(), value); };
    tell(app::SetupPage::tr("Name of the office"), QStringLiteral("UBND xã Bản Mẫu"));
    tell(app::SetupPage::tr("Code of the unit"), QStringLiteral("99001"));
    tell(app::SetupPage::tr("Identifier in case codes"), QStringLiteral("H99.88.01"));
    tell(app::SetupPage::tr("Place name on papers"), QStringLiteral("Bản Mẫu"));
    tell(app::SetupPage::tr("Name of the authority above"), QStringLiteral("Tỉnh Thực Hành"));
    tell(app::SetupPage::tr("Code of the authority above"), QStringLiteral("99"));
    tell(app::SetupPage::tr("Full name"), QStringLiteral("Hoàng Thị Lan"));
    tell(app::SetupPage::tr("User name"), QStringLiteral("lan"));
    tell(app::SetupPage::tr("Password"), secret);
    tell(app::SetupPage::tr("Password again"), secret);
}

}  // namespace

TEST_CASE("who forgot the password gets a new one with the code on paper") {
    ADesk office;
    office.open("settings");
    auto& settings = office.page<app::SettingsPage>("settings");
    settings.findChild<QTabWidget*>()->setCurrentIndex(4);
    QString code;
    office.dialogs.expect([&code](QWidget* dialog) {
        static const QRegularExpression shape(QStringLiteral("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}"));
        code = shape.match(test::wordsOn(dialog)).captured();
        test::accept(dialog);
    });
    test::click(&settings, app::SettingsPage::tr("Make a recovery code …"));
    REQUIRE(!code.isEmpty());
    office.desk().signOut();
    office.desk().start();
    test::present(office.desk().entrance());
    auto* page = office.desk().entrance()->findChild<app::SignInPage*>();
    const QString wanted = QStringLiteral("mat khau moi");
    office.dialogs.expect([&](QWidget* dialog) {
        const auto tell = [&](const QString& typedCode) {
            for (app::FieldRow* row : dialog->findChildren<app::FieldRow*>())
                if (auto* line = qobject_cast<QLineEdit*>(row->editor()))
                    test::type(line, line->echoMode() == QLineEdit::Password ? wanted : typedCode);
            test::accept(dialog);
        };
        tell(QStringLiteral("AAAAA-AAAAA-AAAAA-AAAAA"));
        CHECK(dialog->isVisible());
        CHECK(test::wordsOn(dialog).contains(app::describe({domain::Refusal::RecoveryCodeWrong, {}, {}})));
        tell(code.toLower());
    });
    test::click(page, app::SignInPage::tr("Forgot the password …"));
    CHECK(office.dialogs.problems() == QStringList());
    app::FieldRow* row = test::rowLabelled(page, app::SignInPage::tr("Password"));
    test::type(row->editor(), wanted);
    QTest::keyClick(row->editor(), Qt::Key_Return);
    CHECK(test::waitFor([&] { return office.desk().window() != nullptr; }));
}

TEST_CASE("an empty folder opened by mistake has a way back to the office before") {
    ADesk office;
    QTemporaryDir empty;
    office.desk().signOut();
    office.desk().start();
    QWidget* entrance = office.desk().entrance();
    test::present(entrance);
    office.dialogs.expect([&](QWidget* dialog) { test::answerFile(dialog, empty.path()); });
    test::click(entrance, app::SignInPage::tr("Open the data of another office …"));
    auto* setUp = entrance->findChild<app::SetupPage*>();
    REQUIRE(test::waitFor([&] { return setUp->isVisible(); }));

    // A weak password is told beside the password, not beside the user name.
    answerSetUp(setUp, QStringLiteral("ngan"));
    test::click(setUp, app::SetupPage::tr("Set up this office"));
    auto* errors = setUp->findChild<app::ErrorSummary*>();
    REQUIRE(test::waitFor([&] { return errors->count() == 1; }));
    test::settle(setUp);
    CHECK(test::wordsOn(errors).contains(app::SetupPage::tr("Password") + u':'));

    test::click(setUp, app::SetupPage::tr("Back to the office before"));
    auto* page = entrance->findChild<app::SignInPage*>();
    REQUIRE(test::waitFor([&] { return page->isVisible(); }));
    app::FieldRow* row = test::rowLabelled(page, app::SignInPage::tr("Password"));
    test::type(row->editor(), test::password);
    QTest::keyClick(row->editor(), Qt::Key_Return);
    CHECK(test::waitFor([&] { return office.desk().window() != nullptr; }));
    CHECK(office.dialogs.problems() == QStringList());
}

TEST_CASE("who signs in after an upgrade is told once, and where the copy of before lies") {
    QTemporaryDir home;
    const QString office = home.filePath(QStringLiteral("office"));
    const QDir older(QStringLiteral(OLDER_OFFICES "/schema-4"));
    REQUIRE(QDir().mkpath(office));
    for (const QString& name : older.entryList(QDir::Files))
        REQUIRE(QFile::copy(older.filePath(name), office + QLatin1Char('/') + name));
    ADesk desk(test::aNewStore({}), nullptr, home.path());
    const QString told = desk.window().notices().text();
    CHECK(told.contains(office + QStringLiteral("/before-upgrade/store-schema-4-")));
    CHECK(told.count(QLatin1Char('\n')) == 0);
    CHECK(desk.store().cases().size() == 6);
    desk.signInAgain();
    CHECK_FALSE(desk.window().notices().text().contains(QStringLiteral("before-upgrade")));
}
