// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/desk.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/intake/intake_work.h"
#include "app/text/refusal_text.h"
#include "core/store/keyring.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QStackedWidget>

namespace app {

Desk::Desk(Settings settings, const domain::Clock& clock, domain::Random& random, MakeLink makeLink)
    : m_settings(std::move(settings)), m_clock(clock), m_random(random), m_makeLink(std::move(makeLink)) {}

Desk::~Desk() { signOut(); }

QWidget* Desk::entrance() const { return m_entrance.get(); }

void Desk::start() {
    if (!m_entrance) buildEntrance();
    const auto keyring = store::Keyring::load(m_settings.storeDir);
    const bool missing = !keyring && keyring.error().refusal == domain::Refusal::StoreMissing;
    m_entrance->setCurrentIndex(missing ? 1 : 0);
    const QString folder = QDir::toNativeSeparators(m_settings.storeDir);
    m_signIn->show(m_settings.officeName.isEmpty() ? folder : m_settings.officeName, folder, keyring ? keyring->logins() : QStringList(),
                   m_settings.lastLogin);
    if (!keyring && !missing) m_signIn->showRefusal(describe(keyring.error()));
    m_entrance->show();
}

void Desk::buildEntrance() {
    m_entrance = std::make_unique<QStackedWidget>();
    m_entrance->setWindowTitle(tr("CommuneDesk"));
    m_entrance->resize(900, 680);
    m_entrance->addWidget(m_signIn = new SignInPage);
    m_entrance->addWidget(m_setup = new SetupPage);
    connect(this, &Desk::failed, m_signIn, &SignInPage::showRefusal);
    connectGuarded(m_signIn, &SignInPage::signInRequested, this, [this](const QString& login, const QString& password) {
        m_signIn->setBusy(true);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        const auto opened = signIn(login, password);
        m_signIn->setBusy(false);
        if (!opened) m_signIn->showRefusal(describe(opened.error()));
    });
    connectGuarded(m_signIn, &SignInPage::otherFolderRequested, this, [this] {
        const QString dir = QFileDialog::getExistingDirectory(m_entrance.get(), tr("Folder of the office data"));
        if (dir.isEmpty()) return;
        m_settings.storeDir = dir;
        m_settings.officeName.clear();
        start();
    });
    connectGuarded(m_setup, &SetupPage::setUpRequested, this, [this](const SetupPage::Answers& answers) {
        auto made = store::Store::create({.dir = m_settings.storeDir, .unit = answers.unit,
                                          .otherUnits = {answers.parent}, .deviceName = answers.deviceName,
                                          .login = answers.login, .name = answers.name, .title = answers.title,
                                          .roles = {domain::Role::Reception, domain::Role::Officer},
                                          .password = answers.password, .codeBlock = {}, .cost = {}},
                                         m_clock, m_random);
        if (!made) return m_setup->showRefusal(describe(made.error()));
        *made = nullptr;  // closed, so that signing in opens it as every morning
        saveSettings(m_settings);
        const auto opened = signIn(answers.login, answers.password);
        if (!opened) m_setup->showRefusal(describe(opened.error()));
    });
}

domain::Result<domain::Done> Desk::signIn(const QString& login, const QString& password) {
    auto opened = store::Store::open(m_settings.storeDir, login, password, m_clock, m_random);
    if (!opened) return opened.error();
    Office office = loadOffice(**opened);
    m_session = std::make_unique<Session>(std::move(*opened), std::move(office));
    m_sync = std::make_unique<SyncRunner>(*m_session, m_makeLink, m_settings.syncMinutes);
    m_window = std::make_unique<MainWindow>();
    m_settings.lastLogin = login;
    m_settings.officeName = m_session->unit().name;
    saveSettings(m_settings);
    buildPages();
    connectWindow();
    m_window->show();
    if (m_entrance) m_entrance->hide();  // after: the program ends with its last window
    offerDrafts();
    Q_EMIT signedIn();
    return domain::Done{};
}

void Desk::signOut() {
    if (m_intake) m_intake->keep();
    m_intake = nullptr;
    m_showCase = {};
    m_window.reset();
    m_sync.reset();
    m_session.reset();
}

void Desk::connectWindow() {
    MainWindow* window = m_window.get();
    const domain::User& user = m_session->user();
    window->setOffice(m_session->unit().name, user.title.isEmpty() ? user.name : user.name + QLatin1Char('\n') + user.title);
    connect(m_session.get(), &Session::refused, window, [window](const domain::Error& why) { window->notices().showRefusal(describe(why)); });
    connect(m_session.get(), &Session::failed, window, [window](const QString& detail) { window->notices().showFailure(detail); });
    connect(m_session.get(), &Session::notice, window, [window](const QString& words) { window->notices().showGoodNews(words); });
    connect(m_sync.get(), &SyncRunner::failed, window, [window](const QString& detail) { window->notices().showFailure(detail); });
    const auto strip = [this, window] { window->strip().show(m_sync->strip()); };
    connect(m_sync.get(), &SyncRunner::changed, window, strip);
    connect(m_session.get(), &Session::changed, window, strip);
    connect(&window->strip(), &StatusStrip::syncRequested, m_sync.get(), &SyncRunner::now);
    connect(&window->strip(), &StatusStrip::detailsRequested, window, [window] { window->openPage(QStringLiteral("sync")); });
    connect(window, &MainWindow::signOutRequested, this, [this] {
        // Queued: the window must not die inside its own signal.
        QMetaObject::invokeMethod(this, [this] {
            if (m_entrance) m_entrance->show();
            signOut();
            start();
        }, Qt::QueuedConnection);
    });
    strip();
    if (!m_session->officeProblems().empty()) window->notices().showRefusal(describe(m_session->officeProblems().front()));
}

void Desk::openCase(domain::CaseId id) {
    m_showCase(id);
    m_window->openPage(QStringLiteral("case"));
}

void Desk::offerDrafts() {
    const auto drafts = m_session->store().drafts().of(m_session->user().id);
    if (drafts.empty()) return;
    Q_EMIT m_session->notice(tr("%n unfinished piece(s) of work are kept. They are listed under “Drafts” on the exchange page.",
                                nullptr, static_cast<int>(drafts.size())));
}

void Desk::apply(const Settings& settings) {
    m_settings = settings;
    saveSettings(m_settings);
    applyStyle(*qobject_cast<QApplication*>(QApplication::instance()), settings.theme, settings.fontPercent);
}

}  // namespace app
