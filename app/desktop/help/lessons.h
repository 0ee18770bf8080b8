// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace app {

/// Something that was done in practice: a kind of event ("case-received"), a page that was opened
/// ("page:work"), a case ("opened"), a page of the manual ("help:sync").
struct Happening {
    QString what;
    QString procedure;       ///< of the case it is about, if it is about one
    QString holder;          ///< whose case
};

/// One thing to do, and by what the program sees that it was done.
struct LessonStep {
    QString text;
    Happening when;          ///< empty parts fit everything
};
struct Lesson {
    QString id, title, why;
    std::vector<LessonStep> steps;
};

/// ":/help/lessons.json" in one language.
std::vector<Lesson> shippedLessons(const QString& language);

bool fits(const LessonStep& step, const Happening& happening);
/// How many steps are done: each by something that happened after the one before it was done.
int stepsDone(const Lesson& lesson, const std::vector<Happening>& happened);

}  // namespace app
