// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/facts_view.h"

#include "app/desktop/widgets/looks.h"

#include <QGridLayout>
#include <QLabel>

namespace app {

FactsView::FactsView(QWidget* parent) : QGroupBox(tr("What is written"), parent), m_grid(new QGridLayout(this)) {
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 5);
    m_grid->setHorizontalSpacing(18);
}

void FactsView::show(const std::vector<Fact>& facts) {
    if (facts == m_facts) return;   // whoever was led to a value stays there
    m_facts = facts;
    m_values.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : facts) {
        m_grid->addWidget(quiet(fact.label, this), row, 0, Qt::AlignTop);
        auto* value = new QLabel(fact.value, this);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(QStringLiteral("%1: %2 %3").arg(fact.label, fact.value, fact.remark).trimmed());
        m_grid->addWidget(value, row++, 1);
        m_values.emplace_back(fact.target, value);
        if (fact.remark.isEmpty()) continue;
        auto* remark = new QLabel(tr("Officer: %1").arg(fact.remark), this);
        remark->setWordWrap(true);
        remark->setProperty("look", QStringLiteral("bad"));
        m_grid->addWidget(remark, row++, 1);
    }
}

QWidget* FactsView::find(const QString& target) {
    QLabel* found = nullptr;
    for (const auto& [name, value] : m_values) {
        if (name == target && !found) found = value;
        else if (value->property("look").toString() == u"found") setLook(value, {});
    }
    if (!found) return nullptr;
    setLook(found, QStringLiteral("found"));
    found->setFocus(Qt::OtherFocusReason);
    return found;
}

}  // namespace app
