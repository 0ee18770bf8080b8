// SPDX-License-Identifier: GPL-3.0-or-later
// The pages a signed-in person gets, and how one leads to another.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/case_wiring.h"
#include "app/desktop/finder/finder.h"
#include "app/desktop/hub/hub_wiring.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/intake/scan_wiring.h"
#include "app/desktop/printing/slip_printing.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/review_work.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/navigator.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/settings/settings_wiring.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/sync_wiring.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/today/today_wiring.h"
#include "app/desktop/work/work_page.h"
#include "app/desktop/work/work_wiring.h"
#include "app/office/slip_context.h"

namespace app {

void Desk::buildPages() {
    MainWindow* window = m_window.get();
    Session& session = *m_session;
    const Navigator navigator{
        .openCase = [this](domain::CaseId id) { openCase(id); },
        .leaveCase = [this, window] { window->openPage(m_caseFrom); },
        .openPage = [window](const QString& page) { window->openPage(page); },
        .openIntake = [this, window] {
            // Who asks for a new case where one is being typed already wants the next one.
            if (m_intake && window->currentPage() == u"intake") m_intake->beginAnew();
            window->openPage(QStringLiteral("intake"));
        },
        .openDraft = [this](domain::DraftId id) { openDraft(id); },
        .beginCase = [this, window](const QString& procedure, const std::optional<domain::Person>& person) {
            if (!m_intake) return;
            window->openPage(QStringLiteral("intake"));
            m_intake->start(procedure, person);
        },
        .showWork = [window](WorkView view, const QString& typed) {
            auto* work = qobject_cast<WorkPage*>(window->page(QStringLiteral("work")));
            if (!work) return;
            work->choose(view);
            work->lookFor(typed);
            window->openPage(QStringLiteral("work"));
        }};
    // Who only administers the computer has no business with citizens' papers.
    const bool seesCases = domain::may(session.user(), domain::Act::SeeCases);
    auto* today = seesCases ? new TodayPage(session.isDistrict()) : nullptr;
    if (today) window->addPage(QStringLiteral("today"), tr("Today"), QStringLiteral("today"), today);
    if (domain::may(session.user(), domain::Act::Receive)) addIntake(navigator);
    if (seesCases) addCasePages(navigator);
    auto* settings = new SettingsPage;
    window->addPage(QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"), settings);
    wire(*settings, session, *m_sync, m_settings, [this](const Settings& wanted) { apply(wanted); });
    wire(settings->hub(), session, *m_hub);
    addFinder(navigator);
    if (today) {
        wire(today->finder(), session, navigator, commandsFor(navigator), {});
        wire(*today, session, navigator);
    }
    window->openPage(today ? QStringLiteral("today") : QStringLiteral("settings"));
}

void Desk::addIntake(const Navigator& navigator) {
    auto* intake = new IntakePage;
    m_window->addPage(QStringLiteral("intake"), tr("Intake"), QStringLiteral("intake"), intake);
    m_intake = new IntakeWork(*intake, *m_session, navigator);
    wire(intake->files(), *m_scans);
    connect(m_intake, &IntakeWork::failed, m_session.get(), &Session::failed);
    connectGuarded(m_intake, &IntakeWork::received, m_session.get(),
                   [this](const domain::CaseFile& file, bool print, bool stays) {
                       if (print) showSlip(m_window.get(), *m_session, file, receptionSlip(file));
                       if (!stays) openCase(file.id);
                   });
}

void Desk::addCasePages(const Navigator& navigator) {
    Session& session = *m_session;
    auto* work = new WorkPage;
    m_window->addPage(QStringLiteral("work"), tr("Work list"), QStringLiteral("work"), work);
    auto* casePage = new CasePage;
    m_window->addInnerPage(QStringLiteral("case"), QStringLiteral("work"), casePage);
    if (session.isDistrict()) {
        auto* review = new ReviewPage;
        m_window->addPage(QStringLiteral("review"), tr("Review"), QStringLiteral("review"), review);
        m_review = new ReviewWork(*review, session, *m_sync);
        connect(m_review, &ReviewWork::failed, &session, &Session::failed);
    }
    auto* sync = new SyncPage;
    m_window->addPage(QStringLiteral("sync"), tr("Exchange"), QStringLiteral("sync"), sync);
    wire(casePage->files(), *m_scans);
    m_showCase = wire(*casePage, session, *m_sync, navigator);
    wire(*work, session, navigator);
    wire(*sync, session, *m_sync, navigator);
    wire(*sync, session, *m_hub);
}

}  // namespace app
