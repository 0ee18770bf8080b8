// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/draft_title.h"

#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/session.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

namespace app {
namespace {

struct DraftTitle {
    Q_DECLARE_TR_FUNCTIONS(DraftTitle)
};

/// Code and person; nothing when there is no such case any more.
QString caseName(const QString& about, Session& session) {
    const auto id = domain::CaseId::parse(about);
    if (!id) return {};
    const auto file = store::caseFile(session.store(), *id);
    return file ? QStringLiteral("%1, %2").arg(file->code(), file->applicant.holder().name) : QString();
}

QString withCase(const QString& what, const QString& name) {
    return name.isEmpty() ? what : DraftTitle::tr("%1 (case %2)", "what was being written").arg(what, name);
}

}  // namespace

QString draftTitle(const store::Draft& draft, Session& session) {
    if (draft.kind == reviewDraft) return withCase(DraftTitle::tr("Answer to the office"), caseName(draft.about, session));
    if (draft.kind == remarkDraft) return withCase(DraftTitle::tr("Remark"), caseName(draft.about, session));
    if (draft.kind == answerDraft) return withCase(DraftTitle::tr("Answer to a remark"), caseName(draft.about, session));
    if (draft.kind == windowDraft)
        return withCase(draft.content.value(QLatin1String("title")).toString(), caseName(draft.about, session));
    const auto pack = session.catalogue().find(draft.about);
    return pack ? pack->process.title : draft.about;
}

}  // namespace app
