// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/cbor.h"

#include "sync/protocol/version.h"

#include <QStringDecoder>

#include <limits>

namespace protocol {

void CborWriter::head(int major, quint64 value) {
    const auto first = [&](int info) { m_bytes.append(static_cast<char>((major << 5) | info)); };
    int width = 0;
    if (value < 24) {
        first(static_cast<int>(value));
    } else if (value <= 0xff) {
        first(24);
        width = 1;
    } else if (value <= 0xffff) {
        first(25);
        width = 2;
    } else if (value <= 0xffff'ffff) {
        first(26);
        width = 4;
    } else {
        first(27);
        width = 8;
    }
    for (int i = width - 1; i >= 0; --i)
        m_bytes.append(static_cast<char>((value >> (8 * i)) & 0xff));
}

void CborWriter::integer(qint64 value) {
    if (value >= 0)
        head(0, static_cast<quint64>(value));
    else
        head(1, static_cast<quint64>(-(value + 1)));
}

void CborWriter::bytes(const QByteArray& value) {
    head(2, static_cast<quint64>(value.size()));
    m_bytes.append(value);
}

void CborWriter::text(const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    head(3, static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8);
}

void CborWriter::boolean(bool value) {
    m_bytes.append(static_cast<char>(value ? 0xf5 : 0xf4));
}

CborReader::Head CborReader::head() {
    if (m_failed || m_at >= m_bytes.size()) {
        fail();
        return {};
    }
    const auto first = static_cast<unsigned char>(m_bytes[m_at++]);
    Head found{first >> 5, first & 0x1f, 0};
    if (found.info < 24) {
        found.value = static_cast<quint64>(found.info);
        return found;
    }
    // 28 … 30 mean nothing, 31 is an indefinite length.
    const int width = found.info <= 27 ? 1 << (found.info - 24) : 0;
    if (width == 0 || m_bytes.size() - m_at < width) {
        fail();
        return {};
    }
    for (int i = 0; i < width; ++i)
        found.value = (found.value << 8) | static_cast<unsigned char>(m_bytes[m_at++]);
    static constexpr quint64 tooSmall[] = {24, 0x100, 0x1'0000, 0x1'0000'0000};
    const bool shortest = found.value >= tooSmall[found.info - 24];
    if (!shortest && found.major != 7) {
        fail();
        return {};
    }
    return found;
}

quint64 CborReader::headOf(int major) {
    const Head found = head();
    if (found.major != major) fail();
    return m_failed ? 0 : found.value;
}

QByteArray CborReader::take(quint64 count) {
    if (m_failed || count > static_cast<quint64>(m_bytes.size() - m_at)) {
        fail();
        return {};
    }
    const QByteArray taken = m_bytes.mid(m_at, static_cast<qsizetype>(count));
    m_at += static_cast<qsizetype>(count);
    return taken;
}

qint64 CborReader::integer() {
    const Head found = head();
    constexpr auto highest = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (found.major < 0 || found.major > 1 || found.value > highest) {
        fail();
        return 0;
    }
    const auto value = static_cast<qint64>(found.value);
    return found.major == 0 ? value : -1 - value;
}

QByteArray CborReader::bytes() { return take(headOf(2)); }

QString CborReader::text() {
    const QByteArray utf8 = take(headOf(3));
    // A mark at the beginning is a letter like any other: swallowed, it would not be written again.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(utf8);
    if (decoder.hasError()) {
        fail();
        return {};
    }
    return text;
}

bool CborReader::boolean() {
    const Head found = head();
    if (found.major != 7 || (found.info != 20 && found.info != 21)) fail();
    return !m_failed && found.info == 21;
}

qsizetype CborReader::open(int major) {
    const quint64 count = headOf(major);
    ++m_depth;
    const auto left = static_cast<quint64>(m_bytes.size() - m_at);
    // Every item takes a byte at least: a count beyond that is a lie.
    if (m_failed || m_depth > maxDepth || count > left) {
        fail();
        return 0;
    }
    return static_cast<qsizetype>(count);
}

void CborReader::skip() {
    const Head found = head();
    switch (found.major) {
    case 2:
    case 3: take(found.value); return;
    case 4:
    case 5:
    case 6: break;
    case 7: return;
    case 0:
    case 1: return;
    default: fail(); return;
    }
    if (++m_depth > maxDepth || found.value > static_cast<quint64>(m_bytes.size())) fail();
    const quint64 items = found.major == 6 ? 1 : found.major == 5 ? 2 * found.value : found.value;
    for (quint64 i = 0; i < items && !m_failed; ++i) skip();
    --m_depth;
}

}  // namespace protocol
