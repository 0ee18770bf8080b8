// SPDX-License-Identifier: GPL-3.0-or-later
// 3 and 4: the line comes, this computer is registered, everything is exchanged and receipted.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/status_text.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QTabWidget>

namespace day {
namespace {

void picturesOfSettings(Day& day) {
    app::Desk& desk = day.commune();
    desk.window()->openPage(QStringLiteral("settings"));
    auto* tabs = pageOf<app::SettingsPage>(desk, "settings").findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        day.picture(desk.window(), QStringLiteral("settings-%1").arg(tab + 1));
    }
    tabs->setCurrentIndex(3);
}

}  // namespace

void lineBack(Day& day) {
    day.stage(3, QStringLiteral("line back: registered with the authority above, exchanged"));
    test::ServerProcess& server = day.server();
    server.addUnit(provinceCode, {}, provinceName, QStringLiteral("H99"), QStringLiteral("Thực Hành"));
    server.addUnit(communeCode, provinceCode, communeName, QStringLiteral("H99.88.01"), QStringLiteral("Bản Mẫu"));
    server.start({QStringLiteral("--name"), provinceName});
    day.check(server.running(), QStringLiteral("the server of ") + provinceName + QStringLiteral(" listens at ") + server.url());
    picturesOfSettings(day);
    app::Desk& desk = day.commune();
    auto& page = pageOf<app::SettingsPage>(desk, "settings");
    const auto tell = [&](const QString& label, const QString& value) {
        test::type(test::rowLabelled(&page, label)->editor(), value);
    };
    tell(app::SettingsPage::tr("Address of the district's server"), server.url());
    tell(app::SettingsPage::tr("Registration code"), QStringLiteral("ABCD-EFGH-JKMN-PQRS"));
    QString refused;
    QObject::connect(desk.session(), &app::Session::refused, &page, [&](const domain::Error& why) {
        if (why.refusal == domain::Refusal::EnrolCodeInvalid) refused = QStringLiteral("yes");
    });
    test::click(&page, app::SettingsPage::tr("Register this computer"));
    day.check(test::waitFor([&] { return !refused.isEmpty(); }), QStringLiteral("a wrong registration code is refused in words"));
    day.picture(desk.window(), QStringLiteral("settings-wrong-code"));
    tell(app::SettingsPage::tr("Registration code"), server.enrolCode(communeCode, QStringLiteral("commune")));
    test::click(&page, app::SettingsPage::tr("Register this computer"));
    day.must(test::waitFor([&] { return desk.session()->store().settings().server().has_value(); }), QStringLiteral("the code of the authority above registers this computer"));
    day.must(exchange(desk), QStringLiteral("the exchange runs until nothing waits"));
    day.picture(desk.window(), QStringLiteral("settings-registered"));
    const auto status = server.command({QStringLiteral("status"), QStringLiteral("--json")}).json();
    day.check(status.value(QStringLiteral("cases")).toInt() == 3, QStringLiteral("the server has three cases and %1 entries").arg(status.value(QStringLiteral("events")).toInt()));
    day.check(status.value(QStringLiteral("held")).toInt() == 0, QStringLiteral("it holds none back"));
}

void receipted(Day& day) {
    day.stage(4, QStringLiteral("receipted: green, with the number of the receipt"));
    app::Desk& desk = day.commune();
    for (const QString& code : {day.birthCase, day.copyCase, day.poorCase}) {
        openCase(desk, code);
        const auto& view = pageOf<app::CasePage>(desk, "case").view();
        day.check(view->where == app::Where::District && view->whereText.contains(QLatin1String("R-")), code + QStringLiteral(": ") + view->whereText);
    }
    day.picture(desk.window(), QStringLiteral("case-receipted"));
    day.check(stripWords(desk).contains(app::SyncRunner::tr("Everything is with the district")), QStringLiteral("the strip says: ") + stripWords(desk).simplified());
    desk.window()->openPage(QStringLiteral("sync"));
    auto* trays = pageOf<app::SyncPage>(desk, "sync").findChild<QTabWidget*>();
    day.check(trays->tabText(2) == app::SyncPage::tr("With the district (%1)").arg(3), QStringLiteral("all three lie in the tray of the district"));
    trays->setCurrentIndex(2);
    day.picture(desk.window(), QStringLiteral("exchange-after"));
}

}  // namespace day
