// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/lessons.h"

#include "app/desktop/help/help_book.h"
#include "app/office/practice_script.h"
#include "tests/support/print.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using app::Happening;
using app::Lesson;

namespace {

Lesson aLesson() {
    return {QStringLiteral("x"), {}, {},
            {{QStringLiteral("open"), {QStringLiteral("page:work"), {}, {}}},
             {QStringLiteral("receive"), {QStringLiteral("case-received"), QStringLiteral("1.001193"), {}}}}};
}
Happening page(const char* id) { return {QStringLiteral("page:") + QLatin1String(id), {}, {}}; }
Happening received(const char* procedure) { return {QStringLiteral("case-received"), QLatin1String(procedure), {}}; }

}  // namespace

TEST_CASE("a step is done by what it asks for, and only after the step before it") {
    CHECK(app::stepsDone(aLesson(), {}) == 0);
    CHECK(app::stepsDone(aLesson(), {received("1.001193")}) == 0);
    CHECK(app::stepsDone(aLesson(), {received("1.001193"), page("work")}) == 1);
    CHECK(app::stepsDone(aLesson(), {page("work"), received("2.000815")}) == 1);
    CHECK(app::stepsDone(aLesson(), {page("work"), page("sync"), received("1.001193")}) == 2);
}

TEST_CASE("every lesson can be read in both languages and asks for what exists") {
    const auto vi = app::shippedLessons(QStringLiteral("vi")), en = app::shippedLessons(QStringLiteral("en"));
    REQUIRE(vi.size() >= 8);
    REQUIRE(vi.size() == en.size());
    const app::PracticeScript script = app::PracticeScript::shipped();
    QFile office(QStringLiteral(":/practice/office.json"));
    REQUIRE(office.open(QIODevice::ReadOnly));
    const QString people = QString::fromUtf8(office.readAll());
    const QStringList kinds{QStringLiteral("case-received"), QStringLiteral("supplement-requested"),
                            QStringLiteral("supplement-received"), QStringLiteral("reappointed"),
                            QStringLiteral("result-returned"), QStringLiteral("description-corrected"),
                            QStringLiteral("opened")};
    QStringList pages = app::HelpBook::ids();
    for (std::size_t at = 0; at < vi.size(); ++at) {
        INFO(vi[at].id.toStdString());
        CHECK(vi[at].id == en[at].id);
        for (const Lesson* lesson : {&vi[at], &en[at]}) {
            CHECK_FALSE(lesson->title.isEmpty());
            CHECK_FALSE(lesson->why.isEmpty());
            CHECK(lesson->steps.size() >= 2);
            CHECK(lesson->steps.size() <= 6);
            for (const app::LessonStep& step : lesson->steps) {
                CHECK_FALSE(step.text.isEmpty());
                const QString what = step.when.what;
                const bool known = kinds.contains(what) || pages.contains(what.section(u':', 1));
                CHECK(known);
                CHECK((step.when.holder.isEmpty() || people.contains(step.when.holder)));
            }
        }
        CHECK(vi[at].title != en[at].title);
    }
}
