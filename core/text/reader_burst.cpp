// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reader_burst.h"

namespace text {
namespace {

constexpr qint64 longestGapMs = 45;   // slow readers send a letter every 30 ms
constexpr int shortestCard = 40;      // number, name, two dates and the bars between
constexpr int fewestBars = 4;         // six fields have five; an input method may eat one
constexpr int longestCard = 4000;

}  // namespace

bool ReaderBurst::goesOn(qint64 at) {
    const bool on = !m_text.isEmpty() && at >= m_last && at - m_last <= longestGapMs;
    m_last = at;
    return on;
}

bool ReaderBurst::key(const QString& letters, qint64 at) {
    const bool begins = !goesOn(at);
    if (begins) m_text.clear();
    if (m_text.size() < longestCard) m_text += letters;
    return begins;
}

void ReaderBurst::takeBack(qint64 at) {
    if (goesOn(at)) m_text.chop(1);
}

bool ReaderBurst::isCard() const { return m_text.size() >= shortestCard && m_text.count(QLatin1Char('|')) >= fewestBars; }

}  // namespace text
