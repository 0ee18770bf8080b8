// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codec_cbor.h"

#include <QJsonArray>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace domain::codec {

namespace {

/// 0001-01-01 … 9999-12-31: what a paper can show.
constexpr qint64 firstMoment = -62'135'596'800'000;
constexpr qint64 lastMoment = 253'402'300'799'999;
const QString hourMinute = QStringLiteral("HH:mm");

bool readWithin(const CborItem& from, qint64 low, qint64 high, qint64& value) {
    value = from.toInteger();
    return from.isInteger() && value >= low && value <= high;
}

struct Member {
    QByteArray key;  ///< UTF-8, as the order is over bytes
    QString name;
};

QCborValue writeObject(const QJsonObject& object) {
    std::vector<Member> members;
    for (auto at = object.begin(); at != object.end(); ++at)
        members.push_back({at.key().toUtf8(), at.key()});
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
        return a.key.size() != b.key.size() ? a.key.size() < b.key.size() : a.key < b.key;
    });
    QCborMap map;
    for (const Member& member : members)
        map.insert(QString::fromUtf8(member.key), write(object.value(member.name)));
    return map;
}

bool readArray(const CborItem& from, QJsonArray& array) {
    for (CborItem::Walk walk(from); !walk.atEnd();) {
        QJsonValue value;
        if (!read(walk.next(), value)) return false;
        array.append(value);
    }
    return true;
}

/// Whatever is no other type here, and not empty, is a float or null.
bool readFloat(const CborItem& from, QJsonValue& value) {
    const double number = QCborValue::fromCbor(from.encoded()).toDouble();
    value = number;
    return std::isfinite(number);
}

}  // namespace

QCborValue write(const QString& value) {
    return value;
}
QCborValue write(bool value) {
    return value;
}
QCborValue write(int value) {
    return value;
}
QCborValue write(qint64 value) {
    return value;
}
QCborValue write(const Hash& value) {
    return value.bytes();
}
QCborValue write(const QDate& value) {
    return value.toString(Qt::ISODate);
}
QCborValue write(const QTime& value) {
    return value.toString(hourMinute);
}
QCborValue write(const QDateTime& value) {
    return value.toMSecsSinceEpoch();
}
QCborValue write(const PartialDate& value) {
    return value.toIso();
}
QCborValue write(const QJsonObject& value) {
    return writeObject(value);
}

QCborValue write(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            return nullptr;
        case QJsonValue::Bool:
            return value.toBool();
        case QJsonValue::Double:
            return QCborValue::fromJsonValue(value);
        case QJsonValue::String:
            return value.toString();
        case QJsonValue::Object:
            return writeObject(value.toObject());
        case QJsonValue::Array:
            break;
    }
    QCborArray array;
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) array.append(write(item));
    return array;
}

bool read(const CborItem& from, QString& value) {
    value = from.toText();
    return from.isText();
}

bool read(const CborItem& from, bool& value) {
    value = from.toBool();
    return from.isBool();
}

bool read(const CborItem& from, int& value) {
    qint64 number = 0;
    const bool understood = readWithin(from, 0, maxCount, number);
    value = understood ? static_cast<int>(number) : 0;
    return understood;
}

bool read(const CborItem& from, qint64& value) {
    return readWithin(from, 0, maxAmount, value);
}

bool read(const CborItem& from, QDate& value) {
    const auto date = PartialDate::fromIso(from.toText());
    value = date ? date->date().value_or(QDate()) : QDate();
    return value.isValid();
}

bool read(const CborItem& from, QTime& value) {
    value = QTime::fromString(from.toText(), hourMinute);
    return value.isValid() && value.toString(hourMinute) == from.toText();
}

bool read(const CborItem& from, QDateTime& value) {
    qint64 ms = 0;
    if (!readWithin(from, firstMoment, lastMoment, ms)) return false;
    value = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return true;
}

bool read(const CborItem& from, Hash& value) {
    const auto hash = Hash::fromBytes(from.toBytes());
    if (hash) value = *hash;
    return hash.has_value();
}

bool read(const CborItem& from, std::optional<Hash>& value) {
    value = Hash::fromBytes(from.toBytes());
    return value.has_value();
}

bool read(const CborItem& from, std::optional<PartialDate>& value) {
    value = PartialDate::fromIso(from.toText());
    return value.has_value();
}

bool read(const CborItem& from, QJsonObject& value) {
    for (CborItem::Walk walk(from); from.isMap() && !walk.atEnd();) {
        const CborItem key = walk.next();
        QJsonValue member;
        if (!key.isText() || !read(walk.next(), member)) return false;
        value.insert(key.toText(), member);
    }
    return from.isMap();
}

bool read(const CborItem& from, QJsonValue& value) {
    if (from.isMap()) {
        QJsonObject object;
        const bool understood = read(from, object);
        value = object;
        return understood;
    }
    if (from.isArray()) {
        QJsonArray array;
        const bool understood = readArray(from, array);
        value = array;
        return understood;
    }
    if (from.isBytes() || from.isUndefined()) return false;
    if (from.isText()) value = from.toText();
    else if (from.isInteger()) value = from.toInteger();
    else if (from.isBool()) value = from.toBool();
    else if (from.isNull()) value = QJsonValue();
    else return readFloat(from, value);
    return true;
}

}  // namespace domain::codec
