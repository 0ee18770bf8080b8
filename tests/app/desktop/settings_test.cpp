// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/form_view.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

namespace {

using test::ADesk;

void typeTwice(QWidget* dialog, const QString& secret) {
    for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) test::type(line, secret);
    test::accept(dialog);
}

QTabWidget* tabsOf(ADesk& office) {
    office.open("settings");
    return office.page<app::SettingsPage>("settings").findChild<QTabWidget*>();
}

}  // namespace

TEST_CASE("a user name that is taken costs nobody the rest of the form") {
    ADesk office;
    tabsOf(office)->setCurrentIndex(2);
    office.dialogs.expect([](QWidget* form) {
        test::answerForm(form, {{QStringLiteral("name"), QStringLiteral("Phạm Văn Hòa")}, {QStringLiteral("login"), QStringLiteral("lan")},
                                {QStringLiteral("role.signatory"), QStringLiteral("yes")}});
    });
    office.dialogs.expect([](QWidget* secret) { typeTwice(secret, test::password); });
    office.dialogs.expect([](QWidget* form) {
        auto* view = form->findChild<app::FormView*>();
        CHECK(view->answers().value(QStringLiteral("name")).toString() == QStringLiteral("Phạm Văn Hòa"));
        CHECK(view->answers().value(QStringLiteral("role.signatory")).toBool());
        CHECK(test::wordsOn(form).contains(QStringLiteral("“lan”")));
        test::answerForm(form, {{QStringLiteral("login"), QStringLiteral("hoa")}});
    });
    office.dialogs.expect([](QWidget* secret) { typeTwice(secret, test::password); });
    test::click(&office.page<app::SettingsPage>("settings"), app::SettingsPage::tr("Add a user …"));
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.dialogs.asExpected());
    CHECK(office.store().users().all().size() == 2);
}

TEST_CASE("a password that is too short is refused where it is typed") {
    ADesk office;
    tabsOf(office)->setCurrentIndex(2);
    office.dialogs.expect([](QWidget* secret) { typeTwice(secret, test::password); });   // the present one
    office.dialogs.expect([](QWidget* secret) {
        typeTwice(secret, QStringLiteral("ngan"));
        CHECK(secret->isVisible());
        const auto rows = secret->findChildren<app::FieldRow*>();
        CHECK(std::any_of(rows.begin(), rows.end(), [](const auto* row) { return !row->error().isEmpty(); }));
        typeTwice(secret, QStringLiteral("du dai roi"));
    });
    test::click(&office.page<app::SettingsPage>("settings"), app::SettingsPage::tr("Change my password …"));
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.dialogs.asExpected());
}

TEST_CASE("what somebody is about to change is not overwritten by news from elsewhere") {
    ADesk office;
    tabsOf(office)->setCurrentIndex(0);
    auto* minutes = office.page<app::SettingsPage>("settings").findChild<QSpinBox*>();
    minutes->setFocus();
    minutes->setValue(7);
    Q_EMIT office.session().changed();
    CHECK(minutes->value() == 7);
    test::press(&office.window(), Qt::Key_Return);
    office.page<app::SettingsPage>("settings").findChild<QTabWidget*>()->setFocus();
    Q_EMIT office.session().changed();
    CHECK(minutes->value() == 7);
}

TEST_CASE("a check of the data says with words that it is under way and what it found") {
    ADesk office;
    tabsOf(office)->setCurrentIndex(4);
    auto& page = office.page<app::SettingsPage>("settings");
    office.dialogs.expect([](QWidget* wait) {
        CHECK(test::wordsOn(wait).contains(app::SettingsPage::tr("The data is being checked. This may take some minutes …")));
    });
    test::click(&page, app::SettingsPage::tr("Check the data"));
    CHECK(office.dialogs.asExpected());
    CHECK(office.window().notices().text().contains(app::SettingsPage::tr("The data is sound.")));
}

TEST_CASE("damage is listed for the technician") {
    ADesk office;
    tabsOf(office)->setCurrentIndex(4);
    auto& page = office.page<app::SettingsPage>("settings");
    page.showFindings({QStringLiteral("log: 1"), QStringLiteral("scans: 2")});
    CHECK(test::wordsOn(&page).contains(QStringLiteral("log: 1\nscans: 2")));
    page.showFindings({});
    CHECK(!test::wordsOn(&page).contains(QStringLiteral("scans: 2")));
}

TEST_CASE("who only administers the computer sees no case of a citizen") {
    store::NewStore wanted = test::aNewStore({});
    wanted.roles = {};
    ADesk office(wanted, nullptr);
    CHECK(office.window().currentPage() == QStringLiteral("settings"));
    for (const char* page : {"intake", "work", "case", "review", "sync"})
        CHECK(office.window().page(QLatin1String(page)) == nullptr);
}
