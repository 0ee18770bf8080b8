// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace app {

/// What happened to a case, the newest first, in sentences that can be read aloud; below it the remarks
/// that were settled. To be read only.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(QWidget* parent = nullptr);
    void show(const std::vector<EventLine>& lines, const std::vector<PinLine>& pins);
    using QWidget::show;
    /// Where the keyboard can always go.
    QListWidget* list() const { return m_list; }

private:
    void fill();
    std::vector<EventLine> m_lines;
    std::vector<PinLine> m_settledPins;
    QComboBox* m_which;
    QListWidget *m_list, *m_settled;
    QLabel* m_settledTitle;
};

}  // namespace app
