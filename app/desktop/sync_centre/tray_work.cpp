// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_work.h"

#include "app/desktop/case_page/case_names.h"
#include "app/desktop/session/draft_title.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/session/table_looks.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/office/exchange_state.h"
#include "sync/client/letters_out.h"
#include "core/domain/line_hint.h"
#include "core/store/case_commands.h"

#include <algorithm>
#include <memory>

namespace app {
namespace {

constexpr int rowsAtATime = 60;
constexpr Tray ofCases[] = {Tray::Waiting, Tray::Sent, Tray::Attention};

QString nameOf(Tray tray) {
    switch (tray) {
    case Tray::Drafts: return QStringLiteral("drafts");
    case Tray::Waiting: return QStringLiteral("waiting");
    case Tray::Sent: return QStringLiteral("sent");
    case Tray::Attention: return QStringLiteral("attention");
    }
    Q_UNREACHABLE();
}

}  // namespace

TrayWork::TrayWork(SyncPage& page, Session& session, SyncRunner& sync)
    : QObject(&page), m_page(page), m_session(session), m_sync(sync) {
    connect(this, &TrayWork::failed, &session, &Session::failed);
    connectGuarded(&session, &Session::changed, this, [this] {
        if (m_page.isVisible()) refresh();   // out of sight they are read when they are opened
    });
    connectGuarded(&page, &SyncPage::wanted, this, [this] { refresh(); });   // drafts are kept without a word
    connectGuarded(&sync, &SyncRunner::changed, this, [this] { exchangeChanged(); });
    for (const Tray tray : ofCases)
        connectGuarded(&page.tray(tray), &TrayView::moreRequested, this, [this, tray] { readOn(tray); });
    for (const Tray tray : {Tray::Drafts, Tray::Waiting, Tray::Sent, Tray::Attention})
        keepLook(page.tray(tray).columns(), session, nameOf(tray));
}

LineState TrayWork::exchange() const {
    LineState state = lineStateOf(m_session.store());
    state.handedOver = client::handedOver(m_session.store()).at;
    state.busy = m_sync.busy();
    state.next.reset();
    // Where the line itself did not say what is wrong the system may know.
    const bool mayBePortal = state.problem == domain::Refusal::LinkUnreachable || state.problem == domain::Refusal::ServerKeyChanged;
    if (mayBePortal && state.hint.isEmpty() && m_sync.wake().behindPortal()) state.hint = domain::hint::portal;
    if (const auto wait = m_sync.comesIn()) state.next = state.now.addMSecs(wait->count());
    return state;
}

store::TrayPage TrayWork::read(Tray tray, const QString& cursor, int limit) const {
    const store::Trays& trays = m_session.store().trays();
    switch (tray) {
    case Tray::Drafts: return {};
    case Tray::Waiting: return trays.waiting(cursor, limit);
    case Tray::Sent: return trays.sent(cursor, limit);
    case Tray::Attention: return trays.attention(cursor, limit);
    }
    Q_UNREACHABLE();
}

std::vector<TrayLine> TrayWork::words(Tray tray, const std::vector<store::TrayRow>& rows) const {
    const LineState state = exchange();
    std::vector<TrayLine> lines;
    for (const store::TrayRow& row : rows) {
        if (tray != Tray::Attention) {
            lines.push_back(trayLine(tray, row, state));
            continue;
        }
        const std::vector<TrayLine> ofCase = attentionLines(row, state, tellerOf(row));
        lines.insert(lines.end(), ofCase.begin(), ofCase.end());
    }
    // Everybody finds his own together; what is nobody's comes first.
    if (tray == Tray::Attention)
        std::stable_sort(lines.begin(), lines.end(), [](const TrayLine& a, const TrayLine& b) { return a.author.localeAwareCompare(b.author) < 0; });
    return lines;
}

/// In the words of the case's own history, where the case can be read.
TellEvent TrayWork::tellerOf(const store::TrayRow& row) const {
    struct Named {
        domain::CaseFile file;
        std::vector<domain::PlacedEvent> events;
        CaseNames names;
        Named(domain::CaseFile known, std::vector<domain::PlacedEvent> all, Session& session)
            : file(std::move(known)), events(std::move(all)), names(file, events, session) {}
    };
    if (!row.parked.empty())
        if (auto file = store::caseFile(m_session.store(), row.id)) {
            const auto named = std::make_shared<Named>(*std::move(file), m_session.store().log().eventsOf(row.id), m_session);
            return [named](const domain::Event& event) { return describe(event, named->names.forEvents()); };
        }
    return [](const domain::Event& event) { return describe(event); };
}

/// As many rows as were there: whoever has scrolled far is not sent back.
void TrayWork::readAnew(Tray tray) {
    List& list = m_lists[static_cast<std::size_t>(tray)];
    const auto wanted = std::max<std::size_t>(rowsAtATime, list.rows.size());
    list = {};
    do {
        store::TrayPage page = read(tray, list.next, static_cast<int>(wanted - list.rows.size()));
        std::move(page.rows.begin(), page.rows.end(), std::back_inserter(list.rows));
        list.next = page.next;
    } while (!list.next.isEmpty() && list.rows.size() < wanted);
    m_page.tray(tray).show(words(tray, list.rows), !list.next.isEmpty());
}

void TrayWork::readOn(Tray tray) {
    List& list = m_lists[static_cast<std::size_t>(tray)];
    store::TrayPage page = read(tray, list.next, rowsAtATime);
    m_page.tray(tray).append(words(tray, page.rows), !page.next.isEmpty());
    std::move(page.rows.begin(), page.rows.end(), std::back_inserter(list.rows));
    list.next = page.next;
}

void TrayWork::refresh() {
    const store::TrayCounts counts = m_session.store().trays().counts();
    m_page.showCount(Tray::Waiting, counts.waiting);
    m_page.showCount(Tray::Sent, counts.sent);
    m_page.showCount(Tray::Attention, counts.attention);
    for (const Tray tray : ofCases) readAnew(tray);
    showDrafts();
}

void TrayWork::showDrafts() {
    std::vector<TrayLine> lines;
    for (const store::Draft& draft : m_session.store().drafts().of(m_session.user().id))
        lines.push_back(trayLine(draft, draftTitle(draft, m_session), m_session.now()));
    m_page.showCount(Tray::Drafts, static_cast<int>(lines.size()));
    m_page.tray(Tray::Drafts).show(std::move(lines), false);
}

/// Only other words, and only when they are other ones: this is told many times while scans go.
void TrayWork::exchangeChanged() {
    const LineState state = exchange();
    const QString now = QStringLiteral("%1 %2 %3 %4 %5 %6 %7").arg(state.enrolled).arg(state.busy).arg(state.failures)
                            .arg(state.problem ? static_cast<int>(*state.problem) : -1).arg(static_cast<int>(state.hold.why))
                            .arg(state.hint, state.next ? state.next->toString(QStringLiteral("yyyyMMddHHmm")) : QString());
    if (now == m_said) return;
    m_said = now;
    List& list = m_lists[static_cast<std::size_t>(Tray::Waiting)];
    m_page.tray(Tray::Waiting).show(words(Tray::Waiting, list.rows), !list.next.isEmpty());
}

}  // namespace app
