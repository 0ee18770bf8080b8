// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role.h"
#include "core/domain/workflow.h"
#include "tests/support/a_case.h"
#include "tests/support/print.h"

#include <algorithm>
#include <iterator>

using namespace domain;

TEST_CASE("every role is found again by its name") {
    for (const Role role : allRoles) CHECK(roleFromName(roleName(role)) == role);
    CHECK_FALSE(roleFromName(QStringLiteral("Reception")));
    CHECK_FALSE(roleFromName(QString()));
}

TEST_CASE("an administrator keeps the office running and touches no case") {
    CHECK(may(Role::Administrator, Act::ManageUsers));
    CHECK(may(Role::Administrator, Act::ManageOffice));
    for (const Act act : {Act::Receive, Act::Forward, Act::IssueResult, Act::Review, Act::SeeCases})
        CHECK_FALSE(may(Role::Administrator, act));
}

TEST_CASE("there is somebody for everything that can be done") {
    for (int act = 0; act <= static_cast<int>(Act::SeeCases); ++act) {
        CAPTURE(act);
        CHECK(std::any_of(std::begin(allRoles), std::end(allRoles),
                          [&](Role role) { return may(role, static_cast<Act>(act)); }));
    }
}

TEST_CASE("only the authority above decides a review, and an observer only looks") {
    for (const Role role : allRoles) CHECK(may(role, Act::Review) == (role == Role::Reviewer));
    CHECK(may(Role::Observer, Act::SeeCases));
    CHECK_FALSE(may(Role::Observer, Act::Remark));
}

TEST_CASE("one clerk of a small commune may do what each of the roles may do") {
    const User clerk = test::aUser({Role::Reception, Role::Officer});
    CHECK(may(clerk, Act::Receive));
    CHECK(may(clerk, Act::Refuse));
    CHECK(has(clerk, Role::Officer));
    CHECK_FALSE(may(clerk, Act::ManageUsers));
    User gone = clerk;
    gone.active = false;
    CHECK_FALSE(may(gone, Act::Receive));
    CHECK_FALSE(has(gone, Role::Officer));
}

TEST_CASE("a procedure knows what comes after each step") {
    const Process process = test::aProcess();
    CHECK(nextStep(process, QStringLiteral("reception"))->id == QStringLiteral("settle"));
    CHECK_FALSE(nextStep(process, QStringLiteral("return")));
    CHECK_FALSE(nextStep(process, QStringLiteral("nowhere")));
    CHECK_FALSE(stepOf(process, QString()));
    CHECK(stepOf(process, QStringLiteral("sign"))->role == Role::Signatory);
}
