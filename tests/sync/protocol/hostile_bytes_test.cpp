// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/endpoints.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

using namespace protocol;

namespace {

/// Reading must end and, when it gives something, that must be writable again.
template <class Message>
bool survives(const QByteArray& packed) {
    const std::optional<Message> message = decode<Message>(packed);
    return !message || decode<Message>(encode(*message)) == *message;
}
bool survivesAll(const QByteArray& packed) {
    return survives<Pong>(packed) && survives<EnrolRequest>(packed) &&
           survives<EnrolAnswer>(packed) && survives<SessionRequest>(packed) &&
           survives<SessionAnswer>(packed) && survives<PushRequest>(packed) &&
           survives<PushAnswer>(packed) && survives<PullRequest>(packed) &&
           survives<PullAnswer>(packed) && survives<NeedRequest>(packed) &&
           survives<NeedAnswer>(packed) && survives<BlobStanding>(packed) &&
           survives<Problem>(packed);
}

void damage(QByteArray& bytes, test::FixedRandom& random) {
    const int times = 1 + random.number(4);
    for (int i = 0; i < times && !bytes.isEmpty(); ++i) {
        const int at = random.number(static_cast<int>(bytes.size()));
        switch (random.number(4)) {
        case 0: bytes[at] = static_cast<char>(random.number(256)); break;
        case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.number(8))); break;
        case 2: bytes.insert(at, random.bytes(1 + random.number(8))); break;
        default: bytes.remove(at, 1 + random.number(8)); break;
        }
    }
}

}  // namespace

TEST_CASE("noise is never taken for a message and never does harm", "[hostile]") {
    test::FixedRandom random(20260302);
    int survived = 0;
    for (int i = 0; i < 4000; ++i) {
        const QByteArray noise = random.bytes(random.number(200));
        survived += survivesAll(noise) && survivesAll(deflate(noise));
    }
    CHECK(survived == 4000);
}

TEST_CASE("damaged messages are refused or read, but never do harm", "[hostile]") {
    test::FixedRandom random(7);
    test::eachMessage([&]<class Message>(const char* name, const Message& message) {
        INFO(name);
        const std::optional<QByteArray> plain = inflate(encode(message));
        REQUIRE(plain);
        int survived = 0;
        for (int i = 0; i < 1500; ++i) {
            QByteArray inner = *plain;
            damage(inner, random);
            QByteArray outer = encode(message);
            damage(outer, random);
            survived += survives<Message>(deflate(inner)) && survives<Message>(outer);
        }
        CHECK(survived == 1500);
        for (qsizetype end = 0; end < plain->size(); ++end)
            CHECK_FALSE(decode<Message>(deflate(plain->left(end))));
    });
}

TEST_CASE("a damaged receipt is never a valid one", "[hostile]") {
    test::FixedRandom random(8);
    const Receipt receipt = test::aReceiptOfServer();
    const QByteArray bytes = encode(receipt);
    const QByteArray key = test::serverKey().publicKey;
    for (int i = 0; i < 5000; ++i) {
        QByteArray damaged = bytes;
        damage(damaged, random);
        const auto read = decodeReceipt(damaged);
        const bool forged = read && *read != receipt && verify(*read, key);
        REQUIRE_FALSE(forged);
    }
}

TEST_CASE("paths that are not quite ours name nothing", "[hostile]") {
    const QByteArray id(32, '\x77');
    CHECK(blobPlace(blobPath(id, 3)) == BlobPlace{id, 3, 1});
    CHECK(blobPlace(blobPath(id, 3, 8)) == BlobPlace{id, 3, 8});
    CHECK(pingNonce(pingPath(QByteArray(16, 'n'))) == QByteArray(16, 'n'));
    for (const char* path :
         {"/v1/blobs/77/0", "/v1/blobs/../../etc", "/v1/ping?nonce=1", "/v1/ping", ""}) {
        CHECK_FALSE(blobPlace(QString::fromLatin1(path)));
        CHECK_FALSE(pingNonce(QString::fromLatin1(path)));
    }
    CHECK_FALSE(blobPlace(blobPath(id, 5000)));
    CHECK_FALSE(blobPlace(blobPath(id, 3, 0)));
    CHECK_FALSE(blobPlace(blobPath(id, 3, 100)));
    CHECK_FALSE(blobPlace(blobPath(id, 3) + QStringLiteral("\n")));
}
