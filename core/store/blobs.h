// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"
#include "core/sqlite/database.h"

#include <QBitArray>
#include <QIODevice>

#include <optional>
#include <vector>

namespace store {

inline constexpr qint64 chunkBytes = 64 * 1024;
inline constexpr qint64 maxBlobBytes = 50ll * 1024 * 1024;

/// What is known of a blob. Its name is BLAKE2b-256 of the content; each chunk has its own hash, so
/// that a chunk is judged when it arrives.
struct BlobInfo {
    domain::BlobId id;
    qint64 size = 0;
    std::vector<QByteArray> chunkHashes;   ///< 32 bytes each; empty while unknown
    QBitArray here;                        ///< chunks we hold
    QBitArray there;                       ///< chunks the server says it holds
    bool stored = false;                   ///< the server has all of it
    /// And its backup too, or it came from there: only now may the local copy go.
    bool backedUp = false;
    bool complete() const { return here.size() > 0 && here.count(true) == here.size(); }
};

/// Scanned papers in 64 KiB chunks in a second encrypted file, attached as "scans" and written
/// before the event that names them.
class Blobs {
public:
    Blobs(sqlite::Database& database) : m_database(database) {}
    /// Reads to the end. FileEmpty, FileTooLarge (nothing is kept). Its own transaction. What is
    /// here already but damaged is made whole again.
    domain::Result<domain::BlobId> add(QIODevice& content);
    std::optional<BlobInfo> find(const domain::BlobId& id) const;
    QByteArray chunk(const domain::BlobId& id, int index) const;
    /// BlobIncomplete until every chunk is here; StoreDamaged if the content is not its name.
    domain::Result<QByteArray> content(const domain::BlobId& id) const;

    /// A blob that exists elsewhere, so that its chunks can be fetched.
    void expect(const domain::BlobId& id, qint64 size, const std::vector<QByteArray>& chunkHashes);
    /// FileBroken unless the bytes have the expected hash.
    domain::Result<domain::Done> putChunk(const domain::BlobId& id, int index,
                                          const QByteArray& bytes);
    void setThere(const domain::BlobId& id, const QBitArray& there);
    /// It came from another PC of the office: whether the server has it is still to be asked.
    void setUnproven(const domain::BlobId& id);
    void setBackedUp(const domain::BlobId& id);
    /// The server has a new life and may have lost any of them: all are offered again.
    void forgetStandings();
    /// An event of this case names this file. Only such files are the district's business.
    void noteNamed(const domain::BlobId& id, qint64 caseNo);
    /// The same without a case of whom one could say that it waits for the file.
    void noteNamed(const domain::BlobId& id);
    /// Named by an event: previews first, then scans, each the oldest first.
    std::vector<domain::BlobId> toSend(int limit, qint64 largest = maxBlobBytes) const;
    /// The server has them whole, but as far as we know its backup has not. Oldest first.
    std::vector<domain::BlobId> toAskAgain(int limit) const;
    /// Named in cases that have something the server has not placed, and not here. Looks at every named file.
    std::vector<domain::BlobId> missingOfUnconfirmed(int limit) const;
    struct Backlog {
        int blobs = 0;
        qint64 bytes = 0;
        int previews = 0;          ///< of these blobs
        qint64 previewBytes = 0;   ///< of these bytes
    };
    Backlog backlog() const;
    /// Takes away files that neither an event nor a draft names: a clerk dropped the wrong one and
    /// took it off the form. Only while nobody is at work; a bounded number at a time.
    void dropUnnamed();

private:
    std::vector<domain::BlobId> named(const QString& condition, int limit) const;
    sqlite::Database& m_database;
};

/// Bytes on the grid with their hashes: what a manifest holds.
std::vector<QByteArray> chunkHashes(const QByteArray& content);

}  // namespace store
