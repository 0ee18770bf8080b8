// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"
#include "core/packs/validate.h"
#include "app/desktop/form/field_editor.h"

#include <QDate>
#include <QJsonObject>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace app {

class FieldRow;

/// The form of a procedure: one row a field, sections with titles, fields that come and go with the
/// answers. Hidden fields keep what was typed in them.
class FormView : public QWidget {
    Q_OBJECT

public:
    explicit FormView(QWidget* parent = nullptr);
    void show(const packs::Form& form, QDate today);
    using QWidget::show;
    QJsonObject answers() const;
    /// All of them: a field without an answer is emptied.
    void setAnswers(const QJsonObject& answers);
    /// Fields that take over what is known of the applicant follow it, by field id, as long as nobody
    /// wrote in them; one that was changed or emptied by hand stays as it is.
    void prefill(const QJsonObject& known);
    /// Puts each sentence beside its field; gives the editor of the first.
    struct Wrong {
        QString field;
        QString sentence;
    };
    /// Parts that only repeat what is known of the applicant are out of sight while nothing in them is wrong.
    void setCompact(bool compact);
    void showErrors(const std::vector<Wrong>& wrong);
    QWidget* editorOf(const QString& field) const;
    /// The first field in sight that must be filled in and is not; null when none is left.
    QWidget* firstMissing() const;
    QString labelOf(const QString& field) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        packs::Field field;
        FieldEditor editor;
        FieldRow* row;
        QJsonValue prefilled;     ///< what the field says while nobody wrote in it
    };
    struct Part {
        packs::Section section;
        QWidget* box;
        std::vector<Row> rows;
    };
    void build(const packs::Section& section);
    void showWanted();
    bool onlyRepeats(const Part& part) const;
    bool m_compact = false;
    const Row* find(const QString& field) const;

    std::vector<Part> m_parts;
    QDate m_today;
    QVBoxLayout* m_layout;
};

}  // namespace app
