// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_visit.h"

#include "core/crypto/hash.h"
#include "sync/client/letters_out.h"
#include "sync/client/store_failure.h"
#include "sync/protocol/version.h"

#include <algorithm>

namespace client {
namespace {

using protocol::Shelf;

/// Of one request: well under what a body may hold.
constexpr qint64 atOnce = protocol::maxBodyBytes / 2;
constexpr int scansPerVisit = 64;
/// Letters that nobody has answered for so long are written anew: somebody may have lost them.
constexpr qint64 patienceMs = 3LL * 24 * 3600 * 1000;
/// And questions to the district are asked anew, answered or not.
constexpr qint64 askAgainMs = 30LL * 60 * 1000;

/// Who asks is for HubTalk to say.
protocol::HubRequest question(const Colleagues& office) {
    return {.badge = office.badge, .life = {}, .put = {}, .drop = {}, .read = {}, .fetch = {}, .offer = {}, .signature = {}};
}

}  // namespace

struct HubVisit::Leaving {
    LetterWriter writer;
    std::vector<QByteArray> keys;      ///< of letters with events
    std::vector<QByteArray> scanKeys;  ///< and of the others
};

domain::Result<std::unique_ptr<HubVisit>> HubVisit::make(protocol::Link& link, store::Store& store, HubMemory& memory, const Wish& wish) {
    try {
        auto office = colleagues(store);
        if (!office) return office.error();
        return std::unique_ptr<HubVisit>(new HubVisit(link, store, memory, wish, *std::move(office)));
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

HubVisit::HubVisit(protocol::Link& link, store::Store& store, HubMemory& memory, const Wish& wish, Colleagues office)
    : m_store(store), m_memory(memory), m_wish(wish),
      m_talk(link, std::move(office), crypto::Secret::from(store.settings().deviceSecret()), store.random()), m_mark(hubMark(store)) {}

void HubVisit::begin(Done done) {
    m_done = std::move(done);
    m_talk.greet([this](const auto& pong) {
        if (!pong) return finish(pong.error());
        guarded([&] { met(*pong); });
    });
}

/// No failure of the store may leave a callback of the link.
void HubVisit::guarded(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& failure) {
        finish(refusalFor(failure));
    }
}

void HubVisit::ask(protocol::HubRequest request, std::function<void(const protocol::HubAnswer&)> then) {
    m_talk.ask(std::move(request), [this, then = std::move(then)](const auto& answer) {
        if (!answer) return finish(answer.error());
        guarded([&] { then(*answer); });
    });
}

void HubVisit::met(const protocol::HubPong& pong) {
    if (m_mark.life != pong.life) {
        HubMark fresh;
        fresh.url = m_mark.url;
        fresh.life = pong.life;
        m_mark = fresh;
    }
    if (m_memory.life != pong.life) m_memory = {.life = pong.life, .knowsWanted = false, .wanted = {}, .given = {}};
    m_mark.name = m_report.name = pong.charter.name;
    m_mark.met = m_store.clock().now();
    setHubMark(m_store, m_mark);
    exchange();
}

/// Ours there and theirs here, until there is no more of either.
void HubVisit::exchange() {
    const auto told = untold(m_store, m_talk.office(), m_mark.told, atOnce);
    protocol::HubRequest request = question(m_talk.office());
    for (const ToldEvents& each : told) request.put.push_back(each.parcel);
    request.read = {{Shelf::Log, m_mark.heard}};
    ask(std::move(request), [this, told](const protocol::HubAnswer& answer) { exchanged(told, answer); });
}

void HubVisit::exchanged(const std::vector<ToldEvents>& told, const protocol::HubAnswer& answer) {
    for (const ToldEvents& each : told) {
        m_mark.told.insert(each.epoch, each.upTo);
        m_report.toldEvents += each.events;
    }
    m_report.lettersThere = answer.letters;
    const qint64 before = m_mark.heard;
    for (const protocol::ShelfPosition& position : answer.positions)
        if (position.shelf == Shelf::Log) m_mark.heard = std::max(m_mark.heard, position.pos);
    const auto heard = hear(m_store, m_talk.office(), answer.parcels, m_mark);
    if (!heard) return finish(heard.error());
    m_report.heardEvents += heard->events;
    m_memory.wanted.unite(heard->papers);
    const bool theyHaveMore = answer.more && m_mark.heard > before;
    if (!told.empty() || theyHaveMore) return exchange();
    readAnswers();
}

/// What the district said to letters of ours that somebody carried.
void HubVisit::readAnswers() {
    protocol::HubRequest request = question(m_talk.office());
    request.read = {{Shelf::Answer, 0}};
    ask(std::move(request), [this](const protocol::HubAnswer& answer) {
        protocol::HubRequest thanks = question(m_talk.office());
        for (const protocol::Parcel& parcel : answer.parcels) {
            const auto taken = takeAnswer(m_store, parcel.body);
            if (!taken) return finish(taken.error());
            m_report.taken += *taken;
            thanks.drop.push_back(parcel.name);
        }
        if (thanks.drop.empty()) return offerScans();
        const bool more = answer.more;
        ask(std::move(thanks), [this, more](const protocol::HubAnswer&) { more ? readAnswers() : offerScans(); });
    });
}

void HubVisit::offerScans() {
    protocol::HubRequest request = question(m_talk.office());
    m_offered.clear();
    for (const domain::BlobId& id : m_store.blobs().toSend(scansPerVisit + static_cast<int>(m_memory.given.size()))) {
        if (m_memory.given.contains(id)) continue;
        const std::vector<QByteArray> keys = scanKeys(m_store, id);
        if (request.offer.size() + keys.size() > static_cast<std::size_t>(protocol::maxParcels)) break;
        m_offered.push_back(id);
        request.offer.insert(request.offer.end(), keys.begin(), keys.end());
    }
    if (request.offer.empty()) return fetchScans();
    ask(std::move(request), [this](const protocol::HubAnswer& answer) {
        m_toGive.assign(answer.lacking.begin(), answer.lacking.end());
        giveScans();
    });
}

void HubVisit::giveScans() {
    protocol::HubRequest request = question(m_talk.office());
    for (qint64 bytes = 0; !m_toGive.empty() && bytes < atOnce; m_toGive.pop_front()) {
        auto parcel = scanParcel(m_store, m_talk.office(), m_toGive.front());
        if (!parcel) continue;
        bytes += parcel->body.size();
        request.put.push_back(*std::move(parcel));
    }
    if (request.put.empty()) {
        m_report.gaveScans += static_cast<int>(m_offered.size());
        for (const domain::BlobId& id : m_offered) m_memory.given.insert(id);
        return fetchScans();
    }
    ask(std::move(request), [this](const protocol::HubAnswer&) { giveScans(); });
}

void HubVisit::fetchScans() {
    if (!m_memory.knowsWanted) {
        constexpr int most = 10'000;
        for (const domain::BlobId& id : m_store.blobs().missingOfUnconfirmed(most)) m_memory.wanted.insert(id);
        m_memory.knowsWanted = true;
    }
    protocol::HubRequest request = question(m_talk.office());
    for (auto id = m_memory.wanted.begin(); id != m_memory.wanted.end();) {
        const auto info = m_store.blobs().find(*id);
        if (info && info->complete()) {
            id = m_memory.wanted.erase(id);
            continue;
        }
        if (request.fetch.size() < protocol::maxBlobsPerNeed) request.fetch.push_back(id->bytes());
        ++id;
    }
    if (request.fetch.empty()) return leaveLetters();
    ask(std::move(request), [this](const protocol::HubAnswer& answer) { fetched(answer); });
}

void HubVisit::fetched(const protocol::HubAnswer& answer) {
    int whole = 0;
    for (const protocol::Parcel& parcel : answer.parcels) {
        const auto id = domain::BlobId::fromBytes(parcel.name.key.left(32));
        if (!id || !m_memory.wanted.contains(*id)) continue;
        const auto taken = takeScan(m_store, m_talk.office(), parcel);
        if (!taken && taken.error().refusal != domain::Refusal::FileBroken) return finish(taken.error());
        if (taken && *taken && m_memory.wanted.remove(*id)) ++whole;
    }
    m_report.fetchedScans += whole;
    // What is not there yet is asked for at the next visit.
    whole > 0 && answer.more ? fetchScans() : leaveLetters();
}

void HubVisit::leaveLetters() {
    if (!m_wish.leaveLetters) return takeBack();
    HubMark::Letters& left = m_mark.letters;
    const qint64 age = left.at ? left.at->msecsTo(m_store.clock().now()) : patienceMs;
    // A clock that was put back must not keep letters from being written.
    if (age < 0 || age >= patienceMs) {
        left.upTo.clear();
        left.scans.clear();
        left.keys.insert(left.keys.end(), left.scanKeys.begin(), left.scanKeys.end());   // gone with those that come
        left.scanKeys.clear();
    }
    auto writer = LetterWriter::begin(m_store, m_wish.program, left.scans);
    if (!writer) return finish(writer.error());
    const bool isNew = writer->tells(left.upTo);
    if (!isNew && left.at && age < askAgainMs) return finish();
    m_leaving = std::make_shared<Leaving>(Leaving{*std::move(writer), {}, {}});
    leaveNext();
}

/// One letter at a time: each may fill a request.
void HubVisit::leaveNext() {
    const auto letter = m_leaving->writer.next();
    if (!letter) return lettersLeft();
    protocol::HubRequest request = question(m_talk.office());
    const QByteArray key = crypto::hash(*letter);
    (m_leaving->writer.lastHadEvents() ? m_leaving->keys : m_leaving->scanKeys).push_back(key);
    request.put.push_back({{Shelf::Letter, m_talk.office().badge.device, key}, *letter});
    ++m_report.letters;
    ask(std::move(request), [this](const protocol::HubAnswer&) { leaveNext(); });
}

/// The letters of before say no more than these: out of the way with them, so that no line is used twice.
void HubVisit::lettersLeft() {
    const Handed& handed = m_leaving->writer.handed();
    protocol::HubRequest request = question(m_talk.office());
    for (const QByteArray& key : m_mark.letters.keys)
        if (request.drop.size() < static_cast<std::size_t>(protocol::maxParcels)) request.drop.push_back({Shelf::Letter, m_talk.office().badge.device, key});
    m_mark.letters.at = m_store.clock().now();
    m_mark.letters.upTo = handed.upTo;
    m_mark.letters.keys = m_leaving->keys;
    m_mark.letters.scanKeys.insert(m_mark.letters.scanKeys.end(), m_leaving->scanKeys.begin(), m_leaving->scanKeys.end());
    for (const domain::BlobId& id : handed.papers) m_mark.letters.scans.insert(id);
    setHubMark(m_store, m_mark);
    if (const auto noted = noteHandedOver(m_store, handed); !noted) return finish(noted.error());
    if (request.drop.empty()) return finish();
    ask(std::move(request), [this](const protocol::HubAnswer&) { finish(); });
}

/// This PC has a line again: what it left there would use somebody's line for nothing.
void HubVisit::takeBack() {
    protocol::HubRequest request = question(m_talk.office());
    for (const auto& keys : {m_mark.letters.keys, m_mark.letters.scanKeys})
        for (const QByteArray& key : keys)
            if (request.drop.size() < static_cast<std::size_t>(protocol::maxParcels)) request.drop.push_back({Shelf::Letter, m_talk.office().badge.device, key});
    if (request.drop.empty()) return finish();
    ask(std::move(request), [this](const protocol::HubAnswer&) {
        m_mark.letters = {};
        setHubMark(m_store, m_mark);
        finish();
    });
}

void HubVisit::finish(std::optional<domain::Error> refusal) {
    m_report.refusal = std::move(refusal);
    if (const auto done = std::exchange(m_done, nullptr)) done(m_report);
}

}  // namespace client
