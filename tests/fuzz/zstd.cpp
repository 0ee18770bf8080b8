// SPDX-License-Identifier: GPL-3.0-or-later
// What comes packed from a stranger unpacks to no more than was agreed, or to nothing.
#include "sync/protocol/compression.h"
#include "sync/protocol/version.h"
#include "tests/fuzz/bytes.h"

namespace fuzz {

void take(const QByteArray& input) {
    if (const auto plain = protocol::inflate(input)) {
        insist(plain->size() <= protocol::maxInflatedBytes, "nothing unpacks to more than 32 MiB");
        insist(plain->size() <= protocol::maxRatio * input.size(), "nothing unpacks to more than a hundred times its size");
        insist(protocol::inflate(protocol::deflate(*plain)) == plain, "what was unpacked can be packed and unpacked again");
    }
    // The same bytes as somebody's honest content, and as the pattern of content that packs too well.
    insist(protocol::inflate(protocol::deflate(input)) == input, "what we pack is unpacked as it was");
    const QByteArray many = input.left(64).repeated(1 + Script(input).byte() * 16);
    insist(protocol::inflate(protocol::deflate(many)) == many, "what packs too well is padded until a reader takes it");
}

}  // namespace fuzz
