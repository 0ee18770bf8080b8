// SPDX-License-Identifier: GPL-3.0-or-later
// 2: the windows say what waits, and a question for the authority above joins the queue.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/work/work_page.h"
#include "app/text/status_text.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

namespace day {

void queued(Day& day) {
    day.stage(2, QStringLiteral("queued: nothing pretends to be sent"));
    app::Desk& desk = day.commune();
    openCase(desk, day.poorCase);
    day.dialogs().expect([&day](QWidget* dialog) {
        day.picture(dialog, QStringLiteral("ask-the-authority-above"));
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Đề nghị thẩm định hoàn cảnh của hộ trước khi họp thôn.")}});
    });
    test::click(&pageOf<app::CasePage>(desk, "case"), app::actText(domain::Act::RequestReview));
    day.checkDialogs();
    day.must(caseOf(desk, day.poorCase).state == domain::CaseState::UnderReview, QStringLiteral("the poor household case is put to the authority above"));
    day.picture(desk.window(), QStringLiteral("case-under-review-not-sent"));

    const store::Waiting waiting = desk.session()->store().outbox().waiting();
    day.check(waiting.events >= 7 && waiting.blobs == 2, QStringLiteral("%1 records and %2 scans wait on this computer").arg(waiting.events).arg(waiting.blobs));
    day.check(caseOf(desk, day.poorCase).unconfirmed > 0, QStringLiteral("no case counts as sent"));
    const QString strip = stripWords(desk);
    day.check(strip.contains(app::SyncRunner::tr("Everything is kept on this computer (not registered with the district)")), QStringLiteral("the strip says: ") + strip.section(QLatin1Char('\n'), 0, 1).simplified());
    auto& work = pageOf<app::WorkPage>(desk, "work");
    desk.window()->openPage(QStringLiteral("work"));
    test::type(work.findChild<QLineEdit*>(), {});
    work.choose(app::WorkView::NotSent);
    test::settle(&work);
    day.check(work.findChild<QTableView*>()->model()->rowCount() == 3, QStringLiteral("all three are listed as not yet with the district"));
    day.picture(desk.window(), QStringLiteral("work-list-not-sent"));
    desk.window()->openPage(QStringLiteral("sync"));
    auto& sync = pageOf<app::SyncPage>(desk, "sync");
    day.check(sync.findChild<QTabWidget*>()->tabText(1) == app::SyncPage::tr("Waiting (%1)").arg(3), QStringLiteral("the exchange page has them in the tray \"waiting\""));
    day.picture(desk.window(), QStringLiteral("exchange-before"));
}

}  // namespace day
