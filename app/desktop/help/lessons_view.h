// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/help/lessons.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace app {

/// The drills beside the work: one is chosen, its steps tick themselves. Knows no store: it is told
/// what happened.
class LessonsView : public QWidget {
    Q_OBJECT

public:
    explicit LessonsView(std::vector<Lesson> lessons, QWidget* parent = nullptr);
    void setFinished(const QSet<QString>& ids);
    /// `page` is the one that is open: the steps of a lesson begin where one is.
    void setPage(const QString& page);
    void happened(const Happening& happening);
    void choose(int lesson);
    int done() const;

Q_SIGNALS:
    void lessonFinished(const QString& id);

private:
    const Lesson* current() const;
    void showSteps();
    void showList();

    std::vector<Lesson> m_lessons;
    QSet<QString> m_finished;
    std::vector<Happening> m_happened;   ///< since the lesson was chosen
    QString m_page;
    QListWidget *m_list, *m_steps;
    QLabel *m_why, *m_news;
};

}  // namespace app
