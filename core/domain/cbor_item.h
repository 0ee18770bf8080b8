// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace domain {

/// One item of checked CBOR where it lies: reading an event makes no tree of what it holds. Looks into bytes that
/// must outlive it. What is asked of an item of another type is empty, 0 or false; a member that is not there is
/// undefined, and so is what a fresh item is.
class CborItem {
public:
    CborItem() = default;
    /// Nothing unless the bytes are one item as isDeterministicCbor() wants it and its texts are UTF-8.
    static std::optional<CborItem> whole(const QByteArray& bytes);

    bool isUndefined() const { return m_bytes.empty(); }
    bool isInteger() const { return major() == 0 || major() == 1; }
    bool isBytes() const { return major() == 2; }
    bool isText() const { return major() == 3; }
    bool isArray() const { return major() == 4; }
    bool isMap() const { return major() == 5; }
    bool isBool() const;
    bool isNull() const;

    qint64 toInteger() const;
    bool toBool() const;
    QByteArray toBytes() const;
    QString toText() const;
    /// Of an array its items, of a map its pairs.
    qsizetype size() const;
    /// All of it, as it was sent.
    QByteArray encoded() const;

    /// One after the other: the items of an array; of a map keys and values in turn.
    class Walk {
    public:
        explicit Walk(const CborItem& container);
        bool atEnd() const { return m_left == 0; }
        CborItem next();

    private:
        std::string_view m_rest;
        qsizetype m_left = 0;
    };
    /// The members of a map by number. Quick when they are asked for in the order of their numbers, right in any.
    class Members {
    public:
        explicit Members(const CborItem& map);
        CborItem value(qint64 key);

    private:
        void begin();
        const std::string_view m_all;
        const qsizetype m_count;
        std::string_view m_rest;      ///< behind the key
        qsizetype m_left = 0;         ///< pairs, the one of the key too
        qint64 m_key = 0;
        void readKey();
    };

private:
    explicit CborItem(std::string_view bytes) : m_bytes(bytes) {}
    int major() const { return m_bytes.empty() ? -1 : static_cast<unsigned char>(m_bytes.front()) >> 5; }
    std::string_view content() const;
    quint64 argument() const;

    std::string_view m_bytes;   ///< the item, and whatever stands behind it: where it ends, few ask
};

}  // namespace domain
