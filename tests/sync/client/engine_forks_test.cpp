// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a_device.h"
#include "tests/support/print.h"
#include "tests/sync/client/paper_office.h"

using namespace client;
using domain::Refusal;
using test::countOf;
using test::FakeDistrict;
using test::PaperOffice;
using test::number;
using test::refusalOf;
using test::storedOf;

TEST_CASE("a district whose chain is not ours makes this PC speak in a new epoch", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    office.round();
    // A restored copy of this PC: it knows one event and has since written two others.
    office.epochs.back().events.resize(1);
    office.epochs.back().chains.resize(1);
    office.epochs.back().stored = 1;
    office.write(2);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.newEpoch);
    CHECK(office.minted == 1);
    CHECK(storedOf(district, office) == 2);
    CHECK(district.logs.value(office.epochs.front().id).events.size() == 3);
    office.write(1);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.minted == 1);
}

TEST_CASE("what a PC put back by its disk image has sent already is not written again",
          "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(8);
    office.round();
    // The image is of a moment when five were written and three were receipted.
    office.epochs.back().events.resize(5);
    office.epochs.back().chains.resize(5);
    office.epochs.back().stored = 3;
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(office.minted == 1);
    CHECK(storedOf(district, office) == 0);
    CHECK(office.epochs.front().stored == 5);
}

TEST_CASE("where two branches part is asked for before anything is written again", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(5);
    office.round();
    // Four are the same on both sides, though only two were receipted here, and the fifth is not.
    office.epochs.back().events.resize(4);
    office.epochs.back().chains.resize(4);
    office.epochs.back().stored = 2;
    office.write(2);
    SECTION("in the epoch we speak in") {}
    SECTION("in an older one") {
        office.epochs.push_back({test::anId<domain::EpochId>(2), {}, {}});
        office.write(1);
    }
    const bool older = office.epochs.size() > 1;
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.minted == (older ? 0 : 1));
    CHECK(office.epochs.front().stored == 4);
    CHECK(storedOf(district, office) == (older ? 3 : 2));
    office.paths.clear();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(countOf(office.paths, protocol::sessionPath) == 1);
}

TEST_CASE("what an older epoch still has to send is sent, also when the district knows it further",
          "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(8);
    office.round();
    // Put back from a backup, which has begun a new life.
    office.epochs.back().events.resize(5);
    office.epochs.back().chains.resize(5);
    office.epochs.back().stored = 3;
    office.epochs.push_back({test::anId<domain::EpochId>(2), {}, {}});
    office.write(1);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.minted == 0);
    CHECK(office.epochs.front().stored == 5);
    CHECK(storedOf(district, office) == 1);
}

TEST_CASE("a server that sees forks for ever is not followed for ever", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path != protocol::sessionPath) return std::nullopt;
        return Answered{district.problem(409, protocol::problem::logFork), 10};
    };
    CHECK(refusalOf(office.round()) == number(Refusal::LogFork));
    CHECK(office.minted == 2);
}
