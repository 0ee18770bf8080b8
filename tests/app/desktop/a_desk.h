// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "core/domain/case_file.h"
#include "tests/support/dialogs.h"
#include "tests/support/drive.h"
#include "tests/support/local_link.h"
#include "tests/support/temp_store.h"

#include <QPointer>

#include <stdexcept>

class QTranslator;

namespace test {

/// The words of the program in one language, while this lives.
class Language {
public:
    explicit Language(const char* code);
    ~Language();

private:
    QList<QTranslator*> m_before;
};

/// An office on a real store with the real windows, signed in, on a clock that stands still. The line
/// to the server, when there is one, can be cut.
class ADesk {
public:
    explicit ADesk(LocalServer* server = nullptr) : ADesk(aNewStore({}), server) {}
    /// `home`: where the data lives, also of a desk that was killed; empty: in a folder that goes away.
    ADesk(store::NewStore wanted, LocalServer* server, const QString& home = {});
    ~ADesk();

    app::Desk& desk() { return *m_desk; }
    app::MainWindow& window() { return *m_desk->window(); }
    app::Session& session() { return *m_desk->session(); }
    store::Store& store() { return m_desk->session()->store(); }
    template <class Page>
    Page& page(const char* id) {
        auto* found = qobject_cast<Page*>(window().page(QLatin1String(id)));
        if (!found) throw std::runtime_error(std::string("there is no page ") + id);
        return *found;
    }
    void open(const char* page);
    /// As after a start of the program: the sign-in window, then the pages again.
    void signInAgain();
    /// Registers with the server under a fresh code.
    void enrol(const QString& unit, server::Office office);
    /// Rounds until one went well and nothing waits; false when that never came.
    bool exchange();
    void cutLine(bool cut);

    domain::CaseFile newestCase();
    void openCase(const domain::CaseFile& file);
    /// Presses an act of the open case and answers its window; a slip that follows is closed.
    void act(domain::Act act, Dialogs::Work answer, bool slipFollows = false);

    std::function<std::unique_ptr<protocol::Link>()> makeHubLink;   ///< to what is at port 8444 of the office's network
    FakeClock clock;
    FixedRandom random{++s_made};   ///< two desks of a test are two computers
    Dialogs dialogs;

private:
    inline static quint64 s_made = 0;
    QTemporaryDir m_home;
    LocalServer* m_server;
    LocalLink* m_link = nullptr;   // the runner's
    bool m_cut = false;
    std::unique_ptr<app::Desk> m_desk;
};

/// Somebody of the authority above who decides and takes nothing in.
store::NewStore aReviewer();

/// Takes in the registration of a birth with everything that is needed, by typing. The slip's window is
/// closed again.
domain::CaseFile receiveBirth(ADesk& office, const QString& child = QStringLiteral("Trần Minh Anh"));
/// The last keys: on to the check of the answers, and through.
void receive(ADesk& office);
/// The same up to the last keys.
void fillBirth(ADesk& office, const QString& child);

inline const QString aCard = QStringLiteral("049190001234||TRẦN THỊ HOA|05081990|Nữ|Thôn 2, xã Khâm Đức, Đà Nẵng|10052021");

}  // namespace test
