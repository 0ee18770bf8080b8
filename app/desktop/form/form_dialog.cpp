// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/form_dialog.h"

#include "app/desktop/form/form_view.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/text/refusal_text.h"
#include "core/packs/validate.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace app {
namespace {

/// Shows what is wrong; true when nothing is.
bool isRight(FormView& view, const FormQuestion& question, QLabel* note) {
    const QJsonObject answers = packs::normalised(question.form, view.answers(), question.today);
    std::vector<FormView::Wrong> wrong;
    for (const packs::FieldProblem& problem : packs::validate(question.form, answers, question.today))
        wrong.push_back({problem.field, describe(problem.error)});
    view.showErrors(wrong);
    if (!wrong.empty()) {
        if (QWidget* first = view.editorOf(wrong.front().field)) focusFirst(first);
        return false;
    }
    note->setText(question.check ? question.check(answers) : QString());
    return note->text().isEmpty();
}

}  // namespace

std::optional<QJsonObject> askForm(const FormQuestion& question, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 84);
    auto* view = new FormView(&dialog);
    view->show(question.form, question.today);
    view->setAnswers(question.initial);
    auto* area = new QScrollArea(&dialog);
    area->setWidget(view);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(std::min(view->sizeHint().height() + 10, 460));
    auto* note = new QLabel(&dialog);
    note->setWordWrap(true);
    note->setProperty("look", QStringLiteral("error"));
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* go = buttons->addButton(question.confirm, QDialogButtonBox::AcceptRole);
    setLook(go, QStringLiteral("primary"));
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(subHeading(question.title, &dialog));
    layout->addWidget(quiet(question.explanation, &dialog));
    layout->addWidget(area, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&] {
        if (isRight(*view, question, note)) dialog.accept();
    });
    if (!question.begin.isEmpty())
        beginWith(&dialog, view->editorOf(question.begin));
    else if (!question.form.sections.empty() && !question.form.sections.front().fields.empty())
        beginWith(&dialog, view->editorOf(question.form.sections.front().fields.front().id));
    orderTabs(&dialog);
    QTimer::singleShot(0, &dialog, [&dialog] { focusFirst(&dialog); });   // once it can be seen
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return packs::normalised(question.form, view->answers(), question.today);
}

}  // namespace app
