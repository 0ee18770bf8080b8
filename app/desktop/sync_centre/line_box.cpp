// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/line_box.h"

#include "app/desktop/widgets/looks.h"

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
    : QWidget(parent), m_speed(quiet({}, this)), m_hold(new QLabel(this)),
      m_why(new QPushButton(tr("Why is it not there yet?"), parent)), m_everything(new QPushButton(tr("Send everything now"), parent)) {
    m_why->setToolTip(tr("Says in one sentence what is in the way and what to do"));
    m_everything->setToolTip(tr("Sends the scans too, this once, although they would wait for the night or for tomorrow"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QLabel* label : {m_hold, m_speed}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    connect(m_why, &QPushButton::clicked, this, &LineBox::whyRequested);
    connect(m_everything, &QPushButton::clicked, this, &LineBox::everythingRequested);
    show(LineView{});
}

void LineBox::show(const LineView& view) {
    tell(m_speed, view.speed);
    tell(m_hold, view.hold);
    m_everything->setVisible(view.canSendAll);
}

}  // namespace app
