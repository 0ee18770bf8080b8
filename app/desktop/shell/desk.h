// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/hub/hub_runner.h"
#include "app/desktop/session/practice.h"
#include "app/desktop/session/settings.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/sign_in/setup_page.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QStackedWidget;

namespace app {

struct Command;
class HelpDoor;
class Idle;
class IntakeWork;
class Lock;
class MainWindow;
class OpenWindows;
class PracticeBand;
class ReviewWork;
class ScanInbox;
struct Navigator;
class SignInPage;

/// Puts the parts together: the sign-in window first, then the pages of the person signed in.
class Desk : public QObject {
    Q_OBJECT

public:
    Desk(Settings settings, const domain::Clock& clock, domain::Random& random,
         MakeLink makeLink);
    ~Desk() override;

    /// What a technician settled for this computer, or what is wrong with his file; before start().
    void provide(ProvisionRead provided) { m_provided = std::move(provided); }
    /// What there is for hubs on this computer; before start().
    void useHubs(HubTools tools) { m_hubTools = std::move(tools); }
    /// Shows sign-in, or the set-up page when there is no data yet.
    void start();
    /// WrongPassword and the other refusals of Store::open. A store that fails while it is read throws.
    domain::Result<domain::Done> signIn(const QString& login, const QString& password);
    /// What is being typed is kept first, when the store can still keep it.
    void signOut();
    /// Over to the made-up office, signed in: no password to remember.
    void practise();
    /// Covers every window until the same person gives the password again; see sign_in/lock.h.
    void lock();

    Lock* lockScreen() const { return m_lock.get(); }
    Idle* idle() const { return m_idle; }
    MainWindow* window() const { return m_window.get(); }
    QWidget* entrance() const;
    Session* session() const { return m_session.get(); }
    SyncRunner* sync() const { return m_sync.get(); }
    HubRunner* hub() const { return m_hub.get(); }
    ScanInbox* scans() const { return m_scans.get(); }
    HelpDoor& help() { return *m_help; }

Q_SIGNALS:
    void failed(const QString& detail);
    void signedIn();
    void caseOpened(domain::CaseId id);

private:
    void buildEntrance();
    /// Built when first shown: most mornings need only one of the two.
    SignInPage* signInPage();
    SetupPage* setupPage();
    void setUp(const SetupPage::Answers& answers);
    void openOther();
    void recover(const QString& login);
    void showFailure(const QString& detail);
    void buildPages();
    void addIntake(const Navigator& navigator);
    void addCasePages(const Navigator& navigator);
    std::vector<Command> commandsFor(const Navigator& navigator);
    void addFinder(const Navigator& navigator);
    void connectWindow();
    void leave();
    void watchIdle();
    void restIdle();
    void unlock();
    void giveWay();
    bool openCase(domain::CaseId id);
    // desk_drafts.cpp
    void openDraft(domain::DraftId id);
    void offerWords(const store::Draft& draft);
    QString caseInView() const;
    void apply(const Settings& settings);
    void remember();
    // desk_twin.cpp
    void watchTwin();
    void showRegistration();
    // desk_practice.cpp
    void wear(Ground ground);
    void showRealm();
    void addLessonsTo(PracticeBand& band);
    void beginPracticeAnew();
    QString helpPageOf(const QWidget* window) const;

    void registerAsProvided();

    Settings m_settings;
    ProvisionRead m_provided;
    HubTools m_hubTools;
    const domain::Clock& m_clock;
    domain::Random& m_random;
    MakeLink m_makeLink;
    Practice m_practice;
    Ground m_ground = Ground::Real;
    HelpDoor* m_help;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SyncRunner> m_sync;
    std::unique_ptr<HubRunner> m_hub;
    std::unique_ptr<ScanInbox> m_scans;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QStackedWidget> m_entrance;
    std::unique_ptr<Lock> m_lock;
    Idle* m_idle = nullptr;             ///< the window's, like the next
    OpenWindows* m_windows = nullptr;
    int m_loops = 0;             ///< event loops below the pages; more of them: windows that wait for an answer
    std::optional<QString> m_folderBefore;   ///< until the other one is signed in to
    QString m_officeBefore;
    SignInPage* m_signIn = nullptr;
    SetupPage* m_setup = nullptr;
    IntakeWork* m_intake = nullptr;
    ReviewWork* m_review = nullptr;
    QString m_caseFrom;                 ///< the page the open case was opened from
    std::function<bool(domain::CaseId)> m_showCase;
};

}  // namespace app
