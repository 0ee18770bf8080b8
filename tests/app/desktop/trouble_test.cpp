// SPDX-License-Identifier: GPL-3.0-or-later
// What may be wrong with a computer: each is said in words, and costs nobody what was typed.
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/refusal_text.h"
#include "app/desktop/today/today_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace {

using test::ADesk;

const QString technician = app::NoticeBar::tr("Something went wrong inside the program. What was saved before is safe, and what you"
                                              " typed is still here. Tell the technician these words: %1").section(u'%', 0, 0);

void putPack(ADesk& office, const char* name) {
    const QString folder = office.store().dir() + QStringLiteral("/packs/") + QLatin1String(name);
    REQUIRE(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/procedure.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{ this is no pack");
}

QString childTyped(ADesk& office) {
    return office.page<app::IntakePage>("intake").form().answers().value(QStringLiteral("child.name")).toString();
}

void rename(ADesk& office, const char* from, const char* to) {
    sqlite::Database& database = office.store().database();
    database.writeAlways([&] {
        database.run(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
    });
}

app::FieldRow* passwordRow(ADesk& office) {
    return test::rowLabelled(office.desk().entrance()->findChild<app::SignInPage*>(), app::SignInPage::tr("Password"));
}

}  // namespace

TEST_CASE("every procedure that is left out is named at sign-in, and kept drafts are listed below") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    putPack(office, "xau-1");
    putPack(office, "xau-2");
    office.signInAgain();
    const auto& problems = office.session().officeProblems();
    REQUIRE(problems.size() == 2);
    const QString words = office.window().notices().text();
    for (const domain::Error& problem : problems) CHECK(words.contains(app::describe(problem)));
    CHECK(words.split(u'\n').size() == 2);
    CHECK(test::wordsOn(&office.page<app::TodayPage>("today")).contains(QStringLiteral("Trần Thị Hoa"), Qt::CaseInsensitive));
}

TEST_CASE("what is wrong stays beside good news, what was refused goes when an act is through") {
    ADesk office;
    app::NoticeBar& bar = office.window().notices();
    const QString wrong = app::describe({domain::Refusal::DiskFull, {}, {}});
    bar.showStanding({wrong});
    Q_EMIT office.session().refused({domain::Refusal::WrongPassword, {}, {}});
    CHECK(bar.text() == wrong + QLatin1Char('\n') + app::describe({domain::Refusal::WrongPassword, {}, {}}));
    Q_EMIT office.session().notice(QStringLiteral("Đã lưu"));
    CHECK(bar.text() == wrong + QStringLiteral("\nĐã lưu"));
    bar.showStanding({});
    Q_EMIT office.session().refused({domain::Refusal::CaseUnknown, {}, {}});
    CHECK(bar.text() == app::describe({domain::Refusal::CaseUnknown, {}, {}}));
    test::click(&bar, app::NoticeBar::tr("Close"));
    CHECK(bar.isHidden());
    CHECK(bar.text().isEmpty());
}

TEST_CASE("a computer whose clock went back takes in no case and keeps what was typed") {
    ADesk office;
    office.clock.advance(std::chrono::hours(24));
    test::receiveBirth(office);
    office.clock.advance(std::chrono::hours(-48));
    test::fillBirth(office, QStringLiteral("Trần Gia Bảo"));
    test::receive(office);
    CHECK(office.window().notices().text().contains(QStringLiteral("2026-03-03")));
    CHECK(childTyped(office) == QStringLiteral("Trần Gia Bảo"));
    office.clock.advance(std::chrono::hours(48));
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(office.newestCase().applicant.holder().name.isEmpty() == false);
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 9).rows.size() == 2);
}

#ifdef Q_OS_UNIX
TEST_CASE("on a full disk nothing is received and what was typed is still there") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit none{1024, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
    test::receive(office);
    const QString words = office.window().notices().text();
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(words.contains(app::describe({domain::Refusal::DiskFull, {}, {}})));
    CHECK(childTyped(office) == QStringLiteral("Trần Minh Anh"));
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 9).rows.empty());
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 9).rows.size() == 1);
}
#endif

TEST_CASE("damaged office data is told at sign-in and nobody is let in") {
    ADesk office;
    test::receiveBirth(office);
    const QString path = office.store().dir() + QStringLiteral("/store.db");
    office.desk().signOut();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    REQUIRE(file.seek(4096));
    file.write(QByteArray(static_cast<int>(size - 4096), 'x'));
    file.close();
    office.desk().start();
    test::present(office.desk().entrance());
    app::FieldRow* row = passwordRow(office);
    test::type(row->editor(), test::password);
    QTest::keyClick(row->editor(), Qt::Key_Return);
    REQUIRE(test::waitFor([&] { return !row->error().isEmpty(); }));
    CHECK(office.desk().window() == nullptr);
    CHECK(test::offers(office.desk().entrance(), app::SignInPage::tr("Sign in")));   // not busy for ever
}

TEST_CASE("data that fails while the program runs is told and ends nothing") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    rename(office, "setting", "setting_gone");
    Q_EMIT office.session().changed();   // strip and timer read what is not there
    CHECK(office.window().notices().text().startsWith(technician));
    test::click(&office.window().notices(), app::NoticeBar::tr("Close"));
    test::click(&office.window().strip(), app::StatusStrip::tr("Send now"));
    CHECK(test::waitFor([&] { return !office.desk().sync()->busy(); }));
    CHECK(!office.window().notices().text().isEmpty());
    rename(office, "setting_gone", "setting");
    CHECK(office.exchange());
}

TEST_CASE("signing out when nothing can be kept any more still signs out and says so") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    rename(office, "draft", "draft_gone");
    Q_EMIT office.window().signOutRequested();
    REQUIRE(test::waitFor([&] { return office.desk().window() == nullptr; }));
    const QString begins = app::Desk::tr("Something went wrong inside the program. What was saved before is safe."
                                         " Tell the technician these words: %1").section(u'%', 0, 0);
    CHECK(test::waitFor([&] { return passwordRow(office)->error().startsWith(begins); }));
}
