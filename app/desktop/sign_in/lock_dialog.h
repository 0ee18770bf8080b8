// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace app {

class FieldRow;

/// What stands before the covered windows: the password of the same person, or somebody else. It
/// cannot be closed. Knows no store: it asks, and is told.
class LockDialog : public QDialog {
    Q_OBJECT

public:
    LockDialog(const QString& person, QWidget* parent);
    /// A sentence under the password; after several the next try has to wait.
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void unlockRequested(const QString& password);
    void otherRequested();

public Q_SLOTS:
    void reject() override {}   // Esc opens nothing

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void ask();
    void setBusy(bool busy);
    int m_wrong = 0;
    QLineEdit* m_password;
    FieldRow* m_row;
    QPushButton *m_go, *m_other;
};

}  // namespace app
