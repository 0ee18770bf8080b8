// SPDX-License-Identifier: GPL-3.0-or-later
// Whole requests to a real server without sockets: of strangers, of a PC that is known and lies, and of one
// that is honest up to the event. Whatever comes has an answer, and the fault is never the server's.
#include "sync/protocol/compression.h"
#include "tests/fuzz/bytes.h"
#include "tests/sync/server/a_wire_device.h"

#include <QSet>

namespace fuzz {
namespace {

constexpr int mostRequests = 8;

/// A server with a desk that has sent a case and a paper, put back whenever something was changed.
class House {
public:
    static House& shared() {
        static House house;
        return house;
    }
    /// As it was in the beginning, with a session for the desk.
    void tidy() {
        if (m_changed) server.restore(m_copy);
        m_changed = false;
        device.log.resize(sent);
        server.clock.advance(std::chrono::seconds(1));
        insist(device.openSession().status == 200, "a known desk gets its session");
    }
    server::Response answer(const server::Request& request) {
        const server::Response response = server.answer(request);
        m_changed |= response.status == 200 && request.method != "GET";
        return response;
    }

    test::LocalServer server{patient()};
    test::AWireDevice device{server, 1};
    protocol::BlobManifest paper;

private:
    static constexpr int sent = 3;
    House() {
        device.join(server);
        device.work(test::anId<domain::CaseId>(1), sent);
        insist(device.pushAll().status == 200, "an honest push is taken");
        const QByteArray content(protocol::chunkBytes + 5, 'p');
        paper = {crypto::hash(content), content.size(), {crypto::hash(content.left(protocol::chunkBytes)), crypto::hash(content.mid(protocol::chunkBytes))}};
        insist(device.need({paper}).status == 200, "an honest offer is taken");
        m_copy = server.path() + QStringLiteral("/copy");
        server.backUp(m_copy);
    }
    static server::Limits patient() {
        server::Limits limits;
        limits.failedEnrolmentsPerMinute = 1'000'000'000;
        return limits;
    }
    QString m_copy;
    bool m_changed = false;
};

QByteArray aMethod(Script& script) {
    static const char* const methods[] = {"GET", "POST", "PUT", "DELETE", ""};
    return methods[script.number(5)];
}

QString aPath(Script& script, const House& house) {
    switch (script.number(10)) {
        case 0: return protocol::pingPath(QByteArray(16, 'n'));
        case 1: return protocol::enrolPath;
        case 2: return protocol::sessionPath;
        case 3: return protocol::pushPath;
        case 4: return protocol::pullPath;
        case 5: return protocol::needPath;
        case 6: return protocol::blobPath(house.paper.id, script.number(4));
        case 7: return protocol::blobPath(house.paper.id, script.number(4), script.number(70));
        default: return QString::fromLatin1(script.line());
    }
}

QByteArray aBody(Script& script) {
    const bool packed = script.flag();
    const int size = script.byte() | script.byte() << 8;
    const QByteArray bytes = script.bytes(size);
    return packed ? protocol::deflate(bytes) : bytes;
}

server::Request ofStranger(Script& script, const House& house) {
    server::Request request;
    request.method = aMethod(script);
    request.path = aPath(script, house);
    for (const char* name : {"cd-device", "cd-session", "cd-counter", "cd-signature"})
        if (script.flag()) request.headers.insert(name, script.line());
    request.body = aBody(script);
    request.truncated = script.number(8) == 7;
    return request;
}

/// Everything about it is signed and the desk is known; what it says is not what it should.
server::Request ofLiar(Script& script, House& house) {
    const QByteArray method = aMethod(script);
    server::Request request = house.device.request(method, aPath(script, house), aBody(script));
    request.truncated = script.number(16) == 15;
    return request;
}

QByteArray anEnvelope(Script& script, const domain::Envelope& honest) {
    domain::Envelope told = honest;
    if (script.flag()) told.baseStep = script.number(8);
    if (script.number(4) == 3) told.lamport = qint64(1) << script.number(63);
    if (script.number(4) == 3) told.unit = QString::fromUtf8(script.line()).left(40);
    if (script.number(8) == 7) told.origin.seq += script.number(3);
    if (script.number(8) == 7) told.kindVersion = script.byte();
    QByteArray bytes = domain::encodeEnvelope(told);
    if (script.number(4) == 3) bytes[script.number(static_cast<int>(bytes.size()))] = static_cast<char>(script.byte());
    return bytes;
}

/// A run that is chained and signed as it should be, of events that are not.
server::Request ofOddDesk(Script& script, House& house) {
    test::AWireDevice& device = house.device;
    const auto first = static_cast<qint64>(device.log.size()) + 1;
    static const char* const kinds[] = {"case-received", "remarked", "document-attached", "fee-paid", "step-forwarded", "case-merged", ""};
    for (int n = 1 + script.number(4); n > 0; --n) {
        test::Told told;
        told.kind = QLatin1String(kinds[script.number(7)]);
        if (script.flag()) told.body = script.bytes(script.byte());
        const bool odd = script.flag();
        device.record(test::anId<domain::CaseId>(1 + script.number(3)), domain::Remarked{{{}, QStringLiteral("Lần")}}, told);
        if (!odd) continue;
        if (const auto honest = domain::decodeEnvelope(device.log.back().envelope))
            device.log.back().envelope = anEnvelope(script, *honest);
    }
    protocol::Segment segment = device.segment(first, static_cast<qint64>(device.log.size()));
    if (script.number(8) == 7) segment.beacon = script.bytes(script.byte());
    if (script.number(8) == 7) segment.first += script.number(3) - 1;
    protocol::sign(segment, device.key.secret);
    return device.request("POST", protocol::pushPath, protocol::encode(protocol::PushRequest{{segment}}));
}

/// Pulls and offers whose numbers are from anywhere.
server::Request ofGreedyDesk(Script& script, House& house) {
    const auto number = [&] { return (script.flag() ? qint64(1) : qint64(-1)) << script.number(63); };
    if (script.flag()) {
        const protocol::PullRequest pull{{{script.flag() ? QStringLiteral("02683") : QString::fromUtf8(script.line()).left(20),
                                          script.flag() ? house.device.serverEpoch : script.bytes(16), std::max<qint64>(0, number())}},
                                         std::max<qint64>(0, number()), 0};
        return house.device.request("POST", protocol::pullPath, protocol::encode(pull));
    }
    protocol::BlobManifest manifest = house.paper;
    if (script.flag()) manifest.size = number() & 0x7ffffff;
    if (script.flag()) manifest.id = script.bytes(32).leftJustified(32, 'i');
    manifest.chunkHashes.resize(static_cast<size_t>(script.number(6)), QByteArray(32, 'h'));
    return house.device.request("POST", protocol::needPath, protocol::encode(protocol::NeedRequest{{manifest}, {house.paper.id}}));
}

template <class Message>
bool is(const server::Response& response) {
    return protocol::decode<Message>(response.body).has_value();
}

bool isGood(const server::Request& request, const server::Response& response) {
    const QString path = request.path.section(u'?', 0, 0);
    if (path == QLatin1String("/v1/ping")) return is<protocol::Pong>(response);
    if (path == protocol::enrolPath) return is<protocol::EnrolAnswer>(response);
    if (path == protocol::sessionPath) return is<protocol::SessionAnswer>(response);
    if (path == protocol::pushPath) return is<protocol::PushAnswer>(response);
    if (path == protocol::pullPath) return is<protocol::PullAnswer>(response);
    if (path == protocol::needPath) return is<protocol::NeedAnswer>(response);
    if (request.method == "PUT") return is<protocol::BlobStanding>(response);
    return request.method == "GET" && !response.body.isEmpty();
}

}  // namespace

void take(const QByteArray& input) {
    House& house = House::shared();
    house.tidy();
    Script script(input);
    for (int asked = 0; asked < mostRequests && !script.isEmpty(); ++asked) {
        const int who = script.number(4);
        const server::Request request = who == 0   ? ofStranger(script, house)
                                        : who == 1 ? ofLiar(script, house)
                                        : who == 2 ? ofOddDesk(script, house)
                                                   : ofGreedyDesk(script, house);
        const server::Response response = house.answer(request);
        static const QSet<int> known{200, 400, 401, 403, 404, 409, 410, 413, 422, 426, 429};
        insist(known.contains(response.status), "what is wrong with a request is said of the request");
        insist(response.status == 200 ? isGood(request, response) : is<protocol::Problem>(response), "an answer can be read");
    }
    // Honest work goes on beside it all.
    server::Request ping;
    ping.method = "GET";
    ping.path = protocol::pingPath(QByteArray(16, 'n'));
    insist(house.answer(ping).status == 200, "the server still greets");
}

}  // namespace fuzz
