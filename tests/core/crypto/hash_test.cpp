// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "tests/support/print.h"

using crypto::Hasher;

namespace {

/// Bytes 0 to 255, a thousand times over: more than one block, and no block like the next.
QByteArray manyBytes() {
    QByteArray round(256, '\0');
    for (int i = 0; i < 256; ++i) round[i] = static_cast<char>(i);
    return round.repeated(1000);
}

}  // namespace

// The expected values were computed with another implementation (Python's hashlib).
TEST_CASE("the hash of known bytes is the known BLAKE2b-256") {
    CHECK(crypto::hash("").toHex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(crypto::hash("abc").toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(crypto::hash(manyBytes()).toHex() == "5d074c3f889bcba3b3a253496ee73cba18832b6d3c67d2b739dc202c78ed2581");
}

TEST_CASE("bytes that arrive in pieces of any size have the same hash") {
    const QByteArray bytes = manyBytes();
    for (const qsizetype size : {1, 63, 64, 65, 127, 128, 129, 65536}) {
        Hasher hasher;
        for (qsizetype at = 0; at < bytes.size(); at += size) hasher.add(bytes.mid(at, size));
        CHECK(hasher.result() == crypto::hash(bytes));
    }
}

TEST_CASE("a hasher that was moved goes on where it was") {
    Hasher first;
    first.add("ab");
    Hasher second(std::move(first));
    second.add("c");
    CHECK(second.result() == crypto::hash("abc"));
}

TEST_CASE("a chain link is the hash of the link before and the new bytes") {
    CHECK(crypto::chainStart() == QByteArray(32, '\0'));
    const QByteArray first = crypto::chain(crypto::chainStart(), "abc");
    CHECK(first.toHex() == "5db827e5e925e6b933a86596a0446c345c0d74d77f55a751ade5d7c7162eead8");
    CHECK(crypto::chain(first, "abc") != first);
    CHECK(crypto::chain(crypto::hash("x"), "abc") != first);
}

TEST_CASE("random bytes have the size asked for and do not repeat") {
    CHECK(crypto::randomBytes(0).isEmpty());
    const QByteArray one = crypto::randomBytes(32), two = crypto::randomBytes(32);
    CHECK(one.size() == 32);
    CHECK(one != two);
    CHECK(one != QByteArray(32, '\0'));
}
