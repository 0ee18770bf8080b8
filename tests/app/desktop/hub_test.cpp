// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/hub/hub_form.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"
#include "tests/sync/hub/an_office_hub.h"

using app::HubForm;
using test::ADesk;

namespace {

const QString address = QStringLiteral("https://192.168.1.5:8444");

/// A desk with its windows, and another PC of the office, whose hub it may visit.
struct TwoPcs {
    TwoPcs() {
        desk.makeHubLink = [this] {
            auto link = std::make_unique<test::HubLink>(hub);
            link->cut = cut;
            return link;
        };
        desk.enrol(QStringLiteral("02683"), server::Office::Commune);
        REQUIRE(desk.exchange());
        desk.cutLine(true);
    }
    HubForm& form() { return desk.page<app::SettingsPage>("settings").hub(); }
    void choose(HubForm::Way way, const QString& url = {}) { Q_EMIT form().edited(way, url); }
    /// The next visit, waited for.
    app::HubState visit() {
        bool over = false;
        const auto watch = QObject::connect(desk.desk().hub(), &app::HubRunner::visited, [&] { over = true; });
        desk.desk().hub()->visitSoon();
        REQUIRE(test::waitFor([&] { return over; }));
        QObject::disconnect(watch);
        return desk.desk().hub()->state();
    }
    /// What an administrator reads in the settings.
    QString words() {
        desk.open("settings");
        desk.page<app::SettingsPage>("settings").showDistrict();
        return test::wordsOn(&form());
    }

    test::LocalServer server;
    test::Desk colleague{server, 77};
    test::OfficeHub hub{*colleague.store};
    bool cut = false;
    ADesk desk{&server};
};

}  // namespace

TEST_CASE_METHOD(TwoPcs, "a colleague's case comes through the hub, and says that it is on its way") {
    const auto file = colleague.receive();
    colleague.visit(hub);
    choose(HubForm::Address, address);
    CHECK_FALSE(visit().trouble);
    REQUIRE(store::caseFile(desk.store(), file.id));
    desk.openCase(*store::caseFile(desk.store(), file.id));
    CHECK(desk.page<app::CasePage>("case").view()->where == app::Where::WithCourier);
    CHECK(words().contains(QStringLiteral("Quầy 1")));
    desk.open("sync");
    CHECK(test::wordsOn(&desk.page<app::SyncPage>("sync")).contains(QStringLiteral("Quầy 1")));

    const auto own = test::receiveBirth(desk);
    visit();
    colleague.visit(hub);
    CHECK(store::caseFile(*colleague.store, own.id));
}

TEST_CASE_METHOD(TwoPcs, "a hub that does not answer is told where one looks for it, and nowhere else") {
    cut = true;
    choose(HubForm::Address, address);
    CHECK(visit().trouble);
    CHECK(words().contains(QCoreApplication::translate("HubText", "It does not answer now. Is its computer on and signed in? Nothing is lost: this computer keeps everything and tries again.")));
    cut = false;
    CHECK_FALSE(visit().trouble);
    choose(HubForm::None);
    CHECK_FALSE(words().contains(QStringLiteral("Quầy 1")));
    desk.open("sync");
    CHECK_FALSE(test::wordsOn(&desk.page<app::SyncPage>("sync")).contains(QStringLiteral("Quầy 1")));
}

TEST_CASE_METHOD(TwoPcs, "an address that is none is refused and changes nothing") {
    choose(HubForm::Address, QStringLiteral("192.168.1.5"));
    CHECK(client::hubChoice(desk.store()).way == client::HubWay::Find);
    CHECK(client::hubMark(desk.store()).url.isEmpty());
    choose(HubForm::Address, address);
    CHECK(client::hubChoice(desk.store()) == client::HubChoice{client::HubWay::Address, address});
    CHECK(client::hubMark(desk.store()).url == address);
}

TEST_CASE_METHOD(TwoPcs, "the hub is found on the local network by itself") {
    QStringList asked;
    QStringList there{QStringLiteral("https://192.168.1.9:8444"), QStringLiteral("https://192.168.1.5:8444")};
    app::HubRunner runner(desk.session(), [this](const QString&, const QByteArray&) { return desk.makeHubLink(); },
                          {.program = {}, .folder = {}, .find = [&](const QString& unit, std::function<void(const QStringList&)> found) {
                               asked << unit;
                               found(there);
                           }});
    bool over = false;
    QObject::connect(&runner, &app::HubRunner::visited, [&] { over = true; });
    REQUIRE(test::waitFor([&] { return over; }));
    CHECK(asked == QStringList{QStringLiteral("02683")});
    CHECK(client::hubMark(desk.store()).url == QStringLiteral("https://192.168.1.5:8444"));
    CHECK_FALSE(runner.state().trouble);
}

TEST_CASE_METHOD(TwoPcs, "a computer without the hub's program says that it cannot be the hub") {
    QTemporaryDir home;
    app::HubRunner runner(desk.session(), [this](const QString&, const QByteArray&) { return desk.makeHubLink(); }, {.program = {}, .folder = home.filePath(QStringLiteral("hub")), .find = {}});
    REQUIRE(runner.choose({client::HubWay::Host, {}}));
    CHECK_FALSE(runner.state().hostTrouble.isEmpty());
    CHECK(QFile::exists(client::hubPapersFile(home.filePath(QStringLiteral("hub")))));
}
