// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign.h"
#include "tests/support/print.h"

#include <stdexcept>

namespace {

QByteArray hex(const char* text) {
    return QByteArray::fromHex(text);
}

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

struct Vector {
    const char *seed, *publicKey, *message, *signature;
};

// RFC 8032, section 7.1, tests 1 to 3.
const Vector vectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
     "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
};

}  // namespace

TEST_CASE("signatures are those of RFC 8032") {
    for (const Vector& vector : vectors) {
        const crypto::SigningKey key = crypto::signingKeyFromSeed(hex(vector.seed));
        CHECK(key.publicKey == hex(vector.publicKey));
        const QByteArray signature = crypto::sign(hex(vector.message), key.secret);
        CHECK(signature == hex(vector.signature));
        CHECK(crypto::verify(hex(vector.message), signature, key.publicKey));
    }
}

TEST_CASE("an altered message, signature or key is not accepted") {
    const crypto::SigningKey key = crypto::signingKeyFromSeed(QByteArray(32, 's'));
    const QByteArray message = "biên nhận số 42", signature = crypto::sign(message, key.secret);
    REQUIRE(crypto::verify(message, signature, key.publicKey));
    CHECK_FALSE(crypto::verify(flipped(message, 0), signature, key.publicKey));
    for (const qsizetype at : {0, 31, 32, 63})
        CHECK_FALSE(crypto::verify(message, flipped(signature, at), key.publicKey));
    CHECK_FALSE(crypto::verify(message, signature, crypto::signingKeyFromSeed(QByteArray(32, 't')).publicKey));
}

TEST_CASE("a signature or key of the wrong size is not accepted and not read past its end") {
    const crypto::SigningKey key = crypto::signingKeyFromSeed(QByteArray(32, 's'));
    const QByteArray signature = crypto::sign("x", key.secret);
    CHECK_FALSE(crypto::verify("x", signature.left(63), key.publicKey));
    CHECK_FALSE(crypto::verify("x", signature + 'a', key.publicKey));
    CHECK_FALSE(crypto::verify("x", {}, key.publicKey));
    CHECK_FALSE(crypto::verify("x", signature, key.publicKey.left(31)));
    CHECK_FALSE(crypto::verify("x", signature, QByteArray(32, '\0')));
}

TEST_CASE("a signing key is not made from a seed of the wrong size") {
    CHECK_THROWS_AS(crypto::signingKeyFromSeed("short"), std::invalid_argument);
}
