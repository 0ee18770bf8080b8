// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/work_page.h"

#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/table.h"
#include "app/desktop/work/case_list_model.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr int typingPauseMs = 120;
constexpr int longestQuery = 200;

QHBoxLayout* filterRow(QComboBox* view, QLineEdit* search, QPushButton* book, QPushButton* fresh) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(view);
    row->addWidget(search, 1);
    row->addWidget(book);
    row->addWidget(fresh);
    return row;
}

}  // namespace

WorkPage::WorkPage(QWidget* parent)
    : QWidget(parent),
      m_view(new QComboBox(this)),
      m_search(new QLineEdit(this)),
      m_book(new QPushButton(tr("Register …"), this)),
      m_counts(quiet({}, this)),
      m_table(makeTable(tr("Cases"), this)),
      m_model(new CaseListModel(this)),
      m_empty(new EmptyState({}, {}, this)),
      m_suggestions(new QLabel(this)),
      m_stack(new QStackedLayout),
      m_pause(new QTimer(this)) {
    addViews();
    m_search->setPlaceholderText(tr("Name, case code, personal number, phone …"));
    m_search->setAccessibleName(tr("Search the cases"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(longestQuery);
    auto* fresh = new QPushButton(tr("Take in a new case"), this);
    fresh->setProperty("look", QStringLiteral("primary"));
    m_book->setToolTip(tr("The register of a period, to be printed"));
    m_suggestions->setWordWrap(true);
    m_suggestions->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_suggestions->setAccessibleName(tr("Suggestions"));
    m_suggestions->hide();
    prepareTable();
    auto* list = new QWidget(this);
    list->setLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->addWidget(heading(tr("Work list"), this));
    layout->addLayout(filterRow(m_view, m_search, m_book, fresh));
    layout->addWidget(m_counts);
    layout->addWidget(m_suggestions);
    layout->addWidget(list, 1);
    beginWith(this, m_search);
    connectParts(fresh);
}

void WorkPage::addViews() {
    const auto add = [this](const QString& text, WorkView view) {
        m_view->addItem(text, static_cast<int>(view));
    };
    add(tr("Waiting for me"), WorkView::MyWork);
    add(tr("All open cases"), WorkView::AllOpen);
    add(tr("Due today or tomorrow"), WorkView::DueSoon);
    add(tr("Overdue"), WorkView::Overdue);
    add(tr("Supplement awaited"), WorkView::SupplementAwaited);
    add(tr("Result to be returned"), WorkView::Ready);
    add(tr("Not yet with the district"), WorkView::NotSent);
    add(tr("Needs a decision"), WorkView::NeedsDecision);
    add(tr("Everything"), WorkView::Everything);
    m_view->setAccessibleName(tr("Which cases"));
}

void WorkPage::prepareTable() {
    m_table->setModel(m_model);
    m_table->viewport()->installEventFilter(this);
    auto* copy = bindKey("copy", m_table, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &WorkPage::copyRow);
}

bool WorkPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) shareWidth();
    return QWidget::eventFilter(watched, event);
}

/// All columns fit: a list that scrolls sideways hides what is due. The last takes the rest.
void WorkPage::shareWidth() {
    constexpr int shares[] = {24, 20, 25, 26, 21, 20, 18};
    int sum = 0;
    for (int column = 0; column < CaseListModel::ColumnCount; ++column)
        if (!m_table->isColumnHidden(column)) sum += shares[column];
    const int room = m_table->viewport()->width();
    const QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < CaseListModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, std::max(header->sectionSizeHint(column),
                                                 room * shares[column] / sum));
}

void WorkPage::connectParts(QPushButton* fresh) {
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &WorkPage::showAnew);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause->start(typingPauseMs); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0) return;
        m_table->setFocus();
        m_table->selectRow(0);
    });
    connect(m_view, &QComboBox::currentIndexChanged, this, &WorkPage::showAnew);
    connect(m_model, &CaseListModel::moreRequested, this, &WorkPage::moreRequested);
    connect(m_table, &QTableView::activated, this, &WorkPage::openCurrent);
    connect(m_suggestions, &QLabel::linkActivated, m_search, &QLineEdit::setText);
    connect(m_book, &QPushButton::clicked, this, &WorkPage::registerRequested);
    connect(fresh, &QPushButton::clicked, this, &WorkPage::newCaseRequested);
}

void WorkPage::showAnew() {
    m_table->scrollToTop();
    m_model->show({}, false);   // another list: nothing of it is where it was
    Q_EMIT wanted();
}

void WorkPage::show(std::vector<CaseLine> lines, bool more) {
    const bool none = lines.empty();
    showLines(*m_table, *m_model, std::move(lines), more);
    m_suggestions->hide();
    if (none && typed().isEmpty())
        m_empty->setWords(tr("Nothing here"), tr("There is no case of this kind now."));
    else if (none)
        m_empty->setWords(tr("No case matches"),
                          tr("Try fewer letters, the name without marks, or “Everything”."));
    m_stack->setCurrentIndex(none ? 1 : 0);
}

int WorkPage::rows() const { return m_model->rowCount(); }

void WorkPage::append(const std::vector<CaseLine>& lines, bool more) {
    m_model->append(lines, more);
}

void WorkPage::showCounts(const WorkCounts& counts) {
    m_counts->setText(tr("Open: %1 · due today: %2 · overdue: %3 · to be returned: %4 · not yet with"
                         " the district: %5 · needs a decision: %6")
                          .arg(counts.open).arg(counts.dueToday).arg(counts.overdue)
                          .arg(counts.ready).arg(counts.notSent).arg(counts.needsDecision));
}

void WorkPage::showSuggestions(const QStringList& suggestions) {
    QStringList links;
    for (const QString& word : suggestions)
        links += QStringLiteral("<a href=\"%1\">%1</a>").arg(word.toHtmlEscaped());
    m_suggestions->setText(tr("Did you mean: %1?").arg(links.join(QStringLiteral(", "))));
    m_suggestions->setVisible(!links.isEmpty());
}

void WorkPage::setUnitColumn(bool visible) {
    m_table->setColumnHidden(CaseListModel::UnitName, !visible);
    shareWidth();
}

void WorkPage::setRegisterButton(bool visible) { m_book->setVisible(visible); }

WorkView WorkPage::view() const { return static_cast<WorkView>(m_view->currentData().toInt()); }

QString WorkPage::typed() const { return m_search->text().trimmed(); }

void WorkPage::lookFor(const QString& words) { m_search->setText(words); }

void WorkPage::choose(WorkView view) {
    m_view->setCurrentIndex(m_view->findData(static_cast<int>(view)));
}

void WorkPage::openCurrent() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) Q_EMIT caseChosen(m_model->line(current.row()).id);
}

void WorkPage::copyRow() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        QApplication::clipboard()->setText(m_model->line(current.row()).sentence);
}

}  // namespace app
