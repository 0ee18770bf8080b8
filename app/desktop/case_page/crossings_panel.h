// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "core/domain/settling.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace app {

/// Where two people did the same thing, side by side with the differences only, and three ways out;
/// several one after the other. None of them is the usual one: nobody settles it by pressing Enter. Hidden when there is nothing.
class CrossingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit CrossingsPanel(QWidget* parent = nullptr);
    void show(const std::vector<Crossing>& crossings);
    using QWidget::show;
    int open() const { return static_cast<int>(m_crossings.size()); }

Q_SIGNALS:
    void settled(const Crossing& crossing, domain::Keep keep);

private:
    QWidget* box(const Crossing& crossing);
    QWidget* buttons(const Crossing& crossing);

    std::vector<Crossing> m_crossings;
    QVBoxLayout* m_rows;
};

}  // namespace app
