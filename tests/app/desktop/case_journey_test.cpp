// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/status_text.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

namespace {

using domain::Act;
using domain::CaseState;
using test::ADesk;

store::NewStore aReviewer() {
    store::NewStore wanted = test::aNewStore({});
    wanted.unit = test::aProvince();
    wanted.otherUnits = {};
    wanted.name = QStringLiteral("Phan Thị Thu");
    wanted.roles = {domain::Role::Reviewer};
    return wanted;
}

}  // namespace

TEST_CASE("the limit stops with a supplement request and begins anew when the papers come") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    const QDateTime firstDue = received.deadline->dueAt;
    office.openCase(received);
    office.act(Act::RequestSupplement, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("paper.birth-notice"), QStringLiteral("yes")},
                                  {QStringLiteral("reason"), QStringLiteral("Giấy chứng sinh không có dấu")}});
    }, true);
    CHECK(office.dialogs.problems() == QStringList());
    const domain::CaseFile asked = office.newestCase();
    REQUIRE(asked.state == CaseState::SupplementRequested);
    REQUIRE(asked.supplements.size() == 1);
    // Fifteen days, the first of them the day after (NĐ 118/2025 art. 19.5).
    CHECK(domain::officeDate(asked.supplements.front().request.closesAt) == QDate(2026, 3, 17));

    office.clock.advance(std::chrono::hours(72));
    office.openCase(asked);
    office.act(Act::AcceptSupplement, [](QWidget* dialog) { test::answerForm(dialog, {}); }, true);
    CHECK(office.dialogs.asExpected());
    const domain::CaseFile complete = office.newestCase();
    CHECK(complete.state != CaseState::SupplementRequested);
    REQUIRE(complete.deadline);
    CHECK(complete.deadline->countedFrom == office.clock.now());
    CHECK(domain::officeDate(complete.deadline->dueAt) == domain::officeDate(firstDue).addDays(3));
}

TEST_CASE("a supplement request without a paper or a reason is not sent") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::RequestSupplement, [](QWidget* dialog) {
        test::answerForm(dialog, {});                                             // nothing ticked
        CHECK(dialog->isVisible());
        test::answerForm(dialog, {{QStringLiteral("paper.birth-notice"), QStringLiteral("yes")}});
        CHECK(dialog->isVisible());                                               // no reason yet
        dialog->close();
    });
    CHECK(office.dialogs.asExpected());
    CHECK(office.newestCase().state == CaseState::Received);
}

TEST_CASE("a case handed back to an earlier step needs a reason and the correction keeps what was there") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::Forward, [](QWidget* dialog) { test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("settle")}}); });
    REQUIRE(office.newestCase().step == u"settle");
    office.act(Act::Forward, [](QWidget* dialog) { test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("reception")}}); });
    CHECK(office.newestCase().step == u"settle");  // refused: no reason
    office.act(Act::Forward, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("reception")}, {QStringLiteral("note"), QStringLiteral("Sai địa chỉ")}});
    });
    REQUIRE(office.newestCase().step == u"reception");
    office.act(Act::Correct, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("field"), QStringLiteral("applicant.person.address")},
                                  {QStringLiteral("value"), QStringLiteral("Thôn 5, xã Khâm Đức")},
                                  {QStringLiteral("reason"), QStringLiteral("Gõ nhầm")}});
    });
    CHECK(office.dialogs.asExpected());
    const domain::CaseFile corrected = office.newestCase();
    CHECK(corrected.applicant.person.address == u"Thôn 5, xã Khâm Đức");
    CHECK(corrected.received.applicant.person.address.startsWith(QStringLiteral("Thôn 2")));
    const QString words = test::wordsOn(&office.page<app::CasePage>("case"));
    CHECK(words.contains(QStringLiteral("Sai địa chỉ")));
    CHECK(words.contains(QStringLiteral("Gõ nhầm")));
}

TEST_CASE("what the authority above sends back is seen at the counter with its reason") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::RequestReview, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến về nơi cư trú")}});
    });
    REQUIRE(office.newestCase().state == CaseState::UnderReview);
    REQUIRE(office.exchange());

    ADesk above(aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.open("review");
    auto& page = above.page<app::ReviewPage>("review");
    QTableView* queue = test::listOn(&page);
    REQUIRE(queue->model()->rowCount() == 1);
    queue->setFocus();
    queue->selectRow(0);
    QTest::keyClick(queue, Qt::Key_Return);
    REQUIRE(page.current() == received.id);
    test::type(test::rowLabelled(&page, app::ReviewPage::tr("Answer to the office"))->findChild<QPlainTextEdit*>(), QStringLiteral("Chưa có xác nhận cư trú"));
    test::click(&page, app::ReviewPage::tr("Send back"));
    REQUIRE(above.exchange());

    REQUIRE(office.exchange());
    const domain::CaseFile back = office.newestCase();
    CHECK(back.state == CaseState::Processing);
    office.openCase(back);
    CHECK(test::wordsOn(&office.page<app::CasePage>("case")).contains(QStringLiteral("Chưa có xác nhận cư trú")));
    CHECK(above.dialogs.asExpected());
    CHECK(office.dialogs.asExpected());
}
