// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedLayout;

namespace app {

/// Which procedure: typed by its official, everyday or mistyped name, chosen with the arrow keys.
class ProcedurePicker : public QWidget {
    Q_OBJECT

public:
    explicit ProcedurePicker(QWidget* parent = nullptr);
    struct Entry {
        QString code;
        QString title;
        QString sector;
        QString everyday;          ///< joined, shown quietly
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    void show(const std::vector<Entry>& entries);
    using QWidget::show;
    /// Shows one as chosen; an empty code asks again.
    void setChosen(const Entry& entry);

Q_SIGNALS:
    void typed(const QString& text);
    void chosen(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(int row);
    QStackedLayout* m_stack;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_title;
    std::vector<Entry> m_entries;
};

}  // namespace app
