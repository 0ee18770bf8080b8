// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/sync_page.h"

#include "app/desktop/sync_centre/line_box.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/table.h"
#include "app/text/status_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app {

SyncPage::SyncPage(QWidget* parent)
    : QWidget(parent),
      m_server(subHeading({}, this)),
      m_last(quiet({}, this)),
      m_hub(quiet({}, this)),
      m_waitingText(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_progressText(quiet({}, this)),
      m_progress(new QProgressBar(this)),
      m_now(new QPushButton(icon(QStringLiteral("sync"), QPalette::HighlightedText), tr("Send now"), this)),
      m_stick(new QPushButton(tr("By USB stick …"), this)),
      m_line(new LineBox(this)),
      m_trays(new QTabWidget(this)) {
    for (const auto& [tray, name] : {std::pair(Tray::Drafts, tr("Drafts")), std::pair(Tray::Waiting, tr("Waiting to be sent")),
                                     std::pair(Tray::Sent, tr("With the district")), std::pair(Tray::Attention, tr("Needs attention"))}) {
        m_views[static_cast<std::size_t>(tray)] = new TrayView(tray, name, this);
        m_trays->addTab(m_views[static_cast<std::size_t>(tray)], name);
        showCount(tray, 0);
    }
    m_trays->setAccessibleName(tr("Where each record is"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(heading(tr("Exchange with the district"), this));
    layout->addWidget(card());
    layout->addWidget(m_trays, 1);
    beginWith(this, m_now);
    connect(m_now, &QPushButton::clicked, this, &SyncPage::syncRequested);
    connect(m_stick, &QPushButton::clicked, this, &SyncPage::stickRequested);
    connectTrays();
    show(SyncView{});
    m_trays->setCurrentIndex(static_cast<int>(Tray::Waiting));
}

QWidget* SyncPage::card() {
    m_now->setProperty("look", QStringLiteral("primary"));
    m_now->setToolTip(tr("Sends what waits and fetches what is new, at once; says why when it cannot"));
    m_stick->setToolTip(tr("Where there is no line: what waits onto a stick, answers home, and letters of other offices to the district"));
    m_problem->setWordWrap(true);
    m_problem->setProperty("look", QStringLiteral("warn"));
    m_waitingText->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the exchange"));
    auto* frame = new QFrame(this);
    frame->setProperty("look", QStringLiteral("card"));
    auto* grid = new QGridLayout(frame);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_server, 0, 0);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {m_line->why(), m_stick, m_line->everything(), m_now}) buttons->addWidget(button);
    grid->addLayout(buttons, 0, 1, Qt::AlignRight);
    grid->addWidget(m_waitingText, 1, 0, 1, 2);
    grid->addWidget(m_line, 2, 0, 1, 2);
    grid->addWidget(m_last, 3, 0, 1, 2);
    grid->addWidget(m_hub, 4, 0, 1, 2);
    grid->addWidget(m_problem, 5, 0, 1, 2);
    grid->addWidget(m_progress, 6, 0, 1, 2);
    grid->addWidget(m_progressText, 7, 0, 1, 2);
    m_hub->hide();
    grid->addWidget(quiet(tr("Nothing is lost without a line: every record is safe on this computer until the"
                             " district has receipted it. Nothing need be typed again."), frame), 8, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return frame;
}

void SyncPage::showHub(const QString& state) {
    m_hub->setText(state);
    m_hub->setVisible(!state.isEmpty());
}

void SyncPage::connectTrays() {
    connect(m_views[static_cast<std::size_t>(Tray::Drafts)], &TrayView::chosen, this, [this](const QByteArray& key) {
        if (const auto id = domain::DraftId::fromBytes(key)) Q_EMIT draftChosen(*id);
    });
    connect(m_views[static_cast<std::size_t>(Tray::Drafts)], &TrayView::removalRequested, this, [this](const QByteArray& key) {
        if (const auto id = domain::DraftId::fromBytes(key)) Q_EMIT draftRemovalRequested(*id);
    });
    for (const Tray tray : {Tray::Waiting, Tray::Attention})
        connect(m_views[static_cast<std::size_t>(tray)], &TrayView::whyRequested, this, [this](const QByteArray& key) {
            if (const auto id = domain::CaseId::fromBytes(key)) Q_EMIT caseWhyRequested(*id);
        });
    for (const Tray tray : {Tray::Waiting, Tray::Sent, Tray::Attention})
        connect(m_views[static_cast<std::size_t>(tray)], &TrayView::chosen, this, [this](const QByteArray& key) {
            if (const auto id = domain::CaseId::fromBytes(key)) Q_EMIT caseChosen(*id);
        });
}

void SyncPage::show(const SyncView& view) {
    m_server->setText(view.server);
    m_last->setText(view.next.isEmpty() ? view.last : view.last + QStringLiteral("  ·  ") + view.next);
    m_waitingText->setText(view.waiting);
    m_problem->setText(view.problem);
    m_problem->setVisible(!view.problem.isEmpty());
    m_progress->setVisible(view.busy);
    m_progress->setRange(0, view.percent < 0 ? 0 : 100);
    if (view.percent >= 0) m_progress->setValue(view.percent);
    m_progressText->setText(view.progress);
    m_progressText->setVisible(view.busy);
}

void SyncPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT wanted();
}

void SyncPage::showCount(Tray tray, int count) {
    const auto words = [&] {
        switch (tray) {
        case Tray::Drafts: return tr("Drafts (%1)");
        case Tray::Waiting: return tr("Waiting (%1)");
        case Tray::Sent: return tr("With the district (%1)");
        case Tray::Attention: return tr("Needs attention (%1)");
        }
        Q_UNREACHABLE();
    };
    m_trays->setTabText(static_cast<int>(tray), words().arg(countText(count)));
}

}  // namespace app
