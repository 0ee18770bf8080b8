// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/box.h"
#include "tests/support/print.h"

#include <stdexcept>

namespace {

const QByteArray words = "hồ sơ của bà Nguyễn Thị Lan", label = "quầy 1", nonce(24, 'n');

crypto::Secret key(char letter) { return crypto::Secret::from(QByteArray(32, letter)); }

}  // namespace

TEST_CASE("whoever has the key opens what was locked with it, under the same label") {
    const QByteArray locked = crypto::lock(words, key('k'), nonce, label);
    CHECK(locked.size() == words.size() + crypto::boxBytes);
    CHECK_FALSE(locked.contains("Lan"));
    CHECK(crypto::unlock(locked, key('k'), label) == words);
    CHECK_FALSE(crypto::unlock(locked, key('l'), label));
    CHECK_FALSE(crypto::unlock(locked, key('k'), "quầy 2"));
    CHECK(crypto::unlock(crypto::lock({}, key('k'), nonce, {}), key('k'), {}) == QByteArray());
}

TEST_CASE("a locked box that was altered or cut short does not open") {
    const QByteArray locked = crypto::lock(words, key('k'), nonce, label);
    for (qsizetype at = 0; at < locked.size(); ++at) {
        QByteArray altered = locked;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        CHECK_FALSE(crypto::unlock(altered, key('k'), label));
        CHECK_FALSE(crypto::unlock(locked.left(at), key('k'), label));
    }
    CHECK_THROWS_AS(crypto::lock(words, crypto::Secret::from("short"), nonce, label), std::invalid_argument);
    CHECK_THROWS_AS(crypto::lock(words, key('k'), "short", label), std::invalid_argument);
}

TEST_CASE("a derived key is the same each time and another for each purpose and secret") {
    const crypto::Secret secret = crypto::Secret::from(QByteArray(64, 's'));
    CHECK(crypto::derived(secret, "one").copy() == crypto::derived(secret, "one").copy());
    CHECK(crypto::derived(secret, "one").copy() != crypto::derived(secret, "two").copy());
    CHECK(crypto::derived(secret, "one").copy() != crypto::derived(crypto::Secret::from(QByteArray(64, 't')), "one").copy());
    CHECK(crypto::derived(secret, "one").size() == 32);
    CHECK_THROWS_AS(crypto::derived(crypto::Secret::from("short"), "one"), std::invalid_argument);
}
