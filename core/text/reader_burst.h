// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

/// Tells a reader that types like a keyboard from fingers, by its pace: a reader sends a letter every
/// few milliseconds, the quickest typist needs 80. Letters an input method took back are taken back here
/// too, so that what remains is what stands on the screen.
class ReaderBurst {
public:
    /// `at`: milliseconds of any clock that only goes forward. True: this key began a new burst.
    bool key(const QString& letters, qint64 at);
    void takeBack(qint64 at);
    /// So long at such a pace that no hand typed it, and in the shape of an ID card's code.
    bool isCard() const;
    const QString& text() const { return m_text; }
    void forget() { m_text.clear(); }

private:
    bool goesOn(qint64 at);
    QString m_text;
    qint64 m_last = 0;
};

}  // namespace text
