// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/domain/result.h"

#include <QString>

namespace store {

class Store;

/// A code on paper for the day the only administrator has forgotten the password: it opens nothing
/// but the way to a new password. 20 characters in groups of five, none of them like another.
/// Gives a new code, shown once; the one before is worth nothing any more. RoleMayNot, DiskFull,
/// NotWritable.
domain::Result<QString> makeRecoveryCode(Store& store, crypto::PasswordCost cost = {});
/// A new password for an active user, with nobody signed in. However the code is typed: small
/// letters, without dashes, O for 0. StoreMissing, StoreLocked, RecoveryCodeWrong, UserUnknown,
/// WeakPassword.
domain::Result<domain::Done> resetWithRecoveryCode(const QString& dir, const QString& code,
                                                   const QString& login, const QString& wanted,
                                                   crypto::PasswordCost cost = {});

}  // namespace store
