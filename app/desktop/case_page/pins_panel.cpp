// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/pins_panel.h"

#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/text_area.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

PinsPanel::PinsPanel(QWidget* parent)
    : WordBox(parent),
      m_title(subHeading({}, this)),
      m_warning(new QLabel(this)),
      m_first(new QPushButton(tr("Go to the first"), this)),
      m_ask(new QPushButton(tr("Ask all the same …"), this)),
      m_area(new QScrollArea(this)),
      m_rows(new QWidget(this)),
      m_warnBox(new QWidget(this)),
      m_answerBox(new QWidget(this)),
      m_about(quiet({}, this)),
      m_answer(new TextArea(2, this)) {
    setProperty("look", QStringLiteral("card"));
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(2);
    m_area->setObjectName(QStringLiteral("pins"));
    m_area->setWidget(m_rows);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_warning->setWordWrap(true);
    m_warning->setProperty("look", QStringLiteral("bad"));
    auto* warnRow = new QHBoxLayout(m_warnBox);
    warnRow->setContentsMargins(0, 0, 0, 0);
    warnRow->addWidget(m_warning, 1);
    warnRow->addWidget(m_first);
    warnRow->addWidget(m_ask);
    m_answer->setAccessibleName(tr("Answer to the remark"));
    auto* send = new QPushButton(tr("Settle with this answer"), this);
    send->setProperty("look", QStringLiteral("primary"));
    auto* leave = new QPushButton(tr("Leave it open"), this);
    auto* answerRow = new QHBoxLayout;
    answerRow->addWidget(m_answer, 1);
    answerRow->addWidget(send, 0, Qt::AlignBottom);
    answerRow->addWidget(leave, 0, Qt::AlignBottom);
    auto* answerColumn = new QVBoxLayout(m_answerBox);
    answerColumn->setContentsMargins(0, 0, 0, 0);
    answerColumn->addWidget(m_about);
    answerColumn->addLayout(answerRow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_warnBox);
    layout->addWidget(m_area);
    layout->addWidget(m_answerBox);
    connect(send, &QPushButton::clicked, this, &PinsPanel::finishAnswer);
    connect(m_answer, &TextArea::textChanged, this, [this] {
        m_words.insert(m_answering, m_answer->text());
        Q_EMIT edited();
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        endAnswer();
        focusFirst(m_rows);
    });
    connect(m_first, &QPushButton::clicked, this, [this] {
        if (!m_pins.empty()) Q_EMIT showRequested(m_pins.front().target);
    });
    connect(m_ask, &QPushButton::clicked, this, &PinsPanel::askAllTheSame);
    m_warnBox->hide();
    m_answerBox->hide();
    hide();
}

void PinsPanel::show(const CaseView& view) {
    std::vector<PinLine> open;
    std::copy_if(view.pins.begin(), view.pins.end(), std::back_inserter(open), [](const PinLine& pin) { return pin.open; });
    const bool sameCase = m_case == view.id;
    QString title = tr("%n remark(s) to settle", nullptr, static_cast<int>(open.size()));
    if (view.timesSentBack > 0)
        title += QStringLiteral("  ·  ") + tr("sent back %n time(s)", nullptr, view.timesSentBack);
    m_title->setText(title);
    if (!sameCase) Q_EMIT left();
    m_case = view.id;
    if (!sameCase) m_words.clear();
    const QWidget* focused = QApplication::focusWidget();
    const bool wasAnswering = sameCase && focused && m_answerBox->isAncestorOf(focused);
    const bool stillOpen = sameCase && std::any_of(open.begin(), open.end(), [this](const PinLine& pin) { return pin.target == m_answering; });
    if (!stillOpen) endAnswer();
    if (!sameCase || open.empty()) m_warnBox->hide();
    if (!sameCase || open != m_pins || m_mayAnswer != view.mayAnswer) {
        m_pins = std::move(open);
        build(view.mayAnswer);
    }
    setVisible(!m_pins.empty());
    if (wasAnswering && !stillOpen && !m_pins.empty())   // on to the next remark, once its row is laid out
        QMetaObject::invokeMethod(this, [this] { focusFirst(m_rows); }, Qt::QueuedConnection);
    if (!sameCase) Q_EMIT opened();
}

QJsonObject PinsPanel::typed() const {
    QJsonObject typed;
    for (auto one = m_words.begin(); one != m_words.end(); ++one)
        if (!one.value().trimmed().isEmpty()) typed.insert(one.key(), one.value());
    return typed;
}

QString PinsPanel::firstWords() const {
    return recognisable(m_words.value(m_answering).isEmpty() && !m_words.isEmpty() ? m_words.first() : m_words.value(m_answering));
}

/// An answer that was begun stands there again, as it was left.
void PinsPanel::setTyped(const QJsonObject& typed) {
    m_words.clear();
    for (auto one = typed.begin(); one != typed.end(); ++one) m_words.insert(one.key(), one.value().toString());
    const auto begun = std::find_if(m_pins.begin(), m_pins.end(), [this](const PinLine& pin) { return m_words.contains(pin.target); });
    if (begun != m_pins.end() && m_mayAnswer) offerAnswer(*begun);
    else if (m_words.isEmpty()) endAnswer();
}

void PinsPanel::clearTyped(const QString& target) {
    m_words.remove(target);
    Q_EMIT edited();
}

void PinsPanel::build(bool mayAnswer) {
    m_mayAnswer = mayAnswer;
    const QWidget* focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_rows->isAncestorOf(focused);
    QLayout* column = m_rows->layout();
    while (QLayoutItem* item = column->takeAt(0)) {
        item->widget()->hide();          // a button of it may still be in its click
        item->widget()->deleteLater();
        delete item;
    }
    for (const PinLine& pin : m_pins) column->addWidget(row(pin, mayAnswer));
    shareHeight();
    if (hadFocus && !m_pins.empty()) focusFirst(m_rows);
}

QWidget* PinsPanel::row(const PinLine& pin, bool mayAnswer) {
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* words = new QLabel(QStringLiteral("<b>%1</b>: %2  <span>(%3)</span>")
                                 .arg(pin.place.toHtmlEscaped(), pin.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                                      pin.by.toHtmlEscaped()), line);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(QStringLiteral("%1: %2, %3").arg(pin.place, pin.text, pin.by));
    layout->addWidget(words, 1, Qt::AlignVCenter);
    const auto add = [&](const QString& text, const QString& aloud, auto work) {
        auto* button = new QPushButton(text, line);
        button->setAccessibleName(aloud);
        connect(button, &QPushButton::clicked, this, work);
        layout->addWidget(button, 0, Qt::AlignVCenter);
    };
    if (!pin.target.isEmpty())
        add(tr("Show"), tr("Show %1").arg(pin.place), [this, target = pin.target] { Q_EMIT showRequested(target); });
    if (pin.correctable)
        add(tr("Correct …"), tr("Correct %1").arg(pin.place), [this, pin] { Q_EMIT correctRequested(pin); });
    if (mayAnswer)
        add(tr("Answer …"), tr("Answer the remark on %1").arg(pin.place), [this, pin] { beginAnswer(pin); });
    return line;
}

/// As high as its rows, but never so high that the case below cannot be seen.
void PinsPanel::shareHeight() {
    const int most = fontMetrics().height() * 6;
    // By the panel's own width: the area inside has the one before while this is being laid out.
    const QMargins around = layout()->contentsMargins();
    const int width = std::max(200, this->width() - around.left() - around.right());
    const int wanted = m_rows->layout()->hasHeightForWidth() ? m_rows->layout()->heightForWidth(width) : m_rows->sizeHint().height();
    m_area->setFixedHeight(std::min(most, wanted + 2));
}

void PinsPanel::resizeEvent(QResizeEvent* event) {
    WordBox::resizeEvent(event);
    shareHeight();
}

void PinsPanel::beginAnswer(const PinLine& pin) {
    offerAnswer(pin);
    m_answer->setFocus(Qt::OtherFocusReason);
}

void PinsPanel::offerAnswer(const PinLine& pin) {
    m_answering = pin.target;
    const QSignalBlocker quiet(m_answer);   // nobody typed
    m_answer->setPlainText(m_words.value(pin.target));
    m_about->setText(tr("Your answer to “%1: %2”. The authority above reads it; the remark counts as settled.").arg(pin.place, pin.text));
    m_warnBox->hide();
    m_area->hide();   // on a small screen there is room for one of them
    m_answerBox->show();
}

void PinsPanel::endAnswer() {
    m_answering.clear();
    m_answerBox->hide();
    m_area->show();
}

void PinsPanel::finishAnswer() {
    const QString text = m_answer->text().trimmed();
    if (text.isEmpty()) return m_answer->setFocus(Qt::OtherFocusReason);
    const QString target = m_answering;   // over once it is through
    Q_EMIT answered(target, text);
}

void PinsPanel::warn() {
    m_warning->setText(tr("%n remark(s) are still open. Settle them first, or write why you ask all the same.", nullptr, open()));
    m_warnBox->show();
    m_first->setFocus(Qt::OtherFocusReason);
}

}  // namespace app
