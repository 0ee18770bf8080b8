// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/notice_bar.h"

#include "app/desktop/widgets/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace app {
namespace {

constexpr int goodNewsMs = 8000;

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_away(new QTimer(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::NoFocus);
    auto* close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setAccessibleName(tr("Close this notice"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    m_away->setSingleShot(true);
    connect(m_away, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void NoticeBar::showRefusal(const QString& sentence) {
    showAs(QStringLiteral("refusal"), sentence);
}

void NoticeBar::showFailure(const QString& detail) {
    showAs(QStringLiteral("failure"),
           tr("Something went wrong inside the program. What was saved before is safe, and what you"
              " typed is still here. Tell the technician these words: %1").arg(detail));
}

void NoticeBar::showGoodNews(const QString& sentence) {
    showAs(QStringLiteral("good"), sentence);
    m_away->start(goodNewsMs);
}

QString NoticeBar::text() const { return isHidden() ? QString() : m_text->text(); }

void NoticeBar::showAs(const QString& kind, const QString& sentence) {
    m_away->stop();
    m_text->setText(sentence);
    setLook(this, kind);
    show();
    setAccessibleName(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace app
