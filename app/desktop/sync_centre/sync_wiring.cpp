// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/sync_wiring.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/work/case_lines.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/domain/refusal_name.h"

namespace app {
namespace {

constexpr int rowsShown = 200;

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

SyncView viewOf(Session& session, const SyncRunner& sync) {
    store::Outbox& outbox = session.store().outbox();
    const store::Waiting waiting = outbox.waiting();
    const auto last = outbox.lastExchange();
    const auto server = session.store().settings().server();
    SyncView view;
    view.enrolled = server.has_value();
    view.busy = sync.busy();
    view.server = server ? server->name : SyncPage::tr("This computer is not registered with the district");
    view.waiting = SyncPage::tr("On this computer and not yet with the district: %1 records (%2), %3 scans (%4)")
                       .arg(waiting.events).arg(bytesText(waiting.eventBytes))
                       .arg(waiting.blobs).arg(bytesText(waiting.blobBytes));
    view.last = last.succeeded ? SyncPage::tr("Last exchange: %1").arg(nearMomentText(*last.succeeded, session.now()))
                               : SyncPage::tr("No exchange yet");
    if (last.nextTry && !view.busy) view.next = SyncPage::tr("next try: %1").arg(nearMomentText(*last.nextTry, session.now()));
    if (const auto refusal = domain::refusalFromName(last.problem); refusal && last.failures > 0)
        view.problem = describe({*refusal, {}, {}});
    if (const auto& progress = sync.progress()) {
        view.progress = SyncPage::tr("%1: %2 of %3").arg(phaseText(progress->phase), bytesText(progress->done), bytesText(progress->total));
        if (progress->secondsLeft) view.progress += QStringLiteral(", ") + durationText(*progress->secondsLeft);
        if (progress->total > 0) view.percent = static_cast<int>(progress->done * 100 / progress->total);
    }
    return view;
}

void showTrays(SyncPage& page, Session& session) {
    const auto rows = [&](const store::CaseFilter& filter) {
        return caseLines(session.store().cases().page(filter, store::CaseOrder::NewestFirst, {}, rowsShown).rows, session);
    };
    store::CaseFilter unsent;
    unsent.unsentOnly = true;
    page.showWaiting(rows(unsent));
    std::vector<CaseLine> sent = rows({});
    std::erase_if(sent, [](const CaseLine& line) { return line.whereabouts != Where::District; });
    page.showSent(std::move(sent));
    store::CaseFilter attention;
    attention.needsDecision = true;
    page.showAttention(rows(attention));
    std::vector<DraftLine> drafts;
    for (const store::Draft& draft : session.store().drafts().of(session.user().id)) {
        if (draft.kind != u"intake") continue;   // an officer's answer waits on the review page
        const auto pack = session.catalogue().find(draft.about);
        drafts.push_back({draft.id, QStringLiteral("%1  ·  %2  ·  %3").arg(pack ? pack->process.title : draft.about, draft.firstWords,
                                                                             nearMomentText(draft.changedAt, session.now()))});
    }
    page.showDrafts(drafts);
}

}  // namespace

void wire(SyncPage& page, Session& session, SyncRunner& sync, const Navigator& navigator) {
    const auto head = [&page, &session, &sync] { page.show(viewOf(session, sync)); };
    const auto all = [&page, &session, head] {
        head();
        showTrays(page, session);
    };
    connectGuarded(&sync, &SyncRunner::changed, &session, head);
    connectGuarded(&session, &Session::changed, &session, all);
    connectGuarded(&page, &SyncPage::syncRequested, &session, [&sync] { sync.now(); });
    connectGuarded(&page, &SyncPage::caseChosen, &session, navigator.openCase);
    connectGuarded(&page, &SyncPage::draftChosen, &session, [navigator](domain::DraftId id) { navigator.openIntake(id); });
    connectGuarded(&page, &SyncPage::draftRemovalRequested, &session, [&session](domain::DraftId id) {
        session.store().drafts().remove(id);
        Q_EMIT session.changed();   // it may be open on the intake page
    });
    all();
}

}  // namespace app
