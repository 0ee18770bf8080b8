// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_drafts.h"

#include "app/desktop/case_page/word_box.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "core/store/draft_commands.h"

#include <QTimer>

#include <utility>

namespace app {
namespace {

constexpr int autosaveMs = 1500;   // with the writing itself: at most two seconds behind

}  // namespace

CaseDrafts::CaseDrafts(WordBox& box, const QString& kind, Session& session)
    : QObject(&box), m_box(box), m_kind(kind), m_session(session), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    connect(this, &CaseDrafts::failed, &session, &Session::failed);
    connectGuarded(m_autosave, &QTimer::timeout, this, [this] { keep(); });
    connectGuarded(&box, &WordBox::left, this, [this] { keep(); });
    connectGuarded(&box, &WordBox::opened, this, [this] { restore(); });
    connectGuarded(&box, &WordBox::shown, this, [this] { refresh(); });
    connectGuarded(&session, &Session::changed, this, [this] { refresh(); });
    connectGuarded(&box, &WordBox::edited, this, [this] {
        m_typed = true;
        if (m_box.typed().isEmpty()) return keep();   // said, or wiped out
        if (!m_autosave->isActive()) m_autosave->start(autosaveMs);
    });
    session.keeps(this, [this] { keep(); });
}

void CaseDrafts::keep() {
    m_autosave->stop();
    if (!std::exchange(m_typed, false) || !m_box.current()) return;
    const auto before = draft();
    const QJsonObject typed = m_box.typed();
    if (typed.isEmpty()) {
        if (before) m_session.store().drafts().remove(before->id);
        return;
    }
    const auto kept = store::saveDraft(
        m_session.store(), {.id = before ? before->id : domain::DraftId::fromRandom(m_session.store().random().bytes(16)),
                            .user = m_session.user().id, .kind = m_kind, .about = m_box.current()->toString(),
                            .firstWords = m_box.firstWords(), .changedAt = m_session.now(), .content = typed});
    if (kept) {
        m_unsaved.remove(*m_box.current());
        return;
    }
    m_typed = true;
    m_unsaved.insert(*m_box.current(), typed);
    Q_EMIT m_session.refused(kept.error());
}

void CaseDrafts::restore() {
    m_typed = false;
    if (const auto unsaved = m_unsaved.constFind(*m_box.current()); unsaved != m_unsaved.constEnd()) {
        m_box.setTyped(*unsaved);
        m_typed = true;
    } else if (const auto kept = draft()) {
        m_box.setTyped(kept->content);
    }
}

/// Written, or thrown away, somewhere else.
void CaseDrafts::refresh() {
    if (m_typed || !m_box.current()) return;
    const auto kept = draft();
    const QJsonObject content = kept ? kept->content : QJsonObject();
    if (content != m_box.typed()) m_box.setTyped(content);
}

std::optional<store::Draft> CaseDrafts::draft() const {
    if (!m_box.current()) return std::nullopt;
    for (const store::Draft& one : m_session.store().drafts().of(m_session.user().id))
        if (one.kind == m_kind && one.about == m_box.current()->toString()) return one;
    return std::nullopt;
}

}  // namespace app
