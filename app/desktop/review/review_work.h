// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/store/case_table.h"
#include "core/store/drafts.h"

#include <QObject>

#include <optional>

class QTimer;

namespace app {

class ReviewPage;
class Session;
class SyncRunner;

/// The work behind the officer's page: the queue, the case, its scans and the decision. What is being
/// written is kept at most two seconds behind the keyboard and is there again with its case.
class ReviewWork : public QObject {
    Q_OBJECT

public:
    ReviewWork(ReviewPage& page, Session& session, SyncRunner& sync);
    void open(domain::CaseId id);
    std::optional<domain::CaseId> current() const;

Q_SIGNALS:
    void failed(const QString& detail);

private:
    void connectPage(SyncRunner& sync);
    void refresh();
    void showQueue();
    void showMore();
    void showUnits();
    store::CaseFilter filter() const;
    store::CaseOrder order() const;
    /// Writes the draft of the open case now; removes it when nothing is written.
    void keep();
    void showCase(domain::CaseId id);
    void remark(const QString& text);
    void decide(const domain::ReviewDecided& decision);
    std::optional<store::Draft> draftOf(domain::CaseId id);

    ReviewPage& m_page;
    Session& m_session;
    QTimer* m_autosave;
    bool m_typed = false;     ///< and not yet kept
    QString m_next;           ///< where the queue goes on
};

}  // namespace app
