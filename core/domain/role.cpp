// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role.h"

#include <algorithm>

namespace domain {

namespace {

/// Who may do it. Administrators keep the office running and touch no case; the authority above
/// reads, remarks and decides, and never acts in the commune's place.
std::vector<Role> allowed(Act act) {
    using enum Role;
    switch (act) {
        case Act::Receive:
            return {Reception};
        case Act::Attach:
            return {Reception, Officer, Signatory, Records};
        case Act::Correct:
            return {Reception, Officer};
        case Act::Remark:
            return {Reception, Officer, Signatory, Records, Reviewer};
        // Whose turn it is, the step at hand decides besides.
        case Act::Forward:
            return {Reception, Officer, Signatory, Records};
        // NĐ 118/2025 art. 19.5: whoever settles asks, the one-stop shop hands the notice over.
        case Act::RequestSupplement:
            return {Reception, Officer, Signatory};
        case Act::AcceptSupplement:
            return {Reception};
        case Act::Refuse:
            return {Officer, Signatory};
        case Act::Reappoint:
            return {Officer, Signatory};
        case Act::RequestReview:
            return {Reception, Officer, Signatory};
        case Act::Review:
            return {Reviewer};
        case Act::IssueResult:
            return {Officer, Signatory, Records};
        case Act::ReturnResult:
            return {Reception};
        case Act::Withdraw:
            return {Reception, Officer};
        case Act::Stop:
            return {Officer, Signatory};
        case Act::TakePayment:
            return {Reception};
        case Act::Print:
            return {Reception, Officer, Signatory, Records};
        case Act::ManageUsers:
        case Act::ManageOffice:
            return {Administrator};
        case Act::SeeCases:
            return {Reception, Officer, Signatory, Records, Reviewer, Observer};
    }
    Q_UNREACHABLE();
    return {};
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
    const std::vector<Role> roles = allowed(act);
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
