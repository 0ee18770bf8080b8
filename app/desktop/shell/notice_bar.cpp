// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/notice_bar.h"

#include "app/desktop/widgets/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace app {
namespace {

constexpr int goodNewsMs = 8000;
constexpr int undoMs = 30'000;   // time to read it and to reach it by Tab

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
    : QFrame(parent), m_trouble(words(this)), m_news(words(this)), m_undoButton(new QPushButton(tr("&Undo"), this)),
      m_away(new QTimer(this)) {
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
    layout->addWidget(m_undoButton, 0, Qt::AlignTop);
    layout->addWidget(shut, 0, Qt::AlignTop);
    m_undoButton->hide();
    connect(m_undoButton, &QPushButton::clicked, this, &NoticeBar::undoRequested);
    m_away->setSingleShot(true);
    connect(m_away, &QTimer::timeout, this, [this] {
        m_news->clear();
        m_undo = {};
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
    m_undo = {};
    showAll(sentence);
}

void NoticeBar::showFailure(const QString& detail) {
    m_failure = tr("Something went wrong inside the program. What was saved before is safe, and what you"
                   " typed is still here. Tell the technician these words: %1").arg(detail);
    m_news->clear();
    m_undo = {};
    showAll(m_failure);
}

void NoticeBar::showGoodNews(const QString& sentence) {
    m_refusal.clear();   // what was refused before has been mended, or is another matter by now
    m_undo = {};
    m_news->setText(sentence);
    m_away->start(goodNewsMs);
    showAll(sentence);
}

void NoticeBar::offerUndo(const QString& sentence, std::function<void()> undo) {
    m_refusal.clear();
    m_undo = std::move(undo);
    m_undoButton->setAccessibleName(tr("Undo: %1").arg(sentence));
    m_news->setText(sentence);
    m_away->start(undoMs);
    showAll(sentence);
}

std::function<void()> NoticeBar::takeUndo() {
    auto undo = std::exchange(m_undo, {});
    m_news->clear();
    showAll({});
    return undo;
}

void NoticeBar::withdrawUndo() {
    if (m_undo) takeUndo();
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
    m_undoButton->setVisible(static_cast<bool>(m_undo));
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
    m_undo = {};
    showAll({});
}

}  // namespace app
