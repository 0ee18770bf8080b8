// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/today/today_page.h"

#include "app/desktop/finder/finder_box.h"
#include "app/desktop/today/today_card.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr int unfinishedInSight = 3;   // lines; more are reached by scrolling

}  // namespace

TodayPage::TodayPage(bool officer, QWidget* parent)
    : QWidget(parent),
      m_day(heading({}, this)),
      m_finder(new FinderBox(this)),
      m_below(new QWidget(this)),
      m_unfinishedBox(nullptr),
      m_unfinishedHead(subHeading({}, this)),
      m_unfinished(new QListWidget(this)) {
    auto* below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(12);
    below->addWidget(m_unfinishedBox = unfinishedBox());
    below->addWidget(cards(officer), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(10);
    layout->addWidget(m_day);
    layout->addWidget(m_finder);
    layout->addWidget(m_below, 1);
    beginWith(this, m_finder->editor());
    connect(m_finder, &FinderBox::wanted, this, &TodayPage::finderChanged);
    connect(m_finder->editor(), &QLineEdit::textChanged, this, &TodayPage::finderChanged);
    showUnfinished({}, {});
    finderChanged();
}

QWidget* TodayPage::unfinishedBox() {
    auto* box = new QFrame(this);
    box->setProperty("look", QStringLiteral("card"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->addWidget(m_unfinishedHead);
    layout->addWidget(m_unfinished);
    m_unfinishedHead->setWordWrap(true);
    m_unfinished->setFrameShape(QFrame::NoFrame);
    m_unfinished->setProperty("look", QStringLiteral("inCard"));
    m_unfinished->setAccessibleName(tr("Unfinished"));
    m_unfinished->setTextElideMode(Qt::ElideNone);
    m_unfinished->setWordWrap(true);
    m_unfinished->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this] {
        const int row = m_unfinished->currentRow();
        if (row >= 0) Q_EMIT draftChosen(m_unfinishedLines[static_cast<std::size_t>(row)].id);
    };
    connect(m_unfinished, &QListWidget::itemActivated, this, choose);
    connect(m_unfinished, &QListWidget::itemClicked, this, choose);
    return box;
}

QWidget* TodayPage::cards(bool officer) {
    const auto make = [this](Part part, const QString& title, const QString& whenEmpty) {
        auto* made = new TodayCard(title, whenEmpty, this);
        m_cards[static_cast<std::size_t>(part)] = made;
        connect(made, &TodayCard::caseChosen, this, &TodayPage::caseChosen);
        connect(made, &TodayCard::allWanted, this, [this, part] { Q_EMIT allWanted(part); });
    };
    make(Part::Due, tr("Due"), tr("Nothing is late, and nothing is due today or on the next working day."));
    make(Part::Mine, officer ? tr("To be decided") : tr("Waiting for me"),
         officer ? tr("No office waits for an answer.") : tr("No case waits for you."));
    make(Part::Unsent, tr("Not yet with the authority above"), tr("Everything is there. Nothing waits to be sent."));
    make(Part::Decision, tr("Needs a decision"), tr("Nothing collides, and nothing is held back."));
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    for (int place = 0; place < 4; ++place) {
        grid->addWidget(m_cards[static_cast<std::size_t>(place)], place / 2, place % 2);
        grid->setColumnStretch(place % 2, 1);
        grid->setRowStretch(place / 2, place < 2 ? 3 : 2);
    }
    return box;
}

/// What was found stands where the day's lists stand; they come back with the empty box.
void TodayPage::finderChanged() {
    const bool idle = m_finder->isIdle();
    m_below->setVisible(idle);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->setStretchFactor(m_finder, idle ? 0 : 1);
    m_finder->setMaximumHeight(idle ? m_finder->sizeHint().height() : QWIDGETSIZE_MAX);
}

void TodayPage::showDay(const QString& sentence) { m_day->setText(sentence); }

void TodayPage::show(Part part, const QString& count, const std::vector<CaseLine>& lines) { card(part)->show(count, lines); }

void TodayPage::showUnfinished(const QString& headline, const std::vector<UnfinishedLine>& lines) {
    m_unfinishedBox->setVisible(!lines.empty());
    m_unfinishedHead->setText(headline);
    if (lines == m_unfinishedLines) return;
    m_unfinishedLines = lines;
    m_unfinished->clear();
    for (const UnfinishedLine& line : lines)
        m_unfinished->addItem(QStringLiteral("%1  ·  %2").arg(line.when, line.words));
    fitUnfinished();
}

void TodayPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT wanted();
}

/// As high as its first lines, over as many lines of text as their words need.
void TodayPage::fitUnfinished() {
    int height = 2;
    for (int row = 0; row < std::min(unfinishedInSight, m_unfinished->count()); ++row)
        height += std::max(m_unfinished->sizeHintForRow(row), fontMetrics().height() + 10);
    m_unfinished->setFixedHeight(height);
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitUnfinished();
}

}  // namespace app
