// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace protocol {

/// Deterministic CBOR (RFC 8949 §4.2) as this protocol uses it: definite lengths, shortest heads,
/// integer keys ascending. Written here rather than with QCborMap because what is signed must be the
/// same to the byte, and what is read comes from strangers.
class CborWriter {
public:
    void integer(qint64 value);
    void bytes(const QByteArray& value);
    void text(const QString& value);
    void boolean(bool value);
    void array(qsizetype count) { head(4, static_cast<quint64>(count)); }
    void map(qsizetype count) { head(5, static_cast<quint64>(count)); }
    const QByteArray& result() const { return m_bytes; }

private:
    void head(int major, quint64 value);
    QByteArray m_bytes;
};

/// Total: whatever the bytes are, it ends, allocates no more than they hold, and says so once
/// something is wrong. After a failure everything reads as empty.
class CborReader {
public:
    explicit CborReader(const QByteArray& bytes) : m_bytes(bytes) {}

    qint64 integer();
    QByteArray bytes();
    QString text();
    bool boolean();
    /// The number of items; each opens one level that close() ends.
    qsizetype openArray() { return open(4); }
    qsizetype openMap() { return open(5); }
    void close() { --m_depth; }
    void skip();

    void fail() { m_failed = true; }
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    struct Head {
        int major = -1;
        int info = 0;
        quint64 value = 0;
    };
    Head head();
    quint64 headOf(int major);
    QByteArray take(quint64 count);
    qsizetype open(int major);

    QByteArray m_bytes;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

}  // namespace protocol
