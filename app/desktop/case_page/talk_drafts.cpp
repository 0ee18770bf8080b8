// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/talk_drafts.h"

#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "core/store/draft_commands.h"

#include <QTimer>

#include <utility>

namespace app {
namespace {

constexpr int autosaveMs = 1500;   // with the writing itself: at most two seconds behind
constexpr qsizetype recognisable = 80;

}  // namespace

TalkDrafts::TalkDrafts(TalkView& talk, Session& session)
    : QObject(&talk), m_talk(talk), m_session(session), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    connect(this, &TalkDrafts::failed, &session, &Session::failed);
    connectGuarded(m_autosave, &QTimer::timeout, this, [this] { keep(); });
    connectGuarded(&talk, &TalkView::left, this, [this] { keep(); });
    connectGuarded(&talk, &TalkView::opened, this, [this] { restore(); });
    connectGuarded(&talk, &TalkView::edited, this, [this] {
        m_typed = true;
        if (m_talk.typed().isEmpty()) return keep();   // said, or wiped out
        if (!m_autosave->isActive()) m_autosave->start(autosaveMs);
    });
    session.keeps(this, [this] { keep(); });
}

void TalkDrafts::keep() {
    m_autosave->stop();
    if (!std::exchange(m_typed, false) || !m_talk.current()) return;
    const auto before = draft();
    const QString text = m_talk.typed();
    if (text.trimmed().isEmpty()) {
        if (before) m_session.store().drafts().remove(before->id);
        return;
    }
    const auto kept = store::saveDraft(
        m_session.store(), {.id = before ? before->id : domain::DraftId::fromRandom(m_session.store().random().bytes(16)),
                            .user = m_session.user().id, .kind = talkDraft, .about = m_talk.current()->toString(),
                            .firstWords = text.simplified().left(recognisable), .changedAt = m_session.now(),
                            .content = {{QStringLiteral("text"), text}}});
    if (!kept) Q_EMIT m_session.refused(kept.error());
}

void TalkDrafts::restore() {
    m_typed = false;
    if (const auto kept = draft()) m_talk.setTyped(kept->content.value(QLatin1String("text")).toString());
}

std::optional<store::Draft> TalkDrafts::draft() const {
    if (!m_talk.current()) return std::nullopt;
    for (const store::Draft& one : m_session.store().drafts().of(m_session.user().id))
        if (one.kind == talkDraft && one.about == m_talk.current()->toString()) return one;
    return std::nullopt;
}

}  // namespace app
