// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QAbstractTableModel>

#include <vector>

namespace app {

/// The cases that wait for an officer: one cell a case, with all he needs on lines of its own. Asks for
/// more when the view comes to the end.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit QueueModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void show(std::vector<CaseLine> lines, bool more);
    void append(const std::vector<CaseLine>& lines, bool more);
    const CaseLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    int rowOf(domain::CaseId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreRequested();

private:
    std::vector<CaseLine> m_lines;
    bool m_more = false;
    bool m_asked = false;
};

/// What stands below the case holder's name: procedure, until when, which office, code.
QStringList queueWords(const CaseLine& line);

}  // namespace app
