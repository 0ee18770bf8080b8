// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/user_commands.h"

#include "core/store/keyring.h"
#include "core/store/store.h"

#include <QRegularExpression>

#include <algorithm>

namespace store {
namespace {

using domain::Done;
using domain::Error;
using domain::Refusal;

constexpr int longestName = 200;

bool isLogin(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9][a-z0-9._-]{0,31}$"));
    return shape.match(text).hasMatch();
}

std::optional<Error> problemWith(const QString& name, const std::vector<domain::Role>& roles) {
    if (name.trimmed().isEmpty()) return Error{Refusal::FieldEmpty, QStringLiteral("name"), {}};
    if (name.size() > longestName)
        return Error{Refusal::FieldTooLong, QStringLiteral("name"), QString::number(longestName)};
    if (roles.empty()) return Error{Refusal::FieldEmpty, QStringLiteral("roles"), {}};
    return std::nullopt;
}

bool isActiveAdministrator(const domain::User& user) {
    return user.active && domain::has(user, domain::Role::Administrator);
}

}  // namespace

domain::Result<domain::User> addUser(Store& store, const NewUser& wanted) {
    if (!domain::may(store.signedIn(), domain::Act::ManageUsers)) return Refusal::RoleMayNot;
    if (!isLogin(wanted.login)) return Error{Refusal::FieldInvalid, QStringLiteral("login"), {}};
    if (const auto problem = problemWith(wanted.name, wanted.roles)) return *problem;
    if (const auto weak = checkPassword(wanted.login, wanted.password); !weak) return weak.error();
    auto keyring = Keyring::load(store.dir());
    if (!keyring) return keyring.error();
    const domain::User user{.id = domain::UserId::fromRandom(store.random().bytes(16)), .login = wanted.login,
                            .name = wanted.name.simplified(), .title = wanted.title.simplified(),
                            .unit = store.settings().device().unit, .roles = wanted.roles, .active = true};
    if (keyring->userOf(user.login) || store.users().findLogin(user.login))
        return Error{Refusal::UserExists, user.login, {}};
    // The table first: a key without a user opens nothing, a user without a key merely cannot sign in
    // until an administrator gives a new password.
    const auto saved = store.write([&]() -> domain::Result<Done> {
        store.users().save(user);
        return Done{};
    });
    if (!saved) return saved.error();
    if (const auto added = keyring->add(user.id, user.login, store.databaseKey(), wanted.password, wanted.cost); !added)
        return added.error();
    return user;
}

domain::Result<Done> changeUser(Store& store, const domain::User& user) {
    if (!domain::may(store.signedIn(), domain::Act::ManageUsers)) return Refusal::RoleMayNot;
    if (const auto problem = problemWith(user.name, user.roles)) return *problem;
    const auto before = store.users().find(user.id);
    if (!before) return Error{Refusal::UserUnknown, user.login, {}};
    const std::vector<domain::User> all = store.users().all();
    const bool another = std::any_of(all.begin(), all.end(), [&](const domain::User& one) {
        return one.id != user.id && isActiveAdministrator(one);
    });
    if (isActiveAdministrator(*before) && !isActiveAdministrator(user) && !another) return Refusal::WrongState;
    domain::User changed = user;
    changed.login = before->login;  // the login is the key's name: it never changes
    // The table first: an interruption leaves a key that opens nothing for its holder.
    const auto saved = store.write([&]() -> domain::Result<Done> {
        store.users().save(changed);
        return Done{};
    });
    if (!saved || changed.active) return saved;
    auto keyring = Keyring::load(store.dir());
    if (!keyring) return keyring.error();
    return keyring->userOf(changed.login) ? keyring->remove(changed.login) : Done{};
}

domain::Result<Done> resetPassword(Store& store, domain::UserId id, const QString& wanted, crypto::PasswordCost cost) {
    if (!domain::may(store.signedIn(), domain::Act::ManageUsers)) return Refusal::RoleMayNot;
    const auto user = store.users().find(id);
    if (!user) return Error{Refusal::UserUnknown, id.toString(), {}};
    if (!user->active) return Error{Refusal::WrongState, user->login, {}};
    auto keyring = Keyring::load(store.dir());
    if (!keyring) return keyring.error();
    return keyring->userOf(user->login) ? keyring->changePassword(user->login, store.databaseKey(), wanted, cost)
                                        : keyring->add(user->id, user->login, store.databaseKey(), wanted, cost);
}

domain::Result<Done> changeOwnPassword(Store& store, const QString& present, const QString& wanted,
                                       crypto::PasswordCost cost) {
    const QString login = store.signedIn().login;
    auto keyring = Keyring::load(store.dir());
    if (!keyring) return keyring.error();
    if (const auto opened = keyring->unlock(login, present); !opened) return opened.error();
    if (const auto weak = checkPassword(login, wanted); !weak) return weak.error();
    return keyring->changePassword(login, store.databaseKey(), wanted, cost);
}

}  // namespace store
