// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settling.h"
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

using namespace domain;
using test::ADevice;
using test::Seen;
using test::Story;

namespace {

const User binh = test::aUser({Role::Officer}, 3);
const QDateTime now = test::aMoment(30);

Signature by(const char* name) { return {QString::fromUtf8(name), {}, Role::Officer, QStringLiteral("Xã Khâm Đức")}; }

/// An took the step to "settle"; Bình, offline, the one to "sign". An's stands.
struct Crossed {
    Story story;
    ADevice first{2}, second{3};
    Crossed() {
        const Seen seen = story.now();
        story.meanwhile(first, test::to("settle"), seen, by("An"));
        story.meanwhile(second, test::to("sign"), seen, by("Bình"));
        REQUIRE(story.file().conflicts.size() == 1);
    }
    Origin lost() const { return story.file().conflicts[0].origin; }
    Result<std::vector<EventBody>> settled(Keep keep, const User& actor = binh) const {
        return settle(actor, story.file(), {lost(), test::to("sign"), keep, QStringLiteral("Bình: chuyển ký")}, now);
    }
    void tell(const std::vector<EventBody>& events) {
        for (const EventBody& event : events) story.meanwhile(second, event, story.now(), by("Bình"));
    }
};

}  // namespace

TEST_CASE("what stands is kept and the other is settled, with nothing else changed") {
    Crossed crossed;
    const CaseFile before = crossed.story.file();
    const auto events = crossed.settled(Keep::Standing);
    REQUIRE(events);
    REQUIRE(events->size() == 1);
    crossed.tell(*events);
    CHECK(crossed.story.file().conflicts[0].settled);
    CHECK(crossed.story.file().step == before.step);
    CHECK(crossed.story.file().stepCounter == before.stepCounter);
    CHECK_FALSE(crossed.settled(Keep::Standing));
    CHECK(fold(crossed.story.events()) == crossed.story.file());
}

TEST_CASE("the step that lost is taken once more where the case stands now") {
    Crossed crossed;
    const auto events = crossed.settled(Keep::Lost);
    REQUIRE(events);
    REQUIRE(events->size() == 2);
    crossed.tell(*events);
    CHECK(crossed.story.file().step == QStringLiteral("sign"));
    CHECK(crossed.story.file().conflicts[0].settled);
}

TEST_CASE("the step that lost is noted word for word beside what stands") {
    Crossed crossed;
    const auto events = crossed.settled(Keep::Noted);
    REQUIRE(events);
    crossed.tell(*events);
    CHECK(crossed.story.file().step == QStringLiteral("settle"));
    CHECK(crossed.story.file().remarks.back().remark.text == QStringLiteral("Bình: chuyển ký"));
    CHECK(crossed.story.file().conflicts[0].settled);
}

TEST_CASE("a step that is not possible any more is refused, and stays to be settled otherwise") {
    Crossed crossed;
    crossed.story.meanwhile(crossed.first, CaseWithdrawn{QStringLiteral("Theo đơn")}, crossed.story.now(), by("An"));
    const auto events = crossed.settled(Keep::Lost);
    REQUIRE_FALSE(events);
    CHECK(events.error().refusal == Refusal::CaseFinished);
    CHECK(crossed.settled(Keep::Standing));
}

TEST_CASE("the office settles what the office lost, the authority above what that lost") {
    User reviewer = test::aUser({Role::Reviewer}, 4);
    reviewer.unit = QStringLiteral("48");
    Crossed crossed;
    CHECK_FALSE(crossed.settled(Keep::Standing, reviewer));
    CHECK_FALSE(crossed.settled(Keep::Standing, test::aUser({Role::Observer}, 5)));

    ADevice office(2), above(4);
    Story story;
    story.then(ReviewRequested{QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}});
    const Seen seen = story.now();
    const ReviewDecided decided{ReviewDecided::Decision::Approved, {}, {}, {}};
    story.meanwhile(office, CaseWithdrawn{QStringLiteral("Theo đơn")}, seen, by("An"));
    story.meanwhile(above, decided, seen, by("Chi"));
    const Settling settling{story.file().conflicts.at(0).origin, decided, Keep::Standing, {}};
    CHECK_FALSE(settle(binh, story.file(), settling, now));
    CHECK(settle(reviewer, story.file(), settling, now));
}

TEST_CASE("what was settled stays so when the step itself comes after it") {
    Crossed crossed;
    const auto events = crossed.settled(Keep::Standing);
    REQUIRE(events);
    const Event said = crossed.second.event(Story::caseId(), by("Bình"), events->front(), crossed.story.now());
    std::vector<PlacedEvent> all = crossed.story.events();
    // A district that was put back got what was said before what it speaks of.
    all.push_back(test::confirmed(said, *all.back().place.revision));
    all[all.size() - 2].place.revision = *all.back().place.revision + 1;
    const auto file = fold(all);
    REQUIRE(file);
    REQUIRE(file->conflicts.size() == 1);
    CHECK(file->conflicts[0].settled);
}

TEST_CASE("every kind of step can be taken once more when its time has not passed") {
    const auto again = [](const Story& story, const EventBody& lost, const User& actor) {
        CaseFile file = story.file();
        file.conflicts.push_back({{test::anId<DeviceId>(9), test::anId<EpochId>(9), 1}, kindOf(lost), by("Bình"), by("An"), false, 0, {}, actor.id});
        return settle(actor, file, {file.conflicts.back().origin, lost, Keep::Lost, {}}, test::aMoment(24 * 40)).has_value();
    };
    const User clerk = test::aUser({Role::Reception, Role::Officer, Role::Signatory, Role::Records}, 2);
    User reviewer = test::aUser({Role::Reviewer}, 4);
    reviewer.unit = QStringLiteral("48");
    const Story fresh;
    Story waiting, asked, done;
    waiting.then(test::aSupplementRequest());
    asked.then(ReviewRequested{QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}});
    done.then(test::aResult());
    const QString text = QStringLiteral("Lý do");
    CHECK(again(fresh, test::to("sign"), clerk));
    CHECK(again(fresh, test::aSupplementRequest(), clerk));
    CHECK(again(waiting, SupplementReceived{fresh.file().papers, test::aMoment(40), test::aDeadline(9), text}, clerk));
    CHECK(again(waiting, CaseClosedUnsupplemented{text}, clerk));
    CHECK(again(fresh, Reappointed{text, text, test::aDeadline(), test::aMoment(24 * 60)}, clerk));
    CHECK(again(fresh, ReviewRequested{QStringLiteral("48"), text, {}}, clerk));
    CHECK(again(asked, ReviewDecided{ReviewDecided::Decision::SentBack, {}, text, {}}, reviewer));
    CHECK(again(fresh, PaymentAwaited{{{text, 8'000, 1, false, {}}}, text}, clerk));
    CHECK(again(fresh, test::aResult(), clerk));
    CHECK(again(fresh, SettlementRefused{text, text}, clerk));
    CHECK(again(done, ResultReturned{test::aMoment(40), text, QStringLiteral("counter")}, clerk));
    CHECK(again(fresh, CaseWithdrawn{text}, clerk));
    CHECK(again(fresh, CaseStopped{text}, clerk));
    CHECK_FALSE(again(fresh, test::aReceipt(2), clerk));
}
