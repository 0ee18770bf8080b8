// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/error_summary.h"

#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {
namespace {

void jumpTo(QWidget* field) {
    for (QWidget* above = field->parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(field, 40, 80);
    focusFirst(field);
}

}  // namespace

ErrorSummary::ErrorSummary(QWidget* parent)
    : QFrame(parent), m_title(subHeading({}, this)), m_list(new QVBoxLayout) {
    setObjectName(QStringLiteral("errorSummary"));
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_title);
    m_list->setSpacing(0);
    layout->addLayout(m_list);
    hide();
}

void ErrorSummary::show(const std::vector<Mistake>& mistakes) {
    update(mistakes);
    if (!m_links.empty()) m_links.front()->setFocus(Qt::OtherFocusReason);
}

void ErrorSummary::update(const std::vector<Mistake>& mistakes) {
    for (QWidget* link : m_links) {
        link->hide();
        link->deleteLater();
    }
    m_links.clear();
    m_mistakes = mistakes;
    setVisible(!mistakes.empty());
    if (mistakes.empty()) return;
    m_title->setText(tr("%n thing(s) to mend. Nothing was lost.", nullptr, count()));
    for (const Mistake& mistake : mistakes) {
        auto* link = new QPushButton(this);
        link->setProperty("look", QStringLiteral("link"));
        link->setAccessibleName(QStringLiteral("%1: %2").arg(mistake.label, mistake.sentence));
        link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);   // as wide as there is room
        QWidget* field = mistake.field;
        connect(link, &QPushButton::clicked, this, [field] {
            if (field) jumpTo(field);
        });
        m_list->addWidget(link);
        m_links.push_back(link);
    }
    setAccessibleName(m_title->text());
    wrapLinks();
    orderTabs(this);
}

void ErrorSummary::wrapLinks() {
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - 12;
    for (QPushButton* link : m_links) {
        QStringList lines;
        const QStringList words = link->accessibleName().split(QLatin1Char(' '));
        for (const QString& word : words) {
            const QString longer = lines.isEmpty() ? word : lines.back() + QLatin1Char(' ') + word;
            if (!lines.isEmpty() && link->fontMetrics().horizontalAdvance(longer) <= room) lines.back() = longer;
            else lines += word;
        }
        link->setText(lines.join(QLatin1Char('\n')));
    }
}

void ErrorSummary::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    wrapLinks();
}

}  // namespace app
