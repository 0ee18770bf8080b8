// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest.h"

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/server/offices.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace server {

std::vector<domain::BlobId> blobsNamed(const domain::EventBody& body) {
    if (const auto* attached = std::get_if<domain::DocumentAttached>(&body))
        return {attached->attachment.blob};
    if (const auto* issued = std::get_if<domain::ResultIssued>(&body); issued && issued->blob)
        return {*issued->blob};
    return {};
}

namespace {

using protocol::EventVerdict;

constexpr auto outOfScope = "out-of-scope";

/// Why an event cannot take effect as it is; fills in what could be read of it.
QString examine(PreparedEvent& event, const PreparedSegment& segment) {
    const auto envelope = domain::decodeEnvelope(event.wire.envelope);
    if (!envelope) return QStringLiteral("bad-envelope");
    const domain::Origin origin{segment.device, segment.epoch, event.seq};
    if (envelope->origin != origin) return QStringLiteral("wrong-origin");
    event.envelope = *envelope;
    if (event.wire.body.isEmpty()) return QStringLiteral("body-missing");
    if (crypto::hash(event.wire.body) != envelope->bodyHash.bytes())
        return QStringLiteral("body-hash");
    if (event.wire.body.size() > domain::maxBodyBytes) return QStringLiteral("body-too-large");
    const auto body =
        domain::decodeBody(envelope->kind, envelope->kindVersion, event.wire.body);
    if (!body) return QStringLiteral("bad-body");
    event.blobs = blobsNamed(body->body);
    return {};
}

QSet<domain::CaseId> casesOf(const std::vector<PreparedSegment>& segments) {
    QSet<domain::CaseId> ids;
    for (const PreparedSegment& segment : segments)
        for (const PreparedEvent& event : segment.events)
            if (event.envelope) ids.insert(event.envelope->caseId);
    return ids;
}

/// Takes the events of one device's epoch, one after the other. What many of them touch is read
/// once and written once, because each question may go over a network: the group is ours alone.
class Ingest {
public:
    Ingest(Storage& storage, const domain::UnitTree& tree, const Limits& limits, Device device,
           domain::EpochId epoch, QDateTime now)
        : m_storage(storage),
          m_tree(tree),
          m_device(std::move(device)),
          m_epoch(epoch),
          m_now(std::move(now)),
          m_head(storage.head(m_device.id, epoch).value_or(EpochHead())),
          m_before(storage.lastEvent()),
          m_number(m_before),
          m_lamport(storage.counter(QStringLiteral("lamport"))),
          m_highestLamport(m_lamport + limits.lamportLead) {}

    PushOutcome take(const std::vector<PreparedSegment>& segments) {
        m_cases = m_storage.caseHeads(casesOf(segments));
        std::size_t count = 0;
        for (const PreparedSegment& segment : segments) count += segment.events.size();
        m_added.reserve(count);
        m_verdicts.reserve(count);
        for (const PreparedSegment& segment : segments) {
            m_problem = takeSegment(segment);
            if (m_problem) break;
        }
        if (m_new > 0) finish();
        return {m_head, std::move(m_verdicts), m_problem};
    }

private:
    std::optional<protocol::Problem> takeSegment(const PreparedSegment& segment) {
        if (segment.first > m_head.storedSeq + 1)
            return protocol::Problem{protocol::problem::seqGap, m_head.storedSeq + 1, 0};
        if (segment.first <= m_head.storedSeq) write();
        const auto before =
            chainAt(m_storage, m_device.id, m_epoch, m_head, segment.first - 1);
        if (before != segment.previousChain) return fork(segment, 0, 0);
        for (size_t i = 0; i < segment.events.size(); ++i) {
            const PreparedEvent& event = segment.events[i];
            if (event.seq > m_head.storedSeq) {
                store(event);
                continue;
            }
            write();   // it may be among those of this very push
            const auto known = m_storage.stored(m_device.id, m_epoch, event.seq);
            if (!known || known->chain != event.chain) return fork(segment, i, event.seq - 1);
            EventVerdict verdict = known->verdict;
            verdict.kind = EventVerdict::Kind::Duplicate;
            m_verdicts.push_back(verdict);
        }
        return std::nullopt;
    }

    /// The same device, epoch and seq with another content: both are kept, people are told.
    protocol::Problem fork(const PreparedSegment& segment, size_t from, qint64 common) {
        for (size_t i = from; i < segment.events.size(); ++i)
            m_storage.keepBranch(describe(segment.events[i], {}));
        return {protocol::problem::logFork, common, 0};
    }

    NewEvent describe(const PreparedEvent& event, const EventVerdict& verdict) {
        NewEvent described{.number = 0,
                           .previous = 0,
                           .device = m_device.id,
                           .epoch = m_epoch,
                           .chain = event.chain,
                           .caseId = std::nullopt,
                           .unit = m_device.unit,
                           .verdict = verdict,
                           .receivedAt = m_now,
                           .wire = event.wire};
        described.verdict.seq = event.seq;
        if (event.envelope) described.caseId = event.envelope->caseId;
        return described;
    }

    void store(const PreparedEvent& event) {
        NewEvent described = describe(event, {});
        described.number = ++m_number;
        place(event, described);
        // To name a paper in another unit's case must not open it to the one who names it.
        const bool isStranger = described.verdict.reason == QLatin1String(outOfScope);
        if (!isStranger) described.blobs = event.blobs;
        m_verdicts.push_back(described.verdict);
        m_added.push_back(std::move(described));
        m_head.storedSeq = event.seq;
        m_head.chain = event.chain;
        ++m_new;
    }

    /// Whose feed shows it, and what became of it.
    void place(const PreparedEvent& event, NewEvent& described) {
        using Kind = EventVerdict::Kind;
        EventVerdict& verdict = described.verdict;
        const auto judge = [&](Kind kind, const char* reason) {
            verdict.kind = kind;
            verdict.reason = QLatin1String(reason);
        };
        if (!event.envelope) {
            verdict.kind = Kind::Held;
            verdict.reason = event.held;
            return;
        }
        const domain::CaseId& id = event.envelope->caseId;
        const auto known = m_cases.find(id);
        CaseHead unheard{.unit = event.envelope->unit, .formerUnits = {}};
        CaseHead& file = known == m_cases.end() ? unheard : *known;
        const Standing standing = standingOf(file, event.envelope->unit);
        if (standing != Standing::Stranger) described.unit = file.unit;
        if (m_device.revokedAt) return judge(Kind::Late, "revoked-device");
        if (standing == Standing::Former) return judge(Kind::Late, "former-unit");
        if (standing == Standing::Stranger) return judge(Kind::Held, outOfScope);
        if (!event.held.isEmpty()) {
            verdict.kind = Kind::Held;
            verdict.reason = event.held;
            return;
        }
        if (event.envelope->lamport > m_highestLamport) return judge(Kind::Held, "lamport");
        m_lamport = std::max(m_lamport, event.envelope->lamport);
        verdict.revision = ++file.revision;
        described.previous = std::exchange(file.lastEvent, described.number);
        if (known == m_cases.end()) m_cases.insert(id, std::move(unheard));
    }

    enum class Standing { Owner, Former, Stranger };
    Standing standingOf(const CaseHead& file, const QString& namedUnit) const {
        const auto mine = [&](const QString& unit) { return mayWork(m_device, m_tree, unit); };
        if (mine(file.unit) && (mine(namedUnit) || file.formerUnits.contains(namedUnit)))
            return Standing::Owner;
        if (std::any_of(file.formerUnits.begin(), file.formerUnits.end(), mine))
            return Standing::Former;
        return Standing::Stranger;
    }

    void write() {
        if (!m_added.empty()) m_storage.addEvents(m_added);
        m_added.clear();
    }

    void finish() {
        write();
        const auto receipts = QStringLiteral("receipt");
        m_head.receipt = m_storage.counter(receipts) + 1;
        m_storage.setCounter(receipts, m_head.receipt);
        m_storage.setCounter(QStringLiteral("lamport"), m_lamport);
        m_storage.putHead(m_device.id, m_epoch, m_head);
        // Only those whose order went on.
        m_cases.removeIf([&](auto file) { return file.value().lastEvent <= m_before; });
        m_storage.putCases(m_cases);
    }

    Storage& m_storage;
    const domain::UnitTree& m_tree;
    const Device m_device;
    const domain::EpochId m_epoch;
    const QDateTime m_now;
    EpochHead m_head;
    const qint64 m_before;              ///< number of the newest event of the journal when this began
    qint64 m_number;                    ///< and now
    qint64 m_lamport;
    const qint64 m_highestLamport;
    Storage::CaseHeads m_cases;         ///< that are known, or made known by this push
    std::vector<NewEvent> m_added;      ///< placed, and not written down yet
    std::vector<EventVerdict> m_verdicts;
    std::optional<protocol::Problem> m_problem;
    qint64 m_new = 0;
};

}  // namespace

PreparedSegment prepare(const protocol::Segment& segment) {
    PreparedSegment prepared{
        segment.device, segment.epoch, segment.first, segment.previousChain, {}};
    QByteArray chain = segment.previousChain;
    qint64 seq = segment.first;
    for (const protocol::WireEvent& wire : segment.events) {
        chain = crypto::chain(chain, wire.envelope);
        PreparedEvent event{wire, seq++, chain, std::nullopt, {}, {}};
        event.held = examine(event, prepared);
        prepared.events.push_back(std::move(event));
    }
    return prepared;
}

std::optional<QByteArray> chainAt(Storage& storage, const domain::DeviceId& device,
                                  const domain::EpochId& epoch, const EpochHead& head, qint64 seq) {
    if (seq == head.storedSeq) return head.chain;
    if (seq == 0) return crypto::chainStart();
    const auto known = storage.stored(device, epoch, seq);
    return known ? std::optional(known->chain) : std::nullopt;
}

PushOutcome ingest(Storage& storage, const domain::UnitTree& tree, const Limits& limits,
                   const std::vector<PreparedSegment>& segments, const QDateTime& now) {
    const PreparedSegment& first = segments.front();
    // Asked here, not before: a device may have been revoked while this waited its turn.
    const Device device = storage.device(first.device).value();
    return Ingest(storage, tree, limits, device, first.epoch, now).take(segments);
}

bool transferCase(Storage& storage, const domain::CaseId& id, const QString& toUnit) {
    auto files = storage.caseHeads({id});
    const auto file = files.find(id);
    if (file == files.end() || file->unit == toUnit) return false;
    const QString from = file->unit;
    file->formerUnits += from;
    file->unit = toUnit;
    storage.putCases(files);
    storage.showCase(id, from, toUnit);
    return true;
}

}  // namespace server
