// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/store.h"

#include <memory>

namespace client {

/// What the answers to our letters brought.
struct LettersTaken {
    bool ours = false;         ///< false: sealed to another PC, or not from our district; nothing was done
    bool outdated = false;     ///< of a life of the district's server that has ended; nothing was done
    int receipted = 0;         ///< events that turned green
    int heldEvents = 0;
    int receivedRows = 0;
    int fetchedScans = 0;
    bool rowsMissing = false;  ///< rows before these have not come yet: the next letter asks again
    bool newEpoch = false;     ///< somebody else spoke as this PC: a fork was found and settled
    bool serverWasRestored = false;
    bool revoked = false;      ///< the district does not take this PC's word any more
    bool full = false;         ///< the district has no room for scans
    LettersTaken& operator+=(const LettersTaken& other);
};

/// Takes over one sealed answer, piece by piece, so that whoever sits at this PC is served in between. May be done again,
/// late, and in any order: what is known already changes nothing, and what is old makes nothing older.
class AnswerReader {
public:
    AnswerReader(store::Store& store, const QByteArray& sealed);
    ~AnswerReader();
    AnswerReader(const AnswerReader&) = delete;
    AnswerReader& operator=(const AnswerReader&) = delete;

    bool atEnd() const;
    /// The next piece. DiskFull, StoreDamaged: what came before it stays, and all of it may be tried again.
    domain::Result<domain::Done> step();
    const LettersTaken& taken() const { return m_taken; }

private:
    class Reading;
    LettersTaken m_taken;
    std::unique_ptr<Reading> m_reading;   ///< nothing: not for us
};
/// All of it at once.
domain::Result<LettersTaken> takeAnswer(store::Store& store, const QByteArray& sealed);

}  // namespace client
