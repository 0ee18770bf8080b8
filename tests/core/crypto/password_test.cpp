// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"
#include "tests/support/print.h"

#include <stdexcept>

using crypto::Secret;
using crypto::WrappedKey;

namespace {

QString vietnamese() {
    return QStringLiteral("Nguyễn Đường 2026");
}

QByteArray databaseKey() {
    return QByteArray::fromHex("00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef");
}

WrappedKey wrapped() {
    return crypto::wrap(Secret::from(databaseKey()), vietnamese(), crypto::cheapestCost());
}

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

}  // namespace

TEST_CASE("a key that was locked with a password opens with it and with no other") {
    const WrappedKey locked = wrapped();
    const auto opened = crypto::unwrap(locked, vietnamese());
    REQUIRE(opened);
    CHECK(opened->copy() == databaseKey());
    CHECK_FALSE(crypto::unwrap(locked, vietnamese().toLower()));
    CHECK_FALSE(crypto::unwrap(locked, vietnamese() + u' '));
    CHECK_FALSE(crypto::unwrap(locked, QString()));
}

TEST_CASE("a password typed with composed and with separate marks is the same password") {
    const QString composed = vietnamese().normalized(QString::NormalizationForm_C);
    const QString separate = vietnamese().normalized(QString::NormalizationForm_D);
    REQUIRE(composed != separate);
    const Secret key = Secret::from(databaseKey());
    CHECK(crypto::unwrap(crypto::wrap(key, composed, crypto::cheapestCost()), separate));
    CHECK(crypto::unwrap(crypto::wrap(key, separate, crypto::cheapestCost()), composed));
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
        return !crypto::unwrap(bad, vietnamese());
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
    CHECK_FALSE(crypto::unwrap(greedy, vietnamese()));
    WrappedKey slow = wrapped();
    slow.cost.passes = 1'000'000'000;
    CHECK_FALSE(crypto::unwrap(slow, vietnamese()));
    WrappedKey nothing = wrapped();
    nothing.cost = {0, 0};
    CHECK_FALSE(crypto::unwrap(nothing, vietnamese()));
    CHECK_THROWS_AS(crypto::wrap(Secret::from(databaseKey()), vietnamese(), {0, 0}), std::invalid_argument);
}

TEST_CASE("the ordinary cost of a password also works") {
    const Secret key = Secret::from(databaseKey());
    const WrappedKey locked = crypto::wrap(key, vietnamese());
    CHECK(locked.cost.memoryBytes == 64u * 1024 * 1024);
    CHECK(crypto::unwrap(locked, vietnamese()));
}

// Made by the first version. Offices have such keys on their disks: this test may never be changed.
TEST_CASE("a key that an older program locked still opens") {
    WrappedKey old;
    old.salt = QByteArray::fromHex("ab7fe9600c89ab315973e60fad0ce1cf");
    old.nonce = QByteArray::fromHex("0dd3317c986ad1f9836d0f9bc20830811444a3c87643853f");
    old.box = QByteArray::fromHex("d1a31292c8677665b58cfb1fc463581968083efc0f9e9dd77c233282adc52a8992bb600eecb68a520f45ab786e6130ab");
    old.cost = {1, 8192};
    const auto opened = crypto::unwrap(old, vietnamese());
    REQUIRE(opened);
    CHECK(opened->copy() == databaseKey());
}

TEST_CASE("a sealed box opens with its key and with no other") {
    const Secret key = Secret::from(databaseKey()), other = Secret::from(QByteArray(32, 'x'));
    for (const QByteArray& plain : {QByteArray(), QByteArray("a"), QByteArray(100'000, 'b')}) {
        const QByteArray box = crypto::seal(plain, key);
        CHECK(crypto::open(box, key) == plain);
        CHECK(crypto::seal(plain, key) != box);
        CHECK_FALSE(crypto::open(box, other));
        CHECK_FALSE(crypto::open(box.left(box.size() - 1), key));
        for (const qsizetype at : {qsizetype(0), qsizetype(23), qsizetype(24), box.size() - 1})
            CHECK_FALSE(crypto::open(flipped(box, at), key));
    }
    CHECK_FALSE(crypto::open({}, key));
    CHECK_FALSE(crypto::open(QByteArray(39, 'z'), key));
    CHECK_THROWS_AS(crypto::seal("a", Secret::from("short")), std::invalid_argument);
}
