// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"

#include <QAbstractTableModel>

#include <vector>

namespace app {

/// The rows of a tray; asks for more when the view comes to the end.
class TrayModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Size, Tries, When, Why, ColumnCount };
    explicit TrayModel(Tray tray, QObject* parent) : QAbstractTableModel(parent), m_tray(tray) {}

    /// Rows that are the same as before stay where they are and only change their words.
    void show(std::vector<TrayLine> lines, bool more);
    void append(const std::vector<TrayLine>& lines, bool more);
    const TrayLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreRequested();

private:
    Tray m_tray;
    std::vector<TrayLine> m_lines;
    bool m_more = false;
    bool m_asked = false;
};

}  // namespace app
