// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"
#include "core/store/user_commands.h"
#include "tests/core/store/an_office.h"

using domain::Refusal;

namespace {

const QString first = QStringLiteral("mật khẩu thứ nhất"), second = QStringLiteral("mật khẩu thứ hai");

/// With Lan as the administrator.
store::NewStore managed() {
    store::NewStore wanted = test::aNewStore({});
    wanted.roles.push_back(domain::Role::Administrator);
    return wanted;
}

domain::Result<domain::User> add(store::Store& store, const QString& login) {
    return store::addUser(store, {.login = login, .name = QStringLiteral("Lê Thị Hoa"), .title = {},
                                  .roles = {domain::Role::Reception}, .password = first, .cost = crypto::cheapestCost()});
}

bool opens(const store::Store& store, const QString& login, const QString& password) {
    return bool(store::Keyring::load(store.dir()).value().unlock(login, password));
}

}  // namespace

TEST_CASE("an administrator gives a new password to somebody who forgot it") {
    test::TempStore office(managed());
    const domain::User hoa = add(*office, QStringLiteral("hoa")).value();
    REQUIRE(opens(*office, hoa.login, first));
    REQUIRE(store::resetPassword(*office, hoa.id, second, crypto::cheapestCost()));
    CHECK(opens(*office, hoa.login, second));
    CHECK_FALSE(opens(*office, hoa.login, first));
    CHECK(store::resetPassword(*office, hoa.id, QStringLiteral("ngắn"), crypto::cheapestCost()).error().refusal == Refusal::WeakPassword);
    CHECK(opens(*office, hoa.login, second));
}

TEST_CASE("who no longer works here has no key, and needs a new password when back") {
    test::TempStore office(managed());
    domain::User hoa = add(*office, QStringLiteral("hoa")).value();
    hoa.active = false;
    REQUIRE(store::changeUser(*office, hoa));
    CHECK_FALSE(opens(*office, hoa.login, first));
    CHECK(store::resetPassword(*office, hoa.id, second, crypto::cheapestCost()).error().refusal == Refusal::WrongState);
    hoa.active = true;
    REQUIRE(store::changeUser(*office, hoa));
    CHECK_FALSE(opens(*office, hoa.login, first));
    REQUIRE(store::resetPassword(*office, hoa.id, second, crypto::cheapestCost()));
    CHECK(opens(*office, hoa.login, second));
}

TEST_CASE("the user name of somebody who left is not given to another") {
    test::TempStore office(managed());
    domain::User hoa = add(*office, QStringLiteral("hoa")).value();
    hoa.active = false;
    REQUIRE(store::changeUser(*office, hoa));
    const auto again = add(*office, QStringLiteral("hoa"));
    REQUIRE_FALSE(again);
    CHECK(again.error().refusal == Refusal::UserExists);
}
