// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"
#include "core/domain/id.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;

namespace app {

class CaseListModel;

/// What the exchange with the district looks like now, in words.
struct SyncView {
    QString server;            ///< name of the district's server, or that there is none
    QString last;              ///< last exchange
    QString next;              ///< next try, and why
    QString waiting;           ///< "3 records (12 kB) and 2 scans (1.4 MB) wait on this computer"
    QString problem;           ///< a sentence, or nothing
    QString progress;          ///< "sending scans: 1.2 of 3.4 MB, about 2 minutes"
    int percent = -1;
    bool busy = false;
    bool enrolled = false;
};

struct DraftLine {
    domain::DraftId id;
    QString words;             ///< "Đăng ký khai sinh · Lò Thị Mai · today 09:12"
    friend bool operator==(const DraftLine&, const DraftLine&) = default;
};

/// Where everything is: four trays, what waits and why, and one button. Knows no store.
class SyncPage : public QWidget {
    Q_OBJECT

public:
    explicit SyncPage(QWidget* parent = nullptr);
    void show(const SyncView& view);
    using QWidget::show;
    void showWaiting(std::vector<CaseLine> lines);
    void showSent(std::vector<CaseLine> lines);
    void showAttention(std::vector<CaseLine> lines);
    void showDrafts(const std::vector<DraftLine>& drafts);

Q_SIGNALS:
    void syncRequested();
    void caseChosen(domain::CaseId id);
    void draftChosen(domain::DraftId id);
    void draftRemovalRequested(domain::DraftId id);

private:
    QTableView* tray(CaseListModel* model, const QString& name);
    void removeDraft(const DraftLine& draft);
    QWidget* draftTray();
    std::vector<DraftLine> m_draftLines;
    QLabel *m_server, *m_last, *m_waitingText, *m_problem, *m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_now;
    QTabWidget* m_trays;
    CaseListModel *m_waiting, *m_sent, *m_attention;
    QTableView *m_waitingTable, *m_sentTable, *m_attentionTable;
    QListWidget* m_drafts;
};

}  // namespace app
