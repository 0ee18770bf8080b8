// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/practice_band.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

PracticeBand::PracticeBand(Offer offer, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("practiceBand"));
    auto* words = new QLabel(tr("PRACTICE – nothing here is real"), this);
    words->setObjectName(QStringLiteral("practiceWords"));
    words->setAccessibleName(words->text());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 10, 4);
    row->addWidget(words, 1);
    if (offer == Offer::WordsOnly) return;
    const auto add = [&](const QString& text, void (PracticeBand::*asked)()) {
        auto* button = new QPushButton(text, this);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, asked);
    };
    add(tr("Lessons"), &PracticeBand::lessonsRequested);
    if (offer == Offer::Everything) add(tr("Begin practice anew …"), &PracticeBand::anewRequested);
    add(tr("Leave practice"), &PracticeBand::leaveRequested);
}

}  // namespace app
