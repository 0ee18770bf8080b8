// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table_memory.h"

#include "app/desktop/widgets/table.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace app {
namespace {

constexpr int dragPauseMs = 300;
constexpr int leastShare = 20;
constexpr int mostShare = 100'000;

}  // namespace

TableMemory::TableMemory(QTableView* table, std::vector<TableColumn> columns)
    : QObject(table), m_table(table), m_pause(new QTimer(this)) {
    for (TableColumn& column : columns) {
        const int share = column.share * 10;
        const bool shown = column.shown;
        m_columns.push_back({std::move(column), share, shown, true});
    }
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &TableMemory::adoptWidths);
    m_table->viewport()->installEventFilter(this);
    connectHead();
    apply();
}

void TableMemory::connectHead() {
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    connect(head, &QHeaderView::sectionClicked, this, &TableMemory::sortBy);
    connect(head, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting) m_pause->start(dragPauseMs);
    });
    connect(head, &QHeaderView::sectionMoved, this, [this] {
        if (!m_fitting) Q_EMIT changed();
    });
    const auto menuAt = [this](const QWidget* on, int column, const QPoint& at) {
        auto* menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, column);
        menu->popup(on->mapToGlobal(at));
    };
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this,
            [head, menuAt](const QPoint& at) { menuAt(head, head->logicalIndexAt(at), at); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this, menuAt](const QPoint& at) {
        menuAt(m_table->viewport(), m_table->columnAt(at.x()), at);
    });
}

bool TableMemory::eventFilter(QObject* watched, QEvent* event) {
    // While somebody drags a head the widths are his: even when a scroll bar comes and goes by it.
    const bool differs = event->type() == QEvent::Resize || event->type() == QEvent::Show;
    if (differs && !m_pause->isActive()) fit();
    return QObject::eventFilter(watched, event);
}

/// Narrow ones keep what their longest word needs; the others share what is left.
void TableMemory::fit() {
    if (m_fitting) return;
    const QScopedValueRollback fitting(m_fitting, true);
    const QHeaderView* head = m_table->horizontalHeader();
    std::vector<int> open = shownColumns(*m_table);
    int room = m_table->viewport()->width();
    for (bool again = true; again;) {
        again = false;
        int sum = 0;
        for (const int column : open) sum += m_columns[static_cast<std::size_t>(column)].share;
        for (auto at = open.begin(); at != open.end();) {
            const int least = head->sectionSizeHint(*at);
            if (room * m_columns[static_cast<std::size_t>(*at)].share / std::max(1, sum) >= least) {
                ++at;
                continue;
            }
            m_table->setColumnWidth(*at, least);
            room -= least;
            at = open.erase(at);
            again = true;
            break;
        }
        if (again) continue;
        for (const int column : open)
            m_table->setColumnWidth(column, room * m_columns[static_cast<std::size_t>(column)].share / std::max(1, sum));
    }
}

/// What the mouse made of them, as shares: so that they hold in a window of another width too.
void TableMemory::adoptWidths() {
    const std::vector<int> shown = shownColumns(*m_table);
    int before = 0, now = 0;
    for (const int column : shown) {
        before += m_columns[static_cast<std::size_t>(column)].share;
        now += m_table->columnWidth(column);
    }
    if (now == 0) return;
    for (const int column : shown)
        m_columns[static_cast<std::size_t>(column)].share = std::max(1, before * m_table->columnWidth(column) / now);
    fit();
    Q_EMIT changed();
}

void TableMemory::setSortingShown(bool shown) {
    m_sortingShown = shown;
    QHeaderView* head = m_table->horizontalHeader();
    head->setSortIndicatorShown(m_sorting && shown);
    if (m_sorting)
        head->setSortIndicator(m_sorting->column, m_sorting->backwards ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableMemory::sortBy(int column) {
    if (!m_columns[static_cast<std::size_t>(column)].column.sortable) return setSortingShown(m_sortingShown);
    if (!m_sorting || m_sorting->column != column) return setSorting(TableSorting{column, false});
    if (!m_sorting->backwards) return setSorting(TableSorting{column, true});
    setSorting(std::nullopt);
}

void TableMemory::setSorting(std::optional<TableSorting> sorting) {
    m_sorting = sorting;
    setSortingShown(m_sortingShown);
    Q_EMIT sortingChanged();
    Q_EMIT changed();
}

void TableMemory::setShown(int column, bool shown) {
    if (!shown && shownColumns(*m_table).size() < 2) return;   // a table without columns has no menu either
    m_columns[static_cast<std::size_t>(column)].shown = shown;
    apply();
    Q_EMIT changed();
}

void TableMemory::setOffered(int column, bool offered) {
    m_columns[static_cast<std::size_t>(column)].offered = offered;
    apply();
}

int TableMemory::nextShown(int column, int by) const {
    const std::vector<int> shown = shownColumns(*m_table);
    const auto at = std::find(shown.begin(), shown.end(), column);
    const auto next = at - shown.begin() + by;
    return at == shown.end() || next < 0 || next >= static_cast<long>(shown.size()) ? -1
                                                                                    : shown[static_cast<std::size_t>(next)];
}

void TableMemory::move(int column, int by) {
    QHeaderView* head = m_table->horizontalHeader();
    if (const int other = nextShown(column, by); other >= 0) head->moveSection(head->visualIndex(column), head->visualIndex(other));
}

void TableMemory::widen(int column, int percent) {
    int& share = m_columns[static_cast<std::size_t>(column)].share;
    share = std::clamp(share * percent / 100, leastShare, mostShare);
    fit();
    Q_EMIT changed();
}

void TableMemory::apply() {
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
            const Kept& kept = m_columns[static_cast<std::size_t>(column)];
            m_table->setColumnHidden(column, !kept.shown || !kept.offered);
        }
    }
    fit();
}

void TableMemory::asAtFirst() {
    QHeaderView* head = m_table->horizontalHeader();
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        Kept& kept = m_columns[static_cast<std::size_t>(column)];
        kept.share = kept.column.share * 10;
        kept.shown = kept.column.shown;
        const QScopedValueRollback fitting(m_fitting, true);
        head->moveSection(head->visualIndex(column), column);
    }
    apply();
    setSorting(std::nullopt);
}

QJsonObject TableMemory::state() const {
    const QHeaderView* head = m_table->horizontalHeader();
    QJsonArray columns;
    for (int at = 0; at < head->count(); ++at) {
        const Kept& kept = m_columns[static_cast<std::size_t>(head->logicalIndex(at))];
        columns += QJsonObject{{QStringLiteral("id"), kept.column.id},
                               {QStringLiteral("share"), kept.share},
                               {QStringLiteral("shown"), kept.shown}};
    }
    QJsonObject state{{QStringLiteral("columns"), columns}};
    if (m_sorting) {
        state.insert(QStringLiteral("sort"), m_columns[static_cast<std::size_t>(m_sorting->column)].column.id);
        state.insert(QStringLiteral("backwards"), m_sorting->backwards);
    }
    return state;
}

void TableMemory::restore(const QJsonObject& state) {
    QHeaderView* head = m_table->horizontalHeader();
    const auto numberOf = [this](const QString& id) {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Kept& kept) { return kept.column.id == id; });
        return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
    };
    int place = 0;
    for (const QJsonValue& one : state.value(QLatin1String("columns")).toArray()) {
        const int column = numberOf(one[QLatin1String("id")].toString());
        if (column < 0 || place >= head->count()) continue;
        Kept& kept = m_columns[static_cast<std::size_t>(column)];
        kept.share = std::clamp(one[QLatin1String("share")].toInt(kept.share), 1, mostShare);
        kept.shown = one[QLatin1String("shown")].toBool(kept.shown);
        const QScopedValueRollback fitting(m_fitting, true);
        head->moveSection(head->visualIndex(column), place++);
    }
    const auto isSeen = [](const Kept& kept) { return kept.shown && kept.offered; };
    if (std::none_of(m_columns.begin(), m_columns.end(), isSeen)) m_columns.front().shown = true;
    apply();
    const int sorted = numberOf(state.value(QLatin1String("sort")).toString());
    if (sorted >= 0 && m_columns[static_cast<std::size_t>(sorted)].column.sortable)
        m_sorting = TableSorting{sorted, state.value(QLatin1String("backwards")).toBool()};
    setSortingShown(m_sortingShown);
}

}  // namespace app
