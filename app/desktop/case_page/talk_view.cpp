// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/talk_view.h"

#include "app/desktop/widgets/text_area.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

TalkView::TalkView(QWidget* parent)
    : WordBox(parent), m_list(new QListWidget(this)), m_box(new QWidget(this)), m_text(new TextArea(2, this)) {
    m_list->setAccessibleName(tr("What was said about this case"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(2);
    m_text->setAccessibleName(tr("Write a remark"));
    m_text->setPlaceholderText(tr("Counter and authority above both read it. It changes nothing else."));
    auto* send = new QPushButton(tr("Write it"), this);
    auto* row = new QHBoxLayout(m_box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(send, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_box);
    m_box->hide();   // until there is a case
    connect(send, &QPushButton::clicked, this, &TalkView::send);
    connect(m_text, &TextArea::textChanged, this, &TalkView::edited);
}

void TalkView::show(domain::CaseId id, const std::vector<TalkLine>& lines, bool mayWrite) {
    m_box->setVisible(mayWrite);
    const bool sameCase = m_case == id;
    if (!sameCase) {
        Q_EMIT left();
        m_case = id;
        setTyped({});
        Q_EMIT opened();
    }
    if (sameCase && lines == m_lines) return;
    m_lines = lines;
    m_list->clear();
    for (const TalkLine& line : lines) {
        const QString from = line.fromAbove ? tr("%1 (authority above)").arg(line.who) : line.who;
        const QString head = QStringLiteral("%1   %2").arg(momentText(line.at), from);
        const QString said = line.about.isEmpty() ? line.text : QStringLiteral("%1: %2").arg(line.about, line.text);
        auto* item = new QListWidgetItem(head + QLatin1Char('\n') + said, m_list);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(head, said));
    }
    m_list->scrollToBottom();
}

void TalkView::showNothing() {
    Q_EMIT left();
    m_case.reset();
    m_lines.clear();
    m_list->clear();
    setTyped({});
    m_box->hide();
}

QJsonObject TalkView::typed() const {
    const QString text = m_text->text();
    return text.trimmed().isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("text"), text}};
}

QString TalkView::firstWords() const { return recognisable(m_text->text()); }

void TalkView::setTyped(const QJsonObject& typed) {
    const QSignalBlocker quiet(this);   // nobody typed
    m_text->setPlainText(typed.value(QLatin1String("text")).toString());
}

void TalkView::clearTyped() { m_text->clear(); }

void TalkView::send() {
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) return m_text->setFocus(Qt::OtherFocusReason);
    Q_EMIT written(text);
}

}  // namespace app
