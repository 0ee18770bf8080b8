// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/review_wiring.h"

#include "app/desktop/case_page/case_facts.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/session/attachments.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/work/case_lines.h"
#include "app/text/refusal_text.h"
#include "core/store/case_commands.h"

#include <QImage>

namespace app {
namespace {

constexpr int longestQueue = 500;

void showQueue(ReviewPage& page, Session& session) {
    store::CaseFilter filter;
    filter.states = {domain::CaseState::UnderReview};
    filter.unit = page.unit();
    page.showQueue(caseLines(session.store().cases().page(filter, store::CaseOrder::DueFirst, {}, longestQueue).rows, session));
}

void showUnits(ReviewPage& page, Session& session) {
    const domain::UnitTree units = session.store().settings().units();
    std::vector<std::pair<QString, QString>> below;
    for (const QString& code : units.subtree(session.unit().code))
        if (code != session.unit().code) below.emplace_back(code, units.find(code)->name);
    page.showUnits(below);
}

void showCase(ReviewPage& page, Session& session, domain::CaseId id) {
    const auto file = store::caseFile(session.store(), id);
    if (!file) return Q_EMIT session.refused(file.error());
    QStringList reasons;
    if (const auto pack = session.catalogue().find(file->process().procedure, file->process().packVersion))
        for (const packs::Option& reason : pack->sendBackReasons) reasons += reason.label;
    const QString question = file->reviews.empty() ? QString() : file->reviews.back().request.content;
    page.showCase(caseView(*file, session.store().log().eventsOf(id), session), question, reasons);
}

void showScan(ReviewPage& page, Session& session, const domain::Attachment& file) {
    const auto content = session.store().blobs().content(file.blob);
    if (!content) return page.scans().showNote(describe(content.error()), content.error().refusal == domain::Refusal::BlobIncomplete);
    const QImage image = QImage::fromData(*content);
    if (image.isNull())
        return page.scans().showNote(ReviewPage::tr("“%1” is here. Open it outside to read it.").arg(file.fileName), false);
    page.scans().showImage(image);
}

void decide(ReviewPage& page, Session& session, const domain::ReviewDecided& decision) {
    if (!page.current()) return;
    const auto after = store::act(session.store(), *page.current(), [&](const domain::CaseFile& now) {
        return domain::review(session.user(), now, decision);
    });
    if (!after) return page.showRefusal(describe(after.error()));
    page.showNoCase();
    Q_EMIT session.changed();
    Q_EMIT session.notice(ReviewPage::tr("The decision on %1 is saved here and sent at the next exchange.").arg(after->code()));
}

}  // namespace

void wire(ReviewPage& page, Session& session, SyncRunner& sync) {
    const auto refresh = [&page, &session] { showQueue(page, session); };
    connectGuarded(&session, &Session::changed, &session, [&page, &session, refresh] {
        showUnits(page, session);
        refresh();
    });
    connectGuarded(&page, &ReviewPage::wanted, &session, refresh);
    connectGuarded(&page, &ReviewPage::caseChosen, &session,
                   [&page, &session](domain::CaseId id) { showCase(page, session, id); });
    connectGuarded(&page, &ReviewPage::scanChosen, &session,
                   [&page, &session](const domain::Attachment& file) { showScan(page, session, file); });
    connectGuarded(&page.scans(), &ScanView::openRequested, &session,
                   [&page, &session](const domain::Attachment& file) {
                       const auto opened = openAttachment(session.store(), file);
                       if (!opened) page.scans().showNote(describe(opened.error()), true);
                   });
    connectGuarded(&page, &ReviewPage::fetchRequested, &session, [&page, &sync](const domain::Attachment& file) {
        page.scans().showNote(ReviewPage::tr("“%1” is fetched at the next exchange.").arg(file.fileName), false);
        sync.fetch(file);
    });
    connectGuarded(&page, &ReviewPage::decided, &session,
                   [&page, &session](const domain::ReviewDecided& decision) { decide(page, session, decision); });
    showUnits(page, session);
    refresh();
}

}  // namespace app
