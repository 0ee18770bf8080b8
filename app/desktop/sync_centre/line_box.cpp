// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/line_box.h"

#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

void tell(QLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace

LineBox::LineBox(QWidget* parent)
    : QWidget(parent), m_lanes(quiet({}, this)), m_speed(quiet({}, this)), m_hold(new QLabel(this)),
      m_everything(new QPushButton(tr("Send everything now"), this)) {
    auto* why = new QPushButton(tr("Why is it not there yet?"), this);
    auto* support = new QPushButton(tr("Text for a technician …"), this);
    why->setToolTip(tr("Says in one sentence what is in the way and what to do"));
    m_everything->setToolTip(tr("Sends the scans too, this once, although they would wait for the night or for tomorrow"));
    support->setToolTip(tr("Versions, counts and troubles of this computer, without a word about anybody"));
    for (QLabel* label : {m_lanes, m_speed, m_hold}) label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {why, m_everything, support}) row->addWidget(button);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QLabel* label : {m_lanes, m_hold, m_speed}) column->addWidget(label);
    column->addLayout(row);
    connect(why, &QPushButton::clicked, this, &LineBox::whyRequested);
    connect(m_everything, &QPushButton::clicked, this, &LineBox::everythingRequested);
    connect(support, &QPushButton::clicked, this, &LineBox::supportRequested);
    show(LineView{});
}

void LineBox::show(const LineView& view) {
    tell(m_lanes, view.lanes);
    tell(m_speed, view.speed);
    tell(m_hold, view.hold);
    m_everything->setVisible(view.canSendAll);
}

}  // namespace app
