// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/text/refusal_text.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QTabWidget>

namespace {

using test::ADesk;

auto casesAt(test::LocalServer& server) { return server.storage().figures().cases; }

}  // namespace

TEST_CASE("a day without a line is sent whole when the line is back") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    office.cutLine(true);
    for (const char* child : {"Trần Minh Anh", "Trần Gia Bảo", "Trần Khánh Chi"}) test::receiveBirth(office, QString::fromUtf8(child));
    CHECK(!office.exchange());
    office.open("sync");
    auto* trays = office.page<app::SyncPage>("sync").findChild<QTabWidget*>();
    CHECK(trays->tabText(1) == app::SyncPage::tr("Waiting (%1)").arg(3));
    CHECK(test::wordsOn(&office.window().strip()).contains(u'!'));
    CHECK(casesAt(server) == 0);

    office.cutLine(false);
    REQUIRE(office.exchange());
    CHECK(casesAt(server) == 3);
    CHECK(trays->tabText(1) == app::SyncPage::tr("Waiting (%1)").arg(0));
    CHECK(trays->tabText(2) == app::SyncPage::tr("With the district (%1)").arg(3));
    CHECK(test::wordsOn(&office.window().strip()).contains(app::SyncRunner::tr("Everything is with the district")));
    office.openCase(office.newestCase());
    const auto& view = office.page<app::CasePage>("case").view();
    CHECK(view->where == app::Where::District);
    CHECK(view->whereText.contains(QStringLiteral("R-")));
}

TEST_CASE("a case is not green before the district has receipted it") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    office.cutLine(true);
    office.openCase(test::receiveBirth(office));
    auto& page = office.page<app::CasePage>("case");
    CHECK(page.view()->where == app::Where::ThisComputer);
    CHECK(!office.exchange());
    CHECK(page.view()->where == app::Where::ThisComputer);
    office.cutLine(false);
    REQUIRE(office.exchange());
    CHECK(page.view()->where == app::Where::District);
    // Work after the receipt waits again.
    office.cutLine(true);
    Q_EMIT page.talk().written(QStringLiteral("Dân hẹn chiều"));
    CHECK(office.dialogs.asExpected());
    CHECK(page.view()->where == app::Where::ThisComputer);
}

TEST_CASE("an office that is not registered says so and works") {
    ADesk office;
    test::receiveBirth(office);
    office.open("sync");
    auto& page = office.page<app::SyncPage>("sync");
    CHECK(test::wordsOn(&page).contains(app::SyncPage::tr("This computer is not registered with the district")));
    test::click(&page, app::SyncPage::tr("Send now"));   // always to be pressed: it says why not
    CHECK(test::wordsOn(&office.window()).contains(app::describe({domain::Refusal::NotEnrolled, {}, {}})));
    CHECK(page.tray(app::Tray::Waiting).rows() == 1);
}
