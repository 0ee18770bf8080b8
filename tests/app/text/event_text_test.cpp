// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/event_text.h"

#include "tests/core/domain/every_body.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"

#include <QRegularExpression>
#include <QSet>

namespace {

domain::Event eventOf(const domain::EventBody& body) {
    test::ADevice device;
    return device.event(test::anId<domain::CaseId>(1), test::aSignature(), body);
}

app::EventLine lineOf(const domain::EventBody& body) { return app::describe(eventOf(body)); }

}  // namespace

TEST_CASE("everything that can happen to a case has a line of its own on the time line") {
    QSet<QString> said;
    for (const domain::EventBody& body : test::everyBody()) {
        const app::EventLine line = lineOf(body);
        CAPTURE(domain::kindOf(body), line.what);
        CHECK_FALSE(line.what.trimmed().isEmpty());
        CHECK_FALSE(line.what.contains(QRegularExpression(QStringLiteral("%\\d"))));
        CHECK(line.who == QStringLiteral("Nguyễn Thị Lan 1"));
        CHECK(line.position == QStringLiteral("Công chức"));
        CHECK(line.at.isValid());
        said.insert(line.what);
    }
    CHECK(said.size() == static_cast<qsizetype>(test::everyBody().size()));
}

TEST_CASE("an entry of a newer program is shown as such and not as nothing") {
    const app::EventLine line = app::describe([] {
        domain::Event event = eventOf(domain::CaseStopped{QStringLiteral("x")});
        event.body = domain::UnknownEvent{QStringLiteral("case-merged"), 1, QByteArray("\xa0")};
        return event;
    }());
    CHECK_FALSE(line.what.isEmpty());
    CHECK_FALSE(line.what.contains(QStringLiteral("case-merged")));
}

TEST_CASE("the three ways a reception can end read differently") {
    domain::CaseReceived received = test::aReceipt();
    const QString accepted = lineOf(received).what;
    received.outcome = domain::CaseReceived::Outcome::NeedsSupplement;
    received.items = {{.paperId = {}, .title = QStringLiteral("Giấy chứng sinh"), .reason = {}}};
    const app::EventLine supplement = lineOf(received);
    received.outcome = domain::CaseReceived::Outcome::Refused;
    received.reason = QStringLiteral("Sai thẩm quyền");
    const app::EventLine refused = lineOf(received);
    CHECK(accepted.contains(QStringLiteral("2026")));   // the due date
    CHECK(supplement.what != accepted);
    CHECK(supplement.detail == QStringLiteral("Giấy chứng sinh"));
    CHECK(refused.what != accepted);
    CHECK(refused.detail == QStringLiteral("Sai thẩm quyền"));
}

TEST_CASE("the three decisions of the authority above read differently") {
    using Decision = domain::ReviewDecided::Decision;
    QSet<QString> said;
    for (const Decision decision : {Decision::Approved, Decision::SentBack, Decision::Question})
        said.insert(lineOf(domain::ReviewDecided{decision, {}, QStringLiteral("Thiếu trang 2"), {}}).what);
    CHECK(said.size() == 3);
}

TEST_CASE("steps stand out on the time line and facts do not") {
    CHECK(lineOf(domain::CaseStopped{QStringLiteral("x")}).important);
    CHECK(lineOf(test::aReceipt()).important);
    CHECK_FALSE(lineOf(domain::SlipPrinted{QStringLiteral("receipt"), 0}).important);
    CHECK_FALSE(lineOf(domain::Remarked{{{}, QStringLiteral("x")}}).important);
}

TEST_CASE("money on the time line has thousands apart and no decimals") {
    CHECK(lineOf(domain::FeePaid{1'150'000, QStringLiteral("cash"), {}}).what.contains(QStringLiteral("1.150.000 đ")));
}

TEST_CASE("somebody without a position is named without a comma") {
    test::ADevice device;
    domain::Signature by = test::aSignature();
    by.title.clear();
    const app::EventLine line =
        app::describe(device.event(test::anId<domain::CaseId>(1), by, domain::CaseStopped{QStringLiteral("x")}));
    CHECK(line.who == by.name);
}
