// SPDX-License-Identifier: GPL-3.0-or-later
// What of the intake page is in sight: the form, the quick form, or the last look before receiving.
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {

QWidget* IntakePage::twinBar() {
    auto* bar = new QFrame(this);
    bar->setProperty("look", QStringLiteral("card"));
    auto* open = new QPushButton(tr("Open that case"), bar);
    m_twin->setParent(bar);
    m_twin->setWordWrap(true);
    m_twin->setProperty("look", QStringLiteral("warn"));
    auto* row = new QHBoxLayout(bar);
    row->addWidget(m_twin, 1);
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this, &IntakePage::twinRequested);
    return bar;
}

QWidget* IntakePage::takenBox() {
    auto* box = new QGroupBox(tr("Taken in today with this procedure"), this);
    m_taken->setParent(box);
    m_taken->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_taken);
    return box;
}

void IntakePage::arrange() {
    const bool chosen = !m_procedure.isEmpty();
    m_check->hide();
    m_title->setVisible(true);
    m_picker->setVisible(true);
    m_area->setVisible(chosen);
    m_buttons->setVisible(chosen);
    m_person->setCompact(m_quick);
    m_form->setCompact(m_quick);
    m_more->setVisible(m_quick);
    m_files->setVisible(!m_quick);
    m_details->setVisible(!m_quick);
    m_takenBox->setVisible(m_quick && !m_taken->text().isEmpty());
    // NĐ 118/2025 art. 17.4: no receipt for an immediate result unless the citizen asks.
    m_receive->setText(m_quick ? tr("Receive, result at once (F9)") : tr("Check and receive (F9)"));
    m_receiveOnly->setVisible(m_quick);
}

/// The key of the page: on from the form, or through.
void IntakePage::proceed() {
    if (m_procedure.isEmpty()) return;
    if (isChecking()) Q_EMIT receiveRequested(true);
    else if (m_quick) Q_EMIT receiveRequested(false);
    else Q_EMIT checkRequested();
}

void IntakePage::showCheck(const std::vector<CheckSection>& sections, const QStringList& doubts) {
    QStringList all = doubts;
    if (!m_twin->text().isEmpty()) all += m_twin->text();
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_area), m_buttons})
        part->hide();
    m_check->QWidget::show();
    m_check->show(sections, all, m_limit->text());
}

bool IntakePage::isChecking() const { return !m_check->isHidden(); }

void IntakePage::leaveCheck() {
    if (!isChecking()) return;
    arrange();
    orderTabs(this);
    m_receive->setFocus(Qt::OtherFocusReason);
}

void IntakePage::goTo(const QString& field) {
    leaveCheck();
    QWidget* there = nullptr;
    if (FieldRow* row = m_person->row(field)) there = row->editor();
    else if (field == u"papers") there = m_checklist;
    else if (field == u"files") there = m_files;
    else if (field == u"fees") there = m_fees;
    else there = m_form->editorOf(field);
    if (!there) return;
    if (there->focusPolicy() == Qt::NoFocus) focusFirst(there);
    else there->setFocus(Qt::OtherFocusReason);
    m_area->ensureWidgetVisible(there);
}

void IntakePage::goOn() {
    QWidget* next = m_form->firstMissing();
    if (!next) return;
    if (next->focusPolicy() == Qt::NoFocus) focusFirst(next);
    else next->setFocus(Qt::OtherFocusReason);
    m_area->ensureWidgetVisible(next);
}

void IntakePage::showTwin(const QString& sentence) {
    m_twin->setText(sentence);
    m_twinBar->setVisible(!sentence.isEmpty());
}

void IntakePage::showTaken(const QStringList& lines) {
    m_taken->setText(lines.join(QLatin1Char('\n')));
    m_takenBox->setVisible(m_quick && !lines.isEmpty());
}

}  // namespace app
