// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/scan_wiring.h"

#include "app/desktop/review/scan_view.h"
#include "app/desktop/session/attachments.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/text/refusal_text.h"

namespace app {
namespace {

/// Shows this scan, or says why it cannot be shown.
void showScan(ScanView& scans, Session& session, const domain::Attachment& file) {
    const auto content = session.store().blobs().content(file.blob);
    if (!content) {
        const bool mayFetch = content.error().refusal == domain::Refusal::BlobIncomplete;
        return scans.showNote(describe(content.error()), mayFetch);
    }
    scans.showContent(file, *content);
}

}  // namespace

void wireScans(ScanView& scans, Session& session, SyncRunner& sync) {
    connectGuarded(&scans, &ScanView::chosen, &session,
                   [&scans, &session](const domain::Attachment& file) { showScan(scans, session, file); });
    connectGuarded(&scans, &ScanView::openRequested, &session, [&scans, &session](const domain::Attachment& file) {
        const auto opened = openAttachment(session.store(), file);
        if (!opened) scans.showNote(describe(opened.error()), true);
    });
    connectGuarded(&scans, &ScanView::fetchRequested, &session, [&scans, &sync](const domain::Attachment& file) {
        scans.showNote(ScanView::tr("“%1” is fetched at the next exchange.").arg(file.fileName), false);
        sync.fetch(file);
    });
}

}  // namespace app
