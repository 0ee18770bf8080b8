// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "sync/protocol/chunk_map.h"
#include "sync/server/answer_parts.h"

#include <algorithm>

namespace server {
namespace {

constexpr int maxChunksPerRun = static_cast<int>(protocol::maxBodyBytes / protocol::chunkBytes);

/// A unit sees only papers that an event it is shown names.
bool mayRead(Desk& desk, const Device& asker, const domain::BlobId& blob) {
    const QStringList units = desk.storage.unitsNaming(blob);
    const domain::UnitTree& tree = desk.units.in(desk.storage);
    return std::any_of(units.begin(), units.end(),
                       [&](const QString& unit) { return mayWork(asker, tree, unit); });
}

protocol::BlobStanding standingOf(BlobStorage& blobs, const QByteArray& id,
                                  const std::optional<Upload>& upload) {
    if (!upload) return {id, {}, false, false};
    return {id, blobs.there(*upload), upload->complete, upload->backedUp};
}

bool isWhole(const protocol::BlobManifest& manifest) {
    return domain::BlobId::fromBytes(manifest.id) && protocol::consistent(manifest) &&
           manifest.chunkHashes.size() <= static_cast<size_t>(protocol::maxChunksPerBlob) &&
           std::all_of(manifest.chunkHashes.begin(), manifest.chunkHashes.end(),
                       [](const QByteArray& hash) { return hash.size() == domain::Hash::size; });
}

struct Found {
    std::vector<std::pair<int, QByteArray>> chunks;   ///< that match their hashes
    bool damaged = false;                             ///< one that was whole did not
};

/// The chunks in a run of bytes that begins at the grid. An incomplete last one is left out.
Found cut(const QByteArray& run, int first, const protocol::BlobManifest& manifest) {
    Found found;
    qsizetype at = 0;
    for (int place = first; place < static_cast<int>(manifest.chunkHashes.size()); ++place) {
        const auto size = static_cast<qsizetype>(protocol::chunkSize(manifest.size, place));
        if (at + size > run.size()) break;
        const QByteArray bytes = run.mid(at, size);
        at += size;
        if (crypto::hash(bytes) == manifest.chunkHashes[static_cast<size_t>(place)])
            found.chunks.emplace_back(place, bytes);
        else
            found.damaged = true;
    }
    return found;
}

/// Papers wait while the disk is nearly full, or this device has begun too much and ended nothing.
std::optional<Response> noRoom(Desk& desk, const Device& asker) {
    const Premises& premises = desk.premises;
    if (premises.freeBytes() < premises.limits.blobReserve)
        return refuse(507, protocol::problem::storageFull, 600);
    if (desk.blobs.unfinishedBytes(asker.id) > premises.limits.unfinishedBlobBytes)
        return refuse(429, protocol::problem::busy, 600);
    return std::nullopt;
}

}  // namespace

Response answerNeed(const Request& request, Desk& desk, const Device& asker) {
    const auto asked = protocol::decode<protocol::NeedRequest>(request.body);
    const bool isGood = asked && std::all_of(asked->offer.begin(), asked->offer.end(), isWhole) &&
                        static_cast<int>(asked->offer.size()) <= protocol::maxBlobsPerNeed &&
                        static_cast<int>(asked->want.size()) <= protocol::maxBlobsPerNeed;
    if (!isGood) return refuse(400, protocol::problem::badRequest);
    if (asker.revokedAt && !asked->want.empty()) return refuse(403, protocol::problem::revoked);
    const bool bringsNew =
        std::any_of(asked->offer.begin(), asked->offer.end(), [&](const auto& manifest) {
            return !desk.blobs.copy(*domain::BlobId::fromBytes(manifest.id), asker.id);
        });
    if (bringsNew)
        if (const auto refused = noRoom(desk, asker)) return *refused;
    if (!asked->offer.empty())
        desk.premises.writeBlobs([&](BlobStorage& blobs) {
            for (const protocol::BlobManifest& manifest : asked->offer)
                blobs.offer(manifest, asker.id);
        });
    protocol::NeedAnswer told;
    for (const protocol::BlobManifest& manifest : asked->offer) {
        const auto upload = desk.blobs.copy(*domain::BlobId::fromBytes(manifest.id), asker.id);
        told.standing.push_back(standingOf(desk.blobs, manifest.id, upload));
    }
    for (const QByteArray& id : asked->want) {
        const auto blob = domain::BlobId::fromBytes(id);
        if (!blob || !mayRead(desk, asker, *blob)) continue;
        if (const auto upload = desk.blobs.complete(*blob))
            told.manifests.push_back(upload->manifest);
    }
    return success(told);
}

Response answerPutChunks(const Request& request, Desk& desk, const Device& asker) {
    Premises& premises = desk.premises;
    const auto place = protocol::blobPlace(request.path).value();
    const domain::BlobId blob = *domain::BlobId::fromBytes(place.id);
    const auto upload = desk.blobs.copy(blob, asker.id);
    if (!upload) return refuse(404, protocol::problem::notFound);
    if (upload->complete) return success(standingOf(desk.blobs, place.id, upload));
    if (const auto refused = noRoom(desk, asker)) return *refused;

    const Found found = cut(request.body, place.chunk, upload->manifest);
    premises.writeBlobs([&](BlobStorage& blobs) {
        // Looked up again: another device may have completed it while this waited its turn.
        const auto present = blobs.copy(blob, asker.id);
        if (!present || present->complete || present->manifest != upload->manifest) return;
        for (const auto& [index, bytes] : found.chunks) blobs.put(*present, index, bytes);
        if (blobs.there(*present).count(false) == 0) blobs.finish(*present);
    });
    if (found.damaged) return refuse(422, QStringLiteral("CHUNK_DAMAGED"));
    return success(standingOf(desk.blobs, place.id, desk.blobs.copy(blob, asker.id)));
}

Response answerGetChunks(const Request& request, Desk& desk, const Device& asker) {
    const auto place = protocol::blobPlace(request.path).value();
    const domain::BlobId blob = *domain::BlobId::fromBytes(place.id);
    const auto upload = desk.blobs.complete(blob);
    // The same answer for what is not there and for what is none of theirs.
    const int chunks = upload ? static_cast<int>(upload->manifest.chunkHashes.size()) : 0;
    if (place.chunk >= chunks || place.count < 1 || !mayRead(desk, asker, blob))
        return refuse(404, protocol::problem::notFound);
    Response response;
    response.status = 200;
    response.headers.insert("content-type", "application/octet-stream");
    const int last = std::min(chunks, place.chunk + std::min(place.count, maxChunksPerRun));
    for (int index = place.chunk; index < last; ++index)
        response.body += desk.blobs.chunk(*upload, index);
    return response;
}

}  // namespace server
