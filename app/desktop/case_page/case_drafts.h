// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/drafts.h"

#include <QHash>
#include <QObject>

#include <optional>

class QTimer;

namespace app {

class Session;
class WordBox;

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
    void refresh();
    std::optional<store::Draft> draft() const;
    WordBox& m_box;
    QString m_kind;
    Session& m_session;
    QTimer* m_autosave;
    bool m_typed = false;                              ///< and not yet kept
    QHash<domain::CaseId, QJsonObject> m_unsaved;      ///< what could not be written, the disk being full
};

}  // namespace app
