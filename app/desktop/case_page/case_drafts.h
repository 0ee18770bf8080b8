// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/drafts.h"

#include <QObject>

#include <optional>

class QTimer;

namespace app {

class Session;
class WordBox;

/// Kinds of the drafts made here; `about`: the case.
inline const QString remarkDraft = QStringLiteral("remark");   ///< for the conversation
inline const QString answerDraft = QStringLiteral("answer");   ///< to what was remarked

/// What is typed into a box beside a case waits for its case, at most two seconds behind the keyboard,
/// until it is said or wiped out.
class CaseDrafts : public QObject {
    Q_OBJECT

public:
    CaseDrafts(WordBox& box, const QString& kind, Session& session);
    void keep();

Q_SIGNALS:
    void failed(const QString& detail);

private:
    void restore();
    std::optional<store::Draft> draft() const;
    WordBox& m_box;
    QString m_kind;
    Session& m_session;
    QTimer* m_autosave;
    bool m_typed = false;
};

}  // namespace app
