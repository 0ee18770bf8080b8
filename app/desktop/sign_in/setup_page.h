// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office/provision.h"
#include "core/domain/result.h"
#include "core/domain/unit.h"

#include <QWidget>

class QLabel;
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
    /// What a technician has settled is shown and not asked for; who works here still is.
    void provide(const Provision& provision);
    void tellOfBadProvision(const QStringList& problems);
    /// Beside the field that is to be mended, when it is one of these.
    void showRefusal(const domain::Error& why);
    void showFailure(const QString& sentence);
    /// Whether there is another folder to go back to.
    void offerWayBack(bool there);

Q_SIGNALS:
    void setUpRequested(const SetupPage::Answers& answers);
    void otherFolderRequested();
    void backRequested();
    void practiseRequested();

private:
    void askAboutOffice();
    void askAboutPerson();
    void layOut();
    void ask();
    QLineEdit* fieldFor(const domain::Error& why) const;
    QLineEdit* line(const QString& label, bool required, const QString& help, QWidget* parent);
    ErrorSummary* m_errors;
    std::vector<FieldRow*> m_required;
    QLineEdit *m_unitCode, *m_unitName, *m_identifier, *m_place, *m_parentCode, *m_parentName,
        *m_device, *m_name, *m_title, *m_login, *m_password, *m_again;
    FieldRow* m_againRow = nullptr;
    QPushButton *m_go, *m_back;
    QWidget* m_column;
    QWidget* m_office = nullptr;         ///< the questions about the office
    QLabel* m_provided = nullptr;        ///< or what was settled about it
    std::optional<domain::Unit> m_unit, m_parent;   ///< as provided
};

}  // namespace app
