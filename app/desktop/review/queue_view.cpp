// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/queue_view.h"

#include "app/desktop/review/queue_model.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/table.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

/// Draws a waiting case over as many lines as its words need: nothing of it is ever cut off.
class QueueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        const QWidget* view = given.widget;
        view->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, view);
        QTextDocument words;
        fill(words, option, index);
        words.setTextWidth(given.rect.width() - 2 * margin);
        painter->save();
        painter->translate(given.rect.topLeft() + QPoint(margin, margin));
        words.drawContents(painter);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        QTextDocument words;
        fill(words, option, index);
        const auto* table = qobject_cast<const QTableView*>(given.widget);
        const int width = table ? table->columnWidth(index.column()) : given.rect.width();
        words.setTextWidth(std::max(60, width - 2 * margin));
        return {width, static_cast<int>(words.size().height()) + 2 * margin};
    }

private:
    static constexpr int margin = 6;

    static void fill(QTextDocument& words, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const auto* model = qobject_cast<const QueueModel*>(index.model());
        const CaseLine& line = model->line(index.row());
        QStringList parts{QStringLiteral("<b>%1</b>").arg(line.holder.toHtmlEscaped())};
        const bool pressing = line.urgency == Due::Overdue || line.urgency == Due::Today || line.urgency == Due::Near;
        for (const QString& one : queueWords(line)) {
            const QString text = one.toHtmlEscaped();
            parts += pressing && !line.due.isEmpty() && one.contains(line.due) ? QStringLiteral("<b>%1</b>").arg(text) : text;
        }
        words.setDocumentMargin(0);
        words.setDefaultFont(option.font);
        words.setDefaultStyleSheet(QStringLiteral("body { color: %1; }").arg(option.palette.color(QPalette::Text).name()));
        words.setHtml(QStringLiteral("<body>%1</body>").arg(parts.join(QStringLiteral("<br>"))));
    }
};

void refill(QComboBox& box, const QString& all, const QueueView::Choices& choices) {
    const QString before = box.currentData().toString();
    box.clear();
    box.addItem(all, QString());
    for (const auto& [code, name] : choices) box.addItem(name, code);
    box.setCurrentIndex(std::max(0, box.findData(before)));
}

}  // namespace

QueueView::QueueView(QWidget* parent)
    : QWidget(parent),
      m_units(new QComboBox(this)),
      m_procedures(new QComboBox(this)),
      m_due(new QComboBox(this)),
      m_order(new QComboBox(this)),
      m_counts(quiet({}, this)),
      m_table(makeTable(tr("Cases to decide"), this)),
      m_model(new QueueModel(this)) {
    fillBoxes();
    m_table->setModel(m_model);
    m_table->setItemDelegate(new QueueDelegate(m_table));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    for (QComboBox* box : {m_units, m_procedures, m_due, m_order}) {
        // As wide as the column: a long name of a procedure does not widen the page, the list shows it whole.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        column->addWidget(box);
        connect(box, &QComboBox::activated, this, &QueueView::wanted);
    }
    column->addWidget(m_counts);
    column->addWidget(m_table, 1);
    connect(m_model, &QueueModel::moreRequested, this, &QueueView::moreRequested);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT caseChosen(m_model->line(index.row()).id);
    };
    connect(m_table, &QTableView::activated, this, choose);
    connect(m_table, &QTableView::clicked, this, choose);
}

void QueueView::fillBoxes() {
    const auto add = [](QComboBox* box, const QString& text, auto value) { box->addItem(text, static_cast<int>(value)); };
    using Wish = QueueWish;
    m_units->setAccessibleName(tr("Which office"));
    m_procedures->setAccessibleName(tr("Which procedure"));
    m_due->setAccessibleName(tr("Due by when"));
    m_order->setAccessibleName(tr("In which order"));
    add(m_due, tr("Due: all"), Wish::Due::All);
    add(m_due, tr("Due: overdue"), Wish::Due::Overdue);
    add(m_due, tr("Due: by today"), Wish::Due::Today);
    add(m_due, tr("Due: by the end of this week"), Wish::Due::ThisWeek);
    add(m_order, tr("Order: nearest due date first"), Wish::Order::DueFirst);
    add(m_order, tr("Order: longest waiting first"), Wish::Order::OldestFirst);
    add(m_order, tr("Order: by name of the case holder"), Wish::Order::HolderName);
    showUnits({});
    showProcedures({});
}

void QueueView::showUnits(const Choices& units) { refill(*m_units, tr("All offices"), units); }

void QueueView::showProcedures(const Choices& procedures) { refill(*m_procedures, tr("All procedures"), procedures); }

void QueueView::show(std::vector<CaseLine> lines, bool more) {
    const int row = m_table->currentIndex().row();
    const auto chosen = row < 0 ? std::nullopt : std::optional(m_model->line(row).id);
    const int above = m_table->verticalScrollBar()->value();
    m_model->show(std::move(lines), more);
    if (!chosen || m_table->currentIndex().isValid()) return;
    if (const int at = m_model->rowOf(*chosen); at >= 0) m_table->selectRow(at);
    m_table->verticalScrollBar()->setValue(above);
    if (m_table->currentIndex().isValid()) m_table->scrollTo(m_table->currentIndex());
}

void QueueView::append(const std::vector<CaseLine>& lines, bool more) { m_model->append(lines, more); }

void QueueView::showCounts(int waiting, int overdue) {
    const QString wait = tr("%n case(s) wait", nullptr, waiting);
    m_counts->setText(overdue > 0 ? tr("%1, %2").arg(wait, tr("%n overdue", nullptr, overdue)) : wait);
}

QueueWish QueueView::wish() const {
    return {.unit = m_units->currentData().toString(), .procedure = m_procedures->currentData().toString(),
            .due = static_cast<QueueWish::Due>(m_due->currentData().toInt()),
            .order = static_cast<QueueWish::Order>(m_order->currentData().toInt())};
}

int QueueView::rows() const { return m_model->rowCount(); }

}  // namespace app
