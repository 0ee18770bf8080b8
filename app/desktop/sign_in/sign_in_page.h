// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

class FieldRow;

/// Who works here now. Knows no store: it asks, and is told.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent = nullptr);
    /// `folder`: where the office's data lie.
    void show(const QString& office, const QString& folder, const QStringList& logins, const QString& lastLogin);
    using QWidget::show;
    /// A sentence under the password, which stays selected: typing replaces it.
    void showRefusal(const QString& sentence);
    void showGoodNews(const QString& sentence);
    void setBusy(bool busy);
    /// The data are those of an office for practice: everybody there has this password.
    void showPractice(const QString& password);

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);
    void otherFolderRequested();
    void forgotten(const QString& login);
    void practiseRequested();

private:
    void ask();
    QLabel *m_office, *m_news;
    QComboBox* m_login;
    QLineEdit* m_password;
    FieldRow* m_passwordRow;
    QPushButton *m_go, *m_practise;
    QWidget* m_band;
};

}  // namespace app
