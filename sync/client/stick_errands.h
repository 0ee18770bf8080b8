// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/letters_in.h"
#include "sync/client/letters_out.h"
#include "sync/courier/stick.h"

#include <optional>

/// What is done with a stick, in turns: one half of each step on the store's thread, the other, which waits for the
/// stick, on any thread; never both at once.
namespace client {

/// Letters of this PC onto the stick.
class StickWriting {
public:
    /// NotEnrolled; what may be wrong with the folder. Store.
    static domain::Result<StickWriting> begin(store::Store& store, const QString& program, const QString& stick);
    /// The next letter; false: that was all, or the stick is full. Store.
    bool next();
    /// Stick. DiskFull is no refusal unless not even the texts found room: what fits goes.
    domain::Result<domain::Done> write();
    /// All is read back and the list is written: it may be taken out. Stick.
    domain::Result<domain::Done> finish();
    /// From now on these records are with a courier. What is on the stick is good even when it cannot be noted. Store.
    domain::Result<domain::Done> note();

    const Handed& handed() const { return m_written; }
    qint64 bytes() const { return m_bytes; }
    bool isFull() const { return m_full; }

private:
    StickWriting(store::Store& store, LetterWriter letters, courier::PartWriter parts)
        : m_store(&store), m_letters(std::move(letters)), m_parts(std::move(parts)) {}
    store::Store* m_store;
    LetterWriter m_letters;
    courier::PartWriter m_parts;
    std::optional<QByteArray> m_letter;
    Handed m_written;          ///< of the letters that lie on the stick
    qint64 m_bytes = 0;
    bool m_full = false;
};

/// What lies on a stick, as this PC sees it.
struct StickContent {
    std::vector<courier::Bundle> own, others;
    int answered(const std::vector<courier::Bundle>& bundles) const;   ///< of these
    /// Those of others that have not been to the district; when all have, all once more: there may be news for them.
    std::vector<courier::Bundle> toCarry() const;
    /// Those with answers, ours first: after a restore this PC may not know what it wrote.
    std::vector<courier::Bundle> toRead() const;
};
/// Store.
StickContent sorted(store::Store& store, std::vector<courier::Bundle> bundles);

/// Answers for this PC from the stick into the store. What is ours is removed from the stick once it is taken.
class StickReading {
public:
    StickReading(store::Store& store, std::vector<courier::Bundle> bundles) : m_store(&store), m_bundles(std::move(bundles)) {}
    /// The next answer; false: that was all. A part that cannot be read is counted and passed over. Stick.
    bool next();
    /// A piece of it; true while there is more. DiskFull, StoreDamaged. Store.
    domain::Result<bool> take();

    const LettersTaken& taken() const { return m_taken; }
    int broken() const { return m_broken; }

private:
    store::Store* m_store;
    std::vector<courier::Bundle> m_bundles;
    std::size_t m_bundle = 0, m_part = 0;
    bool m_whole = true;       ///< of this bundle everything was ours and was taken
    QByteArray m_answer;
    std::unique_ptr<AnswerReader> m_reader;
    LettersTaken m_taken;
    int m_broken = 0;
};

/// Letters of others from the stick to the district, and the answers back. Between the two goes a Carrier.
class StickCarrying {
public:
    explicit StickCarrying(std::vector<courier::Bundle> bundles) : m_bundles(std::move(bundles)) {}
    /// The next letter; nothing: that was all. A letter that cannot be read is counted and passed over; after the last
    /// one of a bundle the list of its answers is written. DiskFull, NotWritable, FileBroken. Stick.
    domain::Result<std::optional<QByteArray>> next();
    /// Its answers; none: the district cannot open it. DiskFull, NotWritable. Stick.
    domain::Result<domain::Done> write(const std::vector<QByteArray>& answers);

    int bundles() const { return m_done; }
    int letters() const { return m_letters; }
    int broken() const { return m_broken; }
    qint64 bytes() const { return m_bytes; }     ///< of letters carried

private:
    domain::Result<domain::Done> endBundle();
    std::vector<courier::Bundle> m_bundles;
    std::size_t m_bundle = 0, m_part = 0;
    std::optional<courier::PartWriter> m_answers;
    int m_done = 0, m_letters = 0, m_broken = 0;
    qint64 m_bytes = 0;
};

}  // namespace client
