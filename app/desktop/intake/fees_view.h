// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace app {

/// What the citizen pays: quantities are typed, amounts follow the tariff, exemptions need a reason.
class FeesView : public QWidget {
    Q_OBJECT

public:
    explicit FeesView(QWidget* parent = nullptr);
    struct Asked {
        QString id;
        QString name;
        bool byCopy = false, byPage = false;
        QStringList exemptions;
        QString note;
    };
    struct Chosen {
        QString id;
        int copies = 1, pages = 1;
        QString exemptReason;          ///< empty: paid
    };
    void show(const std::vector<Asked>& asked);
    using QWidget::show;
    void showLines(const std::vector<domain::FeeLine>& lines);
    std::vector<Chosen> chosen() const;
    void setChosen(const std::vector<Chosen>& chosen);

Q_SIGNALS:
    void edited();

private:
    struct Row {
        Asked asked;
        QSpinBox* copies;
        QSpinBox* pages;
        QComboBox* exempt;
    };
    std::vector<Row> m_rows;
    QWidget* m_inside = nullptr;
    QLabel* m_total;
};

}  // namespace app
