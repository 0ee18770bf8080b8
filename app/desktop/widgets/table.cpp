// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table.h"

#include "app/desktop/widgets/table_header.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace app {
namespace {

constexpr int rowsAtATime = 60;   // measured together in less than a frame

/// Codes break after their hyphens when they must: a text without a space would be cut.
class Breakable : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant& value, const QLocale& locale) const override {
        QString words = QStyledItemDelegate::displayText(value, locale);
        return words.replace(u'-', QStringLiteral("-\u200b"));
    }
};

/// Rows are as high as their words need. Those in sight at once, the others a few at a time.
class Table : public QTableView {
public:
    explicit Table(QWidget* parent) : QTableView(parent), m_later(new QTimer(this)) {
        auto* head = new TableHeader(this);
        setHorizontalHeader(head);
        m_later->setSingleShot(true);
        connect(m_later, &QTimer::timeout, this, [this] { measureOn(); });
        connect(head, &QHeaderView::sectionResized, this, [this] { measureFrom(0); });
    }

    void reset() override {
        QTableView::reset();
        measureFrom(0);
    }

protected:
    void rowsInserted(const QModelIndex& parent, int first, int last) override {
        QTableView::rowsInserted(parent, first, last);
        measureFrom(first);
    }
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override {
        QTableView::dataChanged(from, to, roles);
        measureFrom(from.row());
    }
    void changeEvent(QEvent* event) override {
        QTableView::changeEvent(event);
        if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) return;
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 10);
        measureFrom(0);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->matches(QKeySequence::Copy)) return QApplication::clipboard()->setText(chosenRows(*this));
        QTableView::keyPressEvent(event);
    }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override {
        if (!model() || model()->rowCount() == 0) return QTableView::moveCursor(action, modifiers);
        if (action == MoveHome) return model()->index(0, std::max(0, currentIndex().column()));
        if (action == MoveEnd) return model()->index(model()->rowCount() - 1, std::max(0, currentIndex().column()));
        return QTableView::moveCursor(action, modifiers);
    }

private:
    void measureFrom(int row) {
        m_next = m_later->isActive() ? std::min(m_next, row) : row;
        m_later->start(0);
    }
    void measure(int row) {
        const int needed = std::max(verticalHeader()->defaultSectionSize(), sizeHintForRow(row));
        if (rowHeight(row) != needed) setRowHeight(row, needed);
    }
    void measureOn() {
        const int count = model() ? model()->rowCount() : 0;
        for (int row = std::max(0, rowAt(0)), y = 0; row < count && y < viewport()->height(); ++row) {
            measure(row);
            y += rowHeight(row);
        }
        const int end = std::min(count, m_next + rowsAtATime);
        for (; m_next < end; ++m_next) measure(m_next);
        if (m_next < count) m_later->start(0);
    }
    QTimer* m_later;
    int m_next = 0;
};

}  // namespace

QTableView* makeTable(const QString& accessibleName, QWidget* parent) {
    auto* table = new Table(parent);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTextElideMode(Qt::ElideNone);
    table->setWordWrap(true);
    table->setItemDelegate(new Breakable(table));
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 2 + 10);
    table->horizontalHeader()->setDefaultSectionSize(table->fontMetrics().averageCharWidth() * 16);
    return table;
}

std::vector<int> shownColumns(const QTableView& table) {
    std::vector<int> columns;
    const QHeaderView* head = table.horizontalHeader();
    for (int at = 0; at < head->count(); ++at)
        if (const int column = head->logicalIndex(at); !head->isSectionHidden(column)) columns.push_back(column);
    return columns;
}

QString chosenRows(const QTableView& table) {
    if (!table.selectionModel()) return {};
    QModelIndexList chosen = table.selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    const std::vector<int> columns = shownColumns(table);
    QStringList lines;
    for (const QModelIndex& row : chosen) {
        QStringList cells;
        for (const int column : columns)
            cells += onOneLine(row.siblingAtColumn(column).data().toString()).replace(u'\t', u' ');
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString onOneLine(const QString& words) {
    return words.split(u'\n', Qt::SkipEmptyParts).join(QStringLiteral(", "));
}

}  // namespace app
