// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres_connection.h"

#include <QtEndian>

/// How values go over PostgreSQL's wire: its binary format, so that papers are not doubled as text.
namespace server::pg {

// Types by PostgreSQL's fixed numbers (pg_type).
constexpr unsigned byteaType = 17, bigintType = 20, textType = 25, byteaListType = 1001,
                   textListType = 1009, bigintListType = 1016;

template <class Number>
void appendNumber(QByteArray& to, Number number) {
    const Number big = qToBigEndian(number);
    to.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// PostgreSQL knows no U+0000 in a text.
inline QByteArray plainText(const QString& text) {
    if (!text.contains(QChar::Null)) return text.toUtf8();
    return QString(text).replace(QChar::Null, QChar::ReplacementCharacter).toUtf8();
}

inline QByteArray bytesOf(qint64 number) {
    QByteArray bytes;
    appendNumber(bytes, number);
    return bytes;
}
inline QByteArray bytesOf(const QByteArray& blob) { return blob; }
inline QByteArray bytesOf(const QString& text) { return plainText(text); }

template <class List>
QByteArray listBytes(const List& list, unsigned type) {
    QByteArray bytes;
    appendNumber<qint32>(bytes, list.empty() ? 0 : 1);   // dimensions
    appendNumber<qint32>(bytes, 0);                      // no NULL in it
    appendNumber<quint32>(bytes, type);
    if (list.empty()) return bytes;
    appendNumber<qint32>(bytes, static_cast<qint32>(list.size()));
    appendNumber<qint32>(bytes, 1);                      // counts from one
    for (const auto& one : list) {
        const QByteArray element = bytesOf(one);
        appendNumber<qint32>(bytes, static_cast<qint32>(element.size()));
        bytes += element;
    }
    return bytes;
}
inline QByteArray bytesOf(const Blobs& list) { return listBytes(list, byteaType); }
inline QByteArray bytesOf(const Numbers& list) { return listBytes(list, bigintType); }
inline QByteArray bytesOf(const QStringList& list) { return listBytes(list, textType); }

inline unsigned typeOf(const Value& value) {
    constexpr unsigned types[] = {0,        bigintType,    byteaType,     textType,
                                  byteaListType, bigintListType, textListType};
    return types[value.index()];
}
/// Nothing for NULL.
inline std::optional<QByteArray> bytesOf(const Value& value) {
    return std::visit(
        [](const auto& one) -> std::optional<QByteArray> {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, std::monostate>)
                return std::nullopt;
            else
                return bytesOf(one);
        },
        value);
}

/// Values as the library wants them, all of them binary.
struct Bound {
    explicit Bound(const Values& values) : formats(values.size(), 1) {
        for (const Value& value : values) bytes.push_back(bytesOf(value));
        for (const auto& one : bytes) {
            // An empty QByteArray has a pointer too; only nullptr is NULL.
            places.push_back(one ? one->constData() : nullptr);
            lengths.push_back(one ? static_cast<int>(one->size()) : 0);
        }
    }
    int count() const { return static_cast<int>(places.size()); }

    std::vector<std::optional<QByteArray>> bytes;
    std::vector<const char*> places;
    std::vector<int> lengths;
    std::vector<int> formats;
};

}  // namespace server::pg
