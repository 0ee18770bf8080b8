// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/stick_dialog.h"

#include "app/desktop/widgets/looks.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

QLabel* wrapped(QLabel* label) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

StickDialog::StickDialog(QWidget* parent)
    : QDialog(parent),
      m_folder(wrapped(new QLabel(this))),
      m_write(wrapped(quiet({}, this))),
      m_carry(wrapped(quiet({}, this))),
      m_read(wrapped(quiet({}, this))),
      m_progressText(quiet({}, this)),
      m_told(wrapped(new QLabel(this))),
      m_choose(new QPushButton(tr("Choose the stick …"), this)),
      m_writeButton(new QPushButton(tr("Write"), this)),
      m_carryButton(new QPushButton(tr("Bring to the district"), this)),
      m_readButton(new QPushButton(tr("Read"), this)),
      m_close(nullptr),
      m_progress(new QProgressBar(this)) {
    setWindowTitle(tr("By USB stick"));
    resize(640, 0);
    m_carryButton->setToolTip(tr("Over this computer's line, unopened; the answers are written onto the stick"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress with the stick"));
    auto* where = new QHBoxLayout;
    where->addWidget(m_folder, 1);
    where->addWidget(m_choose);
    auto* buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(wrapped(quiet(tr("Where there is no line, somebody carries a stick to the district and back. What is on it is sealed: whoever"
                                       " finds it can read nothing. Every record also stays on this computer until the district has receipted it."), this)));
    layout->addLayout(where);
    layout->addWidget(errand(tr("From this computer"), m_write, m_writeButton));
    layout->addWidget(errand(tr("For other offices"), m_carry, m_carryButton));
    layout->addWidget(errand(tr("Home to this computer"), m_read, m_readButton));
    layout->addWidget(m_progress);
    layout->addWidget(m_progressText);
    layout->addWidget(m_told);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &StickDialog::folderRequested);
    connect(m_writeButton, &QPushButton::clicked, this, &StickDialog::writeRequested);
    connect(m_carryButton, &QPushButton::clicked, this, &StickDialog::carryRequested);
    connect(m_readButton, &QPushButton::clicked, this, &StickDialog::readRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &StickDialog::reject);
    show(StickView{});
    tell({}, true);
}

QWidget* StickDialog::errand(const QString& title, QLabel* words, QPushButton* button) {
    auto* card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->addWidget(wrapped(subHeading(title, card)), 0, 0);
    grid->addWidget(words, 1, 0);
    grid->addWidget(button, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    button->setAutoDefault(false);
    return card;
}

void StickDialog::show(const StickView& view) {
    m_busy = view.busy;
    m_folder->setText(view.folder.isEmpty() ? tr("No stick chosen yet") : view.folder);
    m_write->setText(view.write);
    m_carry->setText(view.carry);
    m_read->setText(view.read);
    m_choose->setEnabled(!view.busy);
    m_writeButton->setEnabled(view.mayWrite && !view.busy);
    m_carryButton->setEnabled(view.mayCarry && !view.busy);
    m_readButton->setEnabled(view.mayRead && !view.busy);
    m_progress->setVisible(view.busy);
    m_progress->setRange(0, view.percent < 0 ? 0 : 100);
    if (view.percent >= 0) m_progress->setValue(view.percent);
    m_progressText->setText(view.progress);
    m_progressText->setVisible(view.busy);
    m_close->setText(view.busy ? tr("Stop") : tr("Close"));
    if (view.busy) tell({}, true);
    fit();
}

/// Words that wrap want more height the more of them there are.
void StickDialog::fit() {
    if (!isVisible()) return;
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void StickDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    fit();
}

void StickDialog::tell(const QString& sentence, bool well) {
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    setLook(m_told, well ? QStringLiteral("good") : QStringLiteral("warn"));
    fit();
}

/// What is under way is stopped first: a stick that is pulled out meanwhile is worth nothing.
void StickDialog::done(int result) {
    if (m_busy) {
        Q_EMIT stopRequested();
        return;
    }
    QDialog::done(result);
}

}  // namespace app
