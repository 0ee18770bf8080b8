// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace domain {

/// What a person does in the office. A user may have several: in a small commune one clerk
/// receives, settles and returns (NĐ 118/2025 art. 17.5).
enum class Role {
    Reception,   ///< tiếp nhận và trả kết quả
    Officer,     ///< thụ lý
    Signatory,   ///< lãnh đạo ký
    Records,     ///< văn thư
    Administrator,
    Reviewer,    ///< cấp trên thẩm định
    Observer,    ///< cấp trên xem
};
inline constexpr Role allRoles[] = {Role::Reception, Role::Officer,  Role::Signatory, Role::Records,
                                    Role::Administrator, Role::Reviewer, Role::Observer};

/// Stable name for files and the wire: "reception", "officer", …
QString roleName(Role role);
std::optional<Role> roleFromName(const QString& name);

/// Everything a person can do to a case or to the office.
enum class Act {
    Receive,
    Attach,
    WithdrawDocument,    ///< a file no longer counts
    Correct,             ///< amend a description
    Remark,
    Forward,             ///< hand the case to the next or an earlier step
    RequestSupplement,
    AcceptSupplement,
    CloseUnsupplemented, ///< the papers asked for did not come in time
    Refuse,
    Reappoint,
    RequestReview,
    Review,              ///< decide as the authority above
    IssueResult,
    ReturnResult,
    Withdraw,
    Stop,
    AwaitPayment,
    TakePayment,
    Print,
    Settle,              ///< say what becomes of a step that lost
    ManageUsers,
    ManageOffice,        ///< enrolment, settings, backup
    SeeCases,
};

/// The table of rights, in one place.
bool may(Role role, Act act);

struct User {
    UserId id;
    QString login;       ///< lower-case ASCII, what is typed at sign-in
    QString name;        ///< as signed on papers
    QString title;       ///< chức danh
    QString unit;        ///< code of the unit
    std::vector<Role> roles;
    bool active = true;

    friend bool operator==(const User&, const User&) = default;
};

bool may(const User& user, Act act);
bool has(const User& user, Role role);

}  // namespace domain
