// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

#include <QWidget>

#include <vector>

class QTableWidget;

namespace app {

/// The papers the procedure asks for, to be ticked, with counts and where each came from.
class ChecklistView : public QWidget {
    Q_OBJECT

public:
    explicit ChecklistView(QWidget* parent = nullptr);
    struct Asked {
        domain::PaperLine line;
        QString why;             ///< shown beside the title
        bool required = true;
        friend bool operator==(const Asked&, const Asked&) = default;
    };
    /// What was ticked for a paper that is still asked for stays.
    void show(const std::vector<Asked>& asked);
    using QWidget::show;
    std::vector<domain::PaperLine> lines() const;
    /// Everything is there.
    void tickAll();
    void setLines(const std::vector<domain::PaperLine>& lines);
    /// Under each paper the files that were given to it; of others nothing is said.
    void showScans(const std::vector<domain::Attachment>& files);

Q_SIGNALS:
    void edited();

private:
    void fillRow(int row, const Asked& asked);
    QString wordsOf(const Asked& asked) const;
    void fitRows();
    QTableWidget* m_table;
    std::vector<Asked> m_asked;
    std::vector<domain::Attachment> m_scans;
};

}  // namespace app
