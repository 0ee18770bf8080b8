// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/settings/line_rules_form.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/sync_centre/line_box.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/office/support_bundle.h"
#include "core/domain/line_hint.h"
#include "core/store/case_commands.h"
#include "core/store/line_book.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QBuffer>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimeEdit>

namespace {

using namespace std::chrono_literals;
using app::LineBox;
using app::SyncPage;
using test::ADesk;

SyncPage& pageOf(ADesk& office) {
    office.open("sync");
    return office.page<SyncPage>("sync");
}

store::LineBook bookOf(ADesk& office) { return store::LineBook(office.store().settings()); }

void attach(ADesk& office, const domain::CaseFile& file, int bytes, quint64 seed) {
    QBuffer content;
    content.setData(test::FixedRandom(seed).bytes(bytes));
    content.open(QIODevice::ReadOnly);
    domain::Attachment scan = test::anAttachment();
    scan.blob = office.store().blobs().add(content).value();
    scan.size = bytes;
    REQUIRE(store::act(office.store(), file.id, [&](const domain::CaseFile& now) {
        return domain::attach(office.session().user(), now, scan);
    }));
}

}  // namespace

TEST_CASE("a button says in one sentence why things are not there, and another why this case is not") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    office.cutLine(true);
    const auto file = test::receiveBirth(office);
    CHECK_FALSE(office.exchange());
    SyncPage& page = pageOf(office);
    test::click(&page, LineBox::tr("Why is it not there yet?"));
    const QString all = office.window().notices().text();
    CHECK(all.contains(QStringLiteral("There has been no line to the district since")));
    CHECK(all.contains(QStringLiteral("1 record")));
    test::click(&page.tray(app::Tray::Waiting), app::TrayView::tr("Why is this one not there?"));
    CHECK(office.window().notices().text().startsWith(file.code()));
    CHECK(office.window().notices().text().contains(QStringLiteral("no line")));
    office.cutLine(false);
    REQUIRE(office.exchange());
    test::click(&page, LineBox::tr("Why is it not there yet?"));
    CHECK(office.window().notices().text() == SyncPage::tr("Everything is with the district."));
}

TEST_CASE("outside the night the page says until when scans wait, and one button sends them") {
    test::LocalServer server;
    ADesk office(&server);   // a Monday morning
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    bookOf(office).setRules({.dayCapBytes = 0, .night = domain::NightWindow{22 * 60, 5 * 60}});
    const auto file = test::receiveBirth(office);
    attach(office, file, 300'000, 1);
    attach(office, file, 10'000, 2);
    QSignalSpy finished(office.desk().sync(), &app::SyncRunner::finished);
    office.desk().sync()->now();
    REQUIRE(test::waitFor([&] { return finished.count() > 0 && !office.desk().sync()->busy(); }));
    CHECK(office.store().outbox().waiting().events == 0);
    CHECK(office.store().outbox().waiting().blobs == 1);
    CHECK(test::wordsOn(&office.window().strip()).contains(app::SyncRunner::tr("%n scan(s) wait for the night or for tomorrow; see Exchange", nullptr, 1)));
    SyncPage& page = pageOf(office);
    CHECK(test::wordsOn(&page.line()).contains(QStringLiteral("today 22:00")));
    CHECK(test::wordsOn(&page.line()).contains(QStringLiteral("293,0 kB")));
    test::click(&page, LineBox::tr("Send everything now"));
    REQUIRE(test::waitFor([&] { return office.store().outbox().waiting().blobs == 0 && !office.desk().sync()->busy(); }));
    CHECK_FALSE(test::offers(&page, LineBox::tr("Send everything now")));
    CHECK_FALSE(test::wordsOn(&page.line()).contains(QStringLiteral("22:00")));
}

TEST_CASE("the rules of the line are set with the keyboard in the settings, by an administrator") {
    ADesk office;
    office.open("settings");
    office.page<app::SettingsPage>("settings").findChild<QTabWidget*>()->setCurrentIndex(3);
    auto* form = office.page<app::SettingsPage>("settings").findChild<app::LineRulesForm*>();
    REQUIRE(form);
    CHECK(form->isEnabled());
    CHECK_FALSE(form->findChildren<QTimeEdit*>()[0]->isEnabled());
    form->findChild<QSpinBox*>()->selectAll();
    test::type(form->findChild<QSpinBox*>(), QStringLiteral("20"));
    test::press(form->findChild<QSpinBox*>(), Qt::Key_Return);
    CHECK(bookOf(office).rules().dayCapBytes == 20 * 1024 * 1024);
    test::press(form->findChild<QCheckBox*>(), Qt::Key_Space);
    CHECK(bookOf(office).rules().night == domain::NightWindow{});
    CHECK(form->findChildren<QTimeEdit*>()[0]->isEnabled());
    auto* until = form->findChildren<QTimeEdit*>()[1];
    until->setTime(QTime(4, 30));
    test::press(until, Qt::Key_Return);
    CHECK(bookOf(office).rules().night->to == 4 * 60 + 30);
    test::press(form->findChild<QCheckBox*>(), Qt::Key_Space);
    CHECK_FALSE(bookOf(office).rules().night);
    CHECK(bookOf(office).rules().dayCapBytes == 20 * 1024 * 1024);
}

TEST_CASE("the text for a technician is shown before it is saved, and no case is in it") {
    ADesk office;
    const auto file = test::receiveBirth(office);
    office.open("settings");
    auto& page = office.page<app::SettingsPage>("settings");
    page.findChild<QTabWidget*>()->setCurrentIndex(4);
    office.dialogs.expect([&](QWidget* window) {
        const QString shown = window->findChild<QPlainTextEdit*>()->toPlainText();
        CHECK(shown.contains(QStringLiteral("casesByState")));
        CHECK_FALSE(shown.contains(file.code()));
        CHECK_FALSE(shown.contains(QStringLiteral("Trần Minh Anh")));
        CHECK(test::wordsOn(window).contains(app::supportBundleText()));
        CHECK(test::offers(window, QCoreApplication::translate("Support", "Save …")));
        test::press(window, Qt::Key_Escape);
    });
    test::click(&page, app::SettingsPage::tr("Text for a technician …"));
    CHECK(office.dialogs.asExpected());
}

TEST_CASE("what kind of trouble the line has is said on the page, without a window") {
    ADesk office;
    office.store().settings().setServer({.url = QStringLiteral("https://10.0.0.1"), .serverKey = QByteArray(32, 'k'), .tlsKeyHash = QByteArray(32, 't'),
                                         .name = QStringLiteral("Huyện"), .role = QStringLiteral("commune"), .serverEpoch = {}});
    store::Outbox::LastExchange last;
    last.tried = office.clock.now();
    last.failures = 1;
    last.problem = QStringLiteral("link-not-district");
    office.store().outbox().setLastExchange(last);
    bookOf(office).setRecord({.up = {}, .down = {}, .today = {}, .hint = domain::hint::portal, .rounds = {}});
    SyncPage& page = pageOf(office);
    Q_EMIT office.session().changed();
    CHECK(test::wordsOn(&page).contains(QStringLiteral("captive portal")));
    bookOf(office).setRecord({.up = {}, .down = {}, .today = {}, .hint = domain::hint::proxyPassword, .rounds = {}});
    last.problem = QStringLiteral("link-unreachable");
    office.store().outbox().setLastExchange(last);
    Q_EMIT office.session().changed();
    CHECK(test::wordsOn(&page).contains(QStringLiteral("407")));
    CHECK(office.dialogs.problems().isEmpty());
}

TEST_CASE("a round under way when the computer slept is broken off, and another follows within seconds") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    REQUIRE(test::waitFor([&] { return !office.desk().sync()->busy(); }));
    app::SyncRunner& sync = *office.desk().sync();
    test::receiveBirth(office);
    REQUIRE(test::waitFor([&] { return !sync.busy(); }));
    QSignalSpy finished(&sync, &app::SyncRunner::finished);
    sync.now();
    REQUIRE(sync.busy());
    office.clock.advance(8h);   // asleep in the middle of it
    sync.wake().look();
    REQUIRE(test::waitFor([&] { return finished.count() >= 1; }));
    CHECK_FALSE(finished.first().first().toBool());   // broken off
    // Somebody had asked for it: another round at once.
    REQUIRE(test::waitFor([&] { return finished.count() >= 2 && !sync.busy(); }));
    CHECK(finished.last().first().toBool());
    CHECK(office.store().outbox().waiting().events == 0);
}
