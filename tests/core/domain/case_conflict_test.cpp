// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

using namespace domain;
using test::ADevice;
using test::Seen;
using test::Story;

namespace {

Signature by(const char* name, const char* unit = "Xã Khâm Đức") {
    return {QString::fromUtf8(name), {}, Role::Officer, QString::fromUtf8(unit)};
}

}  // namespace

TEST_CASE("of two people who took the same step the first stands and the second is kept") {
    ADevice first(2), second(3);
    Story story;
    const Seen seen = story.now();
    story.meanwhile(first, test::to("settle"), seen, by("An"));
    story.meanwhile(second, test::to("sign"), seen, by("Bình"));
    CHECK(story.file().step == QStringLiteral("settle"));
    CHECK(story.file().stepCounter == 2);
    REQUIRE(story.file().conflicts.size() == 1);
    const Conflict& conflict = story.file().conflicts[0];
    CHECK(conflict.by == by("Bình"));
    CHECK(conflict.winner == by("An"));
    CHECK(conflict.kind == QStringLiteral("step-forwarded"));
    CHECK(conflict.step == 1);
    CHECK_FALSE(conflict.settled);
    CHECK(story.file().lastBy == by("An"));
}

TEST_CASE("the winner of an old step is named, not whoever came last") {
    ADevice first(2), second(3), late(4);
    Story story;
    const Seen seen = story.now();
    story.meanwhile(first, test::to("settle"), seen, by("An"));
    story.meanwhile(second, test::to("sign"), story.now(), by("Chi"));
    story.meanwhile(late, CaseWithdrawn{QStringLiteral("Theo đơn")}, seen, by("Dũng"));
    CHECK(story.file().conflicts.at(0).winner == by("An"));
    CHECK(story.file().state == CaseState::AwaitingSignature);
}

TEST_CASE("work built on a step that lost loses with it, though the counters agree") {
    ADevice office(2), offline(3);
    Story story;
    const Seen seen = story.now();
    story.meanwhile(office, CaseStopped{QStringLiteral("Trùng")}, seen, by("An", "Xã A"));
    // Two steps taken one after the other while cut off: the second saw a counter of 2.
    story.meanwhile(offline, test::to("settle"), seen, by("Bình"));
    story.meanwhile(offline, test::to("sign"), {seen.step + 1, seen.revision}, by("Bình"));
    CHECK(story.file().state == CaseState::Stopped);
    CHECK(story.file().conflicts.size() == 2);

    Story other;
    other.meanwhile(office, test::to("sign"), seen, by("An", "Xã A"));
    other.meanwhile(offline, test::to("settle"), seen, by("Bình"));
    other.meanwhile(offline, test::aResult(), {seen.step + 1, seen.revision}, by("Bình"));
    CHECK(other.file().state == CaseState::AwaitingSignature);
    CHECK(other.file().conflicts.size() == 2);
    // Once its author has seen who won, he works on.
    other.meanwhile(offline, test::aResult(), other.now(), by("Bình"));
    CHECK(other.file().state == CaseState::ResultReady);
}

TEST_CASE("a conflict between two desks of one commune waits until somebody says what counts") {
    ADevice first(2), second(3);
    Story story;
    const Seen seen = story.now();
    story.meanwhile(first, test::to("settle"), seen, by("An"));
    const Seen before = story.now();
    story.meanwhile(second, test::to("sign"), seen, by("Bình"));
    // The first desk goes on before it has heard of the second.
    story.meanwhile(first, test::to("sign"), before, by("An"));
    CHECK(story.file().state == CaseState::AwaitingSignature);
    CHECK_FALSE(story.file().conflicts.at(0).settled);
    // Nor by going on once it has: that says nothing about the other's work.
    story.meanwhile(first, test::to("settle"), story.now(), by("An"));
    CHECK_FALSE(story.file().conflicts.at(0).settled);
    const QString lost = originText(story.file().conflicts.at(0).origin);
    story.meanwhile(first, ConflictSettled{lost, ConflictSettled::Keep::Standing}, story.now(), by("An"));
    CHECK(story.file().conflicts.at(0).settled);
    CHECK(fold(story.events()) == story.file());
}

TEST_CASE("whoever lost a step settles it by the next one, before the district has placed it") {
    ADevice office(2), offline(3);
    Story story;
    const Seen seen = story.now();
    story.meanwhile(office, test::to("settle"), seen, by("An"));
    const Seen told = story.now();
    story.tell(test::local(offline.event(Story::caseId(), by("Bình"), test::to("sign"), seen)));
    CHECK_FALSE(story.file().conflicts.at(0).settled);
    story.tell(test::local(offline.event(Story::caseId(), by("Bình"), test::to("sign"), told)));
    CHECK(story.file().conflicts.at(0).settled);
}

TEST_CASE("what the office lost is not settled by the authority above, nor the other way round") {
    ADevice office(2), above(3);
    Story story;
    story.then(ReviewRequested{QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}});
    const Seen seen = story.now();
    const ReviewDecided decided{ReviewDecided::Decision::Approved, {}, {}, {}};
    story.meanwhile(office, test::to("settle"), seen, by("An"));
    story.meanwhile(above, decided, seen, by("Bình", "Sở Tư pháp"));
    story.meanwhile(office, test::to("sign"), story.now(), by("An"));
    CHECK_FALSE(story.file().conflicts.at(0).settled);
    story.meanwhile(above, decided, story.now(), by("Bình", "Sở Tư pháp"));
    CHECK(story.file().conflicts.at(0).settled);
}

TEST_CASE("facts are never in conflict") {
    ADevice offline(3);
    Story story;
    const Seen seen = story.now();
    story.then(test::to("settle")).then(test::to("sign"));
    story.meanwhile(offline, Remarked{{{}, QStringLiteral("Gọi lại")}}, seen, by("Bình"));
    story.meanwhile(offline, DocumentAttached{test::anAttachment()}, seen, by("Bình"));
    CHECK(story.file().conflicts.empty());
    CHECK(story.file().remarks.size() == 1);
    CHECK(story.file().attachments.size() == 1);
}

TEST_CASE("a case that is over takes no further step") {
    Story story;
    story.then(CaseWithdrawn{QStringLiteral("Theo đơn")}).then(test::aResult());
    CHECK(story.file().state == CaseState::Withdrawn);
    CHECK_FALSE(story.file().result);
    CHECK(story.file().conflicts.size() == 1);
}

TEST_CASE("a case is received once") {
    ADevice other(2);
    Story story;
    CaseReceived second = test::aReceipt(2);
    story.meanwhile(other, second, story.now(), by("An"));
    story.meanwhile(other, second, {}, by("An"));
    CHECK(story.file().code() == test::aReceipt().code);
    CHECK(story.file().conflicts.size() == 2);
}

TEST_CASE("a step from the future is no reason to lose the present one") {
    ADevice other(2);
    Story story;
    story.meanwhile(other, test::to("sign"), {40, 0}, by("An"));
    story.meanwhile(other, test::to("sign"), {-1, 0}, by("An"));
    CHECK(story.file().step == QStringLiteral("reception"));
    CHECK(story.file().conflicts.at(0).winner == test::aSignature());
}

TEST_CASE("what the server holds back or calls late is counted and changes nothing") {
    ADevice other(2);
    Story story;
    const CaseFile before = story.file();
    const auto step = other.event(Story::caseId(), by("An"), test::to("settle"), story.now());
    const auto fact =
        other.event(Story::caseId(), by("An"), Remarked{{{}, QStringLiteral("x")}}, story.now());
    story.tell(test::placed(step, Standing::Held)).tell(test::placed(fact, Standing::Late));
    CHECK(story.file().held == 2);
    CHECK(story.file().unconfirmed == 0);
    CaseFile expected = before;
    expected.held = 2;
    expected.lamport = story.file().lamport;
    CHECK(story.file() == expected);
    CHECK_FALSE(begin(test::placed(story.events()[0].event, Standing::Held)));
}

TEST_CASE("an event of a newer program is shown as such and stops work only if it must") {
    Story story;
    ADevice other(2);
    Event unknown =
        other.event(Story::caseId(), by("An"), UnknownEvent{QStringLiteral("x"), 1, "y"});
    story.tell(test::confirmed(unknown, 20));
    CHECK(story.file().hasUnknown);
    CHECK_FALSE(story.file().needsNewerProgram);
    unknown.envelope.mustUnderstand = true;
    story.tell(test::confirmed(unknown, 21));
    CHECK(story.file().needsNewerProgram);
}

TEST_CASE("a step that the server hears of before the one it was built on waits for it") {
    ADevice reception(1), first(2), second(3);
    const auto receipt = reception.event(Story::caseId(), by("Lan"), test::aReceipt());
    const auto settle = first.event(Story::caseId(), by("An"), test::to("settle"), {1, 1});
    const auto sign = second.event(Story::caseId(), by("Bình"), test::to("sign"), {2, 1, settle.envelope.origin});
    const auto file = fold({test::confirmed(receipt, 1), test::confirmed(sign, 2), test::confirmed(settle, 3)});
    REQUIRE(file);
    CHECK(file->conflicts.empty());
    CHECK(file->stepCounter == 3);
    CHECK(file->state == CaseState::AwaitingSignature);
    CHECK(fold({test::confirmed(receipt, 1), test::confirmed(settle, 2), test::confirmed(sign, 3)})->step == file->step);
    // Nobody is left out when the other one never comes.
    const auto alone = fold({test::confirmed(receipt, 1), test::confirmed(sign, 2)});
    CHECK(alone->conflicts.size() == 1);
}

TEST_CASE("a step built on another desk's step that lost loses with it, though the counters agree") {
    ADevice reception(1), first(2), second(3), third(4);
    const auto receipt = reception.event(Story::caseId(), by("Lan"), test::aReceipt());
    const auto settle = first.event(Story::caseId(), by("An"), test::to("settle"), {1, 1});
    const auto sign = second.event(Story::caseId(), by("Bình"), test::to("sign"), {2, 1, settle.envelope.origin});
    const auto other = third.event(Story::caseId(), by("Chi"), test::to("settle"), {1, 1});
    for (const bool early : {true, false}) {
        const auto file = fold({test::confirmed(receipt, 1), test::confirmed(sign, early ? 2 : 4), test::confirmed(other, 3),
                                test::confirmed(settle, 5)});
        REQUIRE(file);
        CHECK(file->stepCounter == 2);
        CHECK(file->conflicts.size() == 2);
    }
}
