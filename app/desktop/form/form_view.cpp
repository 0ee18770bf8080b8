// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/form_view.h"

#include "app/desktop/form/labels.h"
#include "app/desktop/widgets/field_row.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

FormView::FormView(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

void FormView::show(const packs::Form& form, QDate today) {
    for (const Part& part : m_parts) delete part.box;
    m_parts.clear();
    m_today = today;
    for (const packs::Section& section : form.sections) build(section);
    showWanted();
}

void FormView::build(const packs::Section& section) {
    auto* box = new QGroupBox(section.title, this);
    auto* grid = new QGridLayout(box);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    Part part{section, box, {}};
    int line = 0, column = 0;
    for (const packs::Field& field : section.fields) {
        const FieldEditor editor = makeEditor(field, box, [this] {
            showWanted();
            Q_EMIT edited();
        });
        const bool check = field.kind == packs::FieldKind::Check;
        auto* row = new FieldRow(check ? QString() : field.label, editor.widget,
                                 field.required ? Need::Required : Need::Optional, field.help, box);
        if (check) editor.widget->setAccessibleName(field.label);
        if (!field.initial.isNull() && !field.initial.isUndefined()) editor.setAnswer(field.initial);
        const bool wide = field.width >= 2 || field.kind == packs::FieldKind::Table;
        if (wide && column == 1) ++line, column = 0;
        grid->addWidget(row, line, column, 1, wide ? 2 : 1);
        if (wide || column == 1) ++line, column = 0;
        else column = 1;
        part.rows.push_back({field, editor, row, editor.answer()});
    }
    m_layout->addWidget(box);
    m_parts.push_back(std::move(part));
}

QJsonObject FormView::answers() const {
    QJsonObject answers;
    for (const Part& part : m_parts)
        for (const Row& row : part.rows) {
            const QJsonValue answer = row.editor.answer();
            if (!answer.isNull()) answers.insert(row.field.id, answer);
        }
    return answers;
}

void FormView::setAnswers(const QJsonObject& answers) {
    for (const Part& part : m_parts)
        for (const Row& row : part.rows) row.editor.setAnswer(answers.value(row.field.id));
    showWanted();
}

void FormView::prefill(const QJsonObject& known) {
    for (Part& part : m_parts)
        for (Row& row : part.rows) {
            if (row.field.prefill.isEmpty() || row.editor.answer() != row.prefilled) continue;
            const QJsonValue value = known.value(row.field.id);
            if (value == row.prefilled) continue;   // no need to move the cursor in it
            row.editor.setAnswer(value);
            row.prefilled = row.editor.answer();
        }
    showWanted();
}

void FormView::showErrors(const std::vector<Wrong>& wrong) {
    for (const Part& part : m_parts)
        for (const Row& row : part.rows) row.row->setError({});
    for (const Wrong& one : wrong)
        if (const Row* row = find(one.field)) row->row->setError(one.sentence);
    showWanted();
}

QWidget* FormView::editorOf(const QString& field) const {
    const Row* row = find(field);
    return row ? row->editor.widget : nullptr;
}

QWidget* FormView::firstMissing() const {
    for (const Part& part : m_parts)
        for (const Row& row : part.rows)
            if (row.field.required && row.row->isVisible() && row.editor.answer().isNull()) return row.editor.widget;
    return nullptr;
}

QString FormView::labelOf(const QString& field) const {
    const Row* row = find(field);
    if (!row) return field;
    std::vector<packs::Section> sections;
    for (const Part& part : m_parts) sections.push_back(part.section);
    return labelAlone(sections, row->field.id);
}

const FormView::Row* FormView::find(const QString& field) const {
    const QString whole = field.section(QLatin1Char('['), 0, 0);  // "members[2].name" is in "members"
    for (const Part& part : m_parts)
        for (const Row& row : part.rows)
            if (row.field.id == whole) return &row;
    return nullptr;
}

void FormView::setCompact(bool compact) {
    m_compact = compact;
    showWanted();
}

bool FormView::onlyRepeats(const Part& part) const {
    return std::all_of(part.rows.begin(), part.rows.end(), [](const Row& row) {
        return !row.field.prefill.isEmpty() && row.row->error().isEmpty() && row.editor.answer() == row.prefilled;
    });
}

void FormView::showWanted() {
    const QJsonObject now = answers();
    for (const Part& part : m_parts) {
        const bool wanted = packs::holds(part.section.shownWhen, now, m_today);
        part.box->setVisible(wanted && !(m_compact && onlyRepeats(part)));
        for (const Row& row : part.rows)
            row.row->setVisible(packs::holds(row.field.shownWhen, now, m_today));
    }
}

}  // namespace app
