// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// Of each target: takes any bytes at all and comes back. Whoever finds bytes after which it does not
/// has found a bug.
void take(const QByteArray& input);

/// What must hold whatever the bytes were.
inline void insist(bool holds, const char* sentence) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: it does not hold that %s\n", sentence);
    std::abort();
}

/// Bytes as decisions: each question takes the next ones. When they have run out every answer is 0, so
/// each input is a whole story and a shorter input is a shorter one.
class Script {
public:
    explicit Script(const QByteArray& bytes) : m_bytes(bytes) {}

    bool isEmpty() const { return m_at >= m_bytes.size(); }
    int byte() { return isEmpty() ? 0 : static_cast<unsigned char>(m_bytes[m_at++]); }
    /// 0 … below - 1
    int number(int below) { return byte() % below; }
    bool flag() { return (byte() & 1) != 0; }
    QByteArray bytes(qsizetype count) {
        const QByteArray taken = m_bytes.mid(m_at, count);
        m_at = std::min(m_bytes.size(), m_at + count);
        return taken;
    }
    QByteArray rest() { return bytes(m_bytes.size() - m_at); }
    /// Up to the next zero, or all.
    QByteArray line() {
        const qsizetype end = m_bytes.indexOf('\0', m_at);
        const QByteArray taken = bytes(end < 0 ? m_bytes.size() - m_at : end - m_at);
        if (!isEmpty()) ++m_at;
        return taken;
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

}  // namespace fuzz
