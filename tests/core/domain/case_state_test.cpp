// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_state.h"
#include "tests/support/print.h"

#include <QSet>

using namespace domain;

namespace {

struct Line {
    CaseState state;
    int code;
    const char* word;
    bool final;
    bool running;
};

// As the national portal counts them.
const Line table[] = {
    {CaseState::SupplementBeforeReception, 5, "waiting", false, false},
    {CaseState::ReceptionRefused, 3, "denied", true, false},
    {CaseState::Received, 2, "new", false, true},
    {CaseState::Processing, 4, "processing", false, true},
    {CaseState::UnderReview, 4, "processing", false, true},
    {CaseState::SupplementRequested, 5, "waiting", false, false},
    {CaseState::PaymentAwaited, 6, "paying", false, true},
    {CaseState::AwaitingSignature, 4, "processing", false, true},
    {CaseState::ResultReady, 9, "releasing", false, false},
    {CaseState::RefusedSettlement, 9, "releasing", false, false},
    {CaseState::Returned, 10, "done", true, false},
    {CaseState::Withdrawn, 7, "cancelled", true, false},
    {CaseState::Stopped, 8, "unresolved", true, false},
    {CaseState::ClosedUnsupplemented, 8, "unresolved", true, false},
};

}  // namespace

TEST_CASE("every state has its place on the national portal") {
    REQUIRE(std::size(table) == caseStateCount);
    for (const Line& line : table) {
        CAPTURE(stateName(line.state));
        CHECK(nationalCode(line.state) == line.code);
        CHECK(nationalWord(line.state) == QString::fromLatin1(line.word));
        CHECK(isFinal(line.state) == line.final);
        CHECK(isClockRunning(line.state) == line.running);
    }
}

TEST_CASE("every state is found again by its name") {
    QSet<QString> names;
    for (const Line& line : table) {
        CHECK(stateFromName(stateName(line.state)) == line.state);
        names.insert(stateName(line.state));
    }
    CHECK(names.size() == caseStateCount);
    CHECK_FALSE(stateFromName(QStringLiteral("nowhere")));
}
