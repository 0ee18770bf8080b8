// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/status_text.h"

#include "tests/support/print.h"

#include <QSet>


TEST_CASE("every state of a case has words of its own") {
    QSet<QString> words;
    for (int at = 0; at < domain::caseStateCount; ++at) {
        const QString text = app::stateText(static_cast<domain::CaseState>(at));
        CAPTURE(at);
        CHECK_FALSE(text.trimmed().isEmpty());
        words.insert(text);
    }
    CHECK(words.size() == domain::caseStateCount);
}

TEST_CASE("every role has words of its own") {
    QSet<QString> words;
    for (const domain::Role role : domain::allRoles) words.insert(app::roleText(role));
    CHECK(words.size() == static_cast<qsizetype>(std::size(domain::allRoles)));
    CHECK_FALSE(words.contains(QString()));
}

TEST_CASE("every act has words of its own") {
    QSet<QString> words;
    const int last = static_cast<int>(domain::Act::SeeCases);
    for (int at = 0; at <= last; ++at) words.insert(app::actText(static_cast<domain::Act>(at)));
    CHECK(words.size() == last + 1);
    CHECK_FALSE(words.contains(QString()));
}

TEST_CASE("only a case with the district shows a receipt") {
    const QString receipt = QStringLiteral("R-000123");
    CHECK(app::whereText(app::Where::District, receipt).contains(receipt));
    CHECK(app::whereText(app::Where::District, {}) == app::whereText(app::Where::District));
    CHECK_FALSE(app::whereText(app::Where::ThisComputer, receipt).contains(receipt));
    CHECK_FALSE(app::whereText(app::Where::WithCourier, receipt).contains(receipt));
    CHECK(app::whereText(app::Where::ThisComputer) != app::whereText(app::Where::WithCourier));
}

TEST_CASE("moments are shown as the wall clock of a Vietnamese office shows them") {
    // 18:30 UTC is already the next morning in Viet Nam; the tests run in another zone on purpose.
    const QDateTime late(QDate(2026, 3, 2), QTime(18, 30), Qt::UTC);
    CHECK(app::dateText(late) == QStringLiteral("03/03/2026"));
    CHECK(app::momentText(late) == QStringLiteral("01:30 03/03/2026"));
    CHECK(app::momentText(late.toLocalTime()) == QStringLiteral("01:30 03/03/2026"));
}

TEST_CASE("a near moment is named by its day") {
    const QDateTime now(QDate(2026, 3, 2), QTime(3, 0), Qt::UTC);
    CHECK(app::nearMomentText(now, now).contains(QStringLiteral("10:00")));
    CHECK_FALSE(app::nearMomentText(now, now).contains(QStringLiteral("2026")));
    CHECK(app::nearMomentText(now.addDays(-1), now) != app::nearMomentText(now, now));
    CHECK(app::nearMomentText(now.addDays(2), now) == app::momentText(now.addDays(2)));
}

TEST_CASE("sizes have a decimal comma") {
    CHECK(app::bytesText(13'107'200) == QStringLiteral("12,5 MB"));
    CHECK(app::bytesText(500).startsWith(QStringLiteral("500")));
}

TEST_CASE("how long it takes is never said more exactly than it is known") {
    CHECK(app::durationText(5) == app::durationText(50));
    CHECK(app::durationText(200).contains(QLatin1Char('3')));
    CHECK(app::durationText(2 * 3600).contains(QLatin1Char('2')));
}
