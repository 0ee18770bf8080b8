// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

using namespace domain;
using test::Story;

TEST_CASE("an accepted case stands at the first step with its limit running") {
    const CaseFile file = Story().file();
    CHECK(file.state == CaseState::Received);
    CHECK(file.step == QStringLiteral("reception"));
    CHECK(file.stepCounter == 1);
    CHECK(file.deadline == test::aDeadline());
    CHECK(file.firstDeadline == test::aDeadline());
    CHECK(file.receivedBy == test::aSignature());
    CHECK(file.revision == 1);
    CHECK(file.visits.size() == 1);
    CHECK(file.visits[0].from == test::aMoment());
    CHECK(isClockRunning(file.state));
}

TEST_CASE("a case refused at the counter is over before it begins") {
    CaseReceived refused = test::aReceipt();
    refused.outcome = CaseReceived::Outcome::Refused;
    refused.reason = QStringLiteral("Không thuộc thẩm quyền");
    refused.deadline.reset();
    const CaseFile file = Story(refused).file();
    CHECK(file.state == CaseState::ReceptionRefused);
    CHECK(file.step.isEmpty());
    CHECK(file.endReason == refused.reason);
    CHECK(file.finishedAt == test::aMoment());
}

TEST_CASE("a case sent home for papers is accepted when they come") {
    CaseReceived incomplete = test::aReceipt();
    incomplete.outcome = CaseReceived::Outcome::NeedsSupplement;
    incomplete.items = test::aSupplementRequest().items;
    incomplete.deadline.reset();
    Story story(incomplete);
    CHECK(story.file().state == CaseState::SupplementBeforeReception);
    CHECK(story.file().supplements.at(0).request.items == incomplete.items);
    CHECK_FALSE(story.file().deadline);
    story.then(SupplementReceived{{}, test::aMoment(50), test::aDeadline(5), {}});
    CHECK(story.file().state == CaseState::Received);
    CHECK(story.file().deadline == test::aDeadline(5));
    CHECK(story.file().firstDeadline == test::aDeadline(5));
    CHECK(story.file().supplements.at(0).receivedAt == test::aMoment(50));
}

TEST_CASE("a case goes through its steps and leaves a line of the control sheet at each") {
    Story story;
    StepForwarded onwards = test::to("settle");
    onwards.toUser = QStringLiteral("Phạm Văn Lý");
    onwards.stepDueAt = test::aMoment(40);
    story.then(onwards, Role::Reception);
    CHECK(story.file().state == CaseState::Processing);
    CHECK(story.file().step == QStringLiteral("settle"));
    CHECK(story.file().assignee == QStringLiteral("Phạm Văn Lý"));
    story.then(test::to("sign"), Role::Officer);
    CHECK(story.file().state == CaseState::AwaitingSignature);
    CHECK(story.file().assignee.isEmpty());
    story.then(test::to("settle"), Role::Signatory);
    CHECK(story.file().state == CaseState::Processing);
    story.then(test::aResult(), Role::Signatory);
    CHECK(story.file().state == CaseState::ResultReady);
    CHECK(story.file().step == QStringLiteral("return"));
    CHECK(story.file().finishedAt);
    story.then(ResultReturned{test::aMoment(60), QStringLiteral("Trần Văn Đức"), {}});
    CHECK(story.file().state == CaseState::Returned);
    CHECK(story.file().step.isEmpty());
    CHECK(story.file().stepCounter == 6);

    const auto& visits = story.file().visits;
    REQUIRE(visits.size() == 5);
    CHECK(visits[0].takenBy == test::aSignature(Role::Reception));
    CHECK(visits[1].stepName == QStringLiteral("Thụ lý"));
    CHECK(visits[1].dueAt == test::aMoment(40));
    CHECK(visits[1].takenBy == test::aSignature(Role::Officer));
    CHECK(visits[2].takenBy == test::aSignature(Role::Signatory));
    for (size_t i = 0; i + 1 < visits.size(); ++i) CHECK(visits[i].to == visits[i + 1].from);
    CHECK(visits.back().to == test::aMoment(60));
}

TEST_CASE("the limit waits for a supplement and is counted again when it comes") {
    Story story;
    story.then(test::to("settle")).then(test::aSupplementRequest());
    CHECK(story.file().state == CaseState::SupplementRequested);
    CHECK_FALSE(isClockRunning(story.file().state));
    CHECK(story.file().step == QStringLiteral("settle"));
    PaperLine paper;
    paper.title = QStringLiteral("Giấy chứng sinh");
    story.then(SupplementReceived{{paper}, test::aMoment(80), test::aDeadline(9), {}});
    CHECK(story.file().state == CaseState::Processing);
    CHECK(story.file().step == QStringLiteral("settle"));
    CHECK(story.file().deadline == test::aDeadline(9));
    CHECK(story.file().firstDeadline == test::aDeadline(3));
    CHECK(story.file().papers == std::vector{paper});
    CHECK(story.file().supplements.at(0).receivedAt == test::aMoment(80));
    CHECK(story.file().visits.size() == 2);
}

TEST_CASE("a case whose supplement never came is closed") {
    Story story;
    story.then(test::aSupplementRequest())
        .then(CaseClosedUnsupplemented{QStringLiteral("Quá hạn")});
    CHECK(story.file().state == CaseState::ClosedUnsupplemented);
    CHECK(story.file().endReason == QStringLiteral("Quá hạn"));
    CHECK(story.file().finishedAt == story.file().lastAt);
}

TEST_CASE("a new appointment moves the due date and keeps the first") {
    Story story;
    const Deadline before = test::aDeadline();
    story.then(Reappointed{QStringLiteral("3/PXL"), QStringLiteral("Chờ xác minh"), before,
                           test::aMoment(200)});
    CHECK(story.file().deadline->dueAt == test::aMoment(200));
    CHECK(story.file().deadline->limit == before.limit);
    CHECK(story.file().firstDeadline == before);
    CHECK(story.file().reappointed->number == QStringLiteral("3/PXL"));
}

TEST_CASE("an apology in time moves the day after which the case is late") {
    Story story;
    const Reappointed moved{{}, QStringLiteral("Chờ xác minh"), test::aDeadline(),
                            test::aMoment(200)};
    CHECK(story.file().lateAfter == test::aDeadline().dueAt);
    CHECK(story.then(moved).file().lateAfter == test::aMoment(200));
}

TEST_CASE("an apology that comes too late gives a new date and leaves the case late") {
    for (const int daysAfterDue : {0, 10}) {
        CaseReceived receipt = test::aReceipt();
        // The story is told on 2 March, whatever its limit was.
        receipt.deadline->dueAt = test::aMoment(-24 * daysAfterDue);
        Story story(receipt);
        story.then(Reappointed{{}, QStringLiteral("Xin lỗi"), *receipt.deadline,
                               test::aMoment(120)});
        CHECK(story.file().deadline->dueAt == test::aMoment(120));
        CHECK(story.file().lateAfter == receipt.deadline->dueAt);
        // Papers asked for afterwards begin a new limit, and with it a new count.
        story.then(test::aSupplementRequest())
            .then(SupplementReceived{receipt.papers, test::aMoment(60), test::aDeadline(9), {}});
        CHECK(story.file().lateAfter == test::aDeadline(9).dueAt);
    }
}

TEST_CASE("a limit that paused for papers goes on as late as it was") {
    CaseReceived receipt = test::aReceipt();
    receipt.process.supplementClock = SupplementClock::Pause;
    receipt.deadline->dueAt = test::aMoment(-24);
    Story story(receipt);
    story.then(Reappointed{{}, QStringLiteral("Xin lỗi"), *receipt.deadline, test::aMoment(120)});
    Deadline moved = *receipt.deadline;
    moved.dueAt = test::aMoment(120 + 48);
    story.then(test::aSupplementRequest())
        .then(SupplementReceived{receipt.papers, test::aMoment(60), moved, {}});
    CHECK(story.file().lateAfter == test::aMoment(-24 + 48));
}

TEST_CASE("a case that comes back from above at the step of the leader waits for his signature") {
    Story story;
    story.then(test::to("sign"));
    story.then(ReviewRequested{QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}});
    story.then(ReviewDecided{ReviewDecided::Decision::Approved, {}, {}, {}}, Role::Reviewer);
    CHECK(story.file().state == CaseState::AwaitingSignature);
}

TEST_CASE("the authority above decides and the case goes on where it was") {
    Story story;
    story.then(test::to("settle"));
    story.then(ReviewRequested{QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}});
    CHECK(story.file().state == CaseState::UnderReview);
    ReviewDecided decided{ReviewDecided::Decision::SentBack,
                          {},
                          QStringLiteral("Sai ngày sinh"),
                          {{QStringLiteral("field:child.born"), QStringLiteral("Xem lại")}}};
    story.then(decided, Role::Reviewer);
    CHECK(story.file().state == CaseState::Processing);
    CHECK(story.file().step == QStringLiteral("settle"));
    CHECK(story.file().reviews.at(0).decision == decided);
    CHECK(story.file().reviews.at(0).decidedBy == test::aSignature(Role::Reviewer));
    CHECK(story.file().remarks.at(0).remark == decided.remarks.at(0));
}

TEST_CASE("a part of the sum does not end the wait for it") {
    Story story;
    FeeLine fee;
    fee.amount = 25'000;
    fee.quantity = 2;
    story.then(PaymentAwaited{{fee}, {}});
    story.then(FeePaid{49'999, QStringLiteral("cash"), {}}, Role::Reception);
    CHECK(story.file().state == CaseState::PaymentAwaited);
    CHECK(owed(story.file()) == 1);
    story.then(FeePaid{1, QStringLiteral("cash"), {}}, Role::Reception);
    CHECK(story.file().state == CaseState::Received);
    CHECK(owed(story.file()) == 0);
}

TEST_CASE("whether the payment or the wait for it is heard of first makes no difference") {
    test::ADevice settles(2), counter(3);
    Story waits, paid;
    const test::Seen seen = waits.now();
    FeeLine fee;
    fee.amount = 50'000;
    const Event asked = settles.event(Story::caseId(), test::aSignature(Role::Officer),
                                      PaymentAwaited{{fee}, {}}, seen);
    const Event taken = counter.event(Story::caseId(), test::aSignature(),
                                      FeePaid{50'000, QStringLiteral("cash"), {}}, seen);
    waits.tell(test::confirmed(asked, 2)).tell(test::confirmed(taken, 3));
    paid.tell(test::confirmed(taken, 2)).tell(test::confirmed(asked, 3));
    CHECK(waits.file().state == CaseState::Received);
    CHECK(paid.file().state == waits.file().state);
    CHECK(paid.file().paid == waits.file().paid);
}

TEST_CASE("a payment ends the wait for it") {
    Story story;
    story.then(test::to("sign"));
    FeeLine fee;
    fee.amount = 50'000;
    story.then(PaymentAwaited{{fee}, {}});
    CHECK(story.file().state == CaseState::PaymentAwaited);
    CHECK(story.file().fees == std::vector{fee});
    story.then(FeePaid{30'000, QStringLiteral("cash"), {}}, Role::Reception);
    story.then(FeePaid{20'000, QStringLiteral("cash"), {}}, Role::Reception);
    CHECK(story.file().state == CaseState::AwaitingSignature);
    CHECK(story.file().paid == 50'000);
}

TEST_CASE("each way a case can end says so") {
    const QString reason = QStringLiteral("Theo đơn");
    CHECK(Story().then(CaseWithdrawn{reason}).file().state == CaseState::Withdrawn);
    CHECK(Story().then(CaseStopped{reason}).file().state == CaseState::Stopped);
    const CaseFile refused = Story().then(SettlementRefused{reason, {}}).file();
    CHECK(refused.state == CaseState::RefusedSettlement);
    CHECK(refused.step == QStringLiteral("return"));
    CHECK(refused.refusal->reason == reason);
    CHECK(Story().then(CaseStopped{reason}).file().endReason == reason);
}

TEST_CASE("papers, remarks and prints are kept as they come") {
    Story story;
    story.then(DocumentAttached{test::anAttachment(1)})
        .then(DocumentAttached{test::anAttachment(2)});
    story.then(DocumentAttached{test::anAttachment(2)});
    CHECK(story.file().attachments.size() == 2);
    story.then(DocumentWithdrawn{test::anAttachment(1).blob, QStringLiteral("Nhầm")});
    CHECK(story.file().attachments == std::vector{test::anAttachment(2)});
    story.then(SlipPrinted{QStringLiteral("receipt"), 0})
        .then(Remarked{{{}, QStringLiteral("Gấp")}});
    CHECK(story.file().printed.size() == 1);
    CHECK(story.file().remarks.size() == 1);
    CHECK(story.file().stepCounter == 1);
}

TEST_CASE("a list of endless payments does not overflow") {
    Story story;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) story.then(FeePaid{most, {}, {}});
    CHECK(story.file().paid > 0);
    story.then(FeePaid{std::numeric_limits<qint64>::min(), {}, {}});
    CHECK(story.file().paid > 0);
    FeeLine fee;
    fee.amount = most;
    fee.quantity = std::numeric_limits<int>::max();
    CHECK(Story().then(PaymentAwaited{{fee, fee}, {}}).file().state == CaseState::PaymentAwaited);
}

TEST_CASE("a step to a stage the procedure does not have leaves the case where it is") {
    const CaseFile file = Story().then(test::to("nowhere")).file();
    CHECK(file.step == QStringLiteral("reception"));
    CHECK(file.stepCounter == 2);
}

TEST_CASE("a case of a procedure without steps is still shown") {
    CaseReceived bare = test::aReceipt();
    bare.process.steps.clear();
    const CaseFile file = Story(bare).then(test::aResult()).file();
    CHECK(file.state == CaseState::ResultReady);
    CHECK(file.step.isEmpty());
}
