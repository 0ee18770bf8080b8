// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/row_model.h"
#include "app/desktop/work/case_line.h"


#include <vector>

namespace app {

/// The cases that wait for an officer: one cell a case, with all he needs on lines of its own. Asks for
/// more when the view comes to the end.
class QueueModel : public RowModel<CaseLine> {
    Q_OBJECT

public:
    explicit QueueModel(QObject* parent = nullptr) : RowModel(parent) {}
    int rowOf(domain::CaseId id) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

/// What stands below the case holder's name: procedure, until when, which office, code.
QStringList queueWords(const CaseLine& line);

}  // namespace app
