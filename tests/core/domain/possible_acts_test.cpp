// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"
#include "core/domain/settling.h"
#include "tests/core/domain/random_history.h"
#include "tests/support/print.h"

#include <algorithm>

using namespace domain;

namespace {

std::vector<PaperLine> complete(const CaseFile& file) {
    std::vector<PaperLine> papers = file.papers;
    for (PaperLine& line : papers) line.missing = false;
    return papers;
}

/// Tries the act with input that nothing is wrong with.
bool works(const User& user, const CaseFile& file, Act act) {
    const QString text = QStringLiteral("Lý do");
    const QDateTime later = test::aMoment(90'000);
    const auto request = test::aSupplementRequest();
    switch (act) {
        case Act::Attach:
            return attach(user, file, test::anAttachment(77)).has_value();
        case Act::WithdrawDocument:
            return !file.attachments.empty() &&
                   withdrawDocument(user, file, file.attachments[0].blob, text).has_value();
        case Act::Correct:
            return correct(user, file, QStringLiteral("answers.x"), 5, text).has_value();
        case Act::Remark:
            return remark(user, file, {{}, text}).has_value();
        case Act::Forward: {
            const auto& steps = file.process().steps;
            return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
                return forward(user, file, step.id, {}, text, {}).has_value();
            });
        }
        case Act::RequestSupplement:
            return requestSupplement(user, file, request.items, text, later, text).has_value();
        case Act::AcceptSupplement:
            return acceptSupplement(user, file, complete(file), later, test::aDeadline(), {})
                .has_value();
        case Act::CloseUnsupplemented:
            return closeUnsupplemented(user, file, later, text).has_value();
        case Act::Refuse:
            return refuseSettlement(user, file, text, {}).has_value();
        case Act::Reappoint:
            return reappoint(user, file, text, text, later).has_value();
        case Act::RequestReview:
            return requestReview(user, file, QStringLiteral("48"), text, {}).has_value();
        case Act::Review:
            return review(user, file, {ReviewDecided::Decision::Approved, {}, {}, {}}).has_value();
        case Act::IssueResult:
            return issueResult(user, file, test::aResult()).has_value();
        case Act::ReturnResult:
            return returnResult(user, file, {later, text, {}}).has_value();
        case Act::Withdraw:
            return withdraw(user, file, text).has_value();
        case Act::Stop:
            return stop(user, file, text).has_value();
        case Act::AwaitPayment:
            return awaitPayment(user, file, {{text, file.paid + 1, 1, false, {}}}, text).has_value();
        case Act::TakePayment:
            return takePayment(user, file, {1, text, {}}).has_value();
        case Act::Print:
            return recordPrint(user, file, text, 0).has_value();
        case Act::Settle:
            return std::any_of(file.conflicts.begin(), file.conflicts.end(), [&](const Conflict& conflict) {
                return settle(user, file, {conflict.origin, CaseStopped{}, Keep::Standing, {}}, later).has_value();
            });
        case Act::Receive:
        case Act::ManageUsers:
        case Act::ManageOffice:
        case Act::SeeCases:
            return false;  // not done to a case
    }
    return false;
}

const Act acts[] = {Act::Receive,       Act::Attach,      Act::Correct,  Act::Remark,
                    Act::Forward,       Act::Withdraw,    Act::Stop,     Act::RequestSupplement,
                    Act::Refuse,        Act::Reappoint,   Act::Review,   Act::AcceptSupplement,
                    Act::RequestReview, Act::IssueResult, Act::Print,    Act::ReturnResult,
                    Act::TakePayment,   Act::ManageUsers, Act::SeeCases, Act::ManageOffice,
                    Act::AwaitPayment,  Act::WithdrawDocument, Act::CloseUnsupplemented, Act::Settle};

User randomUser(test::FixedRandom& random) {
    std::vector<Role> roles;
    for (const Role role : allRoles)
        if (random.chance(30)) roles.push_back(role);
    User user = test::aUser(roles);
    if (random.chance(20)) user.unit = QStringLiteral("48");
    user.active = random.chance(95);
    return user;
}

}  // namespace

TEST_CASE("the menu offers exactly what the rules allow") {
    const quint64 seed = GENERATE(range(1u, 11u));
    CAPTURE(seed);
    test::FixedRandom random(seed);
    for (int round = 0; round < 60; ++round) {
        auto file = fold(test::randomHistory(random, 1 + random.number(12)));
        REQUIRE(file);
        file->needsNewerProgram = random.chance(5);
        const User user = randomUser(random);
        const auto offered = possibleActs(user, *file);
        CAPTURE(round, stateName(file->state), file->step);
        for (const Act act : acts) {
            CAPTURE(static_cast<int>(act));
            const bool listed = std::find(offered.begin(), offered.end(), act) != offered.end();
            REQUIRE(works(user, *file, act) == listed);
        }
    }
}

TEST_CASE("every act is signed in a role that has the right to it") {
    for (const EventBody& body : test::everyBody())
        CHECK(std::any_of(std::begin(allRoles), std::end(allRoles),
                          [&](Role role) { return may(role, actOf(body)); }));
    const CaseFile waiting = test::Story().then(test::aSupplementRequest()).file();
    const QDateTime later = test::aMoment(90'000);
    const std::vector<FeeLine> fees{{QStringLiteral("Lệ phí"), 8'000, 1, false, {}}};
    const auto isRight = [](const User& user, const Result<EventBody>& body) {
        return body && may(user, actOf(*body));
    };
    CHECK(isRight(test::aUser({Role::Reception}),
                  closeUnsupplemented(test::aUser({Role::Reception}), waiting, later, {})));
    CHECK(isRight(test::aUser({Role::Officer}),
                  awaitPayment(test::aUser({Role::Officer}), test::Story().file(), fees, {})));
}

TEST_CASE("whatever the rules allow is what happens to the case") {
    // A clerk with every role walks at random, and no step of his is ever in conflict.
    const quint64 seed = GENERATE(range(1u, 11u));
    CAPTURE(seed);
    test::FixedRandom random(seed);
    const User clerk = test::aUser({Role::Reception, Role::Officer, Role::Signatory});
    test::Story story;
    const auto take = [&](const Result<EventBody>& body) {
        if (body) story.then(*body);
    };
    const QString text = QStringLiteral("Lý do");
    for (int round = 0; round < 60; ++round) {
        const CaseFile& file = story.file();
        const auto& steps = file.process().steps;
        switch (random.number(8)) {
            case 0:
            case 1:
            case 2:
                take(forward(clerk, file, steps[static_cast<size_t>(random.number(4))].id, {}, text,
                             {}));
                break;
            case 3:
                take(requestSupplement(clerk, file, test::aSupplementRequest().items, text,
                                       test::aMoment(5), text));
                break;
            case 4:
                take(acceptSupplement(clerk, file, complete(file), test::aMoment(5),
                                      test::aDeadline(), {}));
                break;
            case 5:
                take(takePayment(clerk, file, {5, text, {}}));
                break;
            case 6:
                take(awaitPayment(clerk, file, {FeeLine{text, file.paid + 3, 1, false, {}}}, {}));
                break;
            default:
                if (random.chance(20)) take(issueResult(clerk, file, test::aResult()));
                if (random.chance(20))
                    take(returnResult(clerk, file, {test::aMoment(9), text, {}}));
        }
    }
    CHECK(story.file().conflicts.empty());
    CHECK(story.file().stepCounter > 4);
    CHECK(fold(story.events()) == story.file());
}
