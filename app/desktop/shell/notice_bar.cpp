// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/notice_bar.h"

#include "app/desktop/widgets/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int goodNewsMs = 8000;

QLabel* words(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_trouble(words(this)), m_news(words(this)), m_away(new QTimer(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    auto* shut = new QToolButton(this);
    shut->setText(tr("Close"));
    shut->setAccessibleName(tr("Close this notice"));
    connect(shut, &QToolButton::clicked, this, &NoticeBar::close);
    auto* lines = new QVBoxLayout;
    lines->addWidget(m_trouble);
    lines->addWidget(m_news);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->addLayout(lines, 1);
    layout->addWidget(shut, 0, Qt::AlignTop);
    m_away->setSingleShot(true);
    connect(m_away, &QTimer::timeout, this, [this] {
        m_news->clear();
        showAll({});
    });
    hide();
}

void NoticeBar::showStanding(const QStringList& sentences) {
    m_standing = sentences.join(QLatin1Char('\n'));
    showAll(m_standing);
}

void NoticeBar::showRefusal(const QString& sentence) {
    m_refusal = sentence;
    m_news->clear();   // older than the refusal
    showAll(sentence);
}

void NoticeBar::showFailure(const QString& detail) {
    m_failure = tr("Something went wrong inside the program. What was saved before is safe, and what you"
                   " typed is still here. Tell the technician these words: %1").arg(detail);
    m_news->clear();
    showAll(m_failure);
}

void NoticeBar::showGoodNews(const QString& sentence) {
    m_refusal.clear();   // what was refused before has been mended, or is another matter by now
    m_news->setText(sentence);
    m_away->start(goodNewsMs);
    showAll(sentence);
}

QString NoticeBar::text() const {
    QStringList lines{m_trouble->text(), m_news->text()};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void NoticeBar::showAll(const QString& newest) {
    QStringList trouble{m_standing, m_refusal, m_failure};
    trouble.removeAll(QString());
    m_trouble->setText(trouble.join(QLatin1Char('\n')));
    m_trouble->setVisible(!trouble.isEmpty());
    m_news->setVisible(!m_news->text().isEmpty());
    setLook(this, !m_failure.isEmpty()  ? QStringLiteral("failure")
                  : !trouble.isEmpty() ? QStringLiteral("refusal")
                                       : QStringLiteral("good"));
    setLook(m_trouble, m_failure.isEmpty() ? QStringLiteral("refusal") : QStringLiteral("failure"));
    setVisible(!text().isEmpty());
    setAccessibleName(text());
    if (newest.isEmpty()) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::close() {
    m_standing.clear();
    m_refusal.clear();
    m_failure.clear();
    m_news->clear();
    showAll({});
}

}  // namespace app
