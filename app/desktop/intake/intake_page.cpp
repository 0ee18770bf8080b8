// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/intake_page.h"

#include "app/desktop/intake/card_reader.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"
#include "app/desktop/widgets/tab_order.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

IntakePage::IntakePage(QWidget* parent)
    : QWidget(parent),
      m_title(heading(tr("Take in a new case"), this)),
      m_showNotes(new QPushButton(this)),
      m_notes(quiet({}, this)),
      m_limit(new QLabel(this)),
      m_errors(new ErrorSummary(this)),
      m_picker(new ProcedurePicker(this)),
      m_person(new PersonView(this)),
      m_form(new FormView(this)),
      m_checklist(new ChecklistView(this)),
      m_files(new FilesView(this)),
      m_fees(new FeesView(this)),
      m_copies(new QSpinBox(this)),
      m_channel(new QComboBox(this)),
      m_resultChannel(new QComboBox(this)),
      m_area(new QScrollArea(this)),
      m_twin(new QLabel(this)),
      m_taken(new QLabel(this)),
      m_more(new QPushButton(tr("Scans, sets of papers, channels …"), this)),
      m_check(new CheckView(this)),
      m_buttons(nullptr) {
    m_buttons = buttons();
    auto* inside = new QWidget(m_area);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_errors);   // scrolls with the form: a long list must not hide the fields it names
    column->addWidget(m_showNotes, 0, Qt::AlignLeft);
    column->addWidget(m_notes);
    column->addWidget(m_person);
    column->addWidget(m_twinBar = twinBar());
    column->addWidget(m_form);
    column->addWidget(m_checklist);
    column->addWidget(m_fees);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_files);
    column->addWidget(m_details = details());
    column->addWidget(m_takenBox = takenBox());
    column->addStretch(1);
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(m_title);
    layout->addWidget(m_picker);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_check, 1);
    layout->addWidget(m_buttons);
    beginWith(this, m_person->row(QStringLiteral("scan"))->editor());
    m_showNotes->setProperty("look", QStringLiteral("link"));
    m_more->setProperty("look", QStringLiteral("link"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        for (QWidget* part : {static_cast<QWidget*>(m_files), m_details}) part->setVisible(part->isHidden());
        orderTabs(this);
    });
    connect(m_check, &CheckView::backRequested, this, &IntakePage::leaveCheck);
    connect(m_check, &CheckView::changeRequested, this, &IntakePage::goTo);
    connect(m_check, &CheckView::receiveRequested, this, &IntakePage::receiveRequested);
    auto* reader = new CardReader(this, m_person->row(QStringLiteral("scan"))->editor());
    connect(reader, &CardReader::scanned, m_person, &PersonView::scanned);
    connect(m_showNotes, &QPushButton::clicked, this, [this] { m_notes->setVisible(m_notes->isHidden()); });
    connect(m_person, &PersonView::edited, this, &IntakePage::edited);
    connect(m_form, &FormView::edited, this, &IntakePage::edited);
    connect(m_checklist, &ChecklistView::edited, this, &IntakePage::edited);
    connect(m_files, &FilesView::edited, this, &IntakePage::edited);
    connect(m_fees, &FeesView::edited, this, &IntakePage::edited);
    clear();
}

QWidget* IntakePage::details() {
    auto* box = new QGroupBox(tr("Reception"), this);
    auto* row = new QHBoxLayout(box);
    m_copies->setRange(1, 99);
    m_channel->addItem(tr("At the counter"), static_cast<int>(domain::Channel::Counter));
    m_channel->addItem(tr("Online"), static_cast<int>(domain::Channel::Online));
    m_channel->addItem(tr("By public post"), static_cast<int>(domain::Channel::Post));
    m_resultChannel->addItem(tr("At the counter"), QStringLiteral("counter"));
    m_resultChannel->addItem(tr("By public post"), QStringLiteral("post"));
    m_resultChannel->addItem(tr("Online"), QStringLiteral("online"));
    for (QWidget* editor : {static_cast<QWidget*>(m_copies), static_cast<QWidget*>(m_channel),
                            static_cast<QWidget*>(m_resultChannel)})
        ignoreWheel(editor);
    row->addWidget(new FieldRow(tr("Sets of papers"), m_copies, Need::Optional, {}, box));
    row->addWidget(new FieldRow(tr("How the case came in"), m_channel, Need::Optional, {}, box));
    row->addWidget(new FieldRow(tr("Where the result is fetched"), m_resultChannel, Need::Optional, {}, box));
    connect(m_copies, &QSpinBox::valueChanged, this, &IntakePage::edited);
    connect(m_channel, &QComboBox::activated, this, &IntakePage::edited);
    connect(m_resultChannel, &QComboBox::activated, this, &IntakePage::edited);
    return box;
}

QWidget* IntakePage::buttons() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(14);
    m_receive = new QPushButton(tr("Check and receive (F9)"), bar);
    m_receive->setProperty("look", QStringLiteral("primary"));
    m_receiveOnly = new QPushButton(tr("Receive and print a receipt"), bar);
    auto* supplement = new QPushButton(tr("Ask for papers first …"), bar);
    auto* refuse = new QPushButton(tr("Do not accept …"), bar);
    auto* aside = new QPushButton(tr("Set aside as a draft"), bar);
    m_limit->setParent(bar);
    m_limit->setWordWrap(true);
    m_limit->setProperty("look", QStringLiteral("strong"));
    // Two rows: five buttons beside each other are too wide for large letters on a small screen.
    auto* others = new QHBoxLayout;
    others->addStretch(1);
    for (QPushButton* button : {aside, refuse, supplement}) others->addWidget(button);
    auto* receive = new QHBoxLayout;
    receive->addStretch(1);
    for (QPushButton* button : {m_receiveOnly, m_receive}) receive->addWidget(button);
    auto* column = new QVBoxLayout;
    column->addLayout(others);
    column->addLayout(receive);
    row->addWidget(m_limit, 1);
    row->addLayout(column);
    connect(m_receive, &QPushButton::clicked, this, &IntakePage::proceed);
    connect(m_receiveOnly, &QPushButton::clicked, this, [this] { Q_EMIT receiveRequested(true); });
    connect(supplement, &QPushButton::clicked, this, &IntakePage::supplementRequested);
    connect(refuse, &QPushButton::clicked, this, &IntakePage::refusalRequested);
    connect(aside, &QPushButton::clicked, this, &IntakePage::setAsideRequested);
    const auto key = [this](const char* id, auto&& work) {
        connect(bindKey(id, this), &QShortcut::activated, this, work);
    };
    key("receive", [this] { proceed(); });
    key("proceed", [this] { proceed(); });
    key("tickAll", [this] {
        if (m_procedure.isEmpty() || isChecking()) return;
        m_checklist->tickAll();
        m_area->ensureWidgetVisible(m_checklist);
    });
    return bar;
}

void IntakePage::setProcedure(const ProcedurePicker::Entry& entry, const packs::Form& form,
                              const QStringList& notes, bool quick, QDate today) {
    m_procedure = entry.code;
    m_picker->setChosen(entry);
    const bool chosen = !entry.code.isEmpty();
    m_form->show(form, today);
    m_notes->setText(QStringLiteral("• ") + notes.join(QStringLiteral("\n• ")));
    m_notes->hide();
    m_showNotes->setText(tr("What to know about this procedure (%1)").arg(notes.size()));
    m_showNotes->setVisible(!notes.isEmpty());
    m_errors->show(mark({}));
    m_quick = quick;
    showTwin({});
    arrange();
    if (!chosen) return;
    m_area->ensureVisible(0, 0);
    m_person->focusScan();
}

void IntakePage::showLimit(const QString& sentence) { m_limit->setText(sentence); }

int IntakePage::copies() const { return m_copies->value(); }

domain::Channel IntakePage::channel() const {
    return static_cast<domain::Channel>(m_channel->currentData().toInt());
}

QString IntakePage::resultChannel() const { return m_resultChannel->currentData().toString(); }

void IntakePage::showErrors(const std::vector<Wrong>& wrong) {
    leaveCheck();
    m_errors->show(mark(wrong));
    if (!wrong.empty()) m_area->verticalScrollBar()->setValue(0);
}

void IntakePage::dropMended(const std::vector<Wrong>& still) {
    std::vector<Wrong> left = m_wrong;
    std::erase_if(left, [&](const Wrong& shown) {
        return std::find(still.begin(), still.end(), shown) == still.end();
    });
    if (left.size() < m_wrong.size()) m_errors->update(mark(left));
}

/// Beside the fields; what the summary on top says of them.
std::vector<ErrorSummary::Mistake> IntakePage::mark(const std::vector<Wrong>& wrong) {
    m_wrong = wrong;
    std::vector<PersonView::Wrong> ofPerson;
    std::vector<FormView::Wrong> ofForm;
    std::vector<ErrorSummary::Mistake> mistakes;
    for (const Wrong& one : wrong) {
        if (FieldRow* row = m_person->row(one.field)) {
            ofPerson.push_back({one.field, one.sentence});
            mistakes.push_back({row->label(), one.sentence, row->editor()});
        } else if (one.field == u"papers") {
            mistakes.push_back({tr("Papers"), one.sentence, m_checklist});
        } else {
            ofForm.push_back({one.field, one.sentence});
            mistakes.push_back({m_form->labelOf(one.field), one.sentence, m_form->editorOf(one.field)});
        }
    }
    m_person->showErrors(ofPerson);
    m_form->showErrors(ofForm);
    return mistakes;
}

void IntakePage::clear() {
    m_person->setApplicant({});
    m_checklist->show({});
    m_files->show({});
    m_files->forgetWords();
    m_fees->show({});
    m_copies->setValue(1);
    m_channel->setCurrentIndex(0);
    m_resultChannel->setCurrentIndex(0);
    showLimit({});
    setProcedure({}, {}, {}, false, {});
}

QString IntakePage::firstWords() const {
    return m_person->applicant().person.name.simplified();
}

}  // namespace app
