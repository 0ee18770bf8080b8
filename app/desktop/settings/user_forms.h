// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/role.h"
#include "core/store/store.h"

#include <optional>

class QWidget;

namespace app {

class Session;

/// A new user of this computer, or changes to one; passwords are asked twice.
void addUser(Session& session, QWidget* parent);
void changeUser(Session& session, const domain::User& user, QWidget* parent);
void changePassword(Session& session, QWidget* parent);
/// For somebody who forgot it.
void resetPassword(Session& session, const domain::User& user, QWidget* parent);

}  // namespace app
