// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace protocol {

/// The first protocol. Its paths begin with /v1 and never change their meaning: an office that was
/// cut off for a year must still be able to empty its outbox.
inline constexpr int version = 1;

inline constexpr qint64 maxBodyBytes = 4 * 1024 * 1024;      ///< compressed, either direction
inline constexpr qint64 maxInflatedBytes = 32 * 1024 * 1024; ///< and at most 100 times the compressed
inline constexpr int maxDepth = 16;
inline constexpr int maxEventsPerPush = 5000;
inline constexpr qint64 chunkBytes = 64 * 1024;

}  // namespace protocol
