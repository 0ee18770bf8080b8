// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "core/domain/event.h"
#include "core/packs/form.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTableWidget;

namespace app {

class DecisionBox;
class HistoryView;
class QueueView;
class ScanView;
class Tabs;
class TalkView;

/// The officer's page: the queue, one case with its scans beside it, what was said and remarked before,
/// and the decision. Knows no store.
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);
    /// The case that is open already is only painted again: what is being written stays.
    void showCase(const CaseView& view, const QString& question,
                  const std::vector<packs::Option>& sendBackReasons);
    void showNoCase();
    QueueView& queue() { return *m_queue; }
    ScanView& scans() { return *m_scans; }
    TalkView& talk() { return *m_talk; }
    DecisionBox& decision() { return *m_decision; }
    std::optional<domain::CaseId> current() const { return m_current; }
    /// What is being written, and back: for drafts. Empty when it is nothing.
    QJsonObject draft() const;
    QString firstWords() const;
    void setDraft(const QJsonObject& draft);
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void wanted();             ///< it came in sight: show anew
    void caseChosen(domain::CaseId id);
    void decided(const domain::ReviewDecided& decision);
    void edited();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* caseSide();
    void showFacts(const std::vector<Fact>& facts);
    void showScans(const CaseView& view, bool sameCase);
    void pinField();
    void pinPage();
    QString nameOf(const QString& target) const;

    std::optional<domain::CaseId> m_current;
    std::vector<Fact> m_written;
    std::vector<domain::Attachment> m_attachments;
    QueueView* m_queue;
    QLabel *m_title, *m_question;
    QTableWidget* m_facts;
    Tabs* m_tabs;
    ScanView* m_scans;
    TalkView* m_talk;
    HistoryView* m_history;
    DecisionBox* m_decision;
    QWidget* m_caseSide;
};

}  // namespace app
