// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"
#include "tests/support/print.h"

#include <stdexcept>

using crypto::Secret;
using crypto::WrappedKey;

namespace {

const QByteArray owner = "lan";

QString vietnamese() {
    return QStringLiteral("Nguyễn Đường 2026");
}

QByteArray databaseKey() {
    return QByteArray::fromHex("00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef");
}

WrappedKey wrapped() {
    return crypto::wrap(Secret::from(databaseKey()), vietnamese(), owner, crypto::cheapestCost());
}

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

}  // namespace

TEST_CASE("a key that was locked with a password opens with it and with no other") {
    const WrappedKey locked = wrapped();
    const auto opened = crypto::unwrap(locked, vietnamese(), owner);
    REQUIRE(opened);
    CHECK(opened->copy() == databaseKey());
    CHECK_FALSE(crypto::unwrap(locked, vietnamese().toLower(), owner));
    CHECK_FALSE(crypto::unwrap(locked, vietnamese() + u' ', owner));
    CHECK_FALSE(crypto::unwrap(locked, QString(), owner));
}

TEST_CASE("a password typed with composed and with separate marks is the same password") {
    const QString composed = vietnamese().normalized(QString::NormalizationForm_C);
    const QString separate = vietnamese().normalized(QString::NormalizationForm_D);
    REQUIRE(composed != separate);
    const Secret key = Secret::from(databaseKey());
    CHECK(crypto::unwrap(crypto::wrap(key, composed, owner, crypto::cheapestCost()), separate, owner));
    CHECK(crypto::unwrap(crypto::wrap(key, separate, owner, crypto::cheapestCost()), composed, owner));
}

TEST_CASE("a key locked for one person opens nothing for another") {
    const WrappedKey locked = wrapped();
    CHECK_FALSE(crypto::unwrap(locked, vietnamese(), "hoa"));
    CHECK_FALSE(crypto::unwrap(locked, vietnamese(), {}));
    CHECK(crypto::unwrap(locked, vietnamese(), owner));
}

TEST_CASE("locking the same key twice gives boxes that do not resemble each other") {
    const WrappedKey one = wrapped(), two = wrapped();
    CHECK(one.salt != two.salt);
    CHECK(one.nonce != two.nonce);
    CHECK(one.box != two.box);
    CHECK_FALSE(one.box.contains(databaseKey().left(8)));
}

TEST_CASE("an altered locked key is refused whatever was altered") {
    const WrappedKey good = wrapped();
    const auto refused = [&](auto alter) {
        WrappedKey bad = good;
        alter(bad);
        return !crypto::unwrap(bad, vietnamese(), owner);
    };
    for (qsizetype at = 0; at < good.box.size(); at += 5)
        CHECK(refused([&](WrappedKey& bad) { bad.box = flipped(bad.box, at); }));
    CHECK(refused([](WrappedKey& bad) { bad.salt = flipped(bad.salt, 3); }));
    CHECK(refused([](WrappedKey& bad) { bad.nonce = flipped(bad.nonce, 3); }));
    CHECK(refused([](WrappedKey& bad) { bad.cost.passes += 1; }));
    CHECK(refused([](WrappedKey& bad) { bad.cost.memoryBytes += 1024; }));
    CHECK(refused([](WrappedKey& bad) { bad.box.chop(1); }));
    CHECK(refused([](WrappedKey& bad) { bad.box.clear(); }));
    CHECK(refused([](WrappedKey& bad) { bad.salt.clear(); }));
    CHECK(refused([](WrappedKey& bad) { bad.nonce.clear(); }));
}

TEST_CASE("a file cannot make sign-in eat all memory or last for ever") {
    WrappedKey greedy = wrapped();
    greedy.cost.memoryBytes = std::size_t(64) * 1024 * 1024 * 1024;
    CHECK_FALSE(crypto::unwrap(greedy, vietnamese(), owner));
    WrappedKey slow = wrapped();
    slow.cost.passes = 1'000'000'000;
    CHECK_FALSE(crypto::unwrap(slow, vietnamese(), owner));
    WrappedKey nothing = wrapped();
    nothing.cost = {0, 0};
    CHECK_FALSE(crypto::unwrap(nothing, vietnamese(), owner));
    CHECK_THROWS_AS(crypto::wrap(Secret::from(databaseKey()), vietnamese(), owner, {0, 0}),
                    std::invalid_argument);
}

TEST_CASE("the ordinary cost of a password also works") {
    const Secret key = Secret::from(databaseKey());
    const WrappedKey locked = crypto::wrap(key, vietnamese(), owner);
    CHECK(locked.cost.memoryBytes == 64u * 1024 * 1024);
    CHECK(crypto::unwrap(locked, vietnamese(), owner));
}

// Made by the first version. Offices have such keys on their disks: this test may never be changed.
TEST_CASE("a key that an older program locked still opens") {
    WrappedKey old;
    old.salt = QByteArray::fromHex("ab7fe9600c89ab315973e60fad0ce1cf");
    old.nonce = QByteArray::fromHex("0dd3317c986ad1f9836d0f9bc20830811444a3c87643853f");
    old.box = QByteArray::fromHex("d1a31292c8677665b58cfb1fc463581968083efc0f9e9dd7"
                                  "7c233282adc52a89da2310e68d552870706d4f90ac85ab1d");
    old.cost = {1, 8192};
    const auto opened = crypto::unwrap(old, vietnamese(), owner);
    REQUIRE(opened);
    CHECK(opened->copy() == databaseKey());
}
