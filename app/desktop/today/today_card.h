// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QFrame>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace app {

/// A few cases under one heading, with how many there are and the way to all of them. Knows no store.
class TodayCard : public QFrame {
    Q_OBJECT

public:
    /// `whenEmpty`: what stands there when there is none, as a good word and not as a gap.
    TodayCard(const QString& title, const QString& whenEmpty, QWidget* parent = nullptr);
    void show(const QString& count, const std::vector<CaseLine>& lines);
    using QFrame::show;

Q_SIGNALS:
    void caseChosen(domain::CaseId id);
    void allWanted();

private:
    void choose(int row);
    QString m_name;
    QString m_whenEmpty;
    QLabel* m_title;
    QLabel* m_empty;
    QListWidget* m_list;
    QPushButton* m_all;
    std::vector<CaseLine> m_lines;
};

}  // namespace app
