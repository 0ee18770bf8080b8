// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "sync/protocol/cbor.h"

#include <QBitArray>
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <concepts>
#include <cstring>
#include <limits>
#include <optional>
#include <vector>

/// Private to this room: one list of fields per message, from which writing and reading both come,
/// so that they cannot disagree. Fields<T>::list(field, message) calls field(key, member, limits)
/// with keys ascending. A field that is 0, false or empty is left out and read back as that.
namespace protocol {

struct Limits {
    qint64 least = 0, most = 0;          ///< of a number, a length in bytes, a count of items
    qint64 eachLeast = 0, eachMost = 0;  ///< of each item, when the items are bytes or text
};
constexpr Limits exactly(qint64 n) { return {n, n}; }
constexpr Limits upTo(qint64 n) { return {0, n}; }
constexpr Limits between(qint64 least, qint64 most) { return {least, most}; }
constexpr Limits listOf(qint64 count, Limits each) { return {0, count, each.least, each.most}; }
inline constexpr Limits anyNumber{0, std::numeric_limits<qint64>::max()};

template <class T>
struct Fields;  // specialised for every message
template <class T>
concept Message = requires { sizeof(Fields<T>); };

/// A value to read into: ids have no empty state.
template <class T>
struct Blank {
    static T make() { return {}; }
};
template <class Tag>
struct Blank<domain::Id<Tag>> {
    static domain::Id<Tag> make() { return domain::Id<Tag>::fromRandom(QByteArray(16, '\0')); }
};

class FieldCounter {
public:
    template <class T>
    void operator()(int, const T& value, Limits = {}) {
        if (!empty(value)) ++m_count;
    }
    qsizetype count() const { return m_count; }

    static bool empty(const std::integral auto& value) { return value == 0; }
    static bool empty(const QByteArray& value) { return value.isEmpty(); }
    static bool empty(const QString& value) { return value.isEmpty(); }
    static bool empty(const QStringList& value) { return value.isEmpty(); }
    static bool empty(const QBitArray& value) { return value.isEmpty(); }
    static bool empty(const QDateTime& value) { return !value.isValid(); }
    template <class T>
    static bool empty(const std::vector<T>& value) { return value.empty(); }
    template <class Tag>
    static bool empty(const domain::Id<Tag>&) { return false; }
    template <class T>
        requires std::is_enum_v<T>
    static bool empty(const T& value) { return static_cast<int>(value) == 0; }
    template <Message T>
    static bool empty(const T&) { return false; }

private:
    qsizetype m_count = 0;
};

class FieldWriter {
public:
    template <class T>
    void operator()(int key, const T& value, Limits = {}) {
        if (FieldCounter::empty(value)) return;
        m_cbor.integer(key);
        write(value);
    }
    template <class List>
    void map(List&& list) {
        FieldCounter counter;
        list(counter);
        m_cbor.map(counter.count());
        list(*this);
    }
    template <Message T>
    void write(const T& value) {
        map([&](auto& field) { Fields<T>::list(field, value); });
    }
    const QByteArray& result() const { return m_cbor.result(); }

private:
    void write(bool value) { m_cbor.boolean(value); }
    void write(int value) { m_cbor.integer(value); }
    void write(qint64 value) { m_cbor.integer(value); }
    void write(const QByteArray& value) { m_cbor.bytes(value); }
    void write(const QString& value) { m_cbor.text(value); }
    void write(const QDateTime& value) { m_cbor.integer(value.toMSecsSinceEpoch()); }
    void write(const QStringList& value) {
        m_cbor.array(value.size());
        for (const QString& item : value) write(item);
    }
    /// [number of bits, bytes with the first bit lowest].
    void write(const QBitArray& value) {
        m_cbor.array(2);
        m_cbor.integer(value.size());
        m_cbor.bytes(QByteArray(value.bits(), (value.size() + 7) / 8));
    }
    template <class Tag>
    void write(const domain::Id<Tag>& value) { m_cbor.bytes(value.bytes()); }
    template <class T>
        requires std::is_enum_v<T>
    void write(const T& value) { m_cbor.integer(static_cast<int>(value)); }
    template <class T>
    void write(const std::vector<T>& value) {
        m_cbor.array(static_cast<qsizetype>(value.size()));
        for (const T& item : value) write(item);
    }
    CborWriter m_cbor;
};

/// Reads one message; limits are checked, unknown keys are passed over.
class FieldReader {
public:
    explicit FieldReader(const QByteArray& bytes) : m_cbor(bytes) {}

    template <Message T>
    std::optional<T> only() {
        T value = Blank<T>::make();
        read(value, {});
        if (m_cbor.failed() || !m_cbor.atEnd()) return std::nullopt;
        return value;
    }
    template <class T>
    void operator()(int key, T& value, Limits limits = {}) {
        while (m_left > 0 && m_key < key && !m_cbor.failed()) {
            m_cbor.skip();
            nextKey();
        }
        if (m_left > 0 && m_key == key) {
            read(value, limits);
            // What is empty is left out: one message has one encoding.
            if (FieldCounter::empty(value)) m_cbor.fail();
            nextKey();
        } else {
            value = Blank<T>::make();
            absent(value, limits);
        }
    }

private:
    void nextKey() {
        if (--m_left <= 0 || m_cbor.failed()) return;
        const qint64 key = m_cbor.integer();
        if (key <= m_key) m_cbor.fail();
        m_key = key;
    }
    void check(qint64 size, Limits limits) {
        if (size < limits.least || size > limits.most) m_cbor.fail();
    }
    /// Leaving out is for what may be empty.
    template <class T>
    void absent(const T&, Limits limits) {
        if (limits.least > 0) m_cbor.fail();
    }
    template <class Tag>
    void absent(const domain::Id<Tag>&, Limits) { m_cbor.fail(); }
    template <Message T>
    void absent(const T&, Limits) { m_cbor.fail(); }

    void read(bool& value, Limits) { value = m_cbor.boolean(); }
    void read(qint64& value, Limits limits) { check(value = m_cbor.integer(), limits); }
    void read(int& value, Limits limits) {
        const qint64 number = m_cbor.integer();
        check(number, {limits.least, std::min<qint64>(limits.most, 0x7fff'ffff)});
        value = m_cbor.failed() ? 0 : static_cast<int>(number);
    }
    void read(QByteArray& value, Limits limits) { check((value = m_cbor.bytes()).size(), limits); }
    void read(QString& value, Limits limits) {
        value = m_cbor.text();
        check(value.toUtf8().size(), limits);
    }
    void read(QDateTime& value, Limits) {
        constexpr qint64 year10000 = 253'402'300'800'000;
        const qint64 ms = m_cbor.integer();
        check(ms, {1, year10000});
        value = m_cbor.failed() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
    void read(QBitArray& value, Limits limits) {
        if (m_cbor.openArray() != 2) m_cbor.fail();
        const qint64 bits = m_cbor.integer();
        const QByteArray bytes = m_cbor.bytes();
        m_cbor.close();
        check(bits, limits);
        if (m_cbor.failed() || bytes.size() != (bits + 7) / 8) return m_cbor.fail();
        value = QBitArray::fromBits(bytes.constData(), bits);
        // Bits beyond the last one say nothing, and nothing is written in one way only.
        if (std::memcmp(value.bits(), bytes.constData(), static_cast<std::size_t>(bytes.size())) != 0) m_cbor.fail();
    }
    template <class Tag>
    void read(domain::Id<Tag>& value, Limits) {
        const auto id = domain::Id<Tag>::fromBytes(m_cbor.bytes());
        if (!id) return m_cbor.fail();
        value = *id;
    }
    template <class T>
        requires std::is_enum_v<T>
    void read(T& value, Limits limits) {
        const qint64 number = m_cbor.integer();
        check(number, limits);
        if (!m_cbor.failed()) value = static_cast<T>(number);
    }
    template <class List>
    void readList(List& value, Limits limits) {
        const qsizetype count = m_cbor.openArray();
        check(count, limits);
        value.clear();
        for (qsizetype i = 0; i < count && !m_cbor.failed(); ++i) {
            auto item = Blank<typename List::value_type>::make();
            read(item, {limits.eachLeast, limits.eachMost});
            value.push_back(std::move(item));
        }
        m_cbor.close();
    }
    void read(QStringList& value, Limits limits) { readList(value, limits); }
    template <class T>
    void read(std::vector<T>& value, Limits limits) { readList(value, limits); }
    template <Message T>
    void read(T& value, Limits) {
        const qint64 outerKey = m_key;
        const qsizetype outerLeft = m_left;
        m_left = m_cbor.openMap() + 1;
        m_key = std::numeric_limits<qint64>::min();
        nextKey();
        Fields<T>::list(*this, value);
        while (m_left > 0 && !m_cbor.failed()) {
            m_cbor.skip();
            nextKey();
        }
        m_cbor.close();
        m_key = outerKey;
        m_left = outerLeft;
    }

    CborReader m_cbor;
    qint64 m_key = 0;
    qsizetype m_left = 0;
};

}  // namespace protocol
