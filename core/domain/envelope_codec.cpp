// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cbor_item.h"
#include "core/domain/event_codec.h"

#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace domain {

namespace {

constexpr qsizetype maxEnvelopeBytes = 2048, idBytes = 16;
constexpr qsizetype maxKindLength = 64;
constexpr qsizetype maxUnitLength = 64;
constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 largestInt = std::numeric_limits<int>::max();

/// The keys on the wire. A number keeps its meaning for ever.
enum Key : qint64 {
    Device = 1,
    Epoch = 2,
    Seq = 3,
    Kind = 4,
    KindVersion = 5,
    MustUnderstand = 6,  ///< left out when false
    Case = 7,
    OfUnit = 8,
    Actor = 9,
    Lamport = 10,
    DeviceTime = 11,
    ClockOffset = 12,   ///< left out when 0
    ClockAge = 13,      ///< left out when -1
    BaseRevision = 14,  ///< left out when 0
    BaseStep = 15,      ///< left out when 0
    BodyHash = 16,
    BuiltOn = 17,       ///< device ‖ epoch ‖ seq (8 bytes, most significant first); mostly left out
};

/// Reads one member after another and remembers whether all of them made sense.
class Reader {
public:
    explicit Reader(const CborItem& map) : m_map(map) {}

    template <class Id>
    std::optional<Id> id(Key key) {
        const auto found = Id::fromBytes(m_map.value(key).toBytes());
        m_good &= found.has_value();
        return found;
    }
    qint64 number(Key key, qint64 low, qint64 high, std::optional<qint64> absent = {}) {
        const CborItem value = m_map.value(key);
        if (value.isUndefined() && absent) return *absent;
        const qint64 found = value.toInteger();
        m_good &= value.isInteger() && found >= low && found <= high;
        return found;
    }
    std::optional<Origin> origin(Key key) {
        const CborItem value = m_map.value(key);
        if (value.isUndefined()) return {};
        const QByteArray bytes = value.toBytes();
        const auto device = DeviceId::fromBytes(bytes.left(idBytes));
        const auto epoch = EpochId::fromBytes(bytes.mid(idBytes, idBytes));
        const QByteArray seq = bytes.mid(2 * idBytes);
        const bool whole = device && epoch && seq.size() == sizeof(quint64);
        const quint64 number = whole ? qFromBigEndian<quint64>(seq.constData()) : 0;
        m_good &= number >= 1 && number <= static_cast<quint64>(largest);
        if (!m_good) return {};
        return Origin{*device, *epoch, static_cast<qint64>(number)};
    }
    bool flag(Key key) {
        const CborItem value = m_map.value(key);
        m_good &= value.isUndefined() || value.isBool();
        return value.toBool();
    }
    QString text(Key key, qsizetype limit) {
        const CborItem value = m_map.value(key);
        const QString found = value.toText();
        m_good &= value.isText() && found.size() <= limit;
        return found;
    }
    bool good() const { return m_good; }

private:
    CborItem::Members m_map;
    bool m_good = true;
};

bool isKindName(const QString& text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

QByteArray bytesOf(const Origin& origin) {
    QByteArray seq(sizeof(quint64), Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(origin.seq), seq.data());
    return origin.device.bytes() + origin.epoch.bytes() + seq;
}

std::optional<Envelope> envelopeFrom(Reader& reader) {
    const auto device = reader.id<DeviceId>(Device);
    const auto epoch = reader.id<EpochId>(Epoch);
    const auto caseId = reader.id<CaseId>(Case);
    const auto actor = reader.id<UserId>(Actor);
    const auto bodyHash = reader.id<Hash>(BodyHash);
    if (!reader.good()) return {};
    Envelope envelope{.origin = {*device, *epoch, reader.number(Seq, 1, largest)},
                      .kind = reader.text(Kind, maxKindLength),
                      .kindVersion = static_cast<int>(reader.number(KindVersion, 1, largestInt)),
                      .mustUnderstand = reader.flag(MustUnderstand),
                      .caseId = *caseId,
                      .unit = reader.text(OfUnit, maxUnitLength),
                      .actor = *actor,
                      .lamport = reader.number(Lamport, 0, largest),
                      // Any moment at all: an event of a PC with a dead clock battery is an event.
                      .deviceTimeMs = reader.number(DeviceTime, -largest, largest),
                      .clock = {reader.number(ClockOffset, -largest, largest, 0),
                                reader.number(ClockAge, -1, largest, -1)},
                      .baseRevision = reader.number(BaseRevision, 0, largest, 0),
                      .baseStep = static_cast<int>(reader.number(BaseStep, 0, largestInt, 0)),
                      .bodyHash = *bodyHash,
                      .builtOn = reader.origin(BuiltOn)};
    if (!reader.good() || !isKindName(envelope.kind)) return {};
    return envelope;
}

}  // namespace

QByteArray encodeEnvelope(const Envelope& envelope) {
    QCborMap map;
    map.insert(Device, envelope.origin.device.bytes());
    map.insert(Epoch, envelope.origin.epoch.bytes());
    map.insert(Seq, envelope.origin.seq);
    map.insert(Kind, envelope.kind);
    map.insert(KindVersion, envelope.kindVersion);
    if (envelope.mustUnderstand) map.insert(MustUnderstand, true);
    map.insert(Case, envelope.caseId.bytes());
    map.insert(OfUnit, envelope.unit);
    map.insert(Actor, envelope.actor.bytes());
    map.insert(Lamport, envelope.lamport);
    map.insert(DeviceTime, envelope.deviceTimeMs);
    if (envelope.clock.offsetMs != 0) map.insert(ClockOffset, envelope.clock.offsetMs);
    if (envelope.clock.ageS != -1) map.insert(ClockAge, envelope.clock.ageS);
    if (envelope.baseRevision != 0) map.insert(BaseRevision, envelope.baseRevision);
    if (envelope.baseStep != 0) map.insert(BaseStep, envelope.baseStep);
    map.insert(BodyHash, envelope.bodyHash.bytes());
    if (envelope.builtOn) map.insert(BuiltOn, bytesOf(*envelope.builtOn));
    return QCborValue(map).toCbor();
}

Result<Envelope> decodeEnvelope(const QByteArray& bytes) {
    const Error malformed{Refusal::FieldInvalid, QStringLiteral("envelope"), {}};
    if (bytes.size() > maxEnvelopeBytes) return malformed;
    const auto map = CborItem::whole(bytes);
    if (!map || !map->isMap()) return malformed;
    Reader reader(*map);
    auto envelope = envelopeFrom(reader);
    if (!envelope) return malformed;
    return *std::move(envelope);
}

}  // namespace domain
