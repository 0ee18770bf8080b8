// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/signed_request.h"
#include "tests/support/a_case.h"
#include "tests/support/local_server.h"

#include <functional>
#include <vector>

namespace test {

/// How an event differs from an honest one.
struct Told {
    QString kind = {};          ///< another than the body's
    std::optional<QByteArray> body = {};
    std::optional<domain::Origin> origin = {};
    QString unit = {};
    qint64 lamport = 0;
    std::optional<QByteArray> envelope = {};
};

/// A PC seen from the server: keys, a log, requests. It does exactly what the test says, also
/// what no honest program would do.
class AWireDevice {
public:
    using Line = std::function<server::Response(const server::Request&)>;

    AWireDevice(LocalServer& server, int n, QString ofUnit = QStringLiteral("02683"))
        : AWireDevice([&server](const server::Request& request) { return server.answer(request); },
                      n, std::move(ofUnit)) {}
    AWireDevice(Line line, int n, QString ofUnit)
        : id(anId<domain::DeviceId>(n)),
          epoch(anId<domain::EpochId>(n)),
          unit(std::move(ofUnit)),
          key(crypto::signingKeyFromSeed(QByteArray(32, static_cast<char>(n)))),
          m_line(std::move(line)),
          m_random(static_cast<quint64>(n)) {}

    // --- enrolment and session
    server::Response enrol(const QString& secret) {
        protocol::EnrolRequest request{.code = secret,
                                       .device = id,
                                       .publicKey = key.publicKey,
                                       .deviceName = QStringLiteral("Quầy 1"),
                                       .proof = {}};
        request.proof = crypto::sign(request.signedBytes(realm), key.secret);
        return send("POST", protocol::enrolPath, protocol::encode(request));
    }
    protocol::SessionRequest sessionRequest() {
        return {.device = id,
                .epoch = epoch,
                .tipSeq = static_cast<qint64>(log.size()),
                .tipChain = chainAt(static_cast<qint64>(log.size())),
                .nonce = m_random.bytes(16),
                .program = QStringLiteral("communedesk 0.1.0"),
                .users = {}};
    }
    server::Response openSession() { return openSession(sessionRequest()); }
    server::Response openSession(const protocol::SessionRequest& asked) {
        server::Request request;
        request.method = "POST";
        request.path = protocol::sessionPath;
        request.body = protocol::encode(asked);
        protocol::sign(request, id, {}, 0, key.secret, realm);
        const server::Response response = m_line(request);
        if (const auto answer = protocol::decode<protocol::SessionAnswer>(response.body);
            answer && response.status == 200) {
            session = answer->session;
            serverEpoch = answer->serverEpoch;
            counter = 0;
        }
        return response;
    }
    void join(LocalServer& server, server::Office office = server::Office::Commune) {
        const auto code = server.issueCode(unit, office);
        if (enrol(code.secret).status != 200 || openSession().status != 200)
            throw std::logic_error("the device was not let in");
    }

    // --- the log
    void record(const domain::CaseId& caseId, const domain::EventBody& body,
                const Told& told = {}) {
        const QByteArray bytes = domain::encodeBody(aSignature(), body);
        const qint64 seq = static_cast<qint64>(log.size()) + 1;
        const domain::Envelope envelope{
            .origin = told.origin.value_or(domain::Origin{id, epoch, seq}),
            .kind = told.kind.isEmpty() ? domain::kindOf(body) : told.kind,
            .caseId = caseId,
            .unit = told.unit.isEmpty() ? unit : told.unit,
            .actor = anId<domain::UserId>(1),
            .lamport = told.lamport > 0 ? told.lamport : seq,
            .deviceTimeMs = aMoment().toMSecsSinceEpoch(),
            .clock = {},
            .bodyHash = *domain::Hash::fromBytes(crypto::hash(told.body.value_or(bytes)))};
        log.push_back({told.envelope.value_or(domain::encodeEnvelope(envelope)),
                       told.body.value_or(bytes)});
    }
    /// So many receipts and remarks about one case.
    void work(const domain::CaseId& caseId, int events) {
        for (int i = 0; i < events; ++i) {
            if (i == 0) record(caseId, aReceipt());
            else record(caseId, domain::Remarked{{{}, QStringLiteral("Lần %1").arg(i)}});
        }
    }
    QByteArray chainAt(qint64 seq) const {
        QByteArray chain = crypto::chainStart();
        for (qint64 i = 0; i < seq; ++i)
            chain = crypto::chain(chain, log[static_cast<size_t>(i)].envelope);
        return chain;
    }
    protocol::Segment segment(qint64 first, qint64 last) const {
        protocol::Segment segment{.device = id,
                                  .epoch = epoch,
                                  .first = first,
                                  .previousChain = chainAt(first - 1),
                                  .beacon = {},
                                  .events = {},
                                  .signature = {}};
        for (qint64 seq = first; seq <= last; ++seq)
            segment.events.push_back(log[static_cast<size_t>(seq - 1)]);
        protocol::sign(segment, key.secret, realm);
        return segment;
    }

    // --- requests
    server::Request request(const QByteArray& method, const QString& path, const QByteArray& body) {
        server::Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        protocol::sign(request, id, session, ++counter, key.secret, realm);
        return request;
    }
    server::Response send(const QByteArray& method, const QString& path, const QByteArray& body) {
        return m_line(request(method, path, body));
    }
    server::Response push(std::vector<protocol::Segment> segments) {
        return send("POST", protocol::pushPath,
                    protocol::encode(protocol::PushRequest{std::move(segments)}));
    }
    server::Response push(qint64 first, qint64 last) { return push({segment(first, last)}); }
    server::Response pushAll() { return push(1, static_cast<qint64>(log.size())); }
    /// An empty server epoch stands for that of the newest session.
    server::Response pull(std::vector<protocol::PullCursor> cursors,
                          qint64 maxBytes = 1024 * 1024) {
        for (protocol::PullCursor& cursor : cursors)
            if (cursor.serverEpoch.isEmpty()) cursor.serverEpoch = serverEpoch;
        return send("POST", protocol::pullPath,
                    protocol::encode(protocol::PullRequest{cursors, maxBytes, 0}));
    }
    /// Everything of a unit's feed from the beginning.
    protocol::PullAnswer pullUnit(const QString& ofUnit) {
        return protocol::decode<protocol::PullAnswer>(pull({{ofUnit, {}, 0}}).body).value();
    }
    server::Response need(const std::vector<protocol::BlobManifest>& offer,
                          const std::vector<QByteArray>& want = {}) {
        return send("POST", protocol::needPath,
                    protocol::encode(protocol::NeedRequest{offer, want}));
    }

    domain::DeviceId id;
    domain::EpochId epoch;
    QString unit;
    crypto::SigningKey key;
    std::vector<protocol::WireEvent> log;
    QByteArray session, serverEpoch;
    quint64 counter = 0;
    domain::Realm realm = domain::Realm::Real;   ///< in which it signs

private:
    Line m_line;
    FixedRandom m_random;
};

inline protocol::Problem problemOf(const server::Response& response) {
    return protocol::decode<protocol::Problem>(response.body).value();
}
inline protocol::PushAnswer pushAnswer(const server::Response& response) {
    return protocol::decode<protocol::PushAnswer>(response.body).value();
}
using Verdict = protocol::EventVerdict::Kind;

}  // namespace test
