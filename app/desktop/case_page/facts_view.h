// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"

#include <QGroupBox>

#include <utility>

class QGridLayout;
class QLabel;

namespace app {

/// What is written in a case, label beside value, with the open remarks of an officer below the value.
class FactsView : public QGroupBox {
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);
    void show(const std::vector<Fact>& facts);
    using QGroupBox::show;
    /// Marks the value this target speaks of, gives it the keyboard, and gives it; null when it is not here.
    QWidget* find(const QString& target);

private:
    std::vector<Fact> m_facts;
    std::vector<std::pair<QString, QLabel*>> m_values;   ///< by target
    QGridLayout* m_grid;
};

}  // namespace app
