// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/support/print.h"

using crypto::Secret;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

TEST_CASE("a secret gives back what was put in, and moves without a copy") {
    Secret secret = Secret::from("mười sáu byte.");
    const unsigned char* place = secret.bytes().data();
    const Secret moved = std::move(secret);
    CHECK(moved.bytes().data() == place);
    CHECK(moved.copy() == QByteArray("mười sáu byte."));
    CHECK(moved.size() == static_cast<std::size_t>(moved.copy().size()));
}

TEST_CASE("the crypto library may be started more than once") {
    crypto::initialise();
    CHECK_NOTHROW(crypto::initialise());
}
