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

TEST_CASE("a correction names the field by its label and says what was there and what is there") {
    app::EventNames names;
    names.target = [](const QString& target) { return target == u"field:child.name" ? QStringLiteral("Họ, chữ đệm, tên của trẻ") : QString(); };
    const auto told = [&](const QString& field, const QJsonValue& was, const QJsonValue& is) {
        return app::describe(eventOf(domain::DescriptionCorrected{field, was, is, QStringLiteral("Gõ nhầm")}), names);
    };
    const app::EventLine line = told(QStringLiteral("answers.child.name"), QStringLiteral("Trần Minh Ánh"), QStringLiteral("Trần Minh Anh"));
    CHECK(line.what.contains(QStringLiteral("Họ, chữ đệm, tên của trẻ")));
    CHECK(line.what.indexOf(QStringLiteral("Trần Minh Ánh")) < line.what.indexOf(QStringLiteral("Trần Minh Anh")));
    CHECK(line.detail == u"Gõ nhầm");
    // Every case has these, whatever its procedure: no bare id is shown.
    const QString address = told(QStringLiteral("applicant.person.address"), QStringLiteral("Thôn 2"), QStringLiteral("Thôn 5")).what;
    CHECK(!address.contains(QStringLiteral("applicant")));
    CHECK(!address.contains(QStringLiteral("person.")));
    // An empty value is told as such, not as quotation marks around nothing.
    CHECK(!told(QStringLiteral("summary"), {}, QStringLiteral("x")).what.contains(QStringLiteral("“”")));
    CHECK(!told(QStringLiteral("summary"), QStringLiteral("x"), {}).what.contains(QStringLiteral("“”")));
}

TEST_CASE("handing on names the step and the person") {
    app::EventNames names;
    names.step = [](const QString& step) { return step == u"settle" ? QStringLiteral("Thụ lý") : QString(); };
    const domain::StepForwarded to{{}, QStringLiteral("settle"), QStringLiteral("Bùi Văn Nam"), {}, {}};
    const QString what = app::describe(eventOf(to), names).what;
    CHECK(what.contains(QStringLiteral("Thụ lý")));
    CHECK(what.contains(QStringLiteral("Bùi Văn Nam")));
}

TEST_CASE("what was sent back tells every remark with the spot it stands on") {
    const domain::ReviewDecided back{domain::ReviewDecided::Decision::SentBack, {}, QStringLiteral("Chưa đủ"),
                                     {{QStringLiteral("field:person.address"), QStringLiteral("Thiếu số nhà")},
                                      {domain::targetOf({test::aHash(1), 2}), QStringLiteral("Mờ")}}};
    const app::EventLine line = lineOf(back);
    CHECK(line.detail.startsWith(QStringLiteral("Chưa đủ")));
    CHECK(line.detail.contains(QStringLiteral("Address: Thiếu số nhà")));
    CHECK(line.detail.contains(QStringLiteral("page 2")));
    CHECK(!line.detail.contains(test::aHash(1).toString()));
}

TEST_CASE("a remark that was taken back is told without its address") {
    const QString what = lineOf(domain::Remarked{{domain::takingBack(eventOf(test::aReceipt()).envelope.origin), QStringLiteral("Rút lại")}}).what;
    CHECK(!what.contains(QStringLiteral("takes-back")));
    CHECK(what != lineOf(domain::Remarked{{{}, QStringLiteral("x")}}).what);
}

TEST_CASE("only prints and added files do not matter and every line can be read aloud") {
    for (const domain::EventBody& body : test::everyBody()) {
        const app::EventLine line = lineOf(body);
        CAPTURE(domain::kindOf(body));
        const bool byTheWay = std::holds_alternative<domain::SlipPrinted>(body) || std::holds_alternative<domain::DocumentAttached>(body);
        CHECK(line.matters == !byTheWay);
        const QString aloud = app::spoken(line);
        CHECK(aloud.contains(line.who));
        CHECK(aloud.contains(line.position));
        CHECK(aloud.contains(line.what));
        CHECK(aloud.contains(line.detail));
        CHECK(aloud.contains(QStringLiteral("2026")));
    }
}
