// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace domain {

inline constexpr int maxCborDepth = 16;

/// True when `bytes` are exactly one item of deterministic CBOR (RFC 8949 §4.2.1): shortest heads,
/// definite lengths, map keys ascending and unique, nothing after it, and not deeper than
/// maxCborDepth. Tags, undefined and unassigned simple values are refused: our documents have none.
/// Allocates nothing, whatever the bytes claim, so it goes before any other reader. UTF-8 is left
/// to the reader.
bool isDeterministicCbor(const QByteArray& bytes);

}  // namespace domain
