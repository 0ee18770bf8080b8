// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/sync_centre/stick_wiring.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>

namespace {

using app::StickDialog;
using test::ADesk;

/// The window with a stick in it, as somebody at this desk works with it.
struct AtTheStick {
    AtTheStick(ADesk& desk, const QString& folder, app::StickRunner::MakeLink makeLink = {})
        : dialog(&desk.window()), runner(desk.session(), std::move(makeLink)) {
        wire(dialog, desk.session(), runner);
        runner.look(folder);
        REQUIRE(test::waitFor([&] { return runner.content().has_value(); }));
        test::present(&dialog);
    }
    /// What stands there once the button's work is done.
    QString words(const QString& button) {
        test::click(&dialog, button);
        REQUIRE(test::waitFor([&] { return !runner.busy() && runner.content(); }));
        return test::wordsOn(&dialog);
    }
    StickDialog dialog;
    app::StickRunner runner;
};

struct Journey {
    Journey() {
        office.enrol(QStringLiteral("02683"), server::Office::Commune);
        REQUIRE(office.exchange());
        office.cutLine(true);
    }
    app::StickRunner::MakeLink line() {
        return [this] { return std::make_unique<test::LocalLink>(server); };
    }
    test::LocalServer server;
    ADesk office{&server};
    ADesk district{test::aReviewer(), &server};
    QTemporaryDir stick;
};

}  // namespace

TEST_CASE_METHOD(Journey, "an office without a line sends by stick and reads the answers from it") {
    const domain::CaseFile file = test::receiveBirth(office);
    {
        AtTheStick here(office, stick.path());
        CHECK_FALSE(test::offers(&here.dialog, StickDialog::tr("Read")));
        CHECK_FALSE(test::offers(&here.dialog, StickDialog::tr("Bring to the district")));
        const client::Handed handed{.upTo = {}, .events = 1, .scans = 0, .scanBytes = 0};
        const QString told = here.words(StickDialog::tr("Write"));
        const qint64 bytes = courier::bundlesOn(stick.path()).front().bytes();
        CHECK(told.contains(app::endText({.errand = app::StickErrand::Write, .handed = handed, .full = false, .letters = 0, .taken = {}, .bytes = bytes, .broken = 0})));
    }
    office.openCase(file);
    CHECK(office.page<app::CasePage>("case").view()->where == app::Where::WithCourier);
    CHECK(server.storage().figures().cases == 0);

    district.enrol(QStringLiteral("48"), server::Office::District);
    {
        AtTheStick there(district, stick.path(), line());
        CHECK_FALSE(test::offers(&there.dialog, StickDialog::tr("Read")));
        there.words(StickDialog::tr("Bring to the district"));
    }
    CHECK(server.storage().figures().cases == 1);

    AtTheStick home(office, stick.path());
    home.words(StickDialog::tr("Read"));
    office.openCase(file);
    CHECK(office.page<app::CasePage>("case").view()->where == app::Where::District);
    CHECK(courier::bundlesOn(stick.path()).empty());   // what is taken makes room again
    CHECK_FALSE(test::offers(&home.dialog, StickDialog::tr("Read")));
}

TEST_CASE_METHOD(Journey, "a stick that is pulled out, or carried without a line, costs nothing and says so") {
    const domain::CaseFile file = test::receiveBirth(office);
    AtTheStick here(office, stick.path());
    QFile::remove(stick.path());
    REQUIRE(QDir(stick.path()).removeRecursively());
    QFile inItsPlace(stick.path());
    REQUIRE(inItsPlace.open(QIODevice::WriteOnly));
    CHECK(here.words(StickDialog::tr("Write")).contains(StickDialog::tr("The stick cannot be written: it may be locked, or pulled out. Nothing is lost.")));
    office.openCase(file);
    CHECK(office.page<app::CasePage>("case").view()->where == app::Where::ThisComputer);
    REQUIRE(inItsPlace.remove());
    REQUIRE(QDir().mkpath(stick.path()));

    here.words(StickDialog::tr("Write"));
    district.enrol(QStringLiteral("48"), server::Office::District);
    AtTheStick there(district, stick.path(), [this] {
        auto link = std::make_unique<test::LocalLink>(server);
        link->cut = true;
        return link;
    });
    there.words(StickDialog::tr("Bring to the district"));
    CHECK(server.storage().figures().cases == 0);
    CHECK(test::offers(&there.dialog, StickDialog::tr("Bring to the district")));
}

TEST_CASE_METHOD(Journey, "the window for sticks opens from the exchange") {
    office.open("sync");
    office.dialogs.expect([](QWidget* dialog) {
        CHECK(qobject_cast<StickDialog*>(dialog));
        dialog->close();
    });
    test::click(&office.page<app::SyncPage>("sync"), app::SyncPage::tr("By USB stick …"));
    CHECK(office.dialogs.asExpected());
}
