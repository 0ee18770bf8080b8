// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"
#include "core/domain/id.h"

#include <QWidget>

#include <array>
#include <vector>

class QHBoxLayout;
class QLabel;
class QListWidget;

namespace app {

class FinderBox;
class TodayCard;

/// An unfinished piece of work, to be recognised.
struct UnfinishedLine {
    domain::DraftId id;
    QString words;               ///< "Đăng ký khai sinh · Lò Thị Mai"
    QString when;                ///< "hôm nay 09:12"
    friend bool operator==(const UnfinishedLine&, const UnfinishedLine&) = default;
};

/// Where the day begins: one box for everything, and below it what cannot wait. Knows no store.
class TodayPage : public QWidget {
    Q_OBJECT

public:
    enum class Part { Due, Mine, Unsent, Decision };
    /// `officer`: what waits for the person here are questions of offices below.
    explicit TodayPage(bool officer, QWidget* parent = nullptr);
    FinderBox& finder() { return *m_finder; }
    void showDay(const QString& sentence);
    void show(Part part, const QString& count, const std::vector<CaseLine>& lines);
    using QWidget::show;
    /// `headline`: why there is something unfinished, and that nothing is lost.
    void showUnfinished(const QString& headline, const std::vector<UnfinishedLine>& lines);

Q_SIGNALS:
    void wanted();               ///< came into sight
    void caseChosen(domain::CaseId id);
    void draftChosen(domain::DraftId id);
    void allWanted(app::TodayPage::Part part);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* unfinishedBox();
    void fitUnfinished();
    QWidget* cards(bool officer);
    void finderChanged();
    TodayCard* card(Part part) const { return m_cards[static_cast<std::size_t>(part)]; }
    QLabel* m_day;
    FinderBox* m_finder;
    QWidget* m_below;
    QWidget* m_unfinishedBox;
    QLabel* m_unfinishedHead;
    QListWidget* m_unfinished;
    std::vector<UnfinishedLine> m_unfinishedLines;
    std::array<TodayCard*, 4> m_cards{};
};

}  // namespace app
