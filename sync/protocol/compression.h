// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace protocol {

/// One zstd frame (level 3), followed by a skippable frame of zeros where the content shrinks to less
/// than a hundredth, so that no honest message ever meets the reader's cap.
QByteArray deflate(const QByteArray& plain);
/// Nothing unless the bytes are whole zstd frames of at most maxInflatedBytes, at most maxRatio times
/// what came, with a window of at most 8 MiB.
std::optional<QByteArray> inflate(const QByteArray& packed);

}  // namespace protocol
