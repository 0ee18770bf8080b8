// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role.h"

#include <algorithm>
#include <map>

namespace domain {

namespace {

using Roles = std::vector<Role>;

/// Who may do what. Administrators keep the office running and touch no case; the authority above
/// reads, remarks and decides, and never acts in the commune's place. Whose turn it is, the step at
/// hand decides besides, but only for handing on: a result or a refusal is recorded by whoever may,
/// at any step, and names who signed it. Leaders of small offices sign on paper and have no desk.
const Roles& allowed(Act act) {
    using enum Role;
    static const Roles counter{Reception}, deciders{Officer, Signatory}, above{Reviewer},
        keepers{Administrator}, desks{Reception, Officer, Signatory, Records},
        askers{Reception, Officer, Signatory};
    // NĐ 118/2025 art. 19.5: whoever settles asks, the one-stop shop hands the notice over.
    static const std::map<Act, Roles> table{
        {Act::Receive, counter},
        {Act::Attach, desks},
        {Act::WithdrawDocument, desks},
        {Act::Correct, {Reception, Officer}},
        {Act::Remark, {Reception, Officer, Signatory, Records, Reviewer}},
        {Act::Forward, desks},
        {Act::RequestSupplement, askers},
        {Act::AcceptSupplement, counter},
        {Act::CloseUnsupplemented, counter},
        {Act::Refuse, deciders},
        {Act::Reappoint, deciders},
        {Act::RequestReview, askers},
        {Act::Review, above},
        {Act::IssueResult, {Officer, Signatory, Records}},
        {Act::ReturnResult, counter},
        {Act::Withdraw, {Reception, Officer}},
        {Act::Stop, deciders},
        {Act::AwaitPayment, askers},
        {Act::TakePayment, counter},
        {Act::Print, desks},
        {Act::Settle, {Reception, Officer, Signatory, Records, Reviewer}},
        {Act::ManageUsers, keepers},
        {Act::ManageOffice, keepers},
        {Act::SeeCases, {Reception, Officer, Signatory, Records, Reviewer, Observer}},
    };
    return table.at(act);
}

}  // namespace

QString roleName(Role role) {
    switch (role) {
        case Role::Reception:
            return QStringLiteral("reception");
        case Role::Officer:
            return QStringLiteral("officer");
        case Role::Signatory:
            return QStringLiteral("signatory");
        case Role::Records:
            return QStringLiteral("records");
        case Role::Administrator:
            return QStringLiteral("administrator");
        case Role::Reviewer:
            return QStringLiteral("reviewer");
        case Role::Observer:
            return QStringLiteral("observer");
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<Role> roleFromName(const QString& name) {
    for (const Role role : allRoles)
        if (roleName(role) == name) return role;
    return {};
}

bool may(Role role, Act act) {
    const Roles& roles = allowed(act);
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool may(const User& user, Act act) {
    return user.active && std::any_of(user.roles.begin(), user.roles.end(),
                                      [act](Role role) { return may(role, act); });
}

bool has(const User& user, Role role) {
    return user.active && std::find(user.roles.begin(), user.roles.end(), role) != user.roles.end();
}

}  // namespace domain
