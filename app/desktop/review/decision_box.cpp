// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/decision_box.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/flow_layout.h"
#include "app/desktop/widgets/reason_dialog.h"
#include "app/desktop/widgets/text_area.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

using Decision = domain::ReviewDecided::Decision;

DecisionBox::DecisionBox(QWidget* parent)
    : QGroupBox(tr("Decision"), parent),
      m_reasons(new QComboBox(this)),
      m_text(new TextArea(2, this)),
      m_textRow(new FieldRow(tr("Answer to the office"), m_text, Need::Optional, {}, this)),
      m_pinSide(nullptr),
      m_pinned(new QListWidget(this)),
      m_change(new QPushButton(tr("Change …"), this)),
      m_takeOff(new QPushButton(tr("Take off"), this)) {
    m_reasons->setAccessibleName(tr("Usual reasons"));
    m_reasons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reasons->setMinimumContentsLength(10);
    auto* approve = new QPushButton(tr("Agree"), this);
    approve->setProperty("look", QStringLiteral("primary"));
    auto* back = new QPushButton(tr("Send back"), this);
    back->setProperty("look", QStringLiteral("danger"));
    auto* ask = new QPushButton(tr("Ask a question"), this);
    auto* field = new QPushButton(tr("Remark on field …"), this);
    auto* page = new QPushButton(tr("Remark on page …"), this);
    auto* pins = new FlowLayout;
    pins->addWidget(field);
    pins->addWidget(page);
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {approve, back, ask}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 2);
    column->addLayout(pins);
    column->addWidget(m_pinSide = pinSide());
    column->addWidget(m_reasons);
    column->addWidget(m_textRow);
    column->addLayout(buttons);
    connect(field, &QPushButton::clicked, this, &DecisionBox::fieldPinRequested);
    connect(page, &QPushButton::clicked, this, &DecisionBox::pagePinRequested);
    connect(approve, &QPushButton::clicked, this, [this] { decide(Decision::Approved); });
    connect(back, &QPushButton::clicked, this, [this] { decide(Decision::SentBack); });
    connect(ask, &QPushButton::clicked, this, [this] { decide(Decision::Question); });
    connect(m_text, &TextArea::textChanged, m_textRow, [this] { m_textRow->setError({}); });
    connect(m_text, &TextArea::textChanged, this, &DecisionBox::edited);
    connect(m_reasons, &QComboBox::activated, this, &DecisionBox::edited);
    connect(m_reasons, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && m_text->text().trimmed().isEmpty()) m_text->setPlainText(m_reasons->itemText(index));
    });
}

QWidget* DecisionBox::pinSide() {
    auto* side = new QWidget(this);
    m_pinned->setAccessibleName(tr("Pinned remarks"));
    m_pinned->setWordWrap(true);
    m_pinned->setTextElideMode(Qt::ElideNone);
    m_pinned->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pinned->setFixedHeight(fontMetrics().height() * 4);
    auto* mend = new QVBoxLayout;
    mend->addWidget(m_change);
    mend->addWidget(m_takeOff);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pinned, 1);
    row->addLayout(mend);
    connect(m_change, &QPushButton::clicked, this, &DecisionBox::change);
    connect(m_takeOff, &QPushButton::clicked, this, &DecisionBox::takeOff);
    connect(m_pinned, &QListWidget::itemActivated, this, &DecisionBox::change);
    return side;
}

void DecisionBox::begin(const std::vector<packs::Option>& sendBackReasons) {
    clear();
    m_reasons->clear();
    m_reasons->addItem(tr("– choose a usual reason –"));
    for (const packs::Option& reason : sendBackReasons) m_reasons->addItem(reason.label, reason.value);
}

void DecisionBox::clear() {
    const QSignalBlocker quiet(this);   // nobody typed
    m_remarks.clear();
    m_text->clear();
    m_textRow->setError({});
    showPinned();
}

QJsonObject DecisionBox::draft() const {
    if (m_text->text().isEmpty() && m_remarks.empty()) return {};
    QJsonArray remarks;
    for (const domain::PinnedRemark& remark : m_remarks)
        remarks.append(QJsonObject{{QStringLiteral("target"), remark.target},
                                   {QStringLiteral("text"), remark.text}});
    return {{QStringLiteral("text"), m_text->text()},
            {QStringLiteral("reason"), m_reasons->currentData().toString()},
            {QStringLiteral("remarks"), remarks}};
}

QString DecisionBox::firstWords() const {
    const QString text = m_text->text().isEmpty() && !m_remarks.empty() ? m_remarks.front().text : m_text->text();
    return recognisable(text);
}

void DecisionBox::setDraft(const QJsonObject& draft) {
    const QSignalBlocker quiet(this);
    clear();
    m_text->setPlainText(draft.value(QLatin1String("text")).toString());
    const QString reason = draft.value(QLatin1String("reason")).toString();
    m_reasons->setCurrentIndex(reason.isEmpty() ? 0 : std::max(0, m_reasons->findData(reason)));
    const QJsonArray remarks = draft.value(QLatin1String("remarks")).toArray();
    for (const QJsonValue& remark : remarks)
        m_remarks.push_back({.target = remark[u"target"].toString(), .text = remark[u"text"].toString()});
    showPinned();
}

void DecisionBox::showRefusal(const QString& sentence) { m_textRow->setError(sentence); }

std::optional<QString> DecisionBox::askRemark(const QString& target, const QString& initial) {
    return askReason({.title = tr("Remark on “%1”").arg(m_names ? m_names(target) : target),
                      .explanation = tr("The office reads it beside this spot and is led there."),
                      .canned = {}, .confirm = tr("Pin the remark"), .initial = initial,
                      .mayBeEmpty = false, .check = {}}, this);
}

void DecisionBox::pin(QString target) {
    if (const auto text = askRemark(target, {})) putBack({.target = target, .text = *text});
}

void DecisionBox::putBack(const domain::PinnedRemark& remark) {
    m_remarks.push_back(remark);
    showPinned();
    m_pinned->setCurrentRow(m_pinned->count() - 1);
    Q_EMIT edited();
}

void DecisionBox::change() {
    const int row = m_pinned->currentRow();
    if (row < 0) return;
    const domain::PinnedRemark before = m_remarks[static_cast<std::size_t>(row)];
    const auto text = askRemark(before.target, before.text);
    if (!text) return;
    const auto still = std::find(m_remarks.begin(), m_remarks.end(), before);
    if (still != m_remarks.end()) still->text = *text;
    else m_remarks.push_back({.target = before.target, .text = *text});   // taken off while the window was open
    showPinned();
    m_pinned->setCurrentRow(std::min(row, m_pinned->count() - 1));
    Q_EMIT edited();
}

void DecisionBox::takeOff() {
    const int row = m_pinned->currentRow();
    if (row < 0) return;
    const domain::PinnedRemark gone = m_remarks[static_cast<std::size_t>(row)];
    m_remarks.erase(m_remarks.begin() + row);
    if (m_remarks.empty()) m_text->setFocus(Qt::OtherFocusReason);   // the list goes
    showPinned();
    if (!m_remarks.empty()) m_pinned->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
    Q_EMIT takenOff(gone);
}

void DecisionBox::showPinned() {
    m_pinned->clear();
    for (const domain::PinnedRemark& remark : m_remarks)
        m_pinned->addItem(QStringLiteral("%1: %2").arg(m_names ? m_names(remark.target) : remark.target, remark.text));
    if (!m_remarks.empty()) m_pinned->setCurrentRow(0);
    m_change->setEnabled(!m_remarks.empty());
    m_takeOff->setEnabled(!m_remarks.empty());
    m_pinSide->setVisible(!m_remarks.empty());
}

void DecisionBox::decide(Decision decision) {
    m_textRow->setError({});
    domain::ReviewDecided made{.decision = decision, .reasonCode = {}, .text = m_text->text().trimmed(), .remarks = m_remarks};
    if (decision == Decision::SentBack && m_reasons->currentIndex() > 0)
        made.reasonCode = m_reasons->currentData().toString();
    Q_EMIT decided(made);
}

}  // namespace app
