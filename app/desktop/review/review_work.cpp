// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/review_work.h"

#include "app/desktop/case_page/case_drafts.h"
#include "app/desktop/case_page/case_facts.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/case_page/undo_acts.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/queue_view.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/scan_wiring.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/work/case_lines.h"
#include "app/text/refusal_text.h"
#include "core/store/case_commands.h"
#include "core/store/draft_commands.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr int rowsAtATime = 100;
constexpr int autosaveMs = 1500;   // with the writing itself: at most two seconds behind

}  // namespace

ReviewWork::ReviewWork(ReviewPage& page, Session& session, SyncRunner& sync)
    : QObject(&page), m_page(page), m_session(session), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    session.keeps(this, [this] { keep(); });
    connectPage(sync);
}

void ReviewWork::connectPage(SyncRunner& sync) {
    connectGuarded(&m_session, &Session::changed, this, [this] {
        if (m_page.isVisible()) refresh();   // out of sight it is read when it is opened
    });
    connectGuarded(&m_page, &ReviewPage::wanted, this, [this] { refresh(); });
    connectGuarded(&m_page.queue(), &QueueView::wanted, this, [this] { showQueue(); });
    connectGuarded(&m_page.queue(), &QueueView::moreRequested, this, [this] { showMore(); });
    connectGuarded(&m_page, &ReviewPage::caseChosen, this,
                   [this](domain::CaseId id) { open(id); });
    connectGuarded(&m_page, &ReviewPage::edited, this, [this] {
        m_typed = true;
        if (!m_autosave->isActive()) m_autosave->start(autosaveMs);
    });
    connectGuarded(m_autosave, &QTimer::timeout, this, [this] { keep(); });
    wireScans(m_page.scans(), m_session, sync);
    connectGuarded(&m_page, &ReviewPage::decided, this,
                   [this](const domain::ReviewDecided& decision) { decide(decision); });
    new CaseDrafts(m_page.talk(), remarkDraft, m_session);
    connectGuarded(&m_page.talk(), &TalkView::written, this, [this](const QString& text) { remark(text); });
    connectGuarded(&m_page.decision(), &DecisionBox::takenOff, this, [this](const domain::PinnedRemark& gone) {
        const auto id = m_page.current();
        Q_EMIT m_session.undoable(ReviewPage::tr("The remark is taken off."), [this, id, gone] {
            if (id == m_page.current()) m_page.decision().putBack(gone);
        });
    });
}

void ReviewWork::refresh() {
    showUnits();
    showQueue();
    if (!m_page.current()) return;
    showCase(*m_page.current());
    // Thrown away on another page: what it shows goes too.
    if (!m_typed && !m_page.draft().isEmpty() && !draftOf(*m_page.current())) m_page.setDraft({});
}

store::CaseFilter ReviewWork::filter() const {
    const QueueWish wish = m_page.queue().wish();
    store::CaseFilter filter;
    filter.states = {domain::CaseState::UnderReview};
    filter.unit = wish.unit;
    filter.procedure = wish.procedure;
    const QDate today = m_session.today();
    const auto endOf = [](QDate day) { return domain::officeMoment(day.addDays(1), QTime(0, 0)); };
    switch (wish.due) {
    case QueueWish::Due::All: break;
    case QueueWish::Due::Overdue: filter.dueBefore = m_session.now(); break;
    case QueueWish::Due::Today: filter.dueBefore = endOf(today); break;
    case QueueWish::Due::ThisWeek: filter.dueBefore = endOf(today.addDays(7 - today.dayOfWeek())); break;
    }
    return filter;
}

store::CaseOrder ReviewWork::order() const {
    switch (m_page.queue().wish().order) {
    case QueueWish::Order::DueFirst: return store::CaseOrder::DueFirst;
    case QueueWish::Order::OldestFirst: return store::CaseOrder::OldestFirst;
    case QueueWish::Order::HolderName: return store::CaseOrder::HolderName;
    }
    Q_UNREACHABLE();
}

void ReviewWork::showQueue() {
    QueueView& queue = m_page.queue();
    const store::CaseFilter wanted = filter();
    const auto waiting = m_session.store().cases().page(wanted, order(), {}, std::max(rowsAtATime, queue.rows()));
    m_next = waiting.next;
    queue.show(caseLines(waiting.rows, m_session), !m_next.isEmpty());
    store::CaseFilter all;
    all.states = wanted.states;
    all.unit = wanted.unit;
    all.procedure = wanted.procedure;
    const store::CaseCounts counts = m_session.store().cases().counts(all, m_session.now(), m_session.now());
    queue.showCounts(counts.underReview, counts.overdue);
}

void ReviewWork::showMore() {
    const auto waiting = m_session.store().cases().page(filter(), order(), m_next, rowsAtATime);
    m_next = waiting.next;
    m_page.queue().append(caseLines(waiting.rows, m_session), !m_next.isEmpty());
}

void ReviewWork::showUnits() {
    const domain::UnitTree units = m_session.store().settings().units();
    const QString own = m_session.unit().code;
    QueueView::Choices below, procedures;
    for (const QString& code : units.subtree(own))
        if (code != own) below.emplace_back(code, units.find(code)->name);
    for (const auto& pack : m_session.catalogue().all()) procedures.emplace_back(pack->process.procedure, pack->process.title);
    m_page.queue().showUnits(below);
    m_page.queue().showProcedures(procedures);
}

void ReviewWork::open(domain::CaseId id) {
    if (id == m_page.current()) return;
    keep();
    if (m_typed) return;   // it could not be written down: why was said
    showCase(id);
    const auto draft = draftOf(id);
    if (draft && id == m_page.current()) m_page.setDraft(draft->content);
    m_typed = false;
    m_autosave->stop();
}

std::optional<domain::CaseId> ReviewWork::current() const { return m_page.current(); }

void ReviewWork::showCase(domain::CaseId id) {
    const auto file = store::caseFile(m_session.store(), id);
    if (!file) return Q_EMIT m_session.refused(file.error());
    const auto pack = m_session.catalogue().find(file->process().procedure,
                                                 file->process().packVersion);
    const QString question = file->reviews.empty() ? QString() : file->reviews.back().request.content;
    m_page.showCase(caseView(*file, m_session.store().log().eventsOf(id), m_session), question,
                    pack ? pack->sendBackReasons : std::vector<packs::Option>());
}

void ReviewWork::remark(const QString& text) {
    if (!m_page.current()) return;
    const auto before = store::caseFile(m_session.store(), *m_page.current());
    if (!before) return Q_EMIT m_session.refused(before.error());
    const auto after = m_session.run([&](store::Store& store) {
        return store::act(store, before->id, [&](const domain::CaseFile& now) {
            return domain::remark(m_session.user(), now, {.target = {}, .text = text});
        });
    });
    if (!after) return;
    m_page.talk().clearTyped();
    offerUndo(m_session, *before);
}

void ReviewWork::decide(const domain::ReviewDecided& decision) {
    if (!m_page.current()) return;
    const domain::CaseId id = *m_page.current();
    const auto after = store::act(m_session.store(), id, [&](const domain::CaseFile& now) {
        return domain::review(m_session.user(), now, decision);
    });
    if (!after) return m_page.showRefusal(describe(after.error()));
    m_autosave->stop();
    m_typed = false;
    m_page.showNoCase();
    if (const auto draft = draftOf(id)) m_session.store().drafts().remove(draft->id);
    Q_EMIT m_session.changed();
    Q_EMIT m_session.notice(ReviewPage::tr("The decision on %1 is saved here and sent at the next exchange.").arg(after->code()));
}

void ReviewWork::keep() {
    m_autosave->stop();
    if (!m_page.current() || !std::exchange(m_typed, false)) return;
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
        m_session.store(), {.id = id, .user = m_session.user().id, .kind = reviewDraft,
                            .about = m_page.current()->toString(), .firstWords = m_page.firstWords(),
                            .changedAt = m_session.now(), .content = content});
    if (kept) return;
    m_typed = true;
    Q_EMIT m_session.refused(kept.error());
}

std::optional<store::Draft> ReviewWork::draftOf(domain::CaseId id) {
    for (const store::Draft& draft : m_session.store().drafts().of(m_session.user().id))
        if (draft.kind == reviewDraft && draft.about == id.toString()) return draft;
    return std::nullopt;
}

}  // namespace app
