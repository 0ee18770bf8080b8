// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace app {

/// Whether and how this computer shares its work inside the office. Knows no store.
class HubForm : public QWidget {
    Q_OBJECT

public:
    enum Way { Find, Address, Host, None };   ///< in the order of the list

    explicit HubForm(QWidget* parent = nullptr);
    /// What somebody is about to type stays as it is. `trouble`: something is to be done about it.
    void show(Way way, const QString& address, const QString& state, bool trouble);
    using QWidget::show;

Q_SIGNALS:
    void edited(app::HubForm::Way way, const QString& address);

private:
    void tell();
    QComboBox* m_way;
    QLineEdit* m_address;
    QWidget* m_addressRow;
    QLabel* m_state;
};

}  // namespace app
