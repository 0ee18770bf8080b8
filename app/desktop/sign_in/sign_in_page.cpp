// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/sign_in_page.h"

#include "app/desktop/shell/practice_band.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent),
      m_office(quiet({}, this)),
      m_news(quiet({}, this)),
      m_login(new QComboBox(this)),
      m_password(new QLineEdit(this)),
      m_go(new QPushButton(tr("Sign in"), this)),
      m_practise(new QPushButton(tr("Practise with made-up cases"), this)),
      m_band(new PracticeBand(PracticeBand::Offer::WordsOnly, this)) {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    card->setFixedWidth(fontMetrics().averageCharWidth() * 56);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(200);
    m_go->setProperty("look", QStringLiteral("primary"));
    m_go->setDefault(true);
    auto* other = new QPushButton(tr("Open the data of another office …"), card);
    auto* forgot = new QPushButton(tr("Forgot the password …"), card);
    m_practise->setToolTip(tr("A made-up office to try everything in: nothing there is real, nothing leaves this computer"));
    for (QPushButton* link : {m_practise, forgot, other}) link->setProperty("look", QStringLiteral("link"));

    m_passwordRow = new FieldRow(tr("Password"), m_password, Need::Optional, {}, card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(28, 24, 28, 24);
    inside->setSpacing(12);
    inside->addWidget(heading(tr("Sign in"), card));
    inside->addWidget(m_office);
    inside->addWidget(m_news);
    inside->addWidget(new FieldRow(tr("User name"), m_login, Need::Optional, {}, card));
    inside->addWidget(m_passwordRow);
    inside->addWidget(m_go);
    inside->addWidget(forgot);
    inside->addWidget(other);
    inside->addWidget(m_practise);
    // Stretches, no alignment: an aligned card would be given the height of a full-width one.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_band);
    m_band->hide();
    layout->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(2);

    connect(m_go, &QPushButton::clicked, this, &SignInPage::ask);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::ask);
    connect(forgot, &QPushButton::clicked, this, [this] { Q_EMIT forgotten(m_login->currentText()); });
    connect(other, &QPushButton::clicked, this, &SignInPage::otherFolderRequested);
    connect(m_practise, &QPushButton::clicked, this, &SignInPage::practiseRequested);
}

void SignInPage::show(const QString& office, const QString& folder, const QStringList& logins, const QString& lastLogin) {
    m_office->setText(office);
    m_office->setToolTip(folder);
    m_login->clear();
    m_login->addItems(logins);
    m_login->setCurrentText(lastLogin);
    showGoodNews({});
    showPractice({});
    m_password->clear();
    m_passwordRow->setError({});
    m_password->setFocus();
}

void SignInPage::showRefusal(const QString& sentence) {
    m_passwordRow->setError(sentence);
    m_password->setFocus();
    m_password->selectAll();
}

void SignInPage::showGoodNews(const QString& sentence) {
    m_news->setText(sentence);
    m_news->setVisible(!sentence.isEmpty());
}

void SignInPage::showPractice(const QString& password) {
    const bool here = !password.isEmpty();
    m_band->setVisible(here);
    m_practise->setVisible(!here);
    if (here) showGoodNews(tr("This is an office for practice. Everybody’s password is: %1").arg(password));
}

void SignInPage::setBusy(bool busy) {
    m_go->setEnabled(!busy);
    m_practise->setEnabled(!busy);
    m_go->setText(busy ? tr("Opening …") : tr("Sign in"));
}

void SignInPage::ask() {
    m_passwordRow->setError({});
    Q_EMIT signInRequested(m_login->currentText(), m_password->text());
}

}  // namespace app
