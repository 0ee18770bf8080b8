// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/store/store.h"
#include "sync/client/lanes.h"
#include "sync/client/round.h"
#include "sync/protocol/letter.h"

#include <QSet>

#include <deque>

namespace client {

/// What letters hold, for whoever hands them to a courier.
struct Handed {
    QHash<domain::EpochId, qint64> upTo;   ///< seq of the last event of each epoch
    int events = 0, scans = 0;             ///< scans to their end
    qint64 scanBytes = 0;
    std::vector<domain::BlobId> papers{};  ///< those scans
};

/// All that the district has not receipted, as sealed letters: events and questions first, then previews, then
/// scans. Each letter stands for itself; none says less for another one being lost. Nothing of the store is changed, but for what noteOffered() keeps.
class LetterWriter {
public:
    /// NotEnrolled, DiskFull, StoreDamaged. `program` is what the district is told, "communedesk 0.1.0". Papers of `without`
    /// are left out: letters that hold them lie where these go.
    static domain::Result<LetterWriter> begin(store::Store& store, const QString& program, const QSet<domain::BlobId>& without = {});

    /// The next one, at most protocol::maxBodyBytes; nothing when all is told. At least one comes: the questions.
    std::optional<QByteArray> next();
    /// Is there anything to tell beyond these events, or a paper? Before the first letter.
    bool tells(const QHash<domain::EpochId, qint64>& beyond) const;
    /// The letter that next() gave last tells of events, or asks.
    bool lastHadEvents() const { return m_lastHadEvents; }
    /// What the letters so far hold.
    const Handed& handed() const { return m_handed; }

private:
    LetterWriter(store::Store& store, Snapshot snapshot, const QSet<domain::BlobId>& without);
    protocol::Letter blank(const domain::EpochId& epoch);
    QByteArray sealed(protocol::Letter letter);
    std::optional<QByteArray> eventLetter();
    std::optional<QByteArray> paperLetter();
    void addQuestions(protocol::Letter& letter);
    void addEvents(protocol::Letter& letter);
    qint64 addPaper(protocol::Letter& letter, Outgoing& paper);

    store::Store& m_store;
    const Snapshot m_snapshot;
    std::deque<EpochStand> m_epochs;       ///< still to be told of, the present one last
    std::vector<Outgoing> m_papers;        ///< still to be sent, the next one last
    Handed m_handed;
    bool m_lastHadEvents = false;
};

/// Handed over and read back: these records are with a courier, until the district's receipt says more. DiskFull,
/// StoreDamaged: then they are still said to be here only, which is as true.
domain::Result<domain::Done> noteHandedOver(store::Store& store, const Handed& handed);
/// When that was last, and how far it reached in each epoch.
struct HandedOver {
    std::optional<QDateTime> at;
    QHash<domain::EpochId, qint64> upTo;
};
HandedOver handedOver(store::Store& store);

}  // namespace client
