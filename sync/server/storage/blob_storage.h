// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "sync/protocol/message.h"

#include <QBitArray>
#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace server {

/// One copy of a blob on its way, or there. Until a content is proved whole, each device has a
/// copy of its own: a wrong manifest of one cannot spoil another's.
struct Upload {
    qint64 id = 0;
    protocol::BlobManifest manifest;
    bool complete = false;
    bool backedUp = false;
};

/// Scanned papers, by the hash of their content, on a grid of 64 KiB. Same rules as Storage.
class BlobStorage {
public:
    virtual ~BlobStorage() = default;
    virtual void group(const std::function<void()>& work) = 0;

    virtual std::optional<Upload> complete(const domain::BlobId& blob) = 0;
    /// The whole copy, or else this device's own.
    virtual std::optional<Upload> copy(const domain::BlobId& blob,
                                       const domain::DeviceId& device) = 0;
    virtual QBitArray there(const Upload& upload) = 0;
    /// Of copies that are not whole: their chunks and what was announced of them.
    virtual qint64 unfinishedBytes(const domain::DeviceId& device) = 0;

    /// A differing manifest of the same device replaces the old one and its chunks.
    virtual void offer(const protocol::BlobManifest& manifest, const domain::DeviceId& device) = 0;
    virtual void put(const Upload& upload, int place, const QByteArray& bytes) = 0;
    /// Whole and true to its name: becomes the complete copy. Otherwise its chunks are dropped.
    virtual bool finish(const Upload& upload) = 0;
    virtual QByteArray chunk(const Upload& upload, int place) = 0;

    virtual std::vector<QByteArray> copyTo(const QString& path) = 0;   ///< ids it holds, whole
    virtual void markBackedUp(const std::vector<QByteArray>& ids) = 0;
};

}  // namespace server
