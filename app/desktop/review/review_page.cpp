// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/review_page.h"

#include "app/desktop/review/scan_view.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/reason_dialog.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/table.h"
#include "app/desktop/widgets/text_area.h"
#include "app/desktop/work/case_list_model.h"

#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

using Decision = domain::ReviewDecided::Decision;

ReviewPage::ReviewPage(QWidget* parent)
    : QWidget(parent),
      m_units(new QComboBox(this)),
      m_queue(makeTable(tr("Cases to decide"), this)),
      m_model(new CaseListModel(this)),
      m_title(subHeading({}, this)),
      m_question(new QLabel(this)),
      m_facts(new QTableWidget(0, 2, this)),
      m_scans(new ScanView(this)),
      m_reasons(new QComboBox(this)),
      m_text(new TextArea(2, this)),
      m_textRow(nullptr),
      m_pinned(new QListWidget(this)),
      m_caseSide(nullptr) {
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(queueSide());
    split->addWidget(m_caseSide = caseSide());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    split->setSizes({2000, 5000});   // shares; without them the queue gets only what it needs
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(heading(tr("Review"), this));
    layout->addWidget(split, 1);
    beginWith(this, m_queue);
    connect(m_units, &QComboBox::activated, this, &ReviewPage::wanted);
    const auto choose = [this](const QModelIndex& index) {
        if (!index.isValid()) return;
        const domain::CaseId id = m_model->line(index.row()).id;
        if (id != m_current) Q_EMIT caseChosen(id);
    };
    connect(m_queue, &QTableView::activated, this, choose);
    connect(m_queue, &QTableView::clicked, this, choose);
    connect(m_text, &TextArea::textChanged, this, &ReviewPage::edited);
    connect(m_scans, &ScanView::chosen, this, &ReviewPage::scanChosen);
    connect(m_scans, &ScanView::fetchRequested, this, &ReviewPage::fetchRequested);
    showNoCase();
}

QWidget* ReviewPage::queueSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0);
    m_units->setAccessibleName(tr("Which office"));
    m_queue->setModel(m_model);
    for (const int hidden : {CaseListModel::State, CaseListModel::WhereIs, CaseListModel::ReceivedOn})
        m_queue->setColumnHidden(hidden, true);
    const int letter = fontMetrics().averageCharWidth();
    // Whose case and until when are seen without scrolling; the code stands over the open case too.
    QHeaderView* header = m_queue->horizontalHeader();
    header->setStretchLastSection(false);
    header->moveSection(header->visualIndex(CaseListModel::Holder), 0);
    header->moveSection(header->visualIndex(CaseListModel::DueOn), 1);
    m_queue->setColumnWidth(CaseListModel::Code, letter * 22);
    m_queue->setColumnWidth(CaseListModel::Holder, letter * 18);
    m_queue->setColumnWidth(CaseListModel::DueOn, letter * 17);
    m_queue->setColumnWidth(CaseListModel::UnitName, letter * 26);
    side->setMinimumWidth(letter * 34);
    column->addWidget(m_units);
    column->addWidget(m_queue, 1);
    return side;
}

QWidget* ReviewPage::caseSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    m_question->setWordWrap(true);
    m_facts->setAccessibleName(tr("What is written"));
    m_facts->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_facts->verticalHeader()->hide();
    m_facts->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_facts->setShowGrid(false);
    m_facts->setTabKeyNavigation(false);
    m_facts->setWordWrap(true);
    m_facts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_facts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_facts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_facts->horizontalHeader()->setStretchLastSection(true);
    auto* both = new QSplitter(Qt::Horizontal, side);
    both->addWidget(m_facts);
    both->addWidget(m_scans);
    column->addWidget(m_title);
    column->addWidget(m_question);
    column->addWidget(both, 1);
    column->addWidget(decisionBox());
    return side;
}

QWidget* ReviewPage::decisionBox() {
    auto* box = new QGroupBox(tr("Decision"), this);
    auto* pinButton = new QPushButton(tr("Pin a remark to the chosen field …"), box);
    m_pinned->setAccessibleName(tr("Pinned remarks"));
    m_pinned->setWordWrap(true);
    m_pinned->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pinned->setMinimumHeight(fontMetrics().height() * 2 + 12);
    m_pinned->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);   // as high as what stands beside it
    m_reasons->setAccessibleName(tr("Usual reasons"));
    m_textRow = new FieldRow(tr("Answer to the office"), m_text, Need::Optional, {}, box);
    auto* approve = new QPushButton(tr("Agree"), box);
    approve->setProperty("look", QStringLiteral("primary"));
    auto* back = new QPushButton(tr("Send back"), box);
    back->setProperty("look", QStringLiteral("danger"));
    auto* ask = new QPushButton(tr("Ask a question"), box);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {ask, back, approve}) buttons->addWidget(button);
    auto* grid = new QGridLayout(box);
    grid->addWidget(pinButton, 0, 0, Qt::AlignLeft);
    grid->addWidget(m_pinned, 1, 0);
    grid->addWidget(m_reasons, 0, 1);
    grid->addWidget(m_textRow, 1, 1);
    grid->addLayout(buttons, 2, 0, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    connect(pinButton, &QPushButton::clicked, this, &ReviewPage::pin);
    connect(approve, &QPushButton::clicked, this, [this] { decide(Decision::Approved); });
    connect(back, &QPushButton::clicked, this, [this] { decide(Decision::SentBack); });
    connect(ask, &QPushButton::clicked, this, [this] { decide(Decision::Question); });
    connect(m_text, &TextArea::textChanged, m_textRow, [this] { m_textRow->setError({}); });
    connect(m_reasons, &QComboBox::activated, this, &ReviewPage::edited);
    connect(m_reasons, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && m_text->text().trimmed().isEmpty()) m_text->setPlainText(m_reasons->itemText(index));
    });
    return box;
}

void ReviewPage::showQueue(std::vector<CaseLine> lines) { showLines(*m_queue, *m_model, std::move(lines), false); }

void ReviewPage::showUnits(const std::vector<std::pair<QString, QString>>& units) {
    const QString before = unit();
    m_units->clear();
    m_units->addItem(tr("All offices"), QString());
    for (const auto& [code, name] : units) m_units->addItem(name, code);
    m_units->setCurrentIndex(std::max(0, m_units->findData(before)));
}

void ReviewPage::showCase(const CaseView& view, const QString& question,
                          const std::vector<packs::Option>& sendBackReasons) {
    m_title->setText(QStringLiteral("%1  ·  %2  ·  %3").arg(view.title, view.code, view.holder));
    m_question->setText(tr("Asked: %1").arg(question));
    m_caseSide->setEnabled(true);
    const bool sameCase = m_current == view.id;
    m_current = view.id;
    if (!sameCase) {
        clearAnswer();
        m_reasons->clear();
        m_reasons->addItem(tr("– choose a usual reason –"));
        for (const packs::Option& reason : sendBackReasons)
            m_reasons->addItem(reason.label, reason.value);
    }
    if (!sameCase || view.facts != m_written) showFacts(view.facts);
    const bool sameScans = sameCase && view.attachments == m_attachments;
    m_attachments = view.attachments;
    if (!sameScans) m_scans->show(view.attachments);
    // One that had not come may have come meanwhile.
    if (const auto file = m_scans->current(); file && !m_scans->hasPicture()) Q_EMIT scanChosen(*file);
}

void ReviewPage::showFacts(const std::vector<Fact>& facts) {
    m_written = facts;
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const Fact& fact = facts[static_cast<std::size_t>(row)];
        auto* label = new QTableWidgetItem(fact.label);
        label->setData(Qt::UserRole, fact.target);
        m_facts->setItem(row, 0, label);
        m_facts->setItem(row, 1, new QTableWidgetItem(fact.value));
    }
    m_facts->resizeRowsToContents();
}

void ReviewPage::clearAnswer() {
    const QSignalBlocker quiet(this);   // nobody typed
    m_remarks.clear();
    m_pinned->clear();
    m_text->clear();
    m_textRow->setError({});
}

void ReviewPage::showNoCase() {
    m_current.reset();
    clearAnswer();
    m_written.clear();
    m_attachments.clear();
    m_title->setText(tr("Choose a case on the left"));
    m_question->clear();
    m_facts->setRowCount(0);
    m_scans->show({});
    m_caseSide->setEnabled(false);
}

QString ReviewPage::unit() const { return m_units->currentData().toString(); }

QJsonObject ReviewPage::draft() const {
    if (m_text->text().isEmpty() && m_remarks.empty()) return {};
    QJsonArray remarks;
    for (const domain::PinnedRemark& remark : m_remarks)
        remarks.append(QJsonObject{{QStringLiteral("target"), remark.target},
                                   {QStringLiteral("text"), remark.text}});
    return {{QStringLiteral("text"), m_text->text()},
            {QStringLiteral("reason"), m_reasons->currentData().toString()},
            {QStringLiteral("remarks"), remarks}};
}

void ReviewPage::setDraft(const QJsonObject& draft) {
    clearAnswer();
    m_text->setPlainText(draft.value(QLatin1String("text")).toString());
    const QString reason = draft.value(QLatin1String("reason")).toString();
    m_reasons->setCurrentIndex(reason.isEmpty() ? 0 : std::max(0, m_reasons->findData(reason)));
    const QJsonArray remarks = draft.value(QLatin1String("remarks")).toArray();
    for (const QJsonValue& remark : remarks)
        m_remarks.push_back({.target = remark[u"target"].toString(),
                             .text = remark[u"text"].toString()});
    showPinned();
}

void ReviewPage::showRefusal(const QString& sentence) { m_textRow->setError(sentence); }

void ReviewPage::pin() {
    const int row = m_facts->currentRow();
    if (row < 0) return m_textRow->setError(tr("Choose a field in the table first, then pin the remark to it."));
    const Fact fact = m_written[static_cast<std::size_t>(row)];
    const auto text = askReason({.title = tr("Remark on “%1”").arg(fact.label),
                                 .explanation = tr("The office reads it beside this field."),
                                 .canned = {}, .confirm = tr("Pin the remark"), .initial = {},
                                 .mayBeEmpty = false, .check = {}}, this);
    if (!text) return;
    m_remarks.push_back({.target = fact.target, .text = *text});
    showPinned();
    Q_EMIT edited();
}

void ReviewPage::showPinned() {
    m_pinned->clear();
    for (const domain::PinnedRemark& remark : m_remarks) {
        const auto fact = std::find_if(m_written.begin(), m_written.end(), [&](const Fact& one) {
            return one.target == remark.target;
        });
        const QString label = fact == m_written.end() ? remark.target : fact->label;
        m_pinned->addItem(QStringLiteral("%1: %2").arg(label, remark.text));
    }
}

void ReviewPage::decide(Decision decision) {
    m_textRow->setError({});
    domain::ReviewDecided made{.decision = decision, .reasonCode = {}, .text = m_text->text().trimmed(), .remarks = m_remarks};
    if (decision == Decision::SentBack && m_reasons->currentIndex() > 0)
        made.reasonCode = m_reasons->currentData().toString();
    Q_EMIT decided(made);
}

}  // namespace app
