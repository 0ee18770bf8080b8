// SPDX-License-Identifier: GPL-3.0-or-later
// 6: the decision comes back, the work goes on through a line that fails, the citizen has the result.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/session/sync_runner.h"
#include "app/text/status_text.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QListWidget>
#include <QSignalSpy>

namespace day {
namespace {

using domain::Act;
using domain::CaseState;

void act(Day& day, Act wanted, test::Dialogs::Work answer) {
    day.dialogs().expect(std::move(answer));
    test::click(&pageOf<app::CasePage>(day.commune(), "case"), app::actText(wanted));
    day.checkDialogs();
}

void seeDecision(Day& day) {
    app::Desk& desk = day.commune();
    test::present(desk.window());
    day.must(exchange(desk), QStringLiteral("the commune exchanges again"));
    openCase(desk, day.poorCase);
    auto& page = pageOf<app::CasePage>(desk, "case");
    const QString words = test::wordsOn(&page);
    day.check(words.contains(QStringLiteral("Trần Văn Bình")) && words.contains(QStringLiteral("Đề nghị bổ sung thành viên hộ rồi gửi lại.")),
              QStringLiteral("the history names the officer and his answer"));
    day.check(words.contains(QStringLiteral("Thiếu hai con nhỏ của hộ")), QStringLiteral("his remark stands beside the field"));
    day.check(caseOf(desk, day.poorCase).state == CaseState::Processing, QStringLiteral("the case is at work again: ") + app::stateText(caseOf(desk, day.poorCase).state));
    day.picture(desk.window(), QStringLiteral("case-sent-back"));
}

/// The server dies while the clerk goes on.
void handOnWithoutLine(Day& day) {
    app::Desk& desk = day.commune();
    day.server().kill();
    openCase(desk, day.birthCase);
    act(day, Act::Forward, [&day](QWidget* dialog) {
        day.picture(dialog, QStringLiteral("hand-on"));
        test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("settle")}});
    });
    day.check(caseOf(desk, day.birthCase).step == u"settle", QStringLiteral("the server is gone, the case is handed on all the same"));
    QSignalSpy finished(desk.sync(), &app::SyncRunner::finished);
    desk.sync()->now();
    day.check(test::waitFor([&] { return !finished.isEmpty(); }, 60'000) && !finished.front().front().toBool(), QStringLiteral("an exchange fails"));
    const QString strip = stripWords(desk);
    day.check(strip.contains(QLatin1Char('!')) && strip.contains(app::SyncRunner::tr("no connection since %1").section(QLatin1Char('%'), 0, 0)), QStringLiteral("and the strip says so: ") + strip.simplified());
    day.picture(desk.window(), QStringLiteral("case-without-line"));
    day.server().start();
    day.check(day.server().running(), QStringLiteral("the server is started again"));
}

void finish(Day& day) {
    app::Desk& desk = day.commune();
    openCase(desk, day.birthCase);
    act(day, Act::IssueResult, [&day](QWidget* dialog) {
        day.picture(dialog, QStringLiteral("record-the-result"));
        test::answerForm(dialog, {{QStringLiteral("number"), QStringLiteral("118/2026")}, {QStringLiteral("signer"), QStringLiteral("Phạm Văn Hòa")}});
    });
    day.check(caseOf(desk, day.birthCase).state == CaseState::ResultReady, QStringLiteral("the birth certificate waits at the counter"));
    act(day, Act::ReturnResult, [](QWidget* dialog) { test::answerForm(dialog, {}); });
    const domain::CaseFile file = caseOf(desk, day.birthCase);
    day.must(file.state == CaseState::Returned && file.returned, QStringLiteral("and is returned to ") + (file.returned ? file.returned->receiver : QString()));
    day.must(exchange(desk), QStringLiteral("everything since is exchanged"));
    day.check(caseOf(desk, day.birthCase).unconfirmed == 0, QStringLiteral("and receipted"));
    openCase(desk, day.birthCase);
    day.picture(desk.window(), QStringLiteral("case-returned"));
    day.keepSlip(desk, caseOf(desk, day.birthCase), QStringLiteral("control"), QStringLiteral("birth-control-sheet-full"));
}

void sameOnBothSides(Day& day) {
    day.must(exchange(day.province()), QStringLiteral("the officer's computer exchanges a last time"));
    for (const QString& code : {day.birthCase, day.copyCase, day.poorCase}) {
        const domain::CaseFile here = caseOf(day.commune(), code), there = caseOf(day.province(), code);
        day.check(here.state == there.state && here.stepCounter == there.stepCounter && here.revision == there.revision,
                  QStringLiteral("%1 looks the same on both sides: %2").arg(code, app::stateText(here.state)));
    }
    day.check(day.server().stop() == 0, QStringLiteral("the server stops cleanly when asked"));
}

}  // namespace

void decision(Day& day) {
    day.stage(6, QStringLiteral("decision back: seen, worked on without a line, returned to the citizen"));
    seeDecision(day);
    handOnWithoutLine(day);
    finish(day);
    sameOnBothSides(day);
}

}  // namespace day
