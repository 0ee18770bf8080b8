// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace protocol {

/// The first protocol. Its paths begin with /v1 and never change their meaning: an office that was
/// cut off for a year must still be able to empty its outbox.
inline constexpr int version = 1;

inline constexpr qint64 maxBodyBytes = 4 * 1024 * 1024;      ///< compressed, either direction
inline constexpr qint64 maxInflatedBytes = 32 * 1024 * 1024; ///< and at most 100 times the compressed
inline constexpr int maxRatio = 100;
inline constexpr int maxDepth = 16;
inline constexpr int maxEventsPerPush = 5000;
inline constexpr int maxSegmentsPerPush = 64;
inline constexpr int maxRowsPerPull = 5000;
inline constexpr int maxUnits = 20'000;                      ///< the whole country has under 4,000
inline constexpr int maxUsers = 1'000;                       ///< of one device
inline constexpr int maxNameBytes = 400;                     ///< of a unit or a server
inline constexpr int maxBlobsPerNeed = 256;
inline constexpr qint64 chunkBytes = 64 * 1024;
inline constexpr int maxChunksPerBlob = 1024;                ///< 64 MiB
inline constexpr qint64 maxEnvelopeBytes = 2 * 1024;
inline constexpr qint64 maxEventBodyBytes = 256 * 1024;
inline constexpr qint64 minBatchBytes = 8 * 1024;
inline constexpr int maxRequestsPerLetter = 1'024;
inline constexpr qint64 maxParcelBytes = maxBodyBytes - 256 * 1024;  ///< one parcel fits into a request
inline constexpr int maxParcelKeyBytes = 64;
inline constexpr int maxParcels = 1'024;                     ///< in one request or answer
inline constexpr int maxUnitKeys = 64;                       ///< one more for each PC that was shut out
inline constexpr int maxRevokedTold = 1'000;
inline constexpr int maxWaitSeconds = 50;                    ///< of a long poll

}  // namespace protocol
