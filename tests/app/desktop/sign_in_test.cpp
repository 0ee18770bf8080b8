// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QLineEdit>
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
