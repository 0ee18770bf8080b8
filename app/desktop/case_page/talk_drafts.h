// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/drafts.h"

#include <QObject>

#include <optional>

class QTimer;

namespace app {

class Session;
class TalkView;

/// Kind of the drafts made here; `about`: the case; `content`: {"text"}.
inline const QString talkDraft = QStringLiteral("remark");

/// What is typed into a conversation waits for its case, at most two seconds behind the keyboard, until it
/// is said or wiped out.
class TalkDrafts : public QObject {
    Q_OBJECT

public:
    TalkDrafts(TalkView& talk, Session& session);
    void keep();

Q_SIGNALS:
    void failed(const QString& detail);

private:
    void restore();
    std::optional<store::Draft> draft() const;
    TalkView& m_talk;
    Session& m_session;
    QTimer* m_autosave;
    bool m_typed = false;
};

}  // namespace app
