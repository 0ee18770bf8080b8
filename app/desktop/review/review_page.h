// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "app/desktop/work/case_line.h"
#include "core/domain/event.h"
#include "core/packs/form.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QTableView;
class QTableWidget;

namespace app {

class CaseListModel;
class FieldRow;
class ScanView;
class TextArea;

/// The officer's queue: cases that were put to the authority above, the case and its scans side by
/// side, and the decision. Knows no store.
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);
    void showQueue(std::vector<CaseLine> lines);
    void showUnits(const std::vector<std::pair<QString, QString>>& units);
    /// The case that is open already is only painted again: what is being written stays.
    void showCase(const CaseView& view, const QString& question,
                  const std::vector<packs::Option>& sendBackReasons);
    void showNoCase();
    ScanView& scans() { return *m_scans; }
    QString unit() const;
    std::optional<domain::CaseId> current() const { return m_current; }
    /// What is being written, and back: for drafts. Empty when it is nothing.
    QJsonObject draft() const;
    void setDraft(const QJsonObject& draft);
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void wanted();
    void caseChosen(domain::CaseId id);
    void scanChosen(const domain::Attachment& file);
    void fetchRequested(const domain::Attachment& file);
    void decided(const domain::ReviewDecided& decision);
    void edited();

private:
    QWidget* queueSide();
    QWidget* caseSide();
    QWidget* decisionBox();
    void decide(domain::ReviewDecided::Decision decision);
    void pin();
    void clearAnswer();
    void showPinned();
    void showFacts(const std::vector<Fact>& facts);

    std::optional<domain::CaseId> m_current;
    std::vector<domain::PinnedRemark> m_remarks;
    std::vector<Fact> m_written;
    std::vector<domain::Attachment> m_attachments;
    QComboBox* m_units;
    QTableView* m_queue;
    CaseListModel* m_model;
    QLabel *m_title, *m_question;
    QTableWidget* m_facts;
    ScanView* m_scans;
    QComboBox* m_reasons;
    TextArea* m_text;
    FieldRow* m_textRow;
    QListWidget* m_pinned;
    QWidget* m_caseSide;
};

}  // namespace app
