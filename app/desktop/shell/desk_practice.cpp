// SPDX-License-Identifier: GPL-3.0-or-later
// Going over to practice and coming back, and where the manual opens.
#include "app/desktop/help/help_door.h"
#include "app/desktop/help/lessons_view.h"
#include "app/desktop/help/lessons_wiring.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/practice_band.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/confirmation.h"
#include "app/office/practice_office.h"
#include "app/text/refusal_text.h"
#include "core/store/case_commands.h"

#include <QApplication>
#include <QDockWidget>
#include <QPointer>
#include <QScopeGuard>
#include <QStackedWidget>

namespace app {

void Desk::remember() { saveSettings(m_practice.toRemember(m_settings)); }

void Desk::wear(Ground ground) {
    if (ground == m_ground) return;
    m_ground = ground;
    applyStyle(*qobject_cast<QApplication*>(QApplication::instance()), m_settings.theme, m_settings.fontPercent, ground);
}

void Desk::practise() {
    const auto said = [this](const domain::Error& why) {
        m_practice.leave(m_settings);
        start();
        if (m_setup && m_entrance->currentWidget() == m_setup) m_setup->showRefusal(why);
        else signInPage()->showRefusal(describe(why));
    };
    QApplication::setOverrideCursor(Qt::WaitCursor);   // made in seconds, the first time
    const auto over = qScopeGuard([] { QApplication::restoreOverrideCursor(); });
    if (const auto entered = m_practice.enter(m_settings); !entered) return said(entered.error());
    auto opened = signIn(practiceLogin, practicePassword);
    // Whoever practised before tried what a new password does.
    if (!opened && opened.error().refusal == domain::Refusal::WrongPassword) {
        if (const auto made = m_practice.beginAnew(m_settings); !made) return said(made.error());
        opened = signIn(practiceLogin, practicePassword);
    }
    if (!opened) said(opened.error());
}

void Desk::showRealm() {
    connect(m_window.get(), &MainWindow::helpRequested, m_help,
            [this] { m_help->open(helpPageOf(m_window.get()), m_window.get()); });
    const bool practice = m_session->store().settings().realm() == domain::Realm::Practice;
    wear(practice ? Ground::Practice : Ground::Real);
    if (!practice) return;
    auto* band = new PracticeBand(m_practice.on() ? PracticeBand::Offer::Everything : PracticeBand::Offer::NotAnew);
    m_window->showPractice(band);
    addLessonsTo(*band);
    connect(band, &PracticeBand::leaveRequested, m_window.get(), &MainWindow::signOutRequested);
    connect(band, &PracticeBand::anewRequested, this, [this] {
        // Later: the window must not die inside its own signal.
        laterGuarded(this, [this] { beginPracticeAnew(); });
    });
}

void Desk::addLessonsTo(PracticeBand& band) {
    QDockWidget* dock = addLessons(*m_window, *m_session, m_settings.language);
    dock->hide();
    LessonsView* lessons = lessonsIn(dock);
    connect(&band, &PracticeBand::lessonsRequested, dock, [dock] { dock->setVisible(!dock->isVisible()); });
    connectGuarded(this, &Desk::caseOpened, m_session.get(), [this, lessons = QPointer(lessons)](domain::CaseId id) {
        const auto file = store::caseFile(m_session->store(), id);
        if (!lessons || !file) return;
        lessons->happened({QStringLiteral("opened"), file->process().procedure, file->applicant.holder().name});
    });
    connect(m_help, &HelpDoor::opened, lessons,
            [lessons](const QString& page) { lessons->happened({QStringLiteral("help:") + page, {}, {}}); });
}

void Desk::beginPracticeAnew() {
    if (!askToConfirm({.title = tr("Begin practice anew"),
                       .explanation = tr("Everything that was practised is thrown away, and the made-up office is as it was"
                                         " on the first day. Real cases are not touched."),
                       .confirm = tr("Begin anew")},
                      m_window.get()))
        return;
    if (!m_entrance) buildEntrance();
    m_entrance->show();   // the program ends with its last window
    signOut();
    const auto made = m_practice.beginAnew(m_settings);
    if (made) return practise();
    start();
    signInPage()->showRefusal(describe(made.error()));
}

QString Desk::helpPageOf(const QWidget* window) const {
    if (window && window == m_window.get()) return m_window->currentPage();
    if (window && window == m_entrance.get()) return QStringLiteral("sign_in");
    return {};
}

}  // namespace app
