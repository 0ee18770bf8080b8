// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"

#include "core/domain/cbor_item.h"
#include "core/domain/codec_records.h"

#include <QHash>

namespace domain {

namespace {

/// Bodies: who did it, and the table of the kind.
constexpr int bySlot = 1;
constexpr int whatSlot = 2;
constexpr int newestVersion = 1;

QByteArray bytesOf(const QCborMap& map) {
    const auto shortest =
        QCborValue::EncodingOptions(QCborValue::UseFloat16) | QCborValue::UseIntegers;
    return QCborValue(map).toCbor(shortest);
}

/// The map that the bytes are; nothing when they are not one of ours. Looks into the bytes.
std::optional<CborItem> mapFrom(const QByteArray& bytes, qsizetype limit) {
    if (bytes.size() > limit) return {};
    const auto item = CborItem::whole(bytes);
    if (!item || !item->isMap()) return {};
    return item;
}

struct WriteBody {
    template <codec::Record T>
    QCborValue operator()(const T& body) const {
        return codec::write(body);
    }
    QCborValue operator()(const UnknownEvent&) const { return QCborMap(); }
};

using ReadBody = bool (*)(const CborItem&, std::optional<EventBody>&);

template <class T>
bool readBody(const CborItem& from, std::optional<EventBody>& body) {
    T event = codec::blank<T>();
    if (!codec::read(from, event)) return false;
    body = std::move(event);
    return true;
}

/// Every alternative of EventBody but UnknownEvent, by its name on the wire.
template <class... Bodies>
QHash<QString, ReadBody> readersOf(const std::variant<Bodies...>*) {
    QHash<QString, ReadBody> readers;
    const auto add = [&]<class T>(std::in_place_type_t<T>) {
        if constexpr (codec::Record<T>)
            readers.insert(kindOf(EventBody(codec::blank<T>())), &readBody<T>);
    };
    (add(std::in_place_type<Bodies>), ...);
    return readers;
}

DecodedBody unknown(const QString& kind, int version, const QByteArray& bytes) {
    DecodedBody decoded{{}, UnknownEvent{kind, version, bytes}};
    const auto map = mapFrom(bytes, maxBodyBytes);
    Signature by;
    if (map && codec::read(CborItem::Members(*map).value(bySlot), by)) decoded.by = by;
    return decoded;
}

}  // namespace

QByteArray encodeBody(const Signature& by, const EventBody& body) {
    if (const auto* kept = std::get_if<UnknownEvent>(&body)) return kept->bytes;
    QCborMap map;
    map.insert(bySlot, codec::write(by));
    map.insert(whatSlot, std::visit(WriteBody{}, body));
    return bytesOf(map);
}

Result<DecodedBody> decodeBody(const QString& kind, int version, const QByteArray& bytes) {
    static const auto readers = readersOf(static_cast<const EventBody*>(nullptr));
    const Error malformed{Refusal::FieldInvalid, kind, {}};
    if (bytes.size() > maxBodyBytes || version < 1) return malformed;
    const ReadBody reader = readers.value(kind);
    if (!reader || version > newestVersion) return unknown(kind, version, bytes);
    const auto map = mapFrom(bytes, maxBodyBytes);
    Signature by;
    std::optional<EventBody> body;
    if (!map) return malformed;
    CborItem::Members members(*map);
    if (!codec::read(members.value(bySlot), by) || !reader(members.value(whatSlot), body)) return malformed;
    return DecodedBody{by, *std::move(body)};
}

QByteArray encodeApplicant(const Applicant& applicant) {
    return bytesOf(codec::write(applicant).toMap());
}

Result<Applicant> decodeApplicant(const QByteArray& bytes) {
    Applicant applicant;
    const auto map = mapFrom(bytes, maxBodyBytes);
    if (!map || !codec::read(*map, applicant))
        return Error{Refusal::FieldInvalid, QStringLiteral("applicant"), {}};
    return applicant;
}

}  // namespace domain
