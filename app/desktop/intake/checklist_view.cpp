// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/checklist_view.h"

#include "app/desktop/widgets/no_wheel.h"
#include "app/desktop/widgets/tab_order.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

enum Column { There, Title, Originals, Certified, Photocopies, Source, ColumnCount };
constexpr int mostCopies = 999;

QSpinBox* spin(QWidget* parent, int value, const QString& name) {
    auto* box = new QSpinBox(parent);
    box->setRange(0, mostCopies);
    box->setValue(value);
    box->setAccessibleName(name);
    ignoreWheel(box);
    return box;
}

int valueOf(const QTableWidget* table, int row, int column) {
    return qobject_cast<QSpinBox*>(table->cellWidget(row, column))->value();
}

}  // namespace

ChecklistView::ChecklistView(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(0, ColumnCount, this)) {
    auto* box = new QGroupBox(tr("Papers"), this);
    m_table->setAccessibleName(tr("Papers of the case"));
    m_table->setHorizontalHeaderLabels({tr("There"), tr("Paper", "a column"), tr("Originals"),
                                        tr("Certified copies"), tr("Photocopies"), tr("Where from")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto* all = new QPushButton(tr("Everything is there (F7)"), box);
    all->setProperty("look", QStringLiteral("link"));
    connect(all, &QPushButton::clicked, this, &ChecklistView::tickAll);
    auto* inside = new QVBoxLayout(box);
    inside->addWidget(all, 0, Qt::AlignLeft);
    inside->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    connect(m_table, &QTableWidget::itemChanged, this, &ChecklistView::edited);
}

void ChecklistView::show(const std::vector<Asked>& asked) {
    if (asked == m_asked) return;   // whoever is typing a number in it keeps the keyboard
    const std::vector<domain::PaperLine> before = m_asked.empty() ? std::vector<domain::PaperLine>{} : lines();
    m_asked = asked;
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(asked.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) fillRow(row, asked[static_cast<std::size_t>(row)]);
    setLines(before);
    fitRows();
    orderTabs(this);
}

void ChecklistView::showScans(const std::vector<domain::Attachment>& files) {
    if (files == m_scans) return;
    m_scans = files;
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, Title)->setText(wordsOf(m_asked[static_cast<std::size_t>(row)]));
    fitRows();
}

void ChecklistView::fitRows() {
    m_table->resizeRowsToContents();
    const int rows = m_table->verticalHeader()->length() + m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(rows + 2 * m_table->frameWidth() + 4);
}

QString ChecklistView::wordsOf(const Asked& asked) const {
    QString title = asked.line.title;
    if (asked.line.presentOnly) title = tr("%1 (shown, not kept)").arg(title);
    if (!asked.required) title = tr("%1 (if there is one)").arg(title);
    if (!asked.why.isEmpty()) title += QLatin1Char('\n') + asked.why;
    QStringList scans;
    for (const domain::Attachment& file : m_scans)
        if (file.paperId == asked.line.paperId) scans += file.fileName;
    if (!scans.isEmpty()) title += QLatin1Char('\n') + tr("Scan: %1").arg(scans.join(QStringLiteral(", ")));
    return title;
}

void ChecklistView::fillRow(int row, const Asked& asked) {
    auto* there = new QTableWidgetItem;
    there->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    there->setCheckState(Qt::Unchecked);
    there->setData(Qt::AccessibleTextRole, asked.line.title);
    m_table->setItem(row, There, there);
    auto* words = new QTableWidgetItem(wordsOf(asked));
    words->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(row, Title, words);
    const auto counted = [&](int column, int value, const QString& name) {
        QSpinBox* box = spin(m_table, value, name + QStringLiteral(": ") + asked.line.title);
        connect(box, &QSpinBox::valueChanged, this, &ChecklistView::edited);
        m_table->setCellWidget(row, column, box);
    };
    counted(Originals, asked.line.originals, tr("Originals"));
    counted(Certified, asked.line.certifiedCopies, tr("Certified copies"));
    counted(Photocopies, asked.line.photocopies, tr("Photocopies"));
    auto* source = new QComboBox(m_table);
    source->addItems({tr("Paper"), tr("Database"), tr("Portal vault"), tr("Earlier case")});
    source->setAccessibleName(tr("Where from: %1").arg(asked.line.title));
    ignoreWheel(source);
    connect(source, &QComboBox::activated, this, &ChecklistView::edited);
    m_table->setCellWidget(row, Source, source);
}

std::vector<domain::PaperLine> ChecklistView::lines() const {
    std::vector<domain::PaperLine> lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Asked& asked = m_asked[static_cast<std::size_t>(row)];
        domain::PaperLine line = asked.line;
        const bool there = m_table->item(row, There)->checkState() == Qt::Checked;
        line.missing = asked.required && !there;
        line.originals = there ? valueOf(m_table, row, Originals) : 0;
        line.certifiedCopies = there ? valueOf(m_table, row, Certified) : 0;
        line.photocopies = there ? valueOf(m_table, row, Photocopies) : 0;
        line.source = static_cast<domain::PaperSource>(
            qobject_cast<QComboBox*>(m_table->cellWidget(row, Source))->currentIndex());
        if (there || asked.required) lines.push_back(line);
    }
    return lines;
}

void ChecklistView::tickAll() {
    for (int row = 0; row < m_table->rowCount(); ++row) m_table->item(row, There)->setCheckState(Qt::Checked);
}

void ChecklistView::setLines(const std::vector<domain::PaperLine>& lines) {
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = m_asked[static_cast<std::size_t>(row)].line.paperId;
        const auto found = std::find_if(lines.begin(), lines.end(),
                                        [&](const auto& line) { return line.paperId == id; });
        if (found == lines.end() || found->missing) continue;
        m_table->item(row, There)->setCheckState(Qt::Checked);
        qobject_cast<QSpinBox*>(m_table->cellWidget(row, Originals))->setValue(found->originals);
        qobject_cast<QSpinBox*>(m_table->cellWidget(row, Certified))->setValue(found->certifiedCopies);
        qobject_cast<QSpinBox*>(m_table->cellWidget(row, Photocopies))->setValue(found->photocopies);
        qobject_cast<QComboBox*>(m_table->cellWidget(row, Source))
            ->setCurrentIndex(static_cast<int>(found->source));
    }
}

}  // namespace app
