// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/role.h"
#include "core/domain/unit.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace app {

class ErrorSummary;
class FieldRow;

/// The first start: which office this is and who its administrator is.
class SetupPage : public QWidget {
    Q_OBJECT

public:
    explicit SetupPage(QWidget* parent = nullptr);

    struct Answers {
        domain::Unit unit;
        domain::Unit parent;
        QString deviceName;
        QString name, title, login, password;
    };
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void setUpRequested(const SetupPage::Answers& answers);

private:
    void ask();
    QLineEdit* line(const QString& label, bool required, const QString& help, QWidget* parent);
    ErrorSummary* m_errors;
    std::vector<FieldRow*> m_required;
    QLineEdit *m_unitCode, *m_unitName, *m_identifier, *m_place, *m_parentCode, *m_parentName,
        *m_device, *m_name, *m_title, *m_login, *m_password, *m_again;
    FieldRow* m_againRow = nullptr;
    QPushButton* m_go;
    QWidget* m_column;
};

}  // namespace app
