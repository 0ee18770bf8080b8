// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/sealing.h"

#include "core/crypto/seal.h"
#include "core/crypto/sign.h"
#include "sync/protocol/codec.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"

namespace {

using domain::Realm;

const crypto::SigningKey& key(char which) {
    static const crypto::SigningKey office = crypto::signingKeyFromSeed(QByteArray(32, 'o'));
    static const crypto::SigningKey district = crypto::signingKeyFromSeed(QByteArray(32, 'd'));
    static const crypto::SigningKey other = crypto::signingKeyFromSeed(QByteArray(32, 'x'));
    return which == 'o' ? office : which == 'd' ? district : other;
}

protocol::Letter aLetter() {
    return {.hello = {.device = test::anId<domain::DeviceId>(1),
                      .epoch = test::anId<domain::EpochId>(2),
                      .tipSeq = 3,
                      .tipChain = QByteArray(32, 'c'),
                      .nonce = QByteArray(16, 'n'),
                      .program = QStringLiteral("communedesk 0.1.0"),
                      .users = {},
                      .past = true},
            .requests = {{QStringLiteral("POST"), QStringLiteral("/v1/push"), QByteArrayLiteral("Nguyễn Thị Lan")}},
            .signature = {}};
}
protocol::LetterAnswer anAnswer() {
    return {.device = test::anId<domain::DeviceId>(1),
            .epoch = test::anId<domain::EpochId>(2),
            .serverEpoch = QByteArray(16, 'e'),
            .at = QDateTime::fromMSecsSinceEpoch(1'764'000'000'000, Qt::UTC),
            .replies = {{QStringLiteral("POST"), QStringLiteral("/v1/push"), {}, 200, "done"}},
            .signature = {}};
}

}  // namespace

TEST_CASE("a letter is read by the district it is for, and by nobody else") {
    const QByteArray sealed = courier::seal(aLetter(), key('o').secret, key('d').publicKey, Realm::Real);
    CHECK_FALSE(sealed.contains("Lan"));
    const auto opened = courier::open(sealed, key('d').secret);
    REQUIRE(opened);
    CHECK(opened->hello == aLetter().hello);
    CHECK(opened->requests == aLetter().requests);
    CHECK_FALSE(courier::open(sealed, key('x').secret));
    CHECK_FALSE(courier::open(sealed, key('o').secret));   // not even by who wrote it
}

TEST_CASE("who wrote a letter is proved, and where") {
    auto letter = courier::open(courier::seal(aLetter(), key('o').secret, key('d').publicKey, Realm::Real), key('d').secret).value();
    CHECK(courier::verify(letter, key('o').publicKey, Realm::Real));
    CHECK_FALSE(courier::verify(letter, key('x').publicKey, Realm::Real));
    CHECK_FALSE(courier::verify(letter, key('o').publicKey, Realm::Practice));
    letter.requests[0].body += "x";
    CHECK_FALSE(courier::verify(letter, key('o').publicKey, Realm::Real));
}

TEST_CASE("an answer counts when this district signed it for this office") {
    const QByteArray sealed = courier::seal(anAnswer(), key('d').secret, key('o').publicKey, Realm::Real);
    const auto opened = courier::open(sealed, key('o').secret, key('d').publicKey, Realm::Real);
    REQUIRE(opened);
    CHECK(opened->replies == anAnswer().replies);
    CHECK_FALSE(courier::open(sealed, key('x').secret, key('d').publicKey, Realm::Real));
    CHECK_FALSE(courier::open(sealed, key('o').secret, key('x').publicKey, Realm::Real));
    CHECK_FALSE(courier::open(sealed, key('o').secret, key('d').publicKey, Realm::Practice));
    // Anybody can seal to an office; only the district can sign.
    const QByteArray forged = courier::seal(anAnswer(), key('x').secret, key('o').publicKey, Realm::Real);
    CHECK_FALSE(courier::open(forged, key('o').secret, key('d').publicKey, Realm::Real));
}

TEST_CASE("bytes that are no letter are none") {
    CHECK_FALSE(courier::open(QByteArray(), key('d').secret));
    CHECK_FALSE(courier::open(QByteArray(10'000, 'x'), key('d').secret));
    CHECK_FALSE(courier::open(crypto::seal("no letter", key('d').publicKey), key('d').secret));
}
