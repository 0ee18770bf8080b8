// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"
#include "tests/core/domain/random_history.h"
#include "tests/support/print.h"

#include <algorithm>

using namespace domain;
using test::ADevice;
using test::Story;

namespace {

using How = Settlement::How;
const auto address = QStringLiteral("field:person.address");
const auto addressField = QStringLiteral("applicant.person.address");

ReviewRequested aQuestion() { return {QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {}}; }

ReviewDecided sentBack(std::vector<PinnedRemark> remarks) {
    return {ReviewDecided::Decision::SentBack, {}, QStringLiteral("Chưa đủ"), std::move(remarks)};
}

DescriptionCorrected corrected(const QString& to, const QString& from) {
    return {addressField, from, to, QStringLiteral("Theo ý kiến")};
}

const auto was = QStringLiteral("Thôn 2, xã Khâm Đức"), fixed = QStringLiteral("Thôn 5, xã Khâm Đức");

/// A case that was put to the authority above and came back with these remarks.
Story returned(std::vector<PinnedRemark> remarks) {
    Story story;
    story.then(DocumentAttached{test::anAttachment()}).then(aQuestion());
    story.then(sentBack(std::move(remarks)), Role::Reviewer);
    return story;
}

PinnedRemark on(const QString& target) { return {target, QStringLiteral("Xem lại")}; }

/// The event at this place of the story, as one who did it would name it.
Origin originAt(const Story& story, size_t place) { return story.events().at(place).event.envelope.origin; }

}  // namespace

TEST_CASE("a remark on a field is settled once that field was corrected and no other is") {
    Story story = returned({on(address), on(QStringLiteral("field:child.name"))});
    REQUIRE(openPins(story.file()) == 2);
    story.then(corrected(fixed, was));
    const auto& pins = story.file().pins;
    REQUIRE(pins.size() == 2);
    CHECK(openPins(story.file()) == 1);
    REQUIRE(!pins[0].isOpen());
    CHECK(pins[0].settlements.front().how == How::Corrected);
    CHECK(pins[1].isOpen());
    story.then(DescriptionCorrected{QStringLiteral("answers.child.name"), QStringLiteral("Trần Minh Anh"),
                                    QStringLiteral("Trần Minh Ánh"), QStringLiteral("Thiếu dấu")});
    CHECK(openPins(story.file()) == 0);
}

TEST_CASE("a field that says again what it said opens its remark again") {
    Story story = returned({on(address)});
    story.then(corrected(fixed, was));
    REQUIRE(openPins(story.file()) == 0);
    story.then(corrected(was, fixed));
    CHECK(openPins(story.file()) == 1);
    story.then(corrected(fixed, was));
    CHECK(openPins(story.file()) == 0);
}

TEST_CASE("a correction by somebody who had not seen the remark does not settle it") {
    Story story = returned({on(address)});
    ADevice elsewhere(9);
    const test::Seen seen{story.now().step, story.now().revision - 1};
    story.meanwhile(elsewhere, corrected(fixed, was), seen, test::aSignature(Role::Officer));
    CHECK(openPins(story.file()) == 1);
}

TEST_CASE("an answer settles the remark it speaks of and taking it back opens it again") {
    Story story = returned({on(address), on(QStringLiteral("paper:birth-notice"))});
    story.then(Remarked{{address, QStringLiteral("Đúng như sổ hộ khẩu")}}, Role::Reception);
    REQUIRE(openPins(story.file()) == 1);
    CHECK(story.file().pins[0].settlements.front().how == How::Answered);
    CHECK(story.file().pins[0].settlements.front().answer == u"Đúng như sổ hộ khẩu");
    const size_t remarks = story.file().remarks.size();

    const Origin answer = originAt(story, story.events().size() - 1);
    const User author = test::aUser({Role::Reception});
    const auto back = takeBack(author, story.file(), answer, QStringLiteral("Rút lại"));
    REQUIRE(back);
    story.then(*back, Role::Reception);
    CHECK(openPins(story.file()) == 2);
    CHECK(story.file().remarks.size() == remarks - 1);
    CHECK(!takeBack(author, story.file(), answer, QStringLiteral("Rút lại")));   // it is gone
}

TEST_CASE("nobody takes back what somebody else wrote, nor the remarks of a decision") {
    Story story = returned({on(address)});
    story.then(Remarked{{{}, QStringLiteral("Dân hẹn chiều")}}, Role::Reception);
    const Origin remark = originAt(story, story.events().size() - 1);
    CHECK(!takeBack(test::aUser({Role::Reception}, 2), story.file(), remark, QStringLiteral("Rút lại")));
    const size_t remarks = story.file().remarks.size();
    const Origin decision = originAt(story, 3);
    story.then(Remarked{{takingBack(decision), QStringLiteral("x")}}, Role::Reviewer);
    CHECK(openPins(story.file()) == 1);
    CHECK(story.file().remarks.size() == remarks + 1);   // said, and nothing else
}

TEST_CASE("a remark on a page is settled when its scan is taken out or scanned again, and open when it is put back") {
    const Attachment scan = test::anAttachment();
    Story story = returned({on(targetOf({scan.blob, 2}))});
    REQUIRE(openPins(story.file()) == 1);
    story.then(DocumentWithdrawn{scan.blob, QStringLiteral("Mờ")});
    REQUIRE(openPins(story.file()) == 0);
    CHECK(story.file().pins[0].settlements.front().how == How::TakenOut);
    story.then(DocumentAttached{scan});
    CHECK(openPins(story.file()) == 1);

    Attachment other = test::anAttachment(2);
    other.paperId = QStringLiteral("marriage");
    story.then(DocumentAttached{other});
    CHECK(openPins(story.file()) == 1);   // another paper
    Attachment again = test::anAttachment(3);
    story.then(DocumentAttached{again});
    REQUIRE(openPins(story.file()) == 0);
    CHECK(story.file().pins[0].settlements.front().how == How::Replaced);
    story.then(DocumentWithdrawn{again.blob, QStringLiteral("Nhầm")});
    CHECK(openPins(story.file()) == 1);
}

TEST_CASE("a remark on a paper is settled by the supplement that brings it") {
    Story story = returned({on(QStringLiteral("paper:birth-notice#1"))});
    story.then(test::aSupplementRequest());
    REQUIRE(openPins(story.file()) == 1);
    story.then(SupplementReceived{story.file().papers, test::aMoment(40), test::aDeadline(5), {}}, Role::Reception);
    CHECK(openPins(story.file()) == 0);
}

TEST_CASE("rounds are counted and each remark knows its own") {
    Story story = returned({on(address)});
    CHECK(timesSentBack(story.file()) == 1);
    story.then(corrected(fixed, was)).then(aQuestion()).then(sentBack({on(address)}), Role::Reviewer);
    CHECK(timesSentBack(story.file()) == 2);
    REQUIRE(story.file().pins.size() == 2);
    CHECK(story.file().pins[0].round == 1);
    CHECK(story.file().pins[1].round == 2);
    CHECK(!story.file().pins[0].isOpen());   // a new round does not open what was settled
    CHECK(story.file().pins[1].isOpen());
}

TEST_CASE("a later round neither reopens nor renames what became of an earlier remark on the same spot") {
    Story story = returned({on(address)});
    story.then(corrected(fixed, was)).then(aQuestion()).then(sentBack({on(address)}), Role::Reviewer);
    story.then(corrected(was, fixed));   // the second round wants what the first objected to
    REQUIRE(story.file().pins.size() == 2);
    CHECK(openPins(story.file()) == 0);
    story.then(aQuestion()).then(sentBack({on(address)}), Role::Reviewer);
    story.then(Remarked{{address, QStringLiteral("Đúng như sổ")}}, Role::Reception);
    CHECK(openPins(story.file()) == 0);
    CHECK(story.file().pins[0].settlements.front().how == How::Corrected);
    CHECK(story.file().pins[2].settlements.front().how == How::Answered);
}

TEST_CASE("a scan that comes back settles no remark on another scan of its paper") {
    const Attachment first = test::anAttachment(), second = test::anAttachment(2);
    Story story;
    story.then(DocumentAttached{first}).then(DocumentAttached{second}).then(aQuestion());
    story.then(sentBack({on(targetOf({first.blob, 1}))}), Role::Reviewer);
    story.then(DocumentWithdrawn{second.blob, QStringLiteral("Nhầm")}).then(DocumentAttached{second});
    CHECK(openPins(story.file()) == 1);
    story.then(DocumentAttached{test::anAttachment(3)});
    CHECK(openPins(story.file()) == 0);
}

TEST_CASE("what is said about the whole case is no remark to settle") {
    Story story = returned({on({}), on(address)});
    CHECK(openPins(story.file()) == 1);
    story.then(Remarked{{{}, QStringLiteral("Đã nhận được")}}, Role::Reception);
    CHECK(openPins(story.file()) == 1);
}

TEST_CASE("a decision that lost pins nothing") {
    Story story;
    story.then(aQuestion());
    const test::Seen seen = story.now();
    story.then(sentBack({on(address)}), Role::Reviewer);
    ADevice second(8);
    story.meanwhile(second, sentBack({on(address)}), seen, test::aSignature(Role::Reviewer, 2));
    CHECK(story.file().conflicts.size() == 1);
    CHECK(story.file().pins.size() == 1);
}

TEST_CASE("remarks and what became of them are the same in whatever order the events came") {
    size_t settled = 0, open = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        test::FixedRandom random(seed);
        Story story = returned({on(address), on(targetOf({test::anAttachment().blob, 1}))});
        std::vector<PlacedEvent> events = story.events();
        ADevice desks[] = {ADevice(5), ADevice(6)};
        QString said = was;
        qint64 revision = static_cast<qint64>(events.size());
        for (int i = 0; i < 12; ++i) {
            const test::Seen seen{story.file().stepCounter, revision - random.number(4)};
            const QString next = QStringLiteral("Thôn %1").arg(random.number(3));
            EventBody body = corrected(next, said);
            if (random.chance(30)) body = Remarked{{address, QStringLiteral("Đã xem")}};
            if (random.chance(20)) body = DocumentWithdrawn{test::anAttachment().blob, QStringLiteral("Mờ")};
            if (random.chance(20)) body = DocumentAttached{test::anAttachment()};
            if (std::holds_alternative<DescriptionCorrected>(body)) said = next;
            const Event event = desks[random.number(2)].event(Story::caseId(), test::aSignature(Role::Officer), body, seen);
            events.push_back(random.chance(70) ? test::confirmed(event, ++revision) : test::local(event));
        }
        const auto here = fold(events);
        REQUIRE(here);
        for (int round = 0; round < 30; ++round) {
            for (size_t i = events.size(); i > 1; --i)
                std::swap(events[i - 1], events[static_cast<size_t>(random.number(static_cast<int>(i)))]);
            REQUIRE(fold(events)->pins == here->pins);
        }
        for (const Pin& pin : here->pins) (pin.isOpen() ? open : settled) += 1;
    }
    CHECK(settled > 10);
    CHECK(open > 5);
}

TEST_CASE("a target names a field or a page and comes back the same") {
    const CaseFile file = returned({}).file();
    CHECK(fieldOfTarget(file, address) == addressField);
    CHECK(fieldOfTarget(file, QStringLiteral("field:child.name")) == QStringLiteral("answers.child.name"));
    CHECK(fieldOfTarget(file, QStringLiteral("field:summary")) == QStringLiteral("summary"));
    CHECK(!fieldOfTarget(file, QStringLiteral("field:received")));   // nobody corrects when it came
    CHECK(targetOfField(addressField) == address);
    const PageTarget page{test::aHash(7), 12};
    CHECK(pageOfTarget(targetOf(page)) == page);
    for (const char* broken : {"page:", "page:zz:1", "page:00:1", "field:x"})
        CHECK(!pageOfTarget(QLatin1String(broken)));
    CHECK(!pageOfTarget(targetOf({test::aHash(7), 0})));
    const Origin origin = originAt(returned({}), 1);
    CHECK(takenBack(takingBack(origin)) == origin);
    CHECK(!takenBack(QStringLiteral("takes-back:x.y.1")));
}
