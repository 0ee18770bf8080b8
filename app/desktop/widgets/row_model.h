// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace app {

/// A list that is read page by page: asks for more once, when the end comes in sight.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_more && !m_asked; }
    void fetchMore(const QModelIndex&) override {
        m_asked = true;
        Q_EMIT moreRequested();
    }

Q_SIGNALS:
    void moreRequested();

protected:
    void arrived(bool more) {
        m_more = more;
        m_asked = false;
    }

private:
    bool m_more = false;
    bool m_asked = false;
};

/// The rows of such a list. `keyOf(row)`, beside the row's type, tells which are the same.
template <class Row>
class RowModel : public PagedModel {
public:
    using PagedModel::PagedModel;

    /// Rows that are the same as before stay where they are and only change their words.
    void show(std::vector<Row> rows, bool more) {
        const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const Row& a, const Row& b) { return keyOf(a) == keyOf(b); });
        arrived(more);
        if (same) {
            if (rows == m_rows) return;
            m_rows = std::move(rows);
            return Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// One that is here already, because the list moved meanwhile, is not shown twice.
    void append(const std::vector<Row>& rows, bool more) {
        arrived(more);
        QSet<std::decay_t<decltype(keyOf(std::declval<const Row&>()))>> known;
        for (const Row& row : m_rows) known.insert(keyOf(row));
        std::vector<Row> fresh;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh), [&](const Row& row) { return !known.contains(keyOf(row)); });
        if (fresh.empty()) return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    const Row& line(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

private:
    std::vector<Row> m_rows;
};

}  // namespace app
