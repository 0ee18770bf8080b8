// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/table_field.h"

#include "core/domain/partial_date.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr int mostRows = 200;
constexpr std::size_t mostSharing = 5;

bool isDate(packs::FieldKind kind) {
    return kind == packs::FieldKind::Date || kind == packs::FieldKind::PartialDate;
}

QString shown(const packs::Field& column, const QJsonValue& value) {
    if (isDate(column.kind))
        if (const auto date = domain::PartialDate::fromIso(value.toString())) return date->toString();
    return value.toVariant().toString();
}

QJsonValue kept(const packs::Field& column, const QString& typed) {
    if (isDate(column.kind))
        if (const auto date = domain::PartialDate::parse(typed)) return date->toIso();
    for (const packs::Option& option : column.options)
        if (option.label.compare(typed, Qt::CaseInsensitive) == 0) return option.value;
    return typed;
}

/// Hands every letter on at once: a key that receives the case or a power cut does not wait until
/// the cell is left.
class AtOnce : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor))
            connect(line, &QLineEdit::textEdited, this,
                    [self = const_cast<AtOnce*>(this), line] { Q_EMIT self->commitData(line); });
        return editor;
    }
    /// Enter goes on to the next cell, as on a sheet.
    bool eventFilter(QObject* editor, QEvent* event) override {
        const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
        if (!key || key->modifiers() != Qt::NoModifier || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
            return QStyledItemDelegate::eventFilter(editor, event);
        auto* line = qobject_cast<QWidget*>(editor);
        Q_EMIT commitData(line);
        Q_EMIT closeEditor(line, QAbstractItemDelegate::EditNextItem);
        return true;
    }
    /// Its own letters coming back would put the cursor at the end.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        const auto* line = qobject_cast<QLineEdit*>(editor);
        if (!line || line->text() != index.data(Qt::EditRole).toString())
            QStyledItemDelegate::setEditorData(editor, index);
    }
};

}  // namespace

TableField::TableField(const packs::Field& field, QWidget* parent)
    : QWidget(parent), m_field(field), m_table(new QTableWidget(this)) {
    m_table->setColumnCount(static_cast<int>(field.columns.size()));
    QStringList headers;
    for (const packs::Field& column : field.columns) headers += column.label;
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setAccessibleName(field.label);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new AtOnce(m_table));
    // Few columns share the width; many are as wide as their words, and the table scrolls.
    const bool many = field.columns.size() > mostSharing;
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 14);
    m_table->horizontalHeader()->setSectionResizeMode(many ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    m_table->horizontalHeader()->setFixedHeight(fontMetrics().lineSpacing() * 2 + 14);
    m_table->setFixedHeight(fontMetrics().height() * 10);
    auto* add = new QPushButton(tr("Add a row"), this);
    auto* remove = new QPushButton(tr("Remove the row"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    setRows({});
    connect(add, &QPushButton::clicked, this, &TableField::addRow);
    connect(remove, &QPushButton::clicked, this, &TableField::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, &TableField::edited);
}

QJsonArray TableField::rows() const {
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QJsonObject answers;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem* cell = m_table->item(row, column);
            const packs::Field& field = m_field.columns[static_cast<std::size_t>(column)];
            if (cell && cell->data(Qt::CheckStateRole).toInt() == Qt::Checked) answers.insert(field.id, true);
            else if (cell && !cell->text().isEmpty()) answers.insert(field.id, kept(field, cell->text()));
        }
        if (!answers.isEmpty()) rows.append(answers);
    }
    return rows;
}

void TableField::setRows(const QJsonArray& rows) {
    const QSignalBlocker quiet(m_table);
    // Where at least one row is asked for, the first stands there to be typed in.
    const auto wanted = std::max(static_cast<int>(rows.size()), m_field.required ? 1 : 0);
    m_table->setRowCount(wanted);
    for (int row = 0; row < wanted; ++row) setRow(row, row < rows.size() ? rows[row].toObject() : QJsonObject());
}

void TableField::setRow(int row, const QJsonObject& answers) {
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const packs::Field& field = m_field.columns[static_cast<std::size_t>(column)];
        auto* cell = new QTableWidgetItem;
        if (field.kind == packs::FieldKind::Check) {
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            cell->setCheckState(answers.value(field.id).toBool() ? Qt::Checked : Qt::Unchecked);
            cell->setData(Qt::AccessibleTextRole, field.label);
        } else {
            cell->setText(shown(field, answers.value(field.id)));
        }
        m_table->setItem(row, column, cell);
    }
}

void TableField::addRow() {
    if (m_table->rowCount() >= mostRows) return;
    const QSignalBlocker quiet(m_table);   // nobody typed yet
    m_table->insertRow(m_table->rowCount());
    setRow(m_table->rowCount() - 1, {});
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus();
}

void TableField::removeRow() {
    m_table->removeRow(m_table->currentRow());
    Q_EMIT edited();
}

}  // namespace app
