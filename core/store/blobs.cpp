// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/crypto/hash.h"
#include "core/domain/line_rules.h"
#include "core/store/blob_chunks.h"
#include "core/store/values.h"

namespace store {
namespace {

domain::Error tooLarge() {
    return {domain::Refusal::FileTooLarge, {}, QString::number(maxBlobBytes / (1024 * 1024))};
}

domain::Result<QByteArray> readAll(QIODevice& content) {
    QByteArray bytes;
    while (!content.atEnd()) {
        const QByteArray piece = content.read(chunkBytes);
        if (piece.isEmpty()) break;
        bytes += piece;
        if (bytes.size() > maxBlobBytes) return tooLarge();
    }
    // A device that gave nothing more before its end has failed.
    if (!content.atEnd())
        return domain::Error{domain::Refusal::FileUnreadable, {}, content.errorString()};
    if (bytes.isEmpty()) return domain::Refusal::FileEmpty;
    return bytes;
}

}  // namespace

std::vector<QByteArray> chunkHashes(const QByteArray& content) {
    std::vector<QByteArray> hashes;
    for (qint64 at = 0; at < content.size(); at += chunkBytes)
        hashes.push_back(crypto::hash(content.mid(at, chunkBytes)));
    return hashes;
}

domain::Result<domain::BlobId> Blobs::add(QIODevice& content) {
    const auto bytes = readAll(content);
    if (!bytes) return bytes.error();
    const domain::BlobId id = domain::BlobId::fromBytes(crypto::hash(*bytes)).value();
    return refusingFullDisk([&] {
        return m_database.write([&]() -> domain::Result<domain::BlobId> {
            if (this->content(id)) return id;
            const std::vector<QByteArray> hashes = chunkHashes(*bytes);
            if (!findBlob(m_database, id)) insertBlob(m_database, id, bytes->size(), hashes, false);
            const BlobRow blob = findBlob(m_database, id).value();
            dropChunks(m_database, blob.no);
            for (int i = 0; i < static_cast<int>(hashes.size()); ++i)
                insertChunk(m_database, blob.no, i, bytes->mid(i * chunkBytes, chunkBytes));
            m_database.run(QStringLiteral("UPDATE scans.blob SET complete = 1, size = ?, "
                                          "hashes = ? WHERE no = ?"),
                           {bytes->size(), joinedHashes(hashes), blob.no});
            return id;
        });
    });
}

std::optional<BlobInfo> Blobs::find(const domain::BlobId& id) const {
    const auto blob = findBlob(m_database, id);
    if (!blob) return std::nullopt;
    BlobInfo info{.id = id,
                  .size = blob->size,
                  .chunkHashes = separatedHashes(blob->hashes),
                  .here = QBitArray(gridSize(blob->size)),
                  .there = bitsOf(blob->there, gridSize(blob->size)),
                  .stored = blob->stored,
                  .backedUp = blob->backedUp};
    m_database.each(QStringLiteral("SELECT position FROM scans.chunk WHERE blob = ?"), {blob->no},
                    [&](const sqlite::Row& row) {
                        const auto position = row.integer(0);
                        if (position >= 0 && position < info.here.size())
                            info.here.setBit(static_cast<int>(position));
                        return true;
                    });
    return info;
}

QByteArray Blobs::chunk(const domain::BlobId& id, int index) const {
    return m_database
        .first(QStringLiteral("SELECT c.bytes FROM scans.chunk c JOIN scans.blob b ON b.no = c.blob "
                              "WHERE b.id = ? AND c.position = ?"),
               {id.bytes(), index}, [](const sqlite::Row& row) { return row.blob(0); })
        .value_or(QByteArray());
}

domain::Result<QByteArray> Blobs::content(const domain::BlobId& id) const {
    const auto blob = findBlob(m_database, id);
    if (!blob || !blob->complete) return domain::Error{domain::Refusal::BlobIncomplete, id.toString(), {}};
    const QByteArray bytes = chunksOf(m_database, blob->no, blob->size);
    if (bytes.size() != blob->size || crypto::hash(bytes) != id.bytes())
        return domain::Error{domain::Refusal::StoreDamaged, QStringLiteral("scans.db"), id.toString()};
    return bytes;
}

void Blobs::expect(const domain::BlobId& id, qint64 size,
                   const std::vector<QByteArray>& chunkHashes) {
    // What does not fit the grid cannot arrive: nothing is expected.
    if (size < 1 || size > maxBlobBytes) return;
    if (static_cast<int>(chunkHashes.size()) != gridSize(size)) return;
    for (const QByteArray& hash : chunkHashes)
        if (hash.size() != domain::Hash::size) return;
    Together together(m_database);
    const auto blob = findBlob(m_database, id);
    if (!blob) {
        insertBlob(m_database, id, size, chunkHashes, true);
    } else if (!blob->complete && blob->hashes != joinedHashes(chunkHashes)) {
        // Another teller, other hashes: chunks judged by the old ones are worth nothing.
        dropChunks(m_database, blob->no);
        m_database.run(QStringLiteral("UPDATE scans.blob SET size = ?, hashes = ?, there = ? "
                                      "WHERE no = ?"),
                       {size, joinedHashes(chunkHashes), bytesOf(QBitArray(gridSize(size), true)),
                        blob->no});
    }
    together.keep();
}

domain::Result<domain::Done> Blobs::putChunk(const domain::BlobId& id, int index,
                                             const QByteArray& bytes) {
    const auto blob = findBlob(m_database, id);
    if (!blob) return domain::Error{domain::Refusal::BlobIncomplete, id.toString(), {}};
    const std::vector<QByteArray> hashes = separatedHashes(blob->hashes);
    const domain::Error broken{domain::Refusal::FileBroken, id.toString(), QString::number(index)};
    if (index < 0 || index >= static_cast<int>(hashes.size())) return broken;
    const qint64 expected = qMin(chunkBytes, blob->size - index * chunkBytes);
    if (bytes.size() != expected || crypto::hash(bytes) != hashes[static_cast<std::size_t>(index)])
        return broken;
    if (blob->complete) return domain::Done{};
    return refusingFullDisk([&]() -> domain::Result<domain::Done> {
        Together together(m_database);
        insertChunk(m_database, blob->no, index, bytes);
        const bool sound = completeIfAllHere(m_database, *blob, id);
        together.keep();
        if (!sound) return broken;
        return domain::Done{};
    });
}

void Blobs::setThere(const domain::BlobId& id, const QBitArray& there) {
    const auto blob = findBlob(m_database, id);
    if (!blob) return;
    QBitArray bits = there;
    bits.resize(gridSize(blob->size));
    const bool all = bits.count(true) == bits.size();
    // A server that lost a blob has lost its backup of it, too.
    m_database.run(QStringLiteral("UPDATE scans.blob SET there = ?, stored = ?, "
                                  "backed_up = backed_up AND ? WHERE no = ?"),
                   {bytesOf(bits), all, all, blob->no});
}

void Blobs::setUnproven(const domain::BlobId& id) {
    m_database.run(QStringLiteral("UPDATE scans.blob SET backed_up = 0 WHERE id = ?"), {id.bytes()});
}

void Blobs::setBackedUp(const domain::BlobId& id) {
    m_database.run(QStringLiteral("UPDATE scans.blob SET backed_up = 1 WHERE id = ? AND stored = 1"),
                   {id.bytes()});
}

void Blobs::forgetStandings() {
    m_database.run(QStringLiteral("UPDATE scans.blob SET stored = 0, backed_up = 0, "
                                  "there = zeroblob(length(there)) WHERE complete = 1"));
}

void Blobs::noteNamed(const domain::BlobId& id) {
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO named_blob (id) VALUES (?)"),
                   {id.bytes()});
}

void Blobs::noteNamed(const domain::BlobId& id, qint64 caseNo) {
    noteNamed(id);
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO named_in (blob, case_no) VALUES (?, ?)"),
                   {id.bytes(), caseNo});
}

std::vector<domain::BlobId> Blobs::named(const QString& condition, int limit) const {
    std::vector<domain::BlobId> ids;
    m_database.each(QStringLiteral("SELECT b.id FROM scans.blob b WHERE b.complete = 1 AND %1 AND "
                                   "EXISTS (SELECT 1 FROM named_blob n WHERE n.id = b.id) "
                                   "ORDER BY b.no LIMIT ?").arg(condition),
                    {qMax(0, limit)}, [&](const sqlite::Row& row) {
                        if (const auto id = domain::BlobId::fromBytes(row.blob(0)))
                            ids.push_back(*id);
                        return true;
                    });
    return ids;
}

std::vector<domain::BlobId> Blobs::toSend(int limit, qint64 largest) const {
    const qint64 small = std::min(largest, domain::previewBytes);
    std::vector<domain::BlobId> ids = named(QStringLiteral("b.stored = 0 AND b.size <= %1").arg(small), limit);
    const int room = limit - static_cast<int>(ids.size());
    if (room <= 0 || largest <= small) return ids;
    const auto scans = named(QStringLiteral("b.stored = 0 AND b.size > %1 AND b.size <= %2").arg(small).arg(largest), room);
    ids.insert(ids.end(), scans.begin(), scans.end());
    return ids;
}

std::vector<domain::BlobId> Blobs::toAskAgain(int limit) const {
    return named(QStringLiteral("b.stored = 1 AND b.backed_up = 0"), limit);
}

std::vector<domain::BlobId> Blobs::missingOfUnconfirmed(int limit) const {
    std::vector<domain::BlobId> ids;
    m_database.each(QStringLiteral("SELECT DISTINCT n.blob FROM named_in n JOIN case_row r ON r.no = n.case_no AND r.unconfirmed > 0 "
                                   "WHERE NOT EXISTS (SELECT 1 FROM scans.blob b WHERE b.id = n.blob AND b.complete = 1) LIMIT ?"),
                    {qMax(0, limit)}, [&](const sqlite::Row& row) {
                        if (const auto id = domain::BlobId::fromBytes(row.blob(0))) ids.push_back(*id);
                        return true;
                    });
    return ids;
}

void Blobs::dropUnnamed() {
    constexpr int enough = 500;
    // A draft names its files in hex, as BlobId::toString() does.
    const auto unnamed = QStringLiteral(
        "SELECT b.no FROM scans.blob b WHERE b.complete = 1 AND b.stored = 0 "
        "AND NOT EXISTS (SELECT 1 FROM named_blob n WHERE n.id = b.id) "
        "AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.content, lower(hex(b.id))) > 0) "
        "ORDER BY b.no LIMIT ?");
    try {
        const std::vector<qint64> gone = m_database.all(
            unnamed, {enough}, [](const sqlite::Row& row) { return row.integer(0); });
        if (gone.empty()) return;
        m_database.writeAlways([&] {
            for (const qint64 no : gone) {
                dropChunks(m_database, no);
                m_database.run(QStringLiteral("DELETE FROM scans.blob WHERE no = ?"), {no});
            }
        });
    } catch (const sqlite::Failure&) {
        // A full disk or a damaged page must not keep an office from its work: another day.
    }
}

Blobs::Backlog Blobs::backlog() const {
    Backlog backlog;
    m_database.each(
        QStringLiteral("SELECT b.size, b.there FROM scans.blob b WHERE b.complete = 1 AND "
                       "b.stored = 0 AND EXISTS (SELECT 1 FROM named_blob n WHERE n.id = b.id)"),
        {},
        [&](const sqlite::Row& row) {
            const qint64 size = row.integer(0);
            const QBitArray there = bitsOf(row.blob(1), gridSize(size));
            qint64 left = 0;
            for (int i = 0; i < there.size(); ++i)
                if (!there.testBit(i)) left += qMin(chunkBytes, size - i * chunkBytes);
            ++backlog.blobs;
            backlog.bytes += left;
            if (size > domain::previewBytes) return true;
            ++backlog.previews;
            backlog.previewBytes += left;
            return true;
        });
    return backlog;
}

}  // namespace store
