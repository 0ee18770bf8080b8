// SPDX-License-Identifier: GPL-3.0-or-later
// One computer or two: asked above every page until it is answered.
#include "app/desktop/session/guarded.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/twin_bar.h"
#include "app/desktop/widgets/confirmation.h"
#include "app/office/exchange_state.h"
#include "core/store/twin.h"

namespace app {

void Desk::watchTwin() {
    MainWindow* window = m_window.get();
    Session* session = m_session.get();
    TwinBar* bar = &window->twin();
    const auto look = [window, session, bar] {
        try {
            bar->show(twinStateOf(session->store()), domain::may(session->user(), domain::Act::ManageOffice));
        } catch (const std::exception& failure) {
            // Straight to the bar: told through the session, a store that fails in here would be told for ever.
            window->notices().showFailure(QString::fromUtf8(failure.what()));
        }
    };
    connect(session, &Session::changed, bar, look);
    connect(m_sync.get(), &SyncRunner::finished, bar, look);
    connectGuarded(bar, &TwinBar::sameRequested, session, [session] {
        if (session->run([](store::Store& store) { return store::answerTwin(store, store::Twin::Answer::OneComputer); }))
            Q_EMIT session->notice(TwinBar::tr("This is settled: everything stays as it is."));
    });
    connectGuarded(bar, &TwinBar::secondRequested, session, [this, window, session] {
        if (!askToConfirm({.title = TwinBar::tr("A second computer?"), .explanation = secondComputerMeans(),
                           .confirm = TwinBar::tr("It is a second computer")}, window))
            return;
        if (!session->run([](store::Store& store) { return store::answerTwin(store, store::Twin::Answer::TwoComputers); })) return;
        if (m_sync->part()) showRegistration();
    });
    connectGuarded(bar, &TwinBar::registerRequested, session, [this] { showRegistration(); });
    look();
}

void Desk::showRegistration() {
    m_window->openPage(QStringLiteral("settings"));
    if (auto* settings = qobject_cast<SettingsPage*>(m_window->page(QStringLiteral("settings")))) settings->showDistrict();
}

}  // namespace app
