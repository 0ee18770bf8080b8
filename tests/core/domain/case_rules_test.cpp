// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"
#include "core/domain/event_codec.h"
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

#include <QJsonArray>

using namespace domain;
using test::Story;

namespace {

QString str(const char* text) {
    return QString::fromUtf8(text);
}

const User clerk = test::aUser({Role::Reception});
const User officer = test::aUser({Role::Officer}, 2);
const User signatory = test::aUser({Role::Signatory}, 3);

User reviewer() {
    User user = test::aUser({Role::Reviewer}, 4);
    user.unit = str("48");
    return user;
}

Refusal why(const Result<EventBody>& result) {
    REQUIRE_FALSE(result);
    return result.error().refusal;
}

}  // namespace

TEST_CASE("the step at hand is handed on by whoever has it") {
    const CaseFile file = Story().file();
    const auto onwards = forward(clerk, file, str("settle"), {}, {}, {});
    REQUIRE(onwards);
    CHECK(std::get<StepForwarded>(*onwards).fromStep == str("reception"));
    CHECK(why(forward(officer, file, str("settle"), {}, {}, {})) == Refusal::RoleMayNot);
    CHECK(forward(officer, file, str("settle"), {}, {}, {}).error().subject == str("reception"));
    CHECK(why(forward(test::aUser({Role::Administrator}), file, str("settle"), {}, {}, {})) ==
          Refusal::RoleMayNot);
    CHECK(why(forward(clerk, file, str("nowhere"), {}, {}, {})) == Refusal::StepUnknown);
    CHECK(why(forward(clerk, file, str("reception"), {}, {}, {})) == Refusal::WrongState);
    const CaseFile settling = Story().then(test::to("settle")).file();
    CHECK(why(forward(officer, settling, str("reception"), {}, {}, {})) == Refusal::ReasonMissing);
    CHECK(forward(officer, settling, str("reception"), {}, str("Thiếu chữ ký"), {}));
}

TEST_CASE("nobody acts on a case of another unit") {
    User stranger = clerk;
    stranger.unit = str("11111");
    CHECK(why(forward(stranger, Story().file(), str("settle"), {}, {}, {})) == Refusal::OutOfScope);
    CHECK(why(remark(stranger, Story().file(), {{}, str("x")})) == Refusal::OutOfScope);
    CHECK(remark(reviewer(), Story().file(), {{}, str("x")}));
}

TEST_CASE("a supplement beyond what the procedure allows needs a reason of its own") {
    const auto request = test::aSupplementRequest();
    const auto ask = [&](const CaseFile& file, const char* overLimit) {
        return requestSupplement(officer, file, request.items, request.reason, request.closesAt,
                                 str(overLimit));
    };
    Story story;
    const auto first = ask(story.file(), "");
    REQUIRE(first);
    CHECK(std::get<SupplementRequested>(*first).number == 1);
    CHECK_FALSE(isBeyondSupplementLimit(story.file()));
    story.then(*first).then(SupplementReceived{{}, test::aMoment(9), test::aDeadline(), {}});
    CHECK(isBeyondSupplementLimit(story.file()));
    CHECK(why(ask(story.file(), " ")) == Refusal::SupplementLimitReached);
    const auto second = ask(story.file(), "Giấy tờ mới phát sinh");
    REQUIRE(second);
    CHECK(std::get<SupplementRequested>(*second).number == 2);
    CHECK(why(requestSupplement(officer, Story().file(), {}, str("x"), request.closesAt, {})) ==
          Refusal::FieldEmpty);
    CHECK(why(requestSupplement(officer, Story().file(), request.items, {}, request.closesAt,
                                {})) == Refusal::ReasonMissing);
    CHECK(why(requestSupplement(officer, Story().file(), request.items, str("x"), {}, {})) ==
          Refusal::DateInvalid);
}

TEST_CASE("a case waiting for papers is closed only after its time") {
    const CaseFile file = Story().then(test::aSupplementRequest()).file();
    const QDateTime end = test::aSupplementRequest().closesAt;
    CHECK(why(closeUnsupplemented(clerk, file, end, {})) == Refusal::SupplementTimeRuns);
    CHECK(closeUnsupplemented(clerk, file, end, {}).error().detail == str("17/03/2026"));
    CHECK(why(closeUnsupplemented(officer, file, end.addDays(1), {})) == Refusal::RoleMayNot);
    CHECK(closeUnsupplemented(clerk, file, end.addMSecs(1), {}));
    CHECK(why(closeUnsupplemented(clerk, Story().file(), end.addDays(1), {})) ==
          Refusal::WrongState);
    std::vector<PaperLine> papers = file.papers;
    papers[0].missing = true;
    const auto accept = acceptSupplement(clerk, file, papers, end, test::aDeadline(), {});
    CHECK(why(accept) == Refusal::DocumentsMissing);
    CHECK(accept.error().subject == papers[0].title);
    CHECK(acceptSupplement(clerk, file, file.papers, end, test::aDeadline(), {}));
}

TEST_CASE("a supplement is not accepted with a checklist that forgets a paper of the case") {
    const CaseFile file = Story().then(test::aSupplementRequest()).file();
    const auto empty = acceptSupplement(clerk, file, {}, test::aMoment(9), test::aDeadline(), {});
    CHECK(why(empty) == Refusal::DocumentsMissing);
    CHECK(empty.error().subject == str("Giấy chứng sinh"));
    std::vector<PaperLine> more = file.papers;
    more.push_back({});
    CHECK(acceptSupplement(clerk, file, more, test::aMoment(9), test::aDeadline(), {}));
}

TEST_CASE("a case is appointed anew once, and to a later day") {
    const QDateTime due = test::aDeadline().dueAt;
    const auto move = [](const CaseFile& file, const QDateTime& to) {
        return reappoint(officer, file, str("1/PXL"), str("Chờ xác minh"), to);
    };
    CHECK(why(move(Story().file(), due)) == Refusal::NewDateNotLater);
    const auto moved = move(Story().file(), due.addDays(2));
    REQUIRE(moved);
    CHECK(std::get<Reappointed>(*moved).previous == test::aDeadline());
    CHECK(why(move(Story().then(*moved).file(), due.addDays(9))) == Refusal::AlreadyReappointed);
    CHECK(why(reappoint(officer, Story().file(), {}, str(" "), due.addDays(2))) ==
          Refusal::ReasonMissing);
}

TEST_CASE("the authority above decides what it was asked, and says why when it sends back") {
    const auto asked = requestReview(officer, Story().file(), str("48"), str("Xin ý kiến"), {});
    REQUIRE(asked);
    CHECK(why(requestReview(officer, Story().file(), clerk.unit, str("x"), {})) ==
          Refusal::FieldInvalid);
    CHECK(why(requestReview(officer, Story().file(), str("48"), {}, {})) == Refusal::FieldEmpty);
    const CaseFile file = Story().then(*asked).file();
    using Decision = ReviewDecided::Decision;
    CHECK(review(reviewer(), file, {Decision::Approved, {}, {}, {}}));
    CHECK(why(review(reviewer(), file, {Decision::SentBack, str("r1"), {}, {}})) ==
          Refusal::ReasonMissing);
    CHECK(why(review(reviewer(), file, {Decision::Question, {}, str(" "), {}})) ==
          Refusal::ReasonMissing);
    CHECK(review(reviewer(), file, {Decision::SentBack, {}, str("Sai tên"), {}}));
    CHECK(why(review(signatory, file, {Decision::Approved, {}, {}, {}})) == Refusal::RoleMayNot);
    CHECK(why(review(reviewer(), Story().file(), {Decision::Approved, {}, {}, {}})) ==
          Refusal::WrongState);
}

TEST_CASE("only the unit that was asked decides, not the office itself and not another one") {
    const ReviewRequested asked{str("48"), str("Xin ý kiến"), {}};
    const CaseFile file = Story().then(asked).file();
    const ReviewDecided yes{ReviewDecided::Decision::Approved, {}, {}, {}};
    const User self = test::aUser({Role::Officer, Role::Reviewer}, 5);
    CHECK(why(review(self, file, yes)) == Refusal::OutOfScope);
    User elsewhere = reviewer();
    elsewhere.unit = str("15");
    CHECK(why(review(elsewhere, file, yes)) == Refusal::OutOfScope);
    CHECK(review(reviewer(), file, yes));
    for (const User& user : {self, elsewhere}) {
        const std::vector<Act> acts = possibleActs(user, file);
        CHECK(std::find(acts.begin(), acts.end(), Act::Review) == acts.end());
    }
}

TEST_CASE("a result signed on paper is recorded by the officer, wherever the case stands") {
    CHECK(issueResult(officer, Story().file(), test::aResult()));
    CHECK(issueResult(officer, Story().then(test::to("sign")).file(), test::aResult()));
    CHECK(why(issueResult(clerk, Story().file(), test::aResult())) == Refusal::RoleMayNot);
}

TEST_CASE("a result is returned when there is one") {
    const ResultReturned handed{test::aMoment(50), str("Trần Văn Đức"), str("counter")};
    CHECK(why(returnResult(clerk, Story().file(), handed)) == Refusal::ResultMissing);
    const CaseFile ready = Story().then(test::aResult()).file();
    CHECK(returnResult(clerk, ready, handed));
    CHECK(why(returnResult(clerk, ready, {test::aMoment(50), {}, {}})) == Refusal::FieldEmpty);
    const CaseFile done = Story().then(test::aResult()).then(handed).file();
    CHECK(why(returnResult(clerk, done, handed)) == Refusal::CaseFinished);
    CHECK(why(withdraw(clerk, ready, str("x"))) == Refusal::WrongState);
    CHECK(returnResult(clerk, Story().then(SettlementRefused{str("x"), {}}).file(), handed));
    ResultIssued undated = test::aResult();
    undated.date = {};
    CHECK(why(issueResult(signatory, Story().file(), undated)) == Refusal::DateInvalid);
}

TEST_CASE("ends, refusals and payments need their reason or sum") {
    const CaseFile file = Story().file();
    CHECK(why(withdraw(clerk, file, {})) == Refusal::ReasonMissing);
    CHECK(why(stop(officer, file, {})) == Refusal::ReasonMissing);
    CHECK(why(refuseSettlement(officer, file, str("\n"), {})) == Refusal::ReasonMissing);
    CHECK(why(takePayment(clerk, file, {0, str("cash"), {}})) == Refusal::FieldInvalid);
    CHECK(why(takePayment(clerk, file, {5, {}, {}})) == Refusal::FieldEmpty);
    CHECK(takePayment(clerk, file, {5, str("cash"), {}}));
    CHECK(why(awaitPayment(officer, file, {}, {})) == Refusal::FieldEmpty);
    const std::vector<FeeLine> fees{{str("Lệ phí"), 8'000, 1, false, {}}};
    CHECK(awaitPayment(officer, file, fees, {}));
    const CaseFile paid = Story().then(FeePaid{8'000, str("cash"), {}}).file();
    CHECK(why(awaitPayment(officer, paid, fees, {})) == Refusal::FieldInvalid);
}

TEST_CASE("only files of a known kind are attached, and only attached ones withdrawn") {
    const CaseFile file = Story().then(DocumentAttached{test::anAttachment(1)}).file();
    Attachment attachment = test::anAttachment(2);
    CHECK(attach(clerk, file, attachment));
    CHECK(withdrawDocument(clerk, file, test::aHash(1), str("Nhầm")));
    CHECK(why(withdrawDocument(clerk, file, test::aHash(1), {})) == Refusal::ReasonMissing);
    CHECK(why(withdrawDocument(clerk, file, test::aHash(2), str("x"))) == Refusal::FieldInvalid);
    attachment.size = 0;
    CHECK(why(attach(clerk, file, attachment)) == Refusal::FileEmpty);
    attachment.size = 5;
    attachment.mediaType = str("text/html");
    CHECK(why(attach(clerk, file, attachment)) == Refusal::FileKindNotAccepted);
    const CaseFile over =
        Story().then(DocumentAttached{test::anAttachment(1)}).then(CaseStopped{str("x")}).file();
    CHECK(attach(clerk, over, test::anAttachment(3)));
    CHECK(why(withdrawDocument(clerk, over, test::aHash(1), str("x"))) == Refusal::CaseFinished);
}

TEST_CASE("a correction knows what was there before") {
    const CaseFile file = Story().file();
    const QString field = str("applicant.person.name");
    const auto fixed = correct(clerk, file, field, str("Trần Văn Đực"), str("Ghi nhầm"));
    REQUIRE(fixed);
    CHECK(std::get<DescriptionCorrected>(*fixed).before == QJsonValue(str("Trần Văn Đức")));
    CHECK(why(correct(clerk, file, field, str("Trần Văn Đức"), str("x"))) == Refusal::FieldInvalid);
    CHECK(why(correct(clerk, file, field, str("A"), {})) == Refusal::ReasonMissing);
    CHECK(why(correct(clerk, file, field, str(" "), str("x"))) == Refusal::FieldEmpty);
    CHECK(why(correct(clerk, file, field, QString(201, u'a'), str("x"))) == Refusal::FieldTooLong);
    CHECK(why(correct(clerk, file, str("summary"), QString(1001, u'a'), str("x"))) ==
          Refusal::FieldTooLong);
    CHECK(why(correct(clerk, file, str("code"), str("x"), str("x"))) == Refusal::FieldInvalid);
    CHECK(why(correct(signatory, file, field, str("A"), str("x"))) == Refusal::RoleMayNot);
    // Emptied and never filled are the same.
    CHECK(why(correct(clerk, file, str("answers.new"), QJsonValue::Undefined, str("x"))) ==
          Refusal::FieldInvalid);
}

TEST_CASE("a case with an event of a newer program takes remarks and papers, nothing else") {
    CaseFile file = Story().file();
    file.needsNewerProgram = true;
    CHECK(remark(clerk, file, {{}, str("x")}));
    CHECK(attach(clerk, file, test::anAttachment()));
    CHECK(why(forward(clerk, file, str("settle"), {}, {}, {})) == Refusal::ClientTooOld);
    CHECK(why(withdraw(clerk, file, str("x"))) == Refusal::ClientTooOld);
    CHECK(possibleActs(clerk, file) == std::vector{Act::Attach, Act::Remark});
    CHECK(why(remark(clerk, file, {{}, str("\t")})) == Refusal::FieldEmpty);
    CHECK(why(recordPrint(clerk, Story().file(), {}, 0)) == Refusal::FieldEmpty);
    CHECK(why(recordPrint(clerk, Story().file(), str("receipt"), -1)) == Refusal::FieldInvalid);
}
