// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/status_strip.h"

#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace app {

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent),
      m_dot(new QLabel(this)),
      m_where(new QLabel(this)),
      m_left(new QLabel(this)),
      m_last(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_details(new QToolButton(this)),
      m_now(new QToolButton(this)) {
    setObjectName(QStringLiteral("statusStrip"));
    m_dot->setFixedWidth(fontMetrics().averageCharWidth() * 3);
    m_where->setWordWrap(true);   // with large letters it takes two lines
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("Where each record is"));
    m_details->setAccessibleName(tr("Where each record is"));
    m_progress->setFixedWidth(140);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the exchange"));
    m_progress->hide();
    m_now->setText(tr("Send now"));
    m_now->setToolTip(tr("Sends what waits and fetches what is new, at once; says why when it cannot"));
    m_now->setAccessibleName(m_now->text());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(m_dot);
    layout->addWidget(m_where, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_progress);
    layout->addWidget(m_last);
    layout->addWidget(m_details);
    layout->addWidget(m_now);
    connect(m_now, &QToolButton::clicked, this, &StatusStrip::syncRequested);
    connect(m_details, &QToolButton::clicked, this, &StatusStrip::detailsRequested);
}

void StatusStrip::show(const StripState& state) {
    using Light = StripState::Light;
    // A sign beside the colour: colour alone says nothing to one clerk in twelve.
    const auto sign = [&] {
        switch (state.light) {
        case Light::Sent: return QStringLiteral("✓");
        case Light::Sending: return QStringLiteral("↑");
        case Light::Waiting: return QStringLiteral("…");
        case Light::Trouble: return QStringLiteral("!");
        case Light::Alone: return QStringLiteral("–");
        }
        Q_UNREACHABLE();
    };
    const auto look = [&] {
        switch (state.light) {
        case Light::Sent: return QStringLiteral("sent");
        case Light::Sending: return QStringLiteral("sending");
        case Light::Waiting: return QStringLiteral("waiting");
        case Light::Trouble: return QStringLiteral("trouble");
        case Light::Alone: return QStringLiteral("alone");
        }
        Q_UNREACHABLE();
    };
    m_dot->setText(sign());
    setLook(m_dot, look());
    m_where->setText(state.where);
    m_where->setAccessibleName(state.where);
    m_details->setAccessibleDescription(state.where);
    m_left->setText(state.left);
    m_left->setVisible(!state.left.isEmpty());
    m_last->setText(state.last);
    m_progress->setVisible(state.busy);
    m_progress->setRange(0, state.percent < 0 ? 0 : 100);
    if (state.percent >= 0) m_progress->setValue(state.percent);
}

}  // namespace app
