// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cbor_item.h"

#include "core/domain/cbor_check.h"

#include <limits>

namespace domain {

namespace {

constexpr qint64 noKey = std::numeric_limits<qint64>::max();

struct Head {
    int major = 0;
    quint64 argument = 0;
    size_t width = 1;   ///< bytes of the head
};

// The bytes were checked: nothing here can run past their end.
Head headOf(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes.front());
    Head head{first >> 5, static_cast<quint64>(first & 31), 1};
    if (head.argument < 24) return head;
    head.width += size_t{1} << (head.argument - 24);
    head.argument = 0;
    for (const char byte : bytes.substr(1, head.width - 1))
        head.argument = (head.argument << 8) | static_cast<unsigned char>(byte);
    return head;
}

/// How many bytes the first item takes.
size_t lengthOf(std::string_view bytes) {
    const Head head = headOf(bytes);
    size_t length = head.width;
    if (head.major == 2 || head.major == 3) return length + static_cast<size_t>(head.argument);
    if (head.major != 4 && head.major != 5) return length;
    for (quint64 left = head.major == 5 ? 2 * head.argument : head.argument; left > 0; --left)
        length += lengthOf(bytes.substr(length));
    return length;
}

/// Of the first item and all it holds; takes it away.
bool isTextSound(std::string_view& bytes) {
    const Head head = headOf(bytes);
    bytes.remove_prefix(head.width);
    if (head.major == 2 || head.major == 3) {
        const auto size = static_cast<size_t>(head.argument);
        const bool sound = head.major == 2 || QByteArrayView(bytes.data(), static_cast<qsizetype>(size)).isValidUtf8();
        bytes.remove_prefix(size);
        return sound;
    }
    if (head.major != 4 && head.major != 5) return true;
    for (quint64 left = head.major == 5 ? 2 * head.argument : head.argument; left > 0; --left)
        if (!isTextSound(bytes)) return false;
    return true;
}

}  // namespace

std::optional<CborItem> CborItem::whole(const QByteArray& bytes) {
    if (!isDeterministicCbor(bytes)) return {};
    const std::string_view view(bytes.constData(), static_cast<size_t>(bytes.size()));
    std::string_view rest = view;
    if (!isTextSound(rest)) return {};
    return CborItem(view);
}

bool CborItem::isBool() const { return !m_bytes.empty() && (m_bytes.front() == '\xf4' || m_bytes.front() == '\xf5'); }
bool CborItem::isNull() const { return !m_bytes.empty() && m_bytes.front() == '\xf6'; }
bool CborItem::toBool() const { return !m_bytes.empty() && m_bytes.front() == '\xf5'; }

quint64 CborItem::argument() const { return headOf(m_bytes).argument; }
std::string_view CborItem::content() const { return m_bytes.substr(headOf(m_bytes).width); }   // and what follows

qint64 CborItem::toInteger() const {
    if (!isInteger()) return 0;
    const auto value = static_cast<qint64>(argument());   // not beyond the largest: it was checked
    return major() == 0 ? value : -1 - value;
}

QByteArray CborItem::toBytes() const {
    if (!isBytes()) return {};
    const Head head = headOf(m_bytes);
    return QByteArray(m_bytes.data() + head.width, static_cast<qsizetype>(head.argument));
}

QString CborItem::toText() const {
    if (!isText()) return {};
    const Head head = headOf(m_bytes);
    return QString::fromUtf8(m_bytes.data() + head.width, static_cast<qsizetype>(head.argument));
}

qsizetype CborItem::size() const { return isArray() || isMap() ? static_cast<qsizetype>(argument()) : 0; }

QByteArray CborItem::encoded() const {
    return QByteArray(m_bytes.data(), m_bytes.empty() ? 0 : static_cast<qsizetype>(lengthOf(m_bytes)));
}

CborItem::Walk::Walk(const CborItem& container) {
    if (!container.isArray() && !container.isMap()) return;
    m_rest = container.content();
    m_left = container.isMap() ? 2 * container.size() : container.size();
}

CborItem CborItem::Walk::next() {
    if (m_left == 0) return {};
    --m_left;
    const CborItem item(m_rest);
    m_rest.remove_prefix(lengthOf(m_rest));
    return item;
}

CborItem::Members::Members(const CborItem& map)
    : m_all(map.isMap() ? map.content() : std::string_view()), m_count(map.isMap() ? map.size() : 0) {
    begin();
}

void CborItem::Members::begin() {
    m_rest = m_all;
    m_left = m_count;
    readKey();
}

/// Numbers stand before all other keys.
void CborItem::Members::readKey() {
    m_key = noKey;
    if (m_left == 0) return;
    const Head head = headOf(m_rest);
    if (head.major != 0) return;
    m_key = static_cast<qint64>(head.argument);
    m_rest.remove_prefix(head.width);
}

CborItem CborItem::Members::value(qint64 key) {
    if (m_left < m_count && m_key > key) begin();
    while (m_key < key) {
        m_rest.remove_prefix(lengthOf(m_rest));
        --m_left;
        readKey();
    }
    if (m_key != key || key == noKey) return {};
    return CborItem(m_rest);
}

}  // namespace domain
