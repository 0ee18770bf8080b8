// SPDX-License-Identifier: GPL-3.0-or-later
// Unfinished work is opened where it was begun.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/pins_panel.h"
#include "app/desktop/intake/intake_work.h"
#include "app/desktop/review/review_work.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/draft_title.h"
#include "app/desktop/session/open_windows.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/widgets/kept_words.h"
#include "core/store/draft_commands.h"

namespace app {

void Desk::openDraft(domain::DraftId id) {
    const auto draft = m_session->store().drafts().find(id);
    if (!draft) return Q_EMIT m_session->changed();   // finished or thrown away meanwhile: the lists say so
    const auto about = domain::CaseId::parse(draft->about);
    if (draft->kind == windowDraft || draft->kind == remarkDraft || draft->kind == answerDraft) {
        const bool there = about && openCase(*about);
        auto* page = qobject_cast<CasePage*>(m_window->page(QStringLiteral("case")));
        const bool hasPlace = there && page && (draft->kind == remarkDraft || (draft->kind == answerDraft && page->pins().offersTyped()));
        if (!hasPlace) return offerWords(*draft);
        if (draft->kind == remarkDraft) page->showTalk();
    } else if (draft->kind == reviewDraft && about && m_review) {
        m_window->openPage(QStringLiteral("review"));
        m_review->open(*about);
    } else if (m_intake) {
        m_intake->resume(id);
        m_window->openPage(QStringLiteral("intake"));
    }
}

/// A window cannot be opened as it was: the case may have moved on. Its words are there to be used again.
void Desk::offerWords(const store::Draft& draft) {
    if (!showKeptWords({.title = draftTitle(draft, *m_session), .words = wordsOf(draft)}, m_window.get())) return;
    m_session->store().drafts().remove(draft.id);
    Q_EMIT m_session->changed();
    Q_EMIT m_session->undoable(tr("The words are thrown away."), [session = m_session.get(), draft] {
        session->run([&](store::Store& store) { return store::saveDraft(store, draft); });
    });
}

QString Desk::caseInView() const {
    if (m_window->currentPage() == u"case") {
        const auto* page = qobject_cast<const CasePage*>(m_window->page(QStringLiteral("case")));
        if (page && page->view()) return page->view()->id.toString();
    }
    if (m_window->currentPage() == u"review" && m_review)
        if (const auto id = m_review->current()) return id->toString();
    return {};
}

}  // namespace app
