// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/empty_words.h"

namespace app {

EmptyWords emptyWords(WorkView view) {
    const auto words = [](const QString& title, const QString& advice) { return EmptyWords{title, advice}; };
    switch (view) {
    case WorkView::MyWork:
        return words(WorkPage::tr("Nothing waits for you"),
                     WorkPage::tr("Cases come here when a step is yours. “All open cases” shows what others work on."));
    case WorkView::AllOpen:
        return words(WorkPage::tr("No case is open"),
                     WorkPage::tr("Press “Take in a new case” when somebody comes to the counter."));
    case WorkView::DueSoon:
        return words(WorkPage::tr("Nothing is due until tomorrow"),
                     WorkPage::tr("“All open cases” shows what comes after, the most urgent first."));
    case WorkView::Overdue:
        return words(WorkPage::tr("Nothing is overdue"), WorkPage::tr("Well done. “Due until tomorrow” shows what comes next."));
    case WorkView::SupplementAwaited:
        return words(WorkPage::tr("No supplement is awaited"),
                     WorkPage::tr("Cases come here when somebody was asked to bring what is missing."));
    case WorkView::Ready:
        return words(WorkPage::tr("No result lies ready"),
                     WorkPage::tr("Cases come here when the result is there and the citizen has not fetched it."));
    case WorkView::NotSent:
        return words(WorkPage::tr("Everything is with the district"), WorkPage::tr("What is written from now on goes by itself."));
    case WorkView::NeedsDecision:
        return words(WorkPage::tr("Nothing needs a decision"),
                     WorkPage::tr("Cases come here when two people took the same step, or the district held something back."));
    case WorkView::Everything:
        return words(WorkPage::tr("No case was taken in yet"),
                     WorkPage::tr("Press “Take in a new case” when somebody comes to the counter."));
    }
    Q_UNREACHABLE();
}

EmptyWords emptySearchWords() {
    return {WorkPage::tr("No case matches"),
            WorkPage::tr("Try fewer letters, the name without marks, or the last figures of the code or phone number.")};
}

}  // namespace app
