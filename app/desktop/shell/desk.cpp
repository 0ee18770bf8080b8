// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/desk.h"

#include "app/desktop/help/help_door.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/idle.h"
#include "app/desktop/session/scan_inbox.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/sign_in/lock.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"

#include <QApplication>
#include <QScopeGuard>
#include <QStackedWidget>

#include <utility>

namespace app {

namespace {

/// What is wrong with the files and does not stop the work.
QStringList troublesOf(const store::Store& store) {
    QStringList sentences;
    for (const store::Trouble& trouble : store.troubles()) {
        const QString day = domain::officeDate(trouble.since).toString(QStringLiteral("dd/MM/yyyy"));
        switch (trouble.kind) {
        case store::Trouble::Kind::ScansLost:
            sentences += Desk::tr("Since %1 scanned papers on this computer are missing or damaged. Call the technician."
                                  " What is left of them was set aside: %2").arg(day, trouble.detail);
            break;
        case store::Trouble::Kind::LogDamaged:
            sentences += Desk::tr("Since %1 the newest entries on this computer are not what they were. Restore the newest"
                                  " safety copy, or call the technician: %2").arg(day, trouble.detail);
            break;
        }
    }
    return sentences;
}

}  // namespace

Desk::Desk(Settings settings, const domain::Clock& clock, domain::Random& random, MakeLink makeLink)
    : m_settings(std::move(settings)), m_clock(clock), m_random(random), m_makeLink(std::move(makeLink)),
      m_practice(clock, random),
      m_help(new HelpDoor(m_settings.language, [this](QWidget* window) { return helpPageOf(window); }, this)) {}

Desk::~Desk() { signOut(); }

QWidget* Desk::entrance() const { return m_entrance.get(); }

domain::Result<domain::Done> Desk::signIn(const QString& login, const QString& password) {
    auto opened = store::Store::open(m_settings.storeDir, login, password, m_clock, m_random);
    if (!opened) return opened.error();
    Office office = loadOffice(**opened);
    // A store that fails while the pages read it leaves the entrance as it was.
    auto halfDone = qScopeGuard([this] { leave(); });
    m_session = std::make_unique<Session>(std::move(*opened), std::move(office));
    m_session->setPaper(m_settings.paper);
    m_sync = std::make_unique<SyncRunner>(*m_session, m_makeLink, m_settings.syncMinutes);
    m_hub = std::make_unique<HubRunner>(*m_session, m_makeLink, m_hubTools);
    m_scans = std::make_unique<ScanInbox>(m_clock, nullptr);
    m_scans->setFolder(m_settings.scanFolder);
    m_window = std::make_unique<MainWindow>();
    const QString officeName = m_session->unit().name;
    buildPages();
    connectWindow();
    watchTwin();
    showRealm();
    halfDone.dismiss();
    m_settings.lastLogin = login;
    m_settings.officeName = officeName;
    m_folderBefore.reset();
    remember();
    watchIdle();
    m_window->show();
    m_window->openPage(m_window->currentPage());   // only what can be seen takes the keyboard
    if (m_entrance) m_entrance->hide();  // after: the program ends with its last window
    registerAsProvided();
    Q_EMIT signedIn();
    return domain::Done{};
}

/// Also later than on the first day: a technician may lay down a new code when the first has run out.
void Desk::registerAsProvided() {
    const auto& provided = m_provided.provision;
    const store::DeviceIdentity device = m_session->store().settings().device();
    if (!provided || !provided->registers() || device.unit != provided->unit.code || device.realm != domain::Realm::Real) return;
    m_sync->enrolByItself(provided->url, provided->code);
}

void Desk::leave() {
    m_intake = nullptr;
    m_review = nullptr;
    m_showCase = {};
    m_idle = nullptr;
    m_windows = nullptr;
    m_lock.reset();
    m_window.reset();
    m_scans.reset();
    m_hub.reset();
    m_sync.reset();
    m_session.reset();
}

void Desk::signOut() {
    QString trouble;
    if (m_session) {
        // The window that would say it is about to go.
        connect(m_session.get(), &Session::refused, this, [&trouble](const domain::Error& why) { trouble = describe(why); });
        try {
            m_session->keepTyped();
        } catch (const std::exception& failure) {
            trouble = QString::fromUtf8(failure.what());
        }
    }
    leave();
    if (trouble.isEmpty()) return;
    // Later: once the sign-in page stands, which begins with an empty one.
    QMetaObject::invokeMethod(this, [this, trouble] { Q_EMIT failed(trouble); }, Qt::QueuedConnection);
}

void Desk::connectWindow() {
    MainWindow* window = m_window.get();
    Session* session = m_session.get();
    const domain::User& user = session->user();
    window->setOffice(session->unit().name, user.title.isEmpty() ? user.name : user.name + QLatin1Char('\n') + user.title);
    NoticeBar* notices = &window->notices();
    connect(session, &Session::refused, notices, [notices](const domain::Error& why) { notices->showRefusal(describe(why)); });
    connect(session, &Session::failed, notices, &NoticeBar::showFailure);
    connect(session, &Session::notice, notices, &NoticeBar::showGoodNews);
    connect(session, &Session::acted, notices, &NoticeBar::withdrawUndo);
    connect(session, &Session::undoable, notices, &NoticeBar::offerUndo);
    connectGuarded(notices, &NoticeBar::undoRequested, session, [notices] {
        if (const auto undo = notices->takeUndo()) undo();
    });
    connect(m_sync.get(), &SyncRunner::failed, notices, &NoticeBar::showFailure);
    connect(m_hub.get(), &HubRunner::failed, notices, &NoticeBar::showFailure);
    // Straight to the bar: told through the session, a store that fails in here would be told for ever.
    const auto strip = [this, window] {
        try {
            window->strip().show(m_sync->strip());
        } catch (const std::exception& failure) {
            window->notices().showFailure(QString::fromUtf8(failure.what()));
        }
    };
    connect(m_sync.get(), &SyncRunner::changed, window, strip);
    connect(session, &Session::changed, window, strip);
    connectGuarded(&window->strip(), &StatusStrip::syncRequested, session, [this] { m_sync->now(); });
    connectGuarded(&window->strip(), &StatusStrip::detailsRequested, session, [window] {
        window->openPage(window->page(QStringLiteral("sync")) ? QStringLiteral("sync") : QStringLiteral("settings"));
    });
    connect(window, &MainWindow::signOutRequested, this, [this] {
        // Later: the window must not die inside its own signal.
        laterGuarded(this, [this] {
            if (m_entrance) m_entrance->show();
            signOut();
            start();
        });
    });
    strip();
    QStringList problems = troublesOf(session->store());
    for (const domain::Error& problem : session->officeProblems()) problems += describe(problem);
    notices->showStanding(problems);
    if (const auto& upgrade = session->store().upgrade()) notices->showGoodNews(upgradeText(upgrade->copy));
}

/// False: it cannot be shown; why was said.
bool Desk::openCase(domain::CaseId id) {
    // Who may not see cases has no page for one.
    if (!m_showCase || !m_showCase(id)) return false;
    if (const QString from = m_window->currentPage(); from != u"case") m_caseFrom = from;
    m_window->openPage(QStringLiteral("case"));
    Q_EMIT caseOpened(id);
    return true;
}

void Desk::apply(const Settings& settings) {
    const bool looksDiffer = settings.theme != m_settings.theme || settings.fontPercent != m_settings.fontPercent;
    m_settings = settings;
    remember();
    m_session->setPaper(settings.paper);
    m_sync->setMinutes(settings.syncMinutes);
    m_scans->setFolder(settings.scanFolder);
    if (!m_lock) restIdle();
    if (looksDiffer) applyStyle(*qobject_cast<QApplication*>(QApplication::instance()), settings.theme, settings.fontPercent, m_ground);
}

}  // namespace app
