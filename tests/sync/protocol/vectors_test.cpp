// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "sync/protocol/compression.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

#include <QFile>
#include <QMap>

#include <iostream>

using namespace protocol;

namespace {

using Vectors = QMap<QString, QByteArray>;

/// The lines "name hex" inside the ```vectors blocks of PROTOCOL.md; a line that begins with a space
/// goes on with the hex of the line before.
Vectors documented() {
    QFile file(QStringLiteral(COMMUNEDESK_PROTOCOL_MD));
    REQUIRE(file.open(QIODevice::ReadOnly));
    Vectors found;
    QString name;
    bool inside = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith("```")) {
            inside = line == "```vectors";
        } else if (inside && line.contains(' ')) {
            const qsizetype space = line.indexOf(' ');
            name = QString::fromLatin1(line.left(space));
            found[name] = line.mid(space + 1);
        } else if (inside) {
            found[name] += line;
        }
    }
    return found;
}

/// What this program makes, in hex: the messages as plain CBOR, since zstd may pack them otherwise.
Vectors made() {
    Vectors vectors;
    test::eachMessage([&]<class Message>(const char* name, const Message& message) {
        vectors[QString::fromLatin1(name)] = inflate(encode(message)).value();
    });
    vectors[QStringLiteral("receipt")] = encode(test::aReceiptOfServer());
    vectors[QStringLiteral("server-public-key")] = test::serverKey().publicKey;
    vectors[QStringLiteral("device-public-key")] = test::deviceKey().publicKey;
    vectors[QStringLiteral("pong-signed-bytes")] = test::aPong().signedBytes();
    vectors[QStringLiteral("receipt-signed-bytes")] = test::aReceiptOfServer().signedBytes();
    vectors[QStringLiteral("segment-signed-bytes")] = test::aSegment().signedBytes();
    vectors[QStringLiteral("letter-signed-bytes")] = test::aLetter().signedBytes();
    vectors[QStringLiteral("letter-answer-signed-bytes")] = test::aLetterAnswer().signedBytes();
    vectors[QStringLiteral("badge-signed-bytes")] = test::aBadge().signedBytes();
    vectors[QStringLiteral("charter-signed-bytes")] = test::aHubPong().charter.signedBytes();
    vectors[QStringLiteral("hub-pong-signed-bytes")] = test::aHubPong().signedBytes();
    vectors[QStringLiteral("hub-request-signed-bytes")] = test::aHubRequest().signedBytes();
    vectors[QStringLiteral("parcel-label")] = parcelLabel(test::aParcelName(), domain::Realm::Real);
    vectors[QStringLiteral("enrol-signed-bytes")] = test::anEnrolRequest().signedBytes();
    vectors[QStringLiteral("request-signed-bytes")] = requestBytes(
        "POST", QStringLiteral("/v1/push"), QByteArray(16, '\x66'), 9, QByteArrayLiteral("body"));
    vectors[QStringLiteral("server-key-fingerprint")] = keyFingerprint(test::serverKey().publicKey);
    for (QByteArray& bytes : vectors) bytes = bytes.toHex();
    return vectors;
}

Vectors madeEvents() {
    test::ADevice device(1);
    const domain::Event remark =
        device.event(test::anId<domain::CaseId>(1), test::aSignature(),
                     domain::Remarked{{QStringLiteral("field:mother.name"),
                                       QStringLiteral("Sai dấu")}},
                     {.step = 2, .revision = 5});
    Vectors vectors;
    vectors[QStringLiteral("event-envelope")] = remark.envelopeBytes.toHex();
    vectors[QStringLiteral("event-body")] = remark.bodyBytes.toHex();
    vectors[QStringLiteral("event-chain")] =
        crypto::chain(crypto::chainStart(), remark.envelopeBytes).toHex();
    return vectors;
}

}  // namespace

TEST_CASE("the document's test vectors are what this program says", "[vectors]") {
    const Vectors onPaper = documented();
    Vectors expected = made();
    expected.insert(madeEvents());
    CHECK(onPaper.size() == expected.size());
    for (auto vector = expected.begin(); vector != expected.end(); ++vector) {
        INFO(vector.key().toStdString());
        CHECK(onPaper.value(vector.key()).toStdString() == vector.value().toStdString());
    }
}

TEST_CASE("the document's test vectors can be read", "[vectors]") {
    const Vectors onPaper = documented();
    test::eachMessage([&]<class Message>(const char* name, const Message& message) {
        INFO(name);
        const QByteArray plain = QByteArray::fromHex(onPaper.value(QString::fromLatin1(name)));
        CHECK(decode<Message>(deflate(plain)) == message);
    });
    const QByteArray envelope =
        QByteArray::fromHex(onPaper.value(QStringLiteral("event-envelope")));
    const auto decoded = domain::decodeEnvelope(envelope);
    REQUIRE(decoded);
    CHECK(decoded->baseRevision == 5);
    const auto body =
        domain::decodeBody(decoded->kind, decoded->kindVersion,
                           QByteArray::fromHex(onPaper.value(QStringLiteral("event-body"))));
    REQUIRE(body);
    CHECK(std::get<domain::Remarked>(body->body).remark.text == QStringLiteral("Sai dấu"));
}

/// For whoever changes the document: protocol_tests "[print-vectors]".
TEST_CASE("print the test vectors", "[.][print-vectors]") {
    Vectors all = made();
    all.insert(madeEvents());
    for (auto vector = all.begin(); vector != all.end(); ++vector) {
        std::cout << vector.key().toStdString() << ' ';
        const QByteArray& hex = vector.value();
        for (qsizetype at = 0; at < hex.size(); at += 96)
            std::cout << (at > 0 ? "\n  " : "") << hex.mid(at, 96).toStdString();
        std::cout << '\n';
    }
}
