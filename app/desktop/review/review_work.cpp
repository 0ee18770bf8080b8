// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/review_work.h"

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
#include "core/store/draft_commands.h"

#include <QTimer>

namespace app {
namespace {

constexpr int longestQueue = 500;
constexpr int autosaveMs = 1500;   // with the writing itself: at most two seconds behind
const auto draftKind = QStringLiteral("review");

}  // namespace

ReviewWork::ReviewWork(ReviewPage& page, Session& session, SyncRunner& sync)
    : QObject(&page), m_page(page), m_session(session), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    connectPage(sync);
    showUnits();
    showQueue();
}

void ReviewWork::connectPage(SyncRunner& sync) {
    connectGuarded(&m_session, &Session::changed, this, [this] { refresh(); });
    connectGuarded(&m_page, &ReviewPage::wanted, this, [this] { showQueue(); });
    connectGuarded(&m_page, &ReviewPage::caseChosen, this,
                   [this](domain::CaseId id) { open(id); });
    connectGuarded(&m_page, &ReviewPage::edited, this, [this] {
        if (!m_autosave->isActive()) m_autosave->start(autosaveMs);
    });
    connectGuarded(m_autosave, &QTimer::timeout, this, [this] { keep(); });
    connectGuarded(&m_page, &ReviewPage::scanChosen, this,
                   [this](const domain::Attachment& file) { showScan(file); });
    connectGuarded(&m_page.scans(), &ScanView::openRequested, this,
                   [this](const domain::Attachment& file) {
                       const auto opened = openAttachment(m_session.store(), file);
                       if (!opened) m_page.scans().showNote(describe(opened.error()), true);
                   });
    connectGuarded(&m_page, &ReviewPage::fetchRequested, this,
                   [this, &sync](const domain::Attachment& file) {
                       m_page.scans().showNote(
                           ReviewPage::tr("“%1” is fetched at the next exchange.").arg(file.fileName),
                           false);
                       sync.fetch(file);
                   });
    connectGuarded(&m_page, &ReviewPage::decided, this,
                   [this](const domain::ReviewDecided& decision) { decide(decision); });
}

void ReviewWork::refresh() {
    showUnits();
    showQueue();
    if (m_page.current()) showCase(*m_page.current());
}

void ReviewWork::showQueue() {
    store::CaseFilter filter;
    filter.states = {domain::CaseState::UnderReview};
    filter.unit = m_page.unit();
    const auto waiting = m_session.store().cases().page(filter, store::CaseOrder::DueFirst, {},
                                                        longestQueue);
    m_page.showQueue(caseLines(waiting.rows, m_session));
}

void ReviewWork::showUnits() {
    const domain::UnitTree units = m_session.store().settings().units();
    const QString own = m_session.unit().code;
    std::vector<std::pair<QString, QString>> below;
    for (const QString& code : units.subtree(own))
        if (code != own) below.emplace_back(code, units.find(code)->name);
    m_page.showUnits(below);
}

void ReviewWork::open(domain::CaseId id) {
    if (id == m_page.current()) return;
    keep();
    showCase(id);
    const auto draft = draftOf(id);
    if (draft && id == m_page.current()) m_page.setDraft(draft->content);
    m_autosave->stop();
}

void ReviewWork::showCase(domain::CaseId id) {
    const auto file = store::caseFile(m_session.store(), id);
    if (!file) return Q_EMIT m_session.refused(file.error());
    const auto pack = m_session.catalogue().find(file->process().procedure,
                                                 file->process().packVersion);
    const QString question = file->reviews.empty() ? QString() : file->reviews.back().request.content;
    m_page.showCase(caseView(*file, m_session.store().log().eventsOf(id), m_session), question,
                    pack ? pack->sendBackReasons : std::vector<packs::Option>());
}

void ReviewWork::showScan(const domain::Attachment& file) {
    ScanView& scans = m_page.scans();
    const auto content = m_session.store().blobs().content(file.blob);
    if (!content) {
        const bool mayFetch = content.error().refusal == domain::Refusal::BlobIncomplete;
        return scans.showNote(describe(content.error()), mayFetch);
    }
    scans.showContent(file, *content);
}

void ReviewWork::decide(const domain::ReviewDecided& decision) {
    if (!m_page.current()) return;
    const domain::CaseId id = *m_page.current();
    const auto after = store::act(m_session.store(), id, [&](const domain::CaseFile& now) {
        return domain::review(m_session.user(), now, decision);
    });
    if (!after) return m_page.showRefusal(describe(after.error()));
    m_autosave->stop();
    m_page.showNoCase();
    if (const auto draft = draftOf(id)) m_session.store().drafts().remove(draft->id);
    Q_EMIT m_session.changed();
    Q_EMIT m_session.notice(ReviewPage::tr("The decision on %1 is saved here and sent at the next exchange.").arg(after->code()));
}

void ReviewWork::keep() {
    m_autosave->stop();
    if (!m_page.current()) return;
    const auto before = draftOf(*m_page.current());
    const QJsonObject content = m_page.draft();
    if (content.isEmpty()) {
        if (before) m_session.store().drafts().remove(before->id);
        return;
    }
    if (before && before->content == content) return;
    const domain::DraftId id =
        before ? before->id : domain::DraftId::fromRandom(m_session.store().random().bytes(16));
    const auto kept = store::saveDraft(
        m_session.store(), {.id = id, .user = m_session.user().id, .kind = draftKind,
                            .about = m_page.current()->toString(), .firstWords = {},
                            .changedAt = m_session.now(), .content = content});
    if (!kept) Q_EMIT m_session.refused(kept.error());
}

std::optional<store::Draft> ReviewWork::draftOf(domain::CaseId id) {
    for (const store::Draft& draft : m_session.store().drafts().of(m_session.user().id))
        if (draft.kind == draftKind && draft.about == id.toString()) return draft;
    return std::nullopt;
}

}  // namespace app
