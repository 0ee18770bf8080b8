// SPDX-License-Identifier: GPL-3.0-or-later
// What the search over everything can do besides finding, and the keys that work on every page.
#include "app/desktop/finder/finder.h"
#include "app/desktop/finder/finder_overlay.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/navigator.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/widgets/keys.h"

#include <QShortcut>

namespace app {

std::vector<Command> Desk::commandsFor(const Navigator& navigator) {
    MainWindow* window = m_window.get();
    std::vector<Command> commands;
    const auto add = [&](const char* id, const QString& words, const QString& alsoCalled, const QString& keys,
                         std::function<void()> run) {
        commands.push_back({QLatin1String(id), words, alsoCalled, keys, std::move(run)});
    };
    if (m_intake)
        add("new", tr("Take in a new case"), tr("receive, new, intake"), shownKeys("new"),
            navigator.openIntake);
    if (window->page(QStringLiteral("work"))) {
        const auto list = [navigator](WorkView view) { return [navigator, view] { navigator.showWork(view, {}); }; };
        add("mine", tr("Cases that wait for me"), tr("my work"), {}, list(WorkView::MyWork));
        add("overdue", tr("Overdue cases"), tr("late"), {}, list(WorkView::Overdue));
        add("soon", tr("Cases due today or tomorrow"), tr("deadline"), {}, list(WorkView::DueSoon));
        add("ready", tr("Results to be handed out"), tr("finished, result"), {}, list(WorkView::Ready));
        add("supplement", tr("Cases that wait for papers"), tr("supplement"), {}, list(WorkView::SupplementAwaited));
        add("unsent", tr("Cases not yet sent"), tr("offline, line"), {}, list(WorkView::NotSent));
        add("decision", tr("Cases that need a decision"), tr("conflict, held"), {}, list(WorkView::NeedsDecision));
        add("all", tr("All cases"), tr("everything, search"), {}, list(WorkView::Everything));
    }
    if (m_sync)
        add("exchange", tr("Send now"), tr("send, sync, line, network"), {}, [this] { m_sync->now(); });
    for (const auto& [id, title] : window->pages())
        add("page", tr("Open: %1").arg(title), {}, {}, [navigator, page = id] { navigator.openPage(page); });
    for (std::size_t number = 0; number < commands.size(); ++number)
        if (commands[number].id == u"page") commands[number].id += QString::number(number);
    add("manual", tr("Manual"), tr("help, how to, keys"), shownKeys("help"), [window] { Q_EMIT window->helpRequested(); });
    add("lock", tr("Lock the screen"), tr("lock, break, leave"), shownKeys("lock"), [this] { lock(); });
    add("signOut", tr("Sign out"), tr("leave, another user"), {},
        [window] { Q_EMIT window->signOutRequested(); });
    return commands;
}

void Desk::addFinder(const Navigator& navigator) {
    MainWindow* window = m_window.get();
    auto* overlay = new FinderOverlay(window->centralWidget());
    wire(overlay->box(), *m_session, navigator, commandsFor(navigator), [overlay] { overlay->dismiss(false); });
    const auto key = [&](const char* id, std::function<void()> run) {
        auto* shortcut = bindKey(id, window, Qt::WindowShortcut);
        connectGuarded(shortcut, &QShortcut::activated, m_session.get(), std::move(run));
    };
    key("find", [overlay] { overlay->open(); });
    if (m_intake) key("new", navigator.openIntake);
}

}  // namespace app
