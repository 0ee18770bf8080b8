// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/field_editor.h"

#include "app/desktop/form/lists.h"
#include "app/desktop/form/table_field.h"
#include "app/desktop/widgets/no_wheel.h"
#include "app/desktop/widgets/text_area.h"
#include "core/domain/partial_date.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

namespace app {
namespace {

using Changed = std::function<void()>;

FieldEditor lineEditor(QWidget* parent, const QString& placeholder, const Changed& changed) {
    auto* line = new QLineEdit(parent);
    line->setPlaceholderText(placeholder);
    QObject::connect(line, &QLineEdit::textEdited, line, changed);
    return {line,
            [line] { return line->text().isEmpty() ? QJsonValue() : QJsonValue(line->text()); },
            [line](const QJsonValue& value) { line->setText(value.toVariant().toString()); }};
}

/// Dates are kept as ISO and shown as day/month/year; what is not a date stays as typed.
FieldEditor dateEditor(QWidget* parent, const QString& placeholder, const Changed& changed) {
    auto* line = new QLineEdit(parent);
    line->setPlaceholderText(placeholder);
    QObject::connect(line, &QLineEdit::textEdited, line, changed);
    return {line,
            [line]() -> QJsonValue {
                if (line->text().trimmed().isEmpty()) return {};
                const auto date = domain::PartialDate::parse(line->text());
                return date ? date->toIso() : line->text();
            },
            [line](const QJsonValue& value) {
                const auto date = domain::PartialDate::fromIso(value.toString());
                line->setText(date ? date->toString() : value.toString());
            }};
}

FieldEditor numberEditor(QWidget* parent, const Changed& changed) {
    auto* line = new QLineEdit(parent);
    line->setAlignment(Qt::AlignRight);
    QObject::connect(line, &QLineEdit::textEdited, line, changed);
    return {line,
            [line]() -> QJsonValue {
                const QString typed = line->text().trimmed();
                if (typed.isEmpty()) return {};
                bool understood = false;
                QString plain = typed;
                plain.remove(QLatin1Char('.')).remove(QLatin1Char(' ')).replace(QLatin1Char(','), QLatin1Char('.'));
                const double number = plain.toDouble(&understood);
                return understood ? QJsonValue(number) : QJsonValue(typed);
            },
            [line](const QJsonValue& value) {
                line->setText(value.isDouble()
                                  ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                        .toString(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                                  : value.toString());
            }};
}

FieldEditor areaEditor(QWidget* parent, const Changed& changed) {
    auto* area = new TextArea(3, parent);
    QObject::connect(area, &TextArea::textChanged, area, changed);
    return {area,
            [area] { return area->text().isEmpty() ? QJsonValue() : QJsonValue(area->text()); },
            [area](const QJsonValue& value) {
                const QSignalBlocker quiet(area);
                area->setPlainText(value.toString());
            }};
}

FieldEditor choiceEditor(const std::vector<packs::Option>& options, QWidget* parent,
                         const Changed& changed) {
    auto* box = new QComboBox(parent);
    box->addItem(QCoreApplication::translate("FieldEditor", "– choose –"));
    for (const packs::Option& option : options) box->addItem(option.label, option.value);
    box->setMaxVisibleItems(14);
    ignoreWheel(box);
    QObject::connect(box, &QComboBox::activated, box, changed);
    return {box,
            [box] {
                return box->currentIndex() <= 0 ? QJsonValue() : QJsonValue(box->currentData().toString());
            },
            [box](const QJsonValue& value) {
                box->setCurrentIndex(std::max(0, box->findData(value.toString())));
            }};
}

FieldEditor proposingEditor(const std::vector<packs::Option>& proposals, QWidget* parent,
                            const Changed& changed) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const packs::Option& proposal : proposals) box->addItem(proposal.label);
    box->clearEditText();
    ignoreWheel(box);
    QObject::connect(box, &QComboBox::currentTextChanged, box, changed);
    return {box,
            [box] {
                const QString typed = box->currentText();
                return typed.isEmpty() ? QJsonValue() : QJsonValue(typed);
            },
            [box](const QJsonValue& value) {
                const QSignalBlocker quiet(box);
                box->setEditText(value.toString());
            }};
}

FieldEditor checkEditor(const packs::Field& field, QWidget* parent, const Changed& changed) {
    auto* box = new QCheckBox(field.label, parent);
    QObject::connect(box, &QCheckBox::clicked, box, changed);
    return {box, [box] { return QJsonValue(box->isChecked()); },
            [box](const QJsonValue& value) { box->setChecked(value.toBool()); }};
}

FieldEditor tableEditor(const packs::Field& field, QWidget* parent, const Changed& changed) {
    auto* table = new TableField(field, parent);
    QObject::connect(table, &TableField::edited, table, changed);
    return {table, [table]() -> QJsonValue { return table->rows(); },
            [table](const QJsonValue& value) { table->setRows(value.toArray()); }};
}

}  // namespace

FieldEditor makeEditor(const packs::Field& field, QWidget* parent, Changed changed) {
    using packs::FieldKind;
    switch (field.kind) {
    case FieldKind::LongText: return areaEditor(parent, changed);
    case FieldKind::Date:
        return dateEditor(parent, QCoreApplication::translate("FieldEditor", "day/month/year"), changed);
    case FieldKind::PartialDate:
        return dateEditor(parent, QCoreApplication::translate("FieldEditor", "day/month/year, or only the year"), changed);
    case FieldKind::Time:
        return lineEditor(parent, QCoreApplication::translate("FieldEditor", "hour:minute"), changed);
    case FieldKind::Number:
    case FieldKind::Money: return numberEditor(parent, changed);
    case FieldKind::Choice: return choiceEditor(field.options, parent, changed);
    case FieldKind::Ethnicity: return choiceEditor(ethnicGroups(), parent, changed);
    case FieldKind::Check: return checkEditor(field, parent, changed);
    case FieldKind::Table: return tableEditor(field, parent, changed);
    case FieldKind::PersonalNumber:
        return lineEditor(parent, QCoreApplication::translate("FieldEditor", "12 digits"), changed);
    case FieldKind::Text:
        return field.options.empty() ? lineEditor(parent, {}, changed)
                                     : proposingEditor(field.options, parent, changed);
    case FieldKind::PersonName:
    case FieldKind::Phone:
    case FieldKind::Email:
    case FieldKind::Address:
    case FieldKind::Nationality:
    case FieldKind::Unit: return lineEditor(parent, {}, changed);
    }
    Q_UNREACHABLE();
}

}  // namespace app
