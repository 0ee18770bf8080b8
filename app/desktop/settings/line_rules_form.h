// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line_rules.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace app {

/// For a line that is thin or paid by what goes over it: how much in a day, and whether scans wait for the night.
class LineRulesForm : public QWidget {
    Q_OBJECT

public:
    explicit LineRulesForm(QWidget* parent = nullptr);
    /// What somebody is about to change stays as it is.
    void show(const domain::LineRules& rules);
    using QWidget::show;

Q_SIGNALS:
    void edited(const domain::LineRules& rules);

private:
    void tell();
    QSpinBox* m_cap;
    QCheckBox* m_night;
    QTimeEdit *m_from, *m_to;
};

}  // namespace app
