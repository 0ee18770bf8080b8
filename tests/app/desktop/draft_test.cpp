// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QLineEdit>
#include <QProcess>
#include <QTabWidget>

namespace {

using test::ADesk;

QString typedName(ADesk& office) {
    return qobject_cast<QLineEdit*>(office.page<app::IntakePage>("intake").person().row(QStringLiteral("person.name"))->editor())->text();
}

}  // namespace

TEST_CASE("what is being typed is kept at most two seconds behind and offered at the next start") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    const domain::UserId user = office.session().user().id;
    REQUIRE(test::waitFor([&] { return !office.store().drafts().of(user).empty(); }, 2'000));
    // Typing on and on does not put the keeping off.
    auto& page = office.page<app::IntakePage>("intake");
    for (int letter = 0; letter < 22; ++letter) {
        test::type(page.form().editorOf(QStringLiteral("child.birthPlace")), QString(letter + 1, QLatin1Char('x')));
        test::pass(100);
    }
    const auto kept = office.store().drafts().of(user);
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().content.value(QStringLiteral("answers")).toObject().value(QStringLiteral("child.birthPlace")).toString().size() >= 2);

    office.signInAgain();
    CHECK(typedName(office).isEmpty());
    office.open("sync");
    auto& sync = office.page<app::SyncPage>("sync");
    CHECK(sync.findChild<QTabWidget*>()->tabText(0) == app::SyncPage::tr("Drafts (%1)").arg(1));
    sync.findChild<QTabWidget*>()->setCurrentIndex(0);
    test::click(&sync, app::SyncPage::tr("Go on with it"));
    CHECK(office.window().currentPage() == u"intake");
    CHECK(typedName(office).compare(QStringLiteral("Trần Thị Hoa"), Qt::CaseInsensitive) == 0);
    CHECK(office.page<app::IntakePage>("intake").form().answers().value(QStringLiteral("child.name")).toString() == u"Trần Minh Anh");
}

TEST_CASE("a draft that is thrown away leaves the intake page too and Undo brings it back for a while") {
    test::ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& intake = office.page<app::IntakePage>("intake");
    const auto drafts = [&] { return office.store().drafts().of(office.session().user().id); };
    REQUIRE(test::waitFor([&] { return drafts().size() == 1; }, 3'000));
    office.open("sync");
    Q_EMIT office.session().changed();
    auto& page = office.page<app::SyncPage>("sync");
    page.findChild<QTabWidget*>()->setCurrentIndex(0);
    const auto before = drafts();
    test::click(&page, app::SyncPage::tr("Throw away"));
    CHECK(drafts().empty());
    CHECK(intake.procedure().isEmpty());
    test::click(&office.window().notices(), app::NoticeBar::tr("&Undo"));
    CHECK(drafts() == before);
    test::click(&page, app::SyncPage::tr("Throw away"));
    CHECK(office.dialogs.asExpected());
    CHECK(drafts().empty());
    CHECK(intake.procedure().isEmpty());
    office.signInAgain();
    CHECK(drafts().empty());
}

#ifdef Q_OS_UNIX
namespace {

/// Lets somebody type in another process, kills it, and gives the words it said it had typed.
QString killedAfter(const QStringList& arguments) {
    QProcess typist;
    typist.start(QStringLiteral(DESK_TYPIST_PROGRAM), arguments);
    QByteArray said;
    while (!said.contains('\n') && typist.waitForReadyRead(30'000)) said += typist.readAllStandardOutput();
    REQUIRE(said.startsWith("typed "));
    typist.kill();
    REQUIRE(typist.waitForFinished(10'000));
    CHECK(typist.exitStatus() == QProcess::CrashExit);
    return QString::fromUtf8(said.trimmed().mid(6));
}

/// The place of birth in the only draft of the office in this folder.
QString keptPlace(const QTemporaryDir& folder) {
    crypto::initialise();
    test::FakeClock clock;
    test::FixedRandom random(2);
    const auto opened = store::Store::open(folder.filePath(QStringLiteral("office")), QStringLiteral("lan"), test::password, clock, random);
    REQUIRE(opened.has_value());
    const auto drafts = (*opened)->drafts().of((*opened)->signedIn().id);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().about == u"1.001193");
    return drafts.front().content.value(QStringLiteral("answers")).toObject().value(QStringLiteral("child.birthPlace")).toString();
}

}  // namespace

TEST_CASE("a program killed while a clerk types loses two seconds at most") {
    QTemporaryDir folder;
    // It says what it had typed two seconds before, and is killed in the middle of more.
    const QString typed = killedAfter({folder.path()});
    CHECK(keptPlace(folder).startsWith(typed));
}

TEST_CASE("after a crash the next sign-in says when the computer stopped and what is kept") {
    QTemporaryDir folder;
    killedAfter({folder.path(), QStringLiteral("locked")});
    test::FakeClock clock;
    test::FixedRandom random(2);
    app::Desk desk({.storeDir = folder.filePath(QStringLiteral("office")), .officeName = {}, .lastLogin = {}, .lockMinutes = 0}, clock, random, {});
    desk.start();
    REQUIRE(desk.signIn(QStringLiteral("lan"), test::password));
    REQUIRE(desk.session()->endedBadly().has_value());
    CHECK(*desk.session()->endedBadly() == clock.now());   // the typist's clock stood still too
    CHECK(test::wordsOn(desk.window()->page(QStringLiteral("today"))).contains(QStringLiteral("08:00")));
    // Whoever signs out properly is told nothing of the kind the next time.
    desk.signOut();
    REQUIRE(desk.signIn(QStringLiteral("lan"), test::password));
    CHECK(!desk.session()->endedBadly().has_value());
}

TEST_CASE("a program killed while its screen is locked loses nothing") {
    QTemporaryDir folder;
    const QString typed = killedAfter({folder.path(), QStringLiteral("locked")});
    CHECK(keptPlace(folder) == typed);
}
#endif
