// SPDX-License-Identifier: GPL-3.0-or-later
// The first start of a computer that a technician prepared, and how it registers by itself.
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/widgets/error_summary.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

app::Provision prepared(test::LocalServer* server = nullptr) {
    app::Provision made;
    made.unit = {.code = QStringLiteral("02683"), .parent = QStringLiteral("48"), .name = QStringLiteral("UBND xã Khâm Đức"),
                 .levelLabel = {}, .identifier = QStringLiteral("H17.94.12"), .address = {}, .phone = {},
                 .place = QStringLiteral("Khâm Đức")};
    made.parent = {.code = QStringLiteral("48"), .parent = {}, .name = QStringLiteral("UBND thành phố Đà Nẵng"), .levelLabel = {},
                   .identifier = {}, .address = {}, .phone = {}, .place = {}};
    made.device = QStringLiteral("Quầy 7");
    made.login = QStringLiteral("lan");
    if (server) {
        made.url = QStringLiteral("https://district.example:8443");
        made.code = protocol::print(server->issueCode(QStringLiteral("02683"), server::Office::Commune));
    }
    return made;
}

/// A computer nobody has sat at yet, with the line to the server in or out.
struct ANewComputer {
    explicit ANewComputer(app::ProvisionRead provided, test::LocalServer* server = nullptr) {
        app::Settings settings;
        settings.storeDir = home.filePath(QStringLiteral("office"));
        desk = std::make_unique<app::Desk>(settings, clock, random, [this, server](const QString&, const QByteArray&) {
            auto made = std::make_unique<test::LocalLink>(*server);
            made->cut = cut;
            return made;
        });
        desk->provide(std::move(provided));
        desk->start();
        test::present(desk->entrance());
    }
    app::SetupPage* page() { return desk->entrance()->findChild<app::SetupPage*>(); }
    void answer() {
        const auto tell = [&](const QString& label, const QString& value) { test::type(test::rowLabelled(page(), label)->editor(), value); };
        tell(app::SetupPage::tr("Full name"), QStringLiteral("Nguyễn Thị Lan"));
        tell(app::SetupPage::tr("Password"), test::password);
        tell(app::SetupPage::tr("Password again"), test::password);
        dialogs.expect([](QWidget* code) { code->close(); });   // the recovery code
        test::click(page(), app::SetupPage::tr("Set up this office"));
        if (!test::waitFor([this] { return desk->window() != nullptr; })) throw std::runtime_error("not set up");
    }
    bool registered() { return desk->session()->store().settings().server().has_value(); }

    QTemporaryDir home;
    test::FakeClock clock;
    test::FixedRandom random{77};
    test::Dialogs dialogs;
    bool cut = false;
    std::unique_ptr<app::Desk> desk;
};

}  // namespace

TEST_CASE("on a prepared computer only the person is asked for") {
    ANewComputer computer({prepared(), {}});
    app::FieldRow* unit = test::rowLabelled(computer.page(), app::SetupPage::tr("Code of the unit"));
    CHECK(!unit->isVisible());
    bool told = false;
    for (const QLabel* label : computer.page()->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("UBND xã Khâm Đức")));
    CHECK(told);
    computer.answer();
    const store::DeviceIdentity device = computer.desk->session()->store().settings().device();
    CHECK(device.unit == u"02683");
    CHECK(device.name == u"Quầy 7");
    CHECK(computer.desk->session()->unit().identifier == u"H17.94.12");
    CHECK(computer.desk->session()->parentName() == u"UBND thành phố Đà Nẵng");
    CHECK(computer.desk->session()->user().login == u"lan");
}

TEST_CASE("on a prepared computer the keyboard begins with the name and goes down the page") {
    ANewComputer computer({prepared(), {}});
    const auto isAt = [&](const QString& label) { return test::rowLabelled(computer.page(), label)->editor()->hasFocus(); };
    CHECK(isAt(app::SetupPage::tr("Full name")));
    for (const char* next : {"Position", "User name", "Password", "Password again"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        INFO(next);
        CHECK(isAt(app::SetupPage::tr(next)));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(qobject_cast<QPushButton*>(QApplication::focusWidget())->text() == app::SetupPage::tr("Set up this office"));
}

TEST_CASE("a prepared computer registers by itself") {
    test::LocalServer server;
    ANewComputer computer({prepared(&server), {}}, &server);
    computer.answer();
    CHECK(test::waitFor([&] { return computer.registered(); }));
}

TEST_CASE("without a line a prepared computer works and registers when the line is there") {
    test::LocalServer server;
    ANewComputer computer({prepared(&server), {}}, &server);
    computer.cut = true;
    computer.answer();
    app::SyncRunner& sync = *computer.desk->sync();
    QSignalSpy refused(computer.desk->session(), &app::Session::refused);
    REQUIRE(test::waitFor([&] { return !sync.busy() && sync.comesIn().has_value(); }));
    CHECK(refused.isEmpty());   // nobody asked for it: nothing pops up
    CHECK(!computer.registered());
    CHECK(sync.strip().where.contains(app::SyncRunner::tr("Everything is kept on this computer. It registers with the district by itself once there is a line")));
    computer.cut = false;
    computer.clock.advance(std::chrono::hours(8));
    sync.wake().look();   // the network came back
    CHECK(test::waitFor([&] { return computer.registered(); }));
}

TEST_CASE("a code that is no good is told once and not tried at every start") {
    test::LocalServer server;
    app::Provision provision = prepared(&server);
    provision.code = protocol::print({QStringLiteral("0000000000000000"), protocol::parseEnrolmentCode(provision.code)->fingerprint});
    ANewComputer computer({provision, {}}, &server);
    computer.answer();
    QSignalSpy refused(computer.desk->session(), &app::Session::refused);
    REQUIRE(test::waitFor([&] { return !refused.isEmpty(); }));
    computer.desk->signOut();
    computer.desk->start();
    REQUIRE(computer.desk->signIn(QStringLiteral("lan"), test::password));
    QSignalSpy again(computer.desk->session(), &app::Session::refused);
    CHECK(!test::waitFor([&] { return !again.isEmpty() || computer.desk->sync()->busy(); }));
}

TEST_CASE("a file that cannot be used is told, and everything can be answered by hand") {
    ANewComputer computer({std::nullopt, {QStringLiteral("provision.json: /unit \"name\" is missing.")}});
    CHECK(test::rowLabelled(computer.page(), app::SetupPage::tr("Code of the unit"))->isVisible());
    bool told = false;
    for (const QLabel* label : computer.page()->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("/unit")));
    CHECK(told);
}
