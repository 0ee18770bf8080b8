// SPDX-License-Identifier: GPL-3.0-or-later
// One computer or two: the question above every page, and what becomes of each answer.
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/shell/twin_bar.h"
#include "core/store/case_commands.h"
#include "core/store/twin.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace {

using store::Twin;
using test::ADesk;

const QString second = app::secondComputerText() + QStringLiteral(" …");

domain::CaseFile takeIn(ADesk& office) {
    store::Intake intake{.proposal = test::aReceipt(), .attachments = {}, .draft = {}};
    intake.proposal.code.clear();
    return store::receiveCase(office.store(), intake).value();
}

/// An office that hears, in one exchange, that a copy of it has spoken.
struct Forked {
    test::LocalServer server;
    ADesk office{&server};
    domain::CaseFile file;
    Forked() : file((office.enrol(QStringLiteral("02683"), server::Office::Commune), takeIn(office))) {
        REQUIRE(office.exchange());
        REQUIRE(store::settleFork(office.store(), office.store().settings().device().epoch, 0));
        Q_EMIT office.session().changed();
    }
    app::TwinBar& bar() { return office.window().twin(); }
    Twin::Stage stage() { return store::twinOf(office.store().settings()).stage; }
    void saySecond() {
        office.dialogs.expect([](QWidget* dialog) {
            CHECK(test::wordsOn(dialog).contains(app::secondComputerMeans().section(u'\n', 0, 0)));
            test::click(dialog, app::TwinBar::tr("It is a second computer"));
        });
        test::click(&bar(), second);
    }
};

}  // namespace

TEST_CASE("what only a person knows is asked above every page until it is answered") {
    Forked forked;
    ADesk& office = forked.office;
    for (const char* page : {"today", "intake", "work", "sync", "settings"}) {
        office.open(page);
        CHECK(forked.bar().isVisible());
    }
    CHECK(test::wordsOn(&forked.bar()).contains(app::twinText({.stage = app::TwinState::Stage::Asked, .forked = true, .since = office.clock.now()})));
    office.signInAgain();
    CHECK(forked.bar().isVisible());
    // It stands in nobody's way: the work goes on.
    CHECK(takeIn(office).code() != forked.file.code());
    test::click(&forked.bar(), app::sameComputerText());
    CHECK_FALSE(forked.bar().isVisible());
    CHECK(forked.stage() == Twin::Stage::None);
    CHECK(store::twinOf(office.store().settings()).answeredBy == QStringLiteral("Nguyễn Thị Lan"));
    REQUIRE(office.exchange());
    office.signInAgain();
    CHECK_FALSE(forked.bar().isVisible());
}

TEST_CASE("a second computer takes another name at once when nothing is in doubt, and asks to be registered") {
    Forked forked;
    ADesk& office = forked.office;
    const auto before = office.store().settings().device().device;
    forked.saySecond();
    CHECK(office.store().settings().device().device != before);
    CHECK(office.window().currentPage() == u"settings");
    auto& settings = office.page<app::SettingsPage>("settings");
    CHECK(settings.findChild<QTabWidget*>()->tabText(settings.findChild<QTabWidget*>()->currentIndex()) == app::SettingsPage::tr("District"));
    CHECK(test::wordsOn(&settings).contains(QStringLiteral("registration code")));
    CHECK(test::wordsOn(&forked.bar()).contains(app::twinText({.stage = app::TwinState::Stage::Parted, .forked = true, .since = {}})));
    const domain::CaseFile later = takeIn(office);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    CHECK(forked.stage() == Twin::Stage::None);
    CHECK_FALSE(forked.bar().isVisible());
    CHECK(office.store().outbox().waiting().events == 0);
    for (const domain::CaseId& id : {forked.file.id, later.id}) CHECK(office.store().log().eventsOf(id).size() == 1);
    CHECK(office.dialogs.asExpected());
}

TEST_CASE("a second computer waits with its new name until the district has receipted what it was sent") {
    Forked forked;
    ADesk& office = forked.office;
    const auto before = office.store().settings().device().device;
    office.cutLine(true);
    // As if the copy had been taken with unsent work: the epoch before has something in doubt.
    takeIn(office);
    store::DeviceIdentity device = office.store().settings().device();
    device.epoch = domain::EpochId::fromRandom(QByteArray(16, 'q'));
    office.store().settings().setDevice(device);
    forked.saySecond();
    CHECK(office.store().settings().device().device == before);
    CHECK(forked.stage() == Twin::Stage::Parting);
    CHECK(test::wordsOn(&forked.bar()).contains(app::twinText({.stage = app::TwinState::Stage::Parting, .forked = true, .since = {}})));
    office.cutLine(false);
    office.desk().sync()->now();
    CHECK(test::waitFor([&] { return forked.stage() == Twin::Stage::Parted; }));
    CHECK(office.store().settings().device().device != before);
    CHECK(test::waitFor([&] { return forked.bar().findChildren<QPushButton*>().last()->isVisible(); }));
    test::click(&forked.bar(), app::TwinBar::tr("Register this computer …"));
    CHECK(office.window().currentPage() == u"settings");
}

TEST_CASE("who may not answer reads whom to ask, and finds no button") {
    Forked forked;
    ADesk& office = forked.office;
    domain::User lan = office.session().user();
    lan.roles = {domain::Role::Reception};
    office.store().users().save(lan);
    office.signInAgain();
    CHECK(forked.bar().isVisible());
    CHECK(test::wordsOn(&forked.bar()).contains(app::TwinBar::tr("An administrator of the office answers; until then the work goes on.")));
    for (const QPushButton* button : forked.bar().findChildren<QPushButton*>()) CHECK_FALSE(button->isVisible());
}

TEST_CASE("the question is answered with the keyboard alone") {
    Forked forked;
    ADesk& office = forked.office;
    office.open("today");
    QWidget* found = nullptr;
    for (int i = 0; i < 200 && !found; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &office.window(), Qt::Key_Tab);
        auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
        if (button && button->text() == app::sameComputerText()) found = button;
    }
    REQUIRE(found);
    QTest::keyClick(found, Qt::Key_Space);
    CHECK_FALSE(forked.bar().isVisible());
}
