// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/signed_request.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

using namespace protocol;

namespace {

WireRequest aRequest() {
    WireRequest request{QByteArrayLiteral("POST"), QStringLiteral("/v1/push"), {},
                        QByteArrayLiteral("body")};
    sign(request, test::anId<domain::DeviceId>(1), QByteArray(16, '\x66'), 9,
         test::deviceKey().secret);
    return request;
}

}  // namespace

TEST_CASE("a receipt counts only with the district's signature over every field", "[signature]") {
    const QByteArray key = test::serverKey().publicKey;
    const Receipt receipt = test::aReceiptOfServer();
    CHECK(verify(receipt, key));
    CHECK_FALSE(verify(receipt, test::deviceKey().publicKey));
    const auto altered = [&](auto change) {
        Receipt other = receipt;
        change(other);
        return verify(other, key);
    };
    CHECK_FALSE(altered([](Receipt& r) { r.storedSeq = 3; }));
    CHECK_FALSE(altered([](Receipt& r) { r.backedUpSeq = 2; }));
    CHECK_FALSE(altered([](Receipt& r) { r.chain[0] = 'x'; }));
    CHECK_FALSE(altered([](Receipt& r) { r.device = test::anId<domain::DeviceId>(2); }));
    CHECK_FALSE(altered([](Receipt& r) { r.epoch = test::anId<domain::EpochId>(2); }));
    CHECK_FALSE(altered([](Receipt& r) { r.serverEpoch[0] = 'x'; }));
    CHECK_FALSE(altered([](Receipt& r) { r.at = r.at.addMSecs(1); }));
    CHECK_FALSE(altered([](Receipt& r) { r.number = QStringLiteral("R-000124"); }));
    CHECK_FALSE(altered([](Receipt& r) { r.signature.clear(); }));
}

TEST_CASE("a segment holds only while its envelopes, order and place are what was signed",
          "[signature]") {
    const QByteArray key = test::deviceKey().publicKey;
    const Segment segment = test::aSegment();
    CHECK(verify(segment, key));
    const auto altered = [&](auto change) {
        Segment other = segment;
        change(other);
        return verify(other, key);
    };
    CHECK_FALSE(altered([](Segment& s) { std::swap(s.events[0], s.events[1]); }));
    CHECK_FALSE(altered([](Segment& s) { s.events.pop_back(); }));
    CHECK_FALSE(altered([](Segment& s) { s.events[0].envelope[0] = 'E'; }));
    CHECK_FALSE(altered([](Segment& s) { s.first = 2; }));
    CHECK_FALSE(altered([](Segment& s) { s.previousChain[0] = 'x'; }));
    CHECK_FALSE(altered([](Segment& s) { s.beacon.clear(); }));
    CHECK_FALSE(altered([](Segment& s) { s.epoch = test::anId<domain::EpochId>(2); }));
    // The envelope holds the body's hash: a body can go without breaking the signature.
    CHECK(altered([](Segment& s) { s.events[0].body.clear(); }));
}

TEST_CASE("a run of events may be cut anywhere and the chain still meets", "[signature]") {
    const Segment whole = test::aSegment();
    Segment front = whole, back = whole;
    front.events.resize(1);
    back.events.erase(back.events.begin());
    back.previousChain = front.lastChain();
    CHECK(back.lastChain() == whole.lastChain());
}

TEST_CASE("a request signature fits one method, path, session, counter and body", "[signature]") {
    const QByteArray key = test::deviceKey().publicKey;
    const WireRequest request = aRequest();
    const auto signature = requestSignature(request.headers);
    REQUIRE(signature);
    CHECK(signature->device == test::anId<domain::DeviceId>(1));
    CHECK(signature->session == QByteArray(16, '\x66'));
    CHECK(signature->counter == 9);
    CHECK(verify(*signature, request, key));
    CHECK_FALSE(verify(*signature, request, test::serverKey().publicKey));
    WireRequest other = request;
    other.method = QByteArrayLiteral("PUT");
    CHECK_FALSE(verify(*signature, other, key));
    other = request;
    other.path += QStringLiteral("?x=1");
    CHECK_FALSE(verify(*signature, other, key));
    other = request;
    other.body += 'x';
    CHECK_FALSE(verify(*signature, other, key));
    RequestSignature replayed = *signature;
    replayed.counter = 10;
    CHECK_FALSE(verify(replayed, request, key));
    replayed = *signature;
    replayed.session[0] = 'x';
    CHECK_FALSE(verify(replayed, request, key));
}

TEST_CASE("headers that are missing or malformed are no signature", "[signature]") {
    const auto spoiled = [](const QByteArray& name, const QByteArray& value) {
        WireRequest request = aRequest();
        request.headers.insert(name, value);
        return requestSignature(request.headers).has_value();
    };
    for (const QByteArray& name : aRequest().headers.keys()) {
        if (name != "cd-session") CHECK_FALSE(spoiled(name, {}));
        CHECK_FALSE(spoiled(name, "zz"));
    }
    CHECK(spoiled("cd-session", {}));
    CHECK_FALSE(spoiled("cd-counter", "-1"));
    CHECK_FALSE(spoiled("cd-counter", "+9"));
    CHECK_FALSE(spoiled("cd-counter", " 9"));
    CHECK_FALSE(spoiled("cd-counter", "99999999999999999999"));
    CHECK_FALSE(spoiled("cd-device", QByteArray(32, '0')));
}

TEST_CASE("proof of a device's key fits one code and one device", "[signature]") {
    const EnrolRequest request = test::anEnrolRequest();
    CHECK(crypto::verify(request.signedBytes(), request.proof, request.publicKey));
    EnrolRequest other = request;
    other.code = QStringLiteral("FFFFFFFFFFFFFFFF");
    CHECK_FALSE(crypto::verify(other.signedBytes(), request.proof, request.publicKey));
}
