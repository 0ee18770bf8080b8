// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cbor_item.h"
#include "core/domain/codec_people.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonObject>

#include <type_traits>

/// Private to the codec: values to CBOR and back. `read` answers false on a wrong type or a value
/// out of bounds and never throws; `value` is then of no use.
namespace domain::codec {

inline constexpr qsizetype maxListItems = 500;
inline constexpr qint64 maxCount = 10'000;              ///< copies, pages, days, …
inline constexpr qint64 maxAmount = 1'000'000'000'000;  ///< đồng or bytes

QCborValue write(const QString& value);
QCborValue write(bool value);
QCborValue write(int value);
QCborValue write(qint64 value);
QCborValue write(const Hash& value);
QCborValue write(const QDate& value);
QCborValue write(const QTime& value);
QCborValue write(const QDateTime& value);  ///< ms since 1970, UTC
QCborValue write(const PartialDate& value);
QCborValue write(const QJsonValue& value);  ///< object keys in the order of RFC 8949 §4.2.1
QCborValue write(const QJsonObject& value);

bool read(const CborItem& from, QString& value);
bool read(const CborItem& from, bool& value);
bool read(const CborItem& from, int& value);
bool read(const CborItem& from, qint64& value);
bool read(const CborItem& from, QDate& value);
bool read(const CborItem& from, QTime& value);
bool read(const CborItem& from, QDateTime& value);
bool read(const CborItem& from, QJsonValue& value);
bool read(const CborItem& from, QJsonObject& value);
bool read(const CborItem& from, Hash& value);
bool read(const CborItem& from, std::optional<Hash>& value);
bool read(const CborItem& from, std::optional<PartialDate>& value);

}  // namespace domain::codec
