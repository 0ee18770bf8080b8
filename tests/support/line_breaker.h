// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace test {

enum class Way { Up, Down };   ///< up: from whoever calls to whom he calls

/// How a line is while nothing breaks.
struct Line {
    qint64 upBytesPerSecond = 0, downBytesPerSecond = 0;   ///< of all connections together; 0: no limit
    std::chrono::milliseconds upDelay{0}, downDelay{0};    ///< one way
    std::chrono::milliseconds cutEvery{0};                 ///< every connection is closed so often; 0: never
    /// As a proxy that stores a whole HTTP request before it passes the first byte of it on.
    bool wholeRequests = false;
    /// Somebody answers every HTTP request with these bytes and asks nobody, as a portal does.
    QByteArray says = {};
};

/// A line of this computer to one of its ports that is as slow, long and broken as the test wants. Bytes
/// keep their order, and each is late by the delay and not by the delays of those before it. A connection
/// holds a quarter of a mebibyte each way, a request in store included only up to what HTTP here allows.
///
/// Works on a thread of its own; everything may be called from any.
class LineBreaker {
public:
    explicit LineBreaker(quint16 to, Line line = {});
    ~LineBreaker();   ///< every connection ends
    LineBreaker(const LineBreaker&) = delete;
    LineBreaker& operator=(const LineBreaker&) = delete;

    quint16 port() const;
    void setLine(const Line& line);   ///< of what comes from now on

    enum class End {
        Close,     ///< said goodbye to both
        Reset,     ///< gone
        Silence,   ///< nothing moves any more and nobody is told
    };
    /// Once: the connection that carries byte `bytes` of this way, counted from now over all connections,
    /// delivers it and ends. With 0 it ends when the next byte wants to go.
    void breakAfter(Way way, qint64 bytes, End end);
    /// Once: that byte arrives changed. Counted from 0.
    void garble(Way way, qint64 byte, char mask);
    bool broke() const;   ///< what was ordered has happened
    /// Nothing is ordered any more, and connections that fell silent are gone.
    void mend();

    qint64 carried(Way way) const;   ///< delivered bytes since the beginning
    int connections() const;         ///< opened since the beginning

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace test
