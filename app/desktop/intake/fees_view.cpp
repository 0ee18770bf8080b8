// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/fees_view.h"

#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

QString money(qint64 dong) {
    return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(dong) + QStringLiteral(" đ");
}

QSpinBox* spin(QWidget* parent, const QString& name) {
    auto* box = new QSpinBox(parent);
    box->setRange(1, 999);
    box->setAccessibleName(name);
    ignoreWheel(box);
    return box;
}

}  // namespace

FeesView::FeesView(QWidget* parent) : QWidget(parent), m_total(new QLabel(this)) {
    auto* box = new QGroupBox(tr("Fees"), this);
    auto* inside = new QVBoxLayout(box);
    inside->addWidget(m_total);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    m_total->setWordWrap(true);
}

void FeesView::show(const std::vector<Asked>& asked) {
    delete m_inside;
    m_rows.clear();
    auto* box = qobject_cast<QVBoxLayout*>(m_total->parentWidget()->layout());
    m_inside = new QWidget(m_total->parentWidget());
    auto* grid = new QGridLayout(m_inside);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const Asked& one : asked) {
        auto* name = new QLabel(one.name, m_inside);
        name->setWordWrap(true);
        name->setToolTip(one.note);
        Row row{one, spin(m_inside, tr("Copies")), spin(m_inside, tr("Pages")), new QComboBox(m_inside)};
        row.copies->setPrefix(tr("copies: "));
        row.pages->setPrefix(tr("pages: "));
        row.copies->setVisible(one.byCopy || one.byPage);
        row.pages->setVisible(one.byPage);
        row.exempt->addItem(tr("to be paid"));
        row.exempt->addItems(one.exemptions);
        row.exempt->setAccessibleName(tr("Exemption: %1").arg(one.name));
        row.exempt->setVisible(!one.exemptions.isEmpty());
        ignoreWheel(row.exempt);
        grid->addWidget(name, line, 0);
        grid->addWidget(row.copies, line, 1);
        grid->addWidget(row.pages, line, 2);
        grid->addWidget(row.exempt, line++, 3);
        for (QSpinBox* count : {row.copies, row.pages})
            connect(count, &QSpinBox::valueChanged, this, &FeesView::edited);
        connect(row.exempt, &QComboBox::activated, this, &FeesView::edited);
        m_rows.push_back(row);
    }
    box->insertWidget(0, m_inside);
    setVisible(!asked.empty());
}

void FeesView::showLines(const std::vector<domain::FeeLine>& lines) {
    qint64 total = 0;
    QStringList words;
    for (const domain::FeeLine& line : lines) {
        total += line.total();
        words += line.exempt ? tr("%1: exempt").arg(line.name)
                             : QStringLiteral("%1: %2").arg(line.name, money(line.total()));
    }
    words += tr("Together: %1").arg(money(total));
    m_total->setText(words.join(QStringLiteral("  ·  ")));
}

std::vector<FeesView::Chosen> FeesView::chosen() const {
    std::vector<Chosen> chosen;
    for (const Row& row : m_rows)
        chosen.push_back({row.asked.id, row.copies->value(), row.pages->value(),
                          row.exempt->currentIndex() <= 0 ? QString() : row.exempt->currentText()});
    return chosen;
}

void FeesView::setChosen(const std::vector<Chosen>& chosen) {
    for (const Chosen& one : chosen) {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                      [&](const Row& each) { return each.asked.id == one.id; });
        if (row == m_rows.end()) continue;
        const QSignalBlocker copies(row->copies), pages(row->pages);
        row->copies->setValue(one.copies);
        row->pages->setValue(one.pages);
        row->exempt->setCurrentIndex(std::max(0, row->exempt->findText(one.exemptReason)));
    }
}

}  // namespace app
