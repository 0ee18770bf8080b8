// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/domain/result.h"
#include "core/domain/role.h"

#include <QString>

namespace store {

class Store;

/// Who works here, in the table and in the keyring together. Administrators only (RoleMayNot), but for
/// one's own password.
struct NewUser {
    QString login, name, title;
    std::vector<domain::Role> roles;
    QString password;
    crypto::PasswordCost cost;
};
/// UserExists, WeakPassword, FieldEmpty, FieldInvalid (the login has other than a-z 0-9 . - _).
domain::Result<domain::User> addUser(Store& store, const NewUser& wanted);
/// Name, title, roles, active. Who is no longer active loses the key to the data too and needs a new
/// password when back. The last active administrator stays one (WrongState).
domain::Result<domain::Done> changeUser(Store& store, const domain::User& user);
/// Another password for somebody who forgot it or who had none, being back; the one before opens nothing
/// any more. UserUnknown, WrongState (no longer active), WeakPassword.
domain::Result<domain::Done> resetPassword(Store& store, domain::UserId user, const QString& wanted,
                                           crypto::PasswordCost cost = {});
/// WrongPassword when `present` does not open the store.
domain::Result<domain::Done> changeOwnPassword(Store& store, const QString& present,
                                               const QString& wanted,
                                               crypto::PasswordCost cost = {});

}  // namespace store
