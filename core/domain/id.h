// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <functional>
#include <optional>

namespace domain {

/// An identity that mixes with no other and is never null; absence is std::optional.
/// Made from 16 bytes of chance that are handed in (UUID version 4).
template <class Tag>
class Id {
public:
    /// Text without braces, as toString() gives it. Null and malformed text give nothing.
    static std::optional<Id> parse(const QString& text) { return checked(QUuid(text)); }
    /// Exactly 16 bytes, as bytes() gives them.
    static std::optional<Id> fromBytes(const QByteArray& bytes) {
        if (bytes.size() != 16) return std::nullopt;
        return checked(QUuid::fromRfc4122(bytes));
    }
    /// A fresh identity from 16 random bytes.
    static Id fromRandom(QByteArray sixteen) {
        sixteen[6] = static_cast<char>((sixteen[6] & 0x0f) | 0x40);
        sixteen[8] = static_cast<char>((sixteen[8] & 0x3f) | 0x80);
        return Id(QUuid::fromRfc4122(sixteen));
    }

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
        const QByteArray left = a.bytes(), right = b.bytes();
        return left.compare(right) <=> 0;
    }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(QUuid uuid) : m_uuid(uuid) {}
    static std::optional<Id> checked(const QUuid& uuid) {
        if (uuid.isNull()) return std::nullopt;
        return Id(uuid);
    }
    QUuid m_uuid;
};

using CaseId = Id<struct CaseTag>;
using DeviceId = Id<struct DeviceTag>;
using EpochId = Id<struct EpochTag>;
using UserId = Id<struct UserTag>;
using DraftId = Id<struct DraftTag>;

/// 32 bytes of BLAKE2b: the name of a blob is the hash of its content.
class Hash {
public:
    static constexpr int size = 32;
    static std::optional<Hash> fromBytes(const QByteArray& bytes) {
        if (bytes.size() != size) return std::nullopt;
        return Hash(bytes);
    }
    static std::optional<Hash> parse(const QString& hex) {
        const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
        return hex.size() == 2 * size ? fromBytes(bytes) : std::nullopt;
    }
    const QByteArray& bytes() const { return m_bytes; }
    QString toString() const { return QString::fromLatin1(m_bytes.toHex()); }
    friend bool operator==(const Hash&, const Hash&) = default;
    friend std::strong_ordering operator<=>(const Hash& a, const Hash& b) {
        return a.m_bytes.compare(b.m_bytes) <=> 0;
    }
    friend size_t qHash(const Hash& hash, size_t seed = 0) { return qHash(hash.m_bytes, seed); }

private:
    explicit Hash(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};
using BlobId = Hash;

}  // namespace domain
