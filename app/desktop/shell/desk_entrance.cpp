// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Desk that stands before anybody is signed in.
#include "app/desktop/session/guarded.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/sign_in/recovery_dialog.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/office/practice_office.h"
#include "app/text/refusal_text.h"
#include "core/store/keyring.h"
#include "core/store/recovery.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QScopeGuard>
#include <QStackedWidget>

#include <utility>

namespace app {

void Desk::start() {
    if (!m_entrance) buildEntrance();
    m_practice.leave(m_settings);
    const auto keyring = store::Keyring::load(m_settings.storeDir);
    const bool practice = keyring && keyring->realm() == domain::Realm::Practice;
    wear(practice ? Ground::Practice : Ground::Real);
    if (!keyring && keyring.error().refusal == domain::Refusal::StoreMissing) {
        setupPage()->offerWayBack(m_folderBefore.has_value());
        if (m_provided.provision) setupPage()->provide(*m_provided.provision);
        if (!m_provided.problems.isEmpty()) setupPage()->tellOfBadProvision(m_provided.problems);
        m_entrance->setCurrentWidget(setupPage());
    } else {
        const QString folder = QDir::toNativeSeparators(m_settings.storeDir);
        signInPage()->show(m_settings.officeName.isEmpty() ? folder : m_settings.officeName, folder,
                           keyring ? keyring->logins() : QStringList(), m_settings.lastLogin);
        signInPage()->showPractice(practice ? practicePassword : QString());
        if (!keyring) signInPage()->showRefusal(describe(keyring.error()));
        m_entrance->setCurrentWidget(signInPage());
    }
    m_entrance->show();
    if (m_setup && m_entrance->currentWidget() == m_setup) focusFirst(m_setup);
}

void Desk::buildEntrance() {
    m_entrance = std::make_unique<QStackedWidget>();
    m_entrance->setWindowTitle(tr("CommuneDesk"));
    m_entrance->resize(900, 680);
    connect(this, &Desk::failed, this, &Desk::showFailure);
}

SignInPage* Desk::signInPage() {
    if (m_signIn) return m_signIn;
    m_entrance->addWidget(m_signIn = new SignInPage);
    connectGuarded(m_signIn, &SignInPage::signInRequested, this, [this](const QString& login, const QString& password) {
        m_signIn->setBusy(true);
        const auto over = qScopeGuard([this] { m_signIn->setBusy(false); });
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        const auto opened = signIn(login, password);
        if (!opened) m_signIn->showRefusal(describe(opened.error()));
    });
    connectGuarded(m_signIn, &SignInPage::otherFolderRequested, this, [this] { openOther(); });
    connectGuarded(m_signIn, &SignInPage::practiseRequested, this, [this] { practise(); });
    connectGuarded(m_signIn, &SignInPage::forgotten, this, [this](const QString& login) { recover(login); });
    return m_signIn;
}

SetupPage* Desk::setupPage() {
    if (m_setup) return m_setup;
    m_entrance->addWidget(m_setup = new SetupPage);
    connectGuarded(m_setup, &SetupPage::otherFolderRequested, this, [this] { openOther(); });
    connectGuarded(m_setup, &SetupPage::practiseRequested, this, [this] { practise(); });
    connectGuarded(m_setup, &SetupPage::backRequested, this, [this] {
        m_settings.storeDir = *std::exchange(m_folderBefore, std::nullopt);
        m_settings.officeName = m_officeBefore;
        start();
    });
    connectGuarded(m_setup, &SetupPage::setUpRequested, this,
                   [this](const SetupPage::Answers& answers) { setUp(answers); });
    return m_setup;
}

void Desk::openOther() {
    const QString dir = QFileDialog::getExistingDirectory(m_entrance.get(), tr("Folder of the office data"));
    if (dir.isEmpty()) return;
    if (!m_folderBefore) {
        m_folderBefore = m_settings.storeDir;
        m_officeBefore = m_settings.officeName;
    }
    m_settings.storeDir = dir;
    m_settings.officeName.clear();
    start();
}

void Desk::setUp(const SetupPage::Answers& answers) {
    auto made = store::Store::create({.dir = m_settings.storeDir, .unit = answers.unit,
                                      .otherUnits = answers.parent.code.isEmpty() ? std::vector<domain::Unit>() : std::vector{answers.parent},
                                      .deviceName = answers.deviceName,
                                      .login = answers.login, .name = answers.name, .title = answers.title,
                                      .roles = {domain::Role::Reception, domain::Role::Officer},
                                      .password = answers.password, .codeBlock = {}, .cost = {}},
                                     m_clock, m_random);
    if (!made) return m_setup->showRefusal(made.error());
    const auto code = store::makeRecoveryCode(**made);
    *made = nullptr;  // closed, so that signing in opens it as every morning
    remember();
    if (code) showRecoveryCode(*code, m_setup);
    const auto opened = signIn(answers.login, answers.password);
    if (!opened) m_setup->showRefusal(opened.error());
}

void Desk::recover(const QString& login) {
    const auto keyring = store::Keyring::load(m_settings.storeDir);
    if (!keyring) return m_signIn->showRefusal(describe(keyring.error()));
    const auto attempt = [this](const Recovery& typed) {
        const auto reset = store::resetWithRecoveryCode(m_settings.storeDir, typed.code, typed.login, typed.password);
        return reset ? QString() : describe(reset.error());
    };
    if (!askRecovery(keyring->logins(), login, attempt, m_signIn)) return;
    start();
    m_signIn->showGoodNews(tr("The new password counts from now on. Sign in with it."));
}

/// Where the person looks: in the window, or on the page of the entrance that is open.
void Desk::showFailure(const QString& detail) {
    if (m_window) return m_window->notices().showFailure(detail);
    if (!m_entrance) return;
    const QString sentence = tr("Something went wrong inside the program. What was saved before is safe."
                                " Tell the technician these words: %1").arg(detail);
    if (m_setup && m_entrance->currentWidget() == m_setup) m_setup->showFailure(sentence);
    else signInPage()->showRefusal(sentence);
}

}  // namespace app
