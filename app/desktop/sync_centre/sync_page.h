// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"
#include "core/domain/id.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace app {

class LineBox;
class TrayView;

/// What the exchange with the district looks like now, in words.
struct SyncView {
    QString server;            ///< name of the district's server, or that there is none
    QString last;              ///< last exchange
    QString next;              ///< next try, and why
    QString waiting;           ///< "3 cases wait: 12 kB of texts, 2 scans with 1.4 MB"
    QString problem;           ///< a sentence, or nothing
    QString progress;          ///< "sending scans: 1.2 of 3.4 MB, about 2 minutes"
    int percent = -1;
    bool busy = false;
};

/// Where everything is: four trays, what waits and why, and one button that always answers. Knows no
/// store.
class SyncPage : public QWidget {
    Q_OBJECT

public:
    explicit SyncPage(QWidget* parent = nullptr);
    void show(const SyncView& view);
    using QWidget::show;
    TrayView& tray(Tray tray) { return *m_views[static_cast<std::size_t>(tray)]; }
    void showCount(Tray tray, int count);
    LineBox& line() { return *m_line; }
    /// How it stands with the office's hub; nothing: it has none.
    void showHub(const QString& state);

Q_SIGNALS:
    void wanted();             ///< it came in sight: show anew
    void syncRequested();
    void stickRequested();
    void caseChosen(domain::CaseId id);
    void caseWhyRequested(domain::CaseId id);
    void draftChosen(domain::DraftId id);
    void draftRemovalRequested(domain::DraftId id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* card();
    void connectTrays();
    QLabel *m_server, *m_last, *m_hub, *m_waitingText, *m_problem, *m_progressText;
    QProgressBar* m_progress;
    QPushButton *m_now, *m_stick;
    LineBox* m_line;
    QTabWidget* m_trays;
    std::array<TrayView*, trayCount> m_views{};
};

}  // namespace app
