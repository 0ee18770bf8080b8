// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/seal.h"
#include "core/crypto/sign.h"
#include "tests/support/print.h"

#include <stdexcept>

namespace {

const QByteArray words = "hồ sơ của bà Nguyễn Thị Lan";

}  // namespace

TEST_CASE("only the owner of the key opens what was sealed to it") {
    const crypto::SigningKey district = crypto::signingKeyFromSeed(QByteArray(32, 'd'));
    const crypto::SigningKey thief = crypto::signingKeyFromSeed(QByteArray(32, 't'));
    const QByteArray sealed = crypto::seal(words, district.publicKey);
    CHECK(sealed.size() == words.size() + crypto::sealBytes);
    CHECK_FALSE(sealed.contains("Lan"));
    CHECK(crypto::unseal(sealed, district.secret) == words);
    CHECK_FALSE(crypto::unseal(sealed, thief.secret));
    CHECK(crypto::seal(words, district.publicKey) != sealed);   // nobody sees that it is the same again
    CHECK(crypto::unseal(crypto::seal({}, district.publicKey), district.secret) == QByteArray());
}

TEST_CASE("a sealed box that was altered or cut short does not open") {
    const crypto::SigningKey district = crypto::signingKeyFromSeed(QByteArray(32, 'd'));
    const QByteArray sealed = crypto::seal(words, district.publicKey);
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray altered = sealed;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        CHECK_FALSE(crypto::unseal(altered, district.secret));
        CHECK_FALSE(crypto::unseal(sealed.left(at), district.secret));
    }
}

TEST_CASE("what is no key is said to be none") {
    CHECK_THROWS_AS(crypto::seal(words, QByteArray(31, 'k')), std::invalid_argument);
    CHECK_THROWS_AS(crypto::seal(words, QByteArray(32, '\xff')), std::invalid_argument);
}
