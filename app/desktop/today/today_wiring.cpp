// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/today/today_wiring.h"

#include "app/desktop/session/draft_title.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/work/case_lines.h"
#include "app/desktop/work/work_page.h"
#include "app/text/status_text.h"

#include <QLocale>

namespace app {
namespace {

constexpr std::size_t linesShown = 20;
constexpr int counted = 100;   // whoever has more reads "more than 100": counting a million takes too long
using Part = TodayPage::Part;

QDateTime endOf(QDate date) { return domain::officeMoment(date, QTime(23, 59, 59)); }

store::CaseFilter filterOf(Part part, Session& session) {
    store::CaseFilter filter;
    switch (part) {
    case Part::Due:
        filter.openOnly = true;
        filter.dueBefore = endOf(session.calendar().nextWorkingDay(session.today()));
        break;
    case Part::Mine:
        if (session.isDistrict()) {
            filter.states = {domain::CaseState::UnderReview};
            break;
        }
        filter.openOnly = true;
        for (const domain::Role role : session.user().roles) filter.roles.push_back(domain::roleName(role));
        break;
    case Part::Unsent: filter.unsentOnly = true; break;
    case Part::Decision: filter.needsDecision = true; break;
    }
    return filter;
}

void showPart(TodayPage& page, Session& session, Part part) {
    const bool newest = part == Part::Unsent;
    const store::CaseFilter filter = filterOf(part, session);
    store::CasePage found = session.store().cases().page(
        filter, newest ? store::CaseOrder::NewestFirst : store::CaseOrder::DueFirst, {}, counted);
    const QString count = found.next.isEmpty() ? QString::number(found.rows.size())
                                               : TodayPage::tr("more than %1").arg(found.rows.size());
    if (found.rows.size() > linesShown)
        found.rows.erase(found.rows.begin() + static_cast<std::ptrdiff_t>(linesShown), found.rows.end());
    page.show(part, count, caseLines(found.rows, session));
}

void showUnfinished(TodayPage& page, Session& session) {
    std::vector<UnfinishedLine> lines;
    for (const store::Draft& draft : session.store().drafts().of(session.user().id)) {
        const QString title = draftTitle(draft, session);
        lines.push_back({draft.id, draft.firstWords.isEmpty() ? title : QStringLiteral("%1  ·  %2").arg(title, draft.firstWords),
                         nearMomentText(draft.changedAt, session.now())});
    }
    const int count = static_cast<int>(lines.size());
    const auto stopped = session.endedBadly();
    page.showUnfinished(stopped ? TodayPage::tr("The computer stopped at %1. Kept as typed: %n piece(s) of work", nullptr, count)
                                      .arg(nearMomentText(*stopped, session.now()))
                                : TodayPage::tr("%n unfinished piece(s) of work, kept as typed", nullptr, count), lines);
}

QString dayText(QDate date) {
    return TodayPage::tr("Today, %1").arg(QLocale().toString(date, QStringLiteral("dddd dd/MM/yyyy")));
}

WorkView viewOf(Part part) {
    switch (part) {
    case Part::Due: return WorkView::DueSoon;
    case Part::Mine: return WorkView::MyWork;
    case Part::Unsent: return WorkView::NotSent;
    case Part::Decision: return WorkView::NeedsDecision;
    }
    Q_UNREACHABLE();
}

}  // namespace

void wire(TodayPage& page, Session& session, const Navigator& navigator) {
    const auto refresh = [&page, &session] {
        page.showDay(dayText(session.today()));
        for (const Part part : {Part::Due, Part::Mine, Part::Unsent, Part::Decision}) showPart(page, session, part);
        showUnfinished(page, session);
    };
    connectGuarded(&page, &TodayPage::wanted, &session, refresh);
    connectGuarded(&session, &Session::changed, &session, [&page, refresh] {
        if (page.isVisible()) refresh();   // out of sight it is read when it is opened
    });
    connectGuarded(&page, &TodayPage::caseChosen, &session, navigator.openCase);
    connectGuarded(&page, &TodayPage::draftChosen, &session, navigator.openDraft);
    connectGuarded(&page, &TodayPage::allWanted, &session, [&session, navigator](Part part) {
        if (part == Part::Mine && session.isDistrict()) return navigator.openPage(QStringLiteral("review"));
        navigator.showWork(viewOf(part), {});
    });
}

}  // namespace app
