// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/lock_dialog.h"

#include "app/desktop/sign_in/patience.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app {

LockDialog::LockDialog(const QString& person, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint),
      m_password(new QLineEdit(this)),
      m_go(new QPushButton(icon(QStringLiteral("lock"), QPalette::HighlightedText), tr("Unlock"), this)),
      m_other(new QPushButton(tr("Sign in as somebody else"), this)) {
    setWindowTitle(tr("Locked"));
    setWindowModality(Qt::ApplicationModal);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(200);
    m_row = new FieldRow(tr("Password"), m_password, Need::Optional, {}, this);
    m_go->setProperty("look", QStringLiteral("primary"));
    m_go->setDefault(true);
    m_other->setProperty("look", QStringLiteral("link"));
    m_other->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(12);
    layout->addWidget(heading(tr("The screen is locked"), this));
    layout->addWidget(quiet(tr("%1 is at work here. Everything stands as it was left, and the exchange goes on.").arg(person), this));
    layout->addWidget(m_row);
    layout->addWidget(m_go);
    layout->addWidget(m_other);
    layout->addWidget(quiet(tr("Who signs in instead loses nobody's work: what is being typed is kept."), this));
    connect(m_go, &QPushButton::clicked, this, &LockDialog::ask);
    connect(m_other, &QPushButton::clicked, this, &LockDialog::otherRequested);
    m_password->setFocus();
}

void LockDialog::setBusy(bool busy) {
    m_go->setEnabled(!busy);
    m_password->setReadOnly(busy);
}

void LockDialog::ask() {
    if (!m_go->isEnabled()) return;
    m_row->setError({});
    setBusy(true);
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    const QPointer<LockDialog> alive(this);
    Q_EMIT unlockRequested(m_password->text());
    if (alive && m_row->error().isEmpty()) setBusy(false);
}

void LockDialog::showRefusal(const QString& sentence) {
    const auto pause = pauseAfter(++m_wrong);
    m_row->setError(pause.count() == 0 ? sentence
                                       : sentence + QLatin1Char(' ') +
                                             tr("Wait %n second(s) before the next try.", nullptr, static_cast<int>(pause.count())));
    m_password->setFocus();
    m_password->selectAll();
    if (pause.count() == 0) setBusy(false);
    else QTimer::singleShot(pause, this, [this] { setBusy(false); });
}

void LockDialog::closeEvent(QCloseEvent* event) { event->ignore(); }

}  // namespace app
