// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hub/hub.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

#include <algorithm>

namespace hub {
namespace {

using protocol::HubAnswer;
using protocol::HubRequest;
using protocol::Parcel;
using protocol::ParcelName;
using protocol::Shelf;
using protocol::WireResponse;

constexpr qint64 enough = protocol::maxBodyBytes / 2;      ///< of parcels in one answer, before the last
constexpr qint64 largeReserve = 1LL << 30;                 ///< free space below which letters and scans must wait
constexpr qint64 reserve = 64LL << 20;                     ///< and below which everything must

WireResponse success(const QByteArray& body) { return {200, {{"content-type", "application/octet-stream"}}, body, {}}; }
WireResponse refuse(int status, const QString& word) {
    return {status, {{"content-type", "application/octet-stream"}}, protocol::encode(protocol::Problem{word, 0, 0}), {}};
}

/// Gathers parcels until an answer is full. The last may overfill it: it fits by itself.
class Pile {
public:
    explicit Pile(HubAnswer& answer) : m_answer(answer) {}
    /// False, and there is more: no room.
    bool add(const Parcel& parcel) {
        const bool full = m_bytes >= enough || m_answer.parcels.size() >= static_cast<std::size_t>(protocol::maxParcels) ||
                          (m_bytes > 0 && m_bytes + parcel.body.size() > protocol::maxParcelBytes);
        m_answer.more |= full;
        if (full) return false;
        m_answer.parcels.push_back(parcel);
        m_bytes += parcel.body.size();
        return true;
    }

private:
    HubAnswer& m_answer;
    qint64 m_bytes = 0;
};

}  // namespace

Hub::Hub(const protocol::HubPapers& papers, Box& box, const QByteArray& tlsKeyHash, const domain::Clock& clock, std::function<qint64()> freeBytes)
    : m_papers(papers), m_realm(papers.practice ? domain::Realm::Practice : domain::Realm::Real), m_key(crypto::signingKeyFromSeed(papers.seed)),
      m_box(box), m_tlsKeyHash(tlsKeyHash), m_clock(clock), m_freeBytes(std::move(freeBytes)) {}

bool Hub::areGood(const protocol::HubPapers& papers) {
    return protocol::verify(papers.charter, papers.serverKey, papers.practice ? domain::Realm::Practice : domain::Realm::Real) &&
           crypto::signingKeyFromSeed(papers.seed).publicKey == papers.charter.hubKey;
}

WireResponse Hub::answer(const protocol::WireRequest& request) {
    if (request.method == "GET") return greet(request);
    if (request.method == "POST" && request.path == protocol::hubPath) return exchange(request);
    return refuse(404, protocol::problem::notFound);
}

WireResponse Hub::greet(const protocol::WireRequest& request) {
    const auto nonce = protocol::hubPingNonce(request.path);
    if (!nonce) return refuse(404, protocol::problem::notFound);
    protocol::HubPong pong{.nonce = *nonce, .charter = m_papers.charter, .life = m_box.life(), .tlsKeyHash = m_tlsKeyHash, .at = m_clock.now(), .signature = {}};
    pong.signature = crypto::sign(pong.signedBytes(m_realm), m_key.secret);
    return success(protocol::encode(pong));
}

std::optional<WireResponse> Hub::refusing(const HubRequest& asked) {
    const bool isColleague = asked.badge.unit == m_papers.charter.host.unit && protocol::verify(asked.badge, m_papers.serverKey, m_realm);
    if (!isColleague) return refuse(403, protocol::problem::unknownDevice);
    if (!crypto::verify(asked.signedBytes(m_realm), asked.signature, asked.badge.publicKey)) return refuse(401, protocol::problem::badSignature);
    if (asked.life != m_box.life()) return refuse(410, protocol::problem::hubChanged);
    for (const Parcel& parcel : asked.put)
        if (parcel.name.from != asked.badge.device) return refuse(403, protocol::problem::outOfScope);
    for (const ParcelName& name : asked.drop) {
        const bool isHis = name.shelf == Shelf::Letter || (name.shelf == Shelf::Answer && name.key.startsWith(asked.badge.device.bytes()));
        if (!isHis) return refuse(403, protocol::problem::outOfScope);
    }
    if (asked.put.empty()) return std::nullopt;
    const bool isLarge = std::any_of(asked.put.begin(), asked.put.end(), [](const Parcel& parcel) { return parcel.name.shelf != Shelf::Log; });
    if (m_freeBytes() < (isLarge ? largeReserve : reserve)) return refuse(507, protocol::problem::storageFull);
    return std::nullopt;
}

WireResponse Hub::exchange(const protocol::WireRequest& request) {
    const auto asked = protocol::decode<HubRequest>(request.body);
    if (!asked) return refuse(400, protocol::problem::badRequest);
    if (auto refused = refusing(*asked)) return *refused;
    m_box.change(asked->put, asked->drop);
    return success(protocol::encode(read(*asked)));
}

HubAnswer Hub::read(const HubRequest& asked) {
    HubAnswer answer;
    Pile pile(answer);
    const QByteArray self = asked.badge.device.bytes();
    for (const protocol::ShelfPosition& wanted : asked.read) {
        if (wanted.shelf == Shelf::Answer) {
            m_box.find(Shelf::Answer, self, [&](qint64, const Parcel& parcel) { return pile.add(parcel); });
            continue;
        }
        qint64 pos = m_box.end(wanted.shelf);
        m_box.read(wanted.shelf, wanted.pos, [&](qint64 at, const Parcel& parcel) {
            if (parcel.name.from == asked.badge.device || pile.add(parcel)) return true;
            pos = at - 1;   // here to go on
            return false;
        });
        answer.positions.push_back({wanted.shelf, std::max(pos, wanted.pos)});
    }
    for (const QByteArray& id : asked.fetch)
        m_box.find(Shelf::Scan, id, [&](qint64, const Parcel& parcel) { return pile.add(parcel); });
    for (const QByteArray& key : asked.offer)
        if (!m_box.has(Shelf::Scan, key)) answer.lacking.push_back(key);
    answer.letters = m_box.hasOthers(Shelf::Letter, asked.badge.device);
    return answer;
}

}  // namespace hub
