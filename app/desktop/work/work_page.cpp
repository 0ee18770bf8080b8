// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/work_page.h"

#include "app/desktop/widgets/choice_row.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/table.h"
#include "app/desktop/widgets/table_memory.h"
#include "app/desktop/work/case_list_model.h"
#include "app/desktop/work/empty_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int typingPauseMs = 120;
constexpr int longestQuery = 200;

/// In the order of the model.
std::vector<TableColumn> columnsOfCases() {
    const auto column = [](const char* id, int share, bool shown, bool sortable) {
        return TableColumn{QLatin1String(id), share, shown, sortable};
    };
    return {column("code", 24, true, true),   column("holder", 20, true, true), column("procedure", 27, true, true),
            column("state", 24, true, false), column("due", 21, true, true),    column("where", 20, true, false),
            column("office", 18, true, false), column("received", 18, false, true)};
}

}  // namespace

WorkPage::WorkPage(QWidget* parent)
    : QWidget(parent),
      m_view(new ChoiceRow(tr("Which cases"), this)),
      m_search(new QLineEdit(this)),
      m_fresh(new QPushButton(tr("Take in a new case"), this)),
      m_book(new QPushButton(tr("Register …"), this)),
      m_export(new QPushButton(tr("Export …"), this)),
      m_found(quiet(tr("Found among all cases, the best match first."), this)),
      m_table(makeTable(tr("Cases"), this)),
      m_model(new CaseListModel(this)),
      m_columns(nullptr),
      m_empty(new EmptyState({}, {}, this)),
      m_suggestions(new QLabel(this)),
      m_stack(new QStackedLayout),
      m_pause(new QTimer(this)) {
    addViews();
    prepareTable();
    m_found->hide();
    m_suggestions->setWordWrap(true);
    m_suggestions->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_suggestions->setAccessibleName(tr("Suggestions"));
    m_suggestions->hide();
    auto* list = new QWidget(this);
    list->setLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->addWidget(heading(tr("Work list"), this));
    layout->addWidget(searchRow());
    layout->addWidget(m_view);
    layout->addWidget(m_found);
    layout->addWidget(m_suggestions);
    layout->addWidget(list, 1);
    layout->addWidget(actionRow());
    beginWith(this, m_search);
    connectParts();
    addShortcuts();
}

void WorkPage::addViews() {
    m_view->add(tr("Waiting for me"));
    m_view->add(tr("All open cases"));
    m_view->add(tr("Due until tomorrow"));
    m_view->add(tr("Overdue"));
    m_view->add(tr("Supplement awaited"));
    m_view->add(tr("Result to be returned"));
    m_view->add(tr("Not yet with the district"));
    m_view->add(tr("Needs a decision"));
    m_view->add(tr("Everything"));
}

QWidget* WorkPage::searchRow() {
    m_search->setPlaceholderText(tr("Name, case code, personal number, phone …"));
    m_search->setAccessibleName(tr("Search the cases"));
    m_search->setToolTip(tr("Search among all cases (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(longestQuery);
    m_fresh->setProperty("look", QStringLiteral("primary"));
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_search, 1);
    row->addWidget(m_fresh);
    return box;
}

QWidget* WorkPage::actionRow() {
    m_book->setToolTip(tr("The register of a period, to be printed"));
    m_export->setToolTip(tr("Save all rows of this list as a table for spreadsheets (Ctrl+E)"));
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_columns->makeButton(box));
    row->addWidget(m_export);
    row->addWidget(m_book);
    row->addStretch(1);
    return box;
}

void WorkPage::prepareTable() {
    m_table->setModel(m_model);
    m_columns = new TableMemory(m_table, columnsOfCases());
    connect(m_columns, &TableMemory::sortingChanged, this, &WorkPage::showAnew);
}

void WorkPage::connectParts() {
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &WorkPage::showAnew);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause->start(typingPauseMs); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0) return;
        m_table->setFocus();
        m_table->selectRow(0);
    });
    connect(m_view, &ChoiceRow::chosen, this, &WorkPage::showAnew);
    connect(m_model, &CaseListModel::moreRequested, this, &WorkPage::moreRequested);
    connect(m_table, &QTableView::activated, this, &WorkPage::openCurrent);
    connect(m_suggestions, &QLabel::linkActivated, m_search, &QLineEdit::setText);
    connect(m_book, &QPushButton::clicked, this, &WorkPage::registerRequested);
    connect(m_export, &QPushButton::clicked, this, &WorkPage::exportRequested);
    connect(m_fresh, &QPushButton::clicked, this, &WorkPage::newCaseRequested);
}

void WorkPage::addShortcuts() {
    const auto find = [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    };
    auto* finding = bindKey("search", this);
    connect(finding, &QShortcut::activated, this, find);
    // Only in the table: in the field a slash is a letter.
    auto* slash = bindKey("searchToo", m_table, Qt::WidgetShortcut);
    connect(slash, &QShortcut::activated, this, find);
    auto* exporting = bindKey("export", this);
    connect(exporting, &QShortcut::activated, this, &WorkPage::exportRequested);
}

void WorkPage::showAnew() {
    m_table->scrollToTop();
    m_model->show({}, false);   // another list: nothing of it is where it was
    const bool searching = !typed().isEmpty();
    m_columns->setSortingShown(!searching);
    Q_EMIT wanted();
}

void WorkPage::show(std::vector<CaseLine> lines, bool more) {
    const bool none = lines.empty();
    showLines(*m_table, *m_model, std::move(lines), more);
    m_suggestions->hide();
    m_found->setVisible(!none && !typed().isEmpty());
    const EmptyWords words = typed().isEmpty() ? emptyWords(view()) : emptySearchWords();
    m_empty->setWords(words.title, words.advice);
    m_stack->setCurrentIndex(none ? 1 : 0);
}

int WorkPage::rows() const { return m_model->rowCount(); }

void WorkPage::append(const std::vector<CaseLine>& lines, bool more) {
    m_model->append(lines, more);
}

void WorkPage::showCounts(const std::vector<int>& counts) {
    for (int view = 0; view < std::min(workViewCount, static_cast<int>(counts.size())); ++view)
        m_view->setNumber(view, counts[static_cast<std::size_t>(view)]);
}

void WorkPage::showSuggestions(const QStringList& suggestions) {
    QStringList links;
    for (const QString& word : suggestions)
        links += QStringLiteral("<a href=\"%1\">%1</a>").arg(word.toHtmlEscaped());
    m_suggestions->setText(tr("Did you mean: %1?").arg(links.join(QStringLiteral(", "))));
    m_suggestions->setVisible(!links.isEmpty());
}

void WorkPage::setUnitColumn(bool visible) { m_columns->setOffered(CaseListModel::UnitName, visible); }

void WorkPage::setRegisterButton(bool visible) { m_book->setVisible(visible); }

WorkView WorkPage::view() const { return static_cast<WorkView>(m_view->current()); }

QString WorkPage::typed() const { return m_search->text().trimmed(); }

void WorkPage::lookFor(const QString& words) { m_search->setText(words); }

void WorkPage::choose(WorkView view) { m_view->choose(static_cast<int>(view)); }

std::vector<int> WorkPage::shownColumns() const { return app::shownColumns(*m_table); }

void WorkPage::openCurrent() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) Q_EMIT caseChosen(m_model->line(current.row()).id);
}

void WorkPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT wanted();
}

}  // namespace app
