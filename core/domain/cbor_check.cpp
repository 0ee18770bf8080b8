// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cbor_check.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

namespace domain {

namespace {

struct Head {
    int major;
    int info;
    quint64 argument;
};

class Walk {
public:
    explicit Walk(const QByteArray& bytes)
        : m_rest(bytes.constData(), static_cast<size_t>(bytes.size())) {}

    bool item(int depth) {
        const auto head = readHead();
        if (!head) return false;
        switch (head->major) {
            case 0:
            case 1:
                return head->argument <= quint64(std::numeric_limits<qint64>::max());
            case 2:
            case 3:
                return skip(head->argument);
            case 4:
                return depth > 0 && items(head->argument, depth - 1);
            case 5:
                return depth > 0 && pairs(head->argument, depth - 1);
            case 7:
                return isFloat(*head) || (head->info >= 20 && head->info <= 22);
            default:
                return false;
        }
    }
    bool atEnd() const { return m_rest.empty(); }

private:
    static bool isFloat(const Head& head) { return head.info >= 25 && head.info <= 27; }

    std::optional<Head> readHead() {
        if (m_rest.empty()) return {};
        const auto first = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        Head head{first >> 5, first & 31, static_cast<quint64>(first & 31)};
        if (head.info < 24) return head;
        if (head.info > 27) return {};  // reserved, or an indefinite length
        const size_t width = size_t{1} << (head.info - 24);
        if (m_rest.size() < width) return {};
        head.argument = 0;
        for (const char byte : m_rest.substr(0, width))
            head.argument = (head.argument << 8) | static_cast<unsigned char>(byte);
        m_rest.remove_prefix(width);
        const quint64 shorter = width == 1 ? 24 : quint64{1} << (4 * width);
        if (head.major != 7 && head.argument < shorter) return {};
        return head;
    }

    bool skip(quint64 count) {
        if (count > m_rest.size()) return false;
        m_rest.remove_prefix(static_cast<size_t>(count));
        return true;
    }

    bool items(quint64 count, int depth) {
        // Each item has at least one byte: a claim beyond that is refused before it is believed.
        if (count > m_rest.size()) return false;
        for (; count > 0; --count)
            if (!item(depth)) return false;
        return true;
    }

    bool pairs(quint64 count, int depth) {
        if (count > m_rest.size() / 2) return false;
        std::string_view previous;
        for (; count > 0; --count) {
            const std::string_view start = m_rest;
            if (!item(depth)) return false;
            const std::string_view key = start.substr(0, start.size() - m_rest.size());
            // char_traits compares as unsigned bytes, which is the order the RFC asks for.
            if (key <= previous) return false;
            previous = key;
            if (!item(depth)) return false;
        }
        return true;
    }

    std::string_view m_rest;
};

}  // namespace

bool isDeterministicCbor(const QByteArray& bytes) {
    Walk walk(bytes);
    return walk.item(maxCborDepth) && walk.atEnd();
}

}  // namespace domain
