// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/lessons_view.h"
#include "app/desktop/shell/practice_band.h"
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/office/practice_office.h"
#include "app/office/slip_context.h"
#include "core/store/case_commands.h"
#include "core/store/keyring.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>

using app::PracticeBand;
using domain::Realm;
using test::ADesk;

namespace {

const QString bandWords = PracticeBand::tr("PRACTICE – nothing here is real");

/// Somebody at the sign-in page of a real office goes over to practice.
struct Practising : ADesk {
    Practising() {
        clock.set(domain::officeMoment(QDate(2026, 6, 17), QTime(10, 15)));
        realDir = store().dir();
        desk().signOut();
        desk().start();
        test::present(desk().entrance());
        test::click(desk().entrance(), app::SignInPage::tr("Practise with made-up cases"));
        if (!test::waitFor([this] { return desk().window() != nullptr; })) throw std::runtime_error("no practice");
        test::present(&window());
    }
    PracticeBand* band() { return window().findChild<PracticeBand*>(); }
    QString realDir;
};

QStringList casesIn(store::Store& store) {
    QStringList codes;
    for (const auto& row : store.cases().page({}, store::CaseOrder::OldestFirst, {}, 500).rows) codes += row.code;
    return codes;
}

}  // namespace

TEST_CASE("one click leads from the sign-in page into practice, which nobody takes for the office") {
    Practising office;
    CHECK(office.store().settings().realm() == Realm::Practice);
    CHECK(office.store().dir() == office.realDir + QStringLiteral("-practice"));
    CHECK(casesIn(office.store()).size() == 26);
    REQUIRE(office.band());
    CHECK(office.band()->isVisible());
    CHECK(test::wordsOn(office.band()).contains(bandWords));
    CHECK(office.band()->width() == office.window().centralWidget()->width());
    CHECK(office.window().windowTitle().startsWith(app::MainWindow::tr("PRACTICE – %1").arg(QString())));
    // Still there wherever one goes.
    for (const char* page : {"today", "intake", "work", "sync", "settings"}) {
        office.open(page);
        CHECK(office.band()->isVisible());
    }
}

TEST_CASE("practice has another accent, and the office its own again afterwards") {
    app::applyStyle(*qApp, app::Theme::Light, 100);
    const QColor real = QApplication::palette().color(QPalette::Highlight);
    {
        Practising office;
        CHECK(QApplication::palette().color(QPalette::Highlight) != real);
        test::click(office.band(), PracticeBand::tr("Leave practice"));
        REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
        CHECK(QApplication::palette().color(QPalette::Highlight) == real);
        auto* page = office.desk().entrance()->findChild<app::SignInPage*>();
        CHECK(page->isVisible());
        CHECK_FALSE(page->findChild<PracticeBand*>()->isVisible());
        REQUIRE(office.desk().signIn(QStringLiteral("lan"), test::password));
        CHECK(office.store().dir() == office.realDir);
        CHECK(office.store().settings().realm() == Realm::Real);
        CHECK_FALSE(office.window().findChild<PracticeBand*>());
    }
}

TEST_CASE("what is done in practice leaves the real office as it was") {
    Practising office;
    office.store().settings().setValue(QStringLiteral("trace"), QStringLiteral("practised"));
    CHECK(QSettings().value(QStringLiteral("desk/storeDir")).toString() == office.realDir);
    test::click(office.band(), PracticeBand::tr("Leave practice"));
    REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
    REQUIRE(office.desk().signIn(QStringLiteral("lan"), test::password));
    CHECK(casesIn(office.store()).isEmpty());
    CHECK(office.store().settings().value(QStringLiteral("trace")).isEmpty());
    CHECK(QDir(office.realDir).entryList(QDir::Dirs | QDir::NoDotAndDotDot).filter(QStringLiteral("practice")).isEmpty());
}

TEST_CASE("practice begun anew is as it was on the first day") {
    Practising office;
    const auto before = casesIn(office.store());
    office.store().settings().setValue(QStringLiteral("trace"), QStringLiteral("practised"));
    QPointer<app::MainWindow> old = &office.window();
    office.dialogs.expect([](QWidget* dialog) { test::click(dialog, app::Desk::tr("Begin anew")); });
    test::click(office.band(), PracticeBand::tr("Begin practice anew …"));
    REQUIRE(test::waitFor([&] { return !old && office.desk().window() != nullptr; }));
    CHECK(office.store().settings().value(QStringLiteral("trace")).isEmpty());
    CHECK(casesIn(office.store()).size() == before.size());
    CHECK(office.store().settings().realm() == Realm::Practice);
}

TEST_CASE("who changed the password of practice can practise all the same") {
    Practising office;
    {
        auto keys = store::Keyring::load(office.store().dir());
        REQUIRE(keys);
        REQUIRE(keys->changePassword(app::practiceLogin, office.store().databaseKey(), QStringLiteral("mật khẩu mới"),
                                     crypto::cheapestCost()));
    }
    test::click(office.band(), PracticeBand::tr("Leave practice"));
    REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
    test::click(office.desk().entrance(), app::SignInPage::tr("Practise with made-up cases"));
    CHECK(test::waitFor([&] { return office.desk().window() != nullptr; }));
}

TEST_CASE("one can practise on a computer where no office is set up yet") {
    ADesk other;   // for its fonts and settings
    const QTemporaryDir home;
    const app::Settings settings{.storeDir = home.filePath(QStringLiteral("office")), .officeName = {}, .lastLogin = {},
                                 .language = QStringLiteral("vi"), .theme = app::Theme::Light, .fontPercent = 100,
                                 .syncMinutes = 240};
    {
        app::Desk desk(settings, other.clock, other.random, {});
        desk.start();
        test::present(desk.entrance());
        test::click(desk.entrance(), app::SetupPage::tr("Practise with made-up cases"));
        REQUIRE(test::waitFor([&] { return desk.window() != nullptr; }));
        CHECK(desk.session()->store().settings().realm() == Realm::Practice);
        CHECK_FALSE(QDir(settings.storeDir).exists());
        desk.signOut();
        desk.start();   // and the accent of the office again
    }
}

TEST_CASE("the sign-in page of an office that was set up for practice says so, and its password") {
    store::NewStore wanted = test::aNewStore({});
    wanted.realm = Realm::Practice;
    ADesk office(wanted, nullptr);
    REQUIRE(office.window().findChild<PracticeBand*>());
    CHECK_FALSE(test::offers(office.window().findChild<PracticeBand*>(), PracticeBand::tr("Begin practice anew …")));
    office.desk().signOut();
    office.desk().start();
    test::present(office.desk().entrance());
    const QString words = test::wordsOn(office.desk().entrance());
    CHECK(words.contains(bandWords));
    CHECK(words.contains(app::practicePassword));
    app::applyStyle(*qApp, app::Theme::Light, 100);
}

TEST_CASE("a slip printed in practice is marked as one") {
    Practising office;
    const auto rows = office.store().cases().page({}, store::CaseOrder::OldestFirst, {}, 1).rows;
    const auto file = store::caseFile(office.store(), rows.front().id).value();
    CHECK(app::slipContext(office.store(), file, packs::SlipKind::Receipt).practice);
    test::click(office.band(), PracticeBand::tr("Leave practice"));
    REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
}

TEST_CASE("the lessons are beside the work and tick their steps by what was done") {
    Practising office;
    auto* dock = office.window().findChild<QDockWidget*>(QStringLiteral("lessons"));
    REQUIRE(dock);
    CHECK_FALSE(dock->isVisible());
    test::click(office.band(), PracticeBand::tr("Lessons"));
    REQUIRE(dock->isVisible());
    auto* lessons = dock->findChild<app::LessonsView*>();
    REQUIRE(lessons);
    CHECK(lessons->done() == 0);   // the first lesson: taking in a birth
    office.open("intake");
    CHECK(lessons->done() == 1);
    test::receiveBirth(office);
    CHECK(test::waitFor([&] { return lessons->done() == 3; }));
    CHECK(test::wordsOn(lessons).contains(app::LessonsView::tr("Well done: this lesson is finished.")));
    CHECK(office.store().settings().object(QStringLiteral("lessons")).contains(QStringLiteral("birth")));
}
