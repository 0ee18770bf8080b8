// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/lessons_view.h"

#include "app/desktop/widgets/looks.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app {
namespace {

QListWidget* list(const QString& name, QWidget* parent) {
    auto* made = new QListWidget(parent);
    made->setAccessibleName(name);
    made->setWordWrap(true);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setResizeMode(QListView::Adjust);
    return made;
}

}  // namespace

LessonsView::LessonsView(std::vector<Lesson> lessons, QWidget* parent)
    : QWidget(parent),
      m_lessons(std::move(lessons)),
      m_list(list(tr("Lessons"), this)),
      m_steps(list(tr("Steps of the lesson"), this)),
      m_why(quiet({}, this)),
      m_news(new QLabel(this)) {
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_news->setWordWrap(true);
    m_news->setProperty("look", QStringLiteral("good"));
    m_news->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_why);
    layout->addWidget(m_steps, 3);
    layout->addWidget(m_news);
    connect(m_list, &QListWidget::currentRowChanged, this, &LessonsView::choose);
    showList();
    choose(0);
}

const Lesson* LessonsView::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lessons.size()) ? &m_lessons[static_cast<std::size_t>(row)] : nullptr;
}

int LessonsView::done() const { return current() ? stepsDone(*current(), m_happened) : 0; }

void LessonsView::setFinished(const QSet<QString>& ids) {
    m_finished = ids;
    showList();
}

void LessonsView::setPage(const QString& page) {
    m_page = page;
    happened({QStringLiteral("page:") + page, {}, {}});
}

void LessonsView::choose(int lesson) {
    if (lesson < 0 || lesson >= static_cast<int>(m_lessons.size())) return;
    {
        const QSignalBlocker quietly(m_list);
        m_list->setCurrentRow(lesson);
    }
    m_happened.clear();
    m_news->hide();
    if (!m_page.isEmpty()) m_happened.push_back({QStringLiteral("page:") + m_page, {}, {}});
    showSteps();
}

void LessonsView::happened(const Happening& happening) {
    const Lesson* lesson = current();
    if (!lesson) return;
    const int before = done();
    m_happened.push_back(happening);
    if (done() == before) {
        m_happened.pop_back();   // nothing to do with this lesson
        return;
    }
    showSteps();
    if (done() < static_cast<int>(lesson->steps.size())) return;
    m_finished.insert(lesson->id);
    m_news->setText(tr("Well done: this lesson is finished."));
    m_news->show();
    showList();
    Q_EMIT lessonFinished(lesson->id);
}

void LessonsView::showSteps() {
    const Lesson* lesson = current();
    m_steps->clear();
    if (!lesson) return;
    m_why->setText(lesson->why);
    const int ready = done();
    for (std::size_t at = 0; at < lesson->steps.size(); ++at) {
        const bool ticked = static_cast<int>(at) < ready;
        const QString& text = lesson->steps[at].text;
        auto* item = new QListWidgetItem(ticked ? tr("✓ %1").arg(text) : QStringLiteral("%1. %2").arg(at + 1).arg(text),
                                         m_steps);
        item->setData(Qt::AccessibleTextRole, ticked ? tr("Done: %1").arg(text) : text);
        if (static_cast<int>(at) == ready) {
            QFont bold = item->font();
            bold.setBold(true);
            item->setFont(bold);
        }
    }
}

void LessonsView::showList() {
    const QSignalBlocker quietly(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Lesson& lesson : m_lessons)
        m_list->addItem(m_finished.contains(lesson.id) ? tr("✓ %1").arg(lesson.title) : lesson.title);
    m_list->setCurrentRow(row < 0 ? 0 : row);
}

}  // namespace app
