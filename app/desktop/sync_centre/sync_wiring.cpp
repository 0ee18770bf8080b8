// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/sync_wiring.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/sync_centre/stick_wiring.h"
#include "app/desktop/sync_centre/line_box.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_work.h"
#include "app/office/exchange_state.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/store/draft_commands.h"
#include "core/store/line_book.h"

namespace app {
namespace {

QString phaseText(client::Phase phase) {
    switch (phase) {
    case client::Phase::Greeting:
    case client::Phase::Session: return SyncPage::tr("Connecting");
    case client::Phase::Push: return SyncPage::tr("Sending records");
    case client::Phase::Pull: return SyncPage::tr("Fetching decisions");
    case client::Phase::Blobs: return SyncPage::tr("Exchanging scans");
    case client::Phase::Done: return SyncPage::tr("Done");
    }
    Q_UNREACHABLE();
}

QString waitingText(const store::Waiting& waiting) {
    if (waiting.events == 0 && waiting.blobs == 0) return SyncPage::tr("Everything is with the district.");
    return SyncPage::tr("On this computer and not yet with the district: %1 records (%2), %3 scans (%4)")
        .arg(waiting.events).arg(bytesText(waiting.eventBytes)).arg(waiting.blobs).arg(bytesText(waiting.blobBytes));
}

SyncView viewOf(Session& session, const SyncRunner& sync, const LineState& state) {
    const auto server = session.store().settings().server();
    SyncView view;
    view.busy = sync.busy();
    view.server = server ? server->name : SyncPage::tr("This computer is not registered with the district");
    view.waiting = waitingText(sync.waiting());
    view.last = state.succeeded ? SyncPage::tr("Last exchange: %1").arg(nearMomentText(*state.succeeded, state.now))
                                     : SyncPage::tr("No exchange yet");
    if (state.next && !view.busy) view.next = SyncPage::tr("next try: %1").arg(nearMomentText(*state.next, state.now));
    if (state.problem)
        view.problem = SyncPage::tr("%n exchange(s) failed in a row. %1", nullptr, state.failures).arg(describe({*state.problem, {}, state.hint}));
    if (const auto& progress = sync.progress()) {
        view.progress = SyncPage::tr("%1: %2 of %3").arg(phaseText(progress->phase), bytesText(progress->done), bytesText(progress->total));
        if (progress->secondsLeft) view.progress += QStringLiteral(", ") + durationText(*progress->secondsLeft);
        if (progress->total > 0) view.percent = static_cast<int>(progress->done * 100 / progress->total);
    }
    return view;
}

LineView lineOf(Session& session, const SyncRunner& sync, const LineState& state) {
    const store::Waiting& waiting = sync.waiting();
    store::Settings& settings = session.store().settings();
    const store::LineBook book(settings);
    const store::LineRecord record = book.record();
    const qint64 today = domain::spentOn(record.today, domain::officeDate(lineNow(session.store())));
    const qint64 cap = book.rules().dayCapBytes;
    LineView view;
    if (!state.enrolled) return view;   // there is no line to speak of
    const QString lanes = lanesText(waiting.eventBytes, waiting.previewBytes, waiting.blobBytes - waiting.previewBytes, record.up);
    view.speed = (lanes.isEmpty() ? speedText(record.up, record.down) : lanes) + QStringLiteral("  ·  ")
                 + (cap > 0 ? SyncPage::tr("today %1 of %2").arg(bytesText(today), bytesText(cap)) : SyncPage::tr("today %1").arg(bytesText(today)));
    view.canSendAll = state.enrolled && !state.busy && heldByRule(recordState(waiting), state);
    if (view.canSendAll) view.hold = holdText(state.hold, state.now);
    return view;
}

/// One sentence where every answer stands; it is read aloud there.
void sayWhy(Session& session, const QString& why) {
    Q_EMIT session.notice(why.isEmpty() ? SyncPage::tr("Everything is with the district.") : why);
}

void wireLine(SyncPage& page, Session& session, SyncRunner& sync, TrayWork* trays) {
    connectGuarded(&page.line(), &LineBox::whyRequested, &session, [&session, &sync, trays] {
        sayWhy(session, whyOutbox(recordState(sync.waiting()), sync.waiting().eventBytes, trays->exchange()));
    });
    connectGuarded(&page, &SyncPage::caseWhyRequested, &session, [&session, trays](domain::CaseId id) {
        const auto row = session.store().trays().of(id);
        if (!row) return;
        const QString why = whyNotGreen(recordState(*row, trays->exchange()), trays->exchange());
        sayWhy(session, row->row && !why.isEmpty() ? QStringLiteral("%1: %2").arg(row->row->code, why) : why);
    });
    connectGuarded(&page.line(), &LineBox::everythingRequested, &session, [&sync] { sync.everything(); });
}

}  // namespace

void wire(SyncPage& page, Session& session, SyncRunner& sync, const Navigator& navigator) {
    auto* trays = new TrayWork(page, session, sync);
    const auto head = [&page, &session, &sync, trays] {
        const LineState state = trays->exchange();
        page.show(viewOf(session, sync, state));
        page.line().show(lineOf(session, sync, state));
    };
    // As long as the page lives: a round that is cut short at the end of the day still says so.
    connectGuarded(&sync, &SyncRunner::changed, trays, head);
    connectGuarded(&session, &Session::changed, trays, head);
    connectGuarded(&page, &SyncPage::syncRequested, &session, [&sync] { sync.now(); });
    connectGuarded(&page, &SyncPage::stickRequested, &session, [&page, &session, &sync] {
        workWithStick(session, [&sync] { return sync.anotherLink(); }, &page);
    });
    wireLine(page, session, sync, trays);
    connectGuarded(&page, &SyncPage::caseChosen, &session, navigator.openCase);
    connectGuarded(&page, &SyncPage::draftChosen, &session, navigator.openDraft);
    connectGuarded(&page, &SyncPage::draftRemovalRequested, &session, [&session](domain::DraftId id) {
        const auto gone = session.store().drafts().find(id);
        session.store().drafts().remove(id);
        Q_EMIT session.changed();   // it may be open on the intake page
        if (!gone) return;
        Q_EMIT session.undoable(SyncPage::tr("The draft is thrown away."), [&session, draft = *gone] {
            session.run([&](store::Store& store) { return store::saveDraft(store, draft); });
        });
    });
    head();
}

}  // namespace app
