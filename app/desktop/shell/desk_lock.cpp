// SPDX-License-Identifier: GPL-3.0-or-later
// The screen locks, by itself or by Ctrl+L; the same person comes back, or somebody else.
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/idle.h"
#include "app/desktop/session/open_windows.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sign_in/lock.h"
#include "app/text/refusal_text.h"
#include "core/store/keyring.h"

#include <QApplication>
#include <QDialog>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace app {
namespace {

/// The key is derived again each time; the password is kept nowhere.
QString whyNot(store::Store& store, const QString& password) {
    const auto keyring = store::Keyring::load(store.dir());
    if (!keyring) return describe(keyring.error());
    const auto key = keyring->unlock(store.signedIn().login, password);
    if (!key) return describe(key.error());
    // A password for another key opens other data, not this.
    const auto ours = store.databaseKey().bytes(), theirs = key->bytes();
    if (std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end())) return {};
    return describe({domain::Refusal::WrongPassword, {}, {}});
}

}  // namespace

void Desk::watchIdle() {
    m_windows = new OpenWindows(*m_session, [this] { return caseInView(); }, m_window.get());
    connect(m_windows, &OpenWindows::failed, m_session.get(), &Session::failed);
    m_loops = QThread::currentThread()->loopLevel();
    m_idle = new Idle(m_clock, m_window.get());
    restIdle();
    connect(m_idle, &Idle::lockWanted, this, &Desk::lock);
    connect(m_window.get(), &MainWindow::lockRequested, this, &Desk::lock);
}

/// Made-up people need no lock, and nobody was told their password.
void Desk::restIdle() { m_idle->setMinutes(m_ground == Ground::Practice ? 0 : m_settings.lockMinutes); }

void Desk::lock() {
    if (!m_window || m_lock) return;
    if (m_ground == Ground::Practice) return m_window->notices().showGoodNews(tr("Practice is not locked: nobody in it is real."));
    guarded(m_session.get(), [this] { m_windows->look(); });   // the lock will be the newest window
    m_idle->setMinutes(0);   // the first letter of the password is not to be taken for a late hand
    m_lock = std::make_unique<Lock>(
        m_session->user().name, [this](const QString& password) { return whyNot(m_session->store(), password); }, m_window.get());
    connect(m_lock.get(), &Lock::opened, this, [this] {
        laterGuarded(this, [this] { unlock(); });
    });
    connect(m_lock.get(), &Lock::otherRequested, this, [this] {
        laterGuarded(this, [this] { giveWay(); });
    });
    connect(m_lock.get(), &Lock::failed, m_session.get(), &Session::failed);
    // A computer that is switched off while it is locked loses nothing.
    guarded(m_session.get(), [this] { m_session->keepTyped(); });
}

void Desk::unlock() {
    m_lock.reset();
    if (m_idle) restIdle();
}

/// Somebody else signs in. Each open window waits for its answer in an event loop of its own: they are
/// told "closed" from the top, what was typed in them is kept, and only when the last has come back may
/// the pages go.
void Desk::giveWay() {
    if (!m_lock) return;
    m_lock->askNoMore();
    if (QThread::currentThread()->loopLevel() > m_loops) {
        if (auto* top = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            guarded(m_session.get(), [&] { m_windows->leave(*top); });
            top->reject();
        }
        QTimer::singleShot(0, this, &Desk::giveWay);
        return;
    }
    if (m_entrance) m_entrance->show();
    signOut();
    start();
}

}  // namespace app
