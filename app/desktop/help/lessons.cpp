// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/lessons.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {

std::vector<Lesson> shippedLessons(const QString& language) {
    const QString name = language == u"en" ? language : QStringLiteral("vi");
    QFile file(QStringLiteral(":/help/lessons.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    std::vector<Lesson> lessons;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& one : all) {
        Lesson lesson{one[u"id"].toString(), one[u"title"][name].toString(), one[u"why"][name].toString(), {}};
        const QJsonArray steps = one[u"steps"].toArray();
        for (const QJsonValue& step : steps)
            lesson.steps.push_back({step[name].toString(),
                                    {step[u"when"].toString(), step[u"procedure"].toString(), step[u"holder"].toString()}});
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

bool fits(const LessonStep& step, const Happening& happening) {
    const auto same = [](const QString& wanted, const QString& given) { return wanted.isEmpty() || wanted == given; };
    return step.when.what == happening.what && same(step.when.procedure, happening.procedure) &&
           same(step.when.holder, happening.holder);
}

int stepsDone(const Lesson& lesson, const std::vector<Happening>& happened) {
    std::size_t done = 0;
    for (const Happening& happening : happened)
        if (done < lesson.steps.size() && fits(lesson.steps[done], happening)) ++done;
    return static_cast<int>(done);
}

}  // namespace app
