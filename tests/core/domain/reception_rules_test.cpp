// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

#include <QJsonArray>

using namespace domain;

namespace {

QString str(const char* text) { return QString::fromUtf8(text); }

const User clerk = test::aUser({Role::Reception});
const User officer = test::aUser({Role::Officer}, 2);

Refusal why(const Result<EventBody>& result) {
    REQUIRE_FALSE(result);
    return result.error().refusal;
}

Refusal received(void (*spoil)(CaseReceived&)) {
    CaseReceived proposal = test::aReceipt();
    spoil(proposal);
    return why(receive(clerk, proposal));
}

}  // namespace

TEST_CASE("a complete case is received") {
    CHECK(receive(clerk, test::aReceipt()).value() == EventBody(test::aReceipt()));
    CHECK(why(receive(officer, test::aReceipt())) == Refusal::RoleMayNot);
    CHECK(receive(officer, test::aReceipt()).error().subject == str("reception"));
}

TEST_CASE("an incomplete reception is refused with the reason") {
    CHECK(received([](auto& r) { r.unit = str("other"); }) == Refusal::OutOfScope);
    CHECK(received([](auto& r) { r.code = str("  "); }) == Refusal::FieldEmpty);
    CHECK(received([](auto& r) { r.code = QString(65, u'1'); }) == Refusal::FieldTooLong);
    CHECK(received([](auto& r) { r.applicant.person.name.clear(); }) == Refusal::FieldEmpty);
    CHECK(received([](auto& r) { r.applicant.person.name = QString(201, u'a'); }) ==
          Refusal::FieldTooLong);
    CHECK(received([](auto& r) { r.summary = QString(1001, u'a'); }) == Refusal::FieldTooLong);
    CHECK(received([](auto& r) { r.process.steps.clear(); }) == Refusal::StepUnknown);
    CHECK(received([](auto& r) { r.papers[0].missing = true; }) == Refusal::DocumentsMissing);
    CHECK(received([](auto& r) { r.deadline.reset(); }) == Refusal::DateInvalid);
    CHECK(received([](auto& r) { r.receivedAt = {}; }) == Refusal::DateInvalid);
    CHECK(received([](auto& r) { r.copies = 0; }) == Refusal::FieldInvalid);
    CHECK(received([](auto& r) { r.copies = 1'000'000; }) == Refusal::FieldInvalid);
    CHECK(received([](auto& r) {
              r.fees = {{str("x"), -1, 1, false, {}}};
          }) == Refusal::FieldInvalid);
    CHECK(received([](auto& r) { r.outcome = CaseReceived::Outcome::Refused; }) ==
          Refusal::ReasonMissing);
    CHECK(received([](auto& r) { r.outcome = CaseReceived::Outcome::NeedsSupplement; }) ==
          Refusal::FieldEmpty);
}

TEST_CASE("the limit, and the field, are named when a text is too long") {
    CaseReceived proposal = test::aReceipt();
    proposal.papers.push_back(proposal.papers[0]);
    proposal.papers[1].note = QString(maxReasonLength + 1, u'a');
    const auto error = receive(clerk, proposal).error();
    CHECK(error.subject == str("papers.note"));
    CHECK(error.detail == str("2000"));
}

TEST_CASE("answers that no program could read again are refused") {
    CaseReceived proposal = test::aReceipt();
    QJsonValue deep = 1;
    for (int i = 0; i < 30; ++i) deep = QJsonArray{deep};
    proposal.answers.insert(str("deep"), deep);
    CHECK(why(receive(clerk, proposal)) == Refusal::FieldInvalid);
    proposal.answers = {{str("long"), QString(maxBodyBytes, u'a')}};
    CHECK(why(receive(clerk, proposal)) == Refusal::FieldTooLong);
}

TEST_CASE("a case that is not accepted has no limit") {
    CaseReceived proposal = test::aReceipt();
    proposal.outcome = CaseReceived::Outcome::Refused;
    proposal.reason = str("Không thuộc thẩm quyền");
    const auto body = receive(clerk, proposal);
    REQUIRE(body);
    CHECK_FALSE(std::get<CaseReceived>(*body).deadline);
}
