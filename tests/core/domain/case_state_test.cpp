// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_state.h"
#include "tests/support/print.h"

#include <QSet>

using namespace domain;

namespace {

struct Line {
    CaseState state;
    int code;
    bool final;
    bool running;
};

// As the national portal counts them.
const Line table[] = {
    {CaseState::SupplementBeforeReception, 5, false, false},
    {CaseState::ReceptionRefused, 3, true, false},
    {CaseState::Received, 2, false, true},
    {CaseState::Processing, 4, false, true},
    {CaseState::UnderReview, 4, false, true},
    {CaseState::SupplementRequested, 5, false, false},
    {CaseState::PaymentAwaited, 6, false, true},
    {CaseState::AwaitingSignature, 4, false, true},
    {CaseState::ResultReady, 9, false, false},
    {CaseState::RefusedSettlement, 9, false, false},
    {CaseState::Returned, 10, true, false},
    {CaseState::Withdrawn, 7, true, false},
    {CaseState::Stopped, 8, true, false},
    {CaseState::ClosedUnsupplemented, 8, true, false},
};

}  // namespace

TEST_CASE("every state has its place on the national portal") {
    REQUIRE(std::size(table) == caseStateCount);
    for (const Line& line : table) {
        CAPTURE(stateName(line.state));
        CHECK(nationalCode(line.state) == line.code);
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
