// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/line_rules_form.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr int mostMegabytes = 100'000;

int minuteOf(const QTimeEdit& edit) { return edit.time().hour() * 60 + edit.time().minute(); }
QTime timeOf(int minute) { return QTime(0, 0).addSecs(minute * 60); }

}  // namespace

LineRulesForm::LineRulesForm(QWidget* parent)
    : QWidget(parent), m_cap(new QSpinBox(this)), m_night(new QCheckBox(tr("Send scans only at night"), this)),
      m_from(new QTimeEdit(this)), m_to(new QTimeEdit(this)) {
    m_cap->setRange(0, mostMegabytes);
    m_cap->setSpecialValueText(tr("no limit"));
    m_cap->setSuffix(tr(" MB"));
    for (QTimeEdit* edit : {m_from, m_to}) edit->setDisplayFormat(QStringLiteral("HH:mm"));
    auto* span = new QHBoxLayout;
    span->addWidget(new FieldRow(tr("From what time"), m_from, Need::Optional, {}, this));
    span->addWidget(new FieldRow(tr("Until what time"), m_to, Need::Optional, {}, this));
    span->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(subHeading(tr("For a thin or costly line"), this));
    column->addWidget(new FieldRow(tr("Data allowance for a day, sent and fetched together"), m_cap, Need::Optional,
                                   tr("Once it is used up all scans wait until tomorrow. Texts and decisions always go."), this));
    column->addWidget(m_night);
    column->addLayout(span);
    column->addWidget(quiet(tr("By day only texts and small scans go. The computer and this program have to be on at night."
                               " “Send everything now” on the exchange page sends the scans at once."), this));
    for (QWidget* editor : std::initializer_list<QWidget*>{m_cap, m_from, m_to}) ignoreWheel(editor);
    connect(m_cap, &QSpinBox::editingFinished, this, &LineRulesForm::tell);
    connect(m_night, &QCheckBox::clicked, this, &LineRulesForm::tell);
    connect(m_night, &QCheckBox::toggled, this, [this](bool on) {
        for (QTimeEdit* edit : {m_from, m_to}) edit->setEnabled(on);
    });
    for (QTimeEdit* edit : {m_from, m_to}) connect(edit, &QTimeEdit::editingFinished, this, &LineRulesForm::tell);
    show(domain::LineRules{});
}

void LineRulesForm::show(const domain::LineRules& rules) {
    if (!m_cap->hasFocus()) m_cap->setValue(static_cast<int>(std::min<qint64>(mostMegabytes, rules.dayCapBytes / megabyte)));
    m_night->setChecked(rules.night.has_value());
    for (QTimeEdit* edit : {m_from, m_to}) edit->setEnabled(rules.night.has_value());
    const domain::NightWindow night = rules.night.value_or(domain::NightWindow{});
    if (!m_from->hasFocus()) m_from->setTime(timeOf(night.from));
    if (!m_to->hasFocus()) m_to->setTime(timeOf(night.to));
}

void LineRulesForm::tell() {
    domain::LineRules rules{.dayCapBytes = m_cap->value() * megabyte, .night = {}};
    if (m_night->isChecked()) rules.night = domain::NightWindow{minuteOf(*m_from), minuteOf(*m_to)};
    Q_EMIT edited(rules);
}

}  // namespace app
