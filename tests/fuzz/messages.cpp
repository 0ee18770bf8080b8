// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of the wire. The first byte says which one, the rest is what zstd would have unpacked: the
// packing is a target of its own, and here it would only hide the CBOR from the fuzzer.
#include "sync/protocol/codec.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/hub.h"
#include "sync/protocol/letter.h"
#include "tests/fuzz/bytes.h"

namespace fuzz {
namespace {

/// What was read is written in one way only, and read again as the same.
template <class Message>
void read(const QByteArray& plain) {
    const auto message = protocol::decode<Message>(protocol::deflate(plain));
    if (!message) return;
    const QByteArray written = protocol::encode(*message);
    const auto unpacked = protocol::inflate(written);
    insist(unpacked.has_value(), "what we write can be unpacked");
    insist(unpacked->size() <= plain.size(), "a message grows by nothing when it is written again");
    // Shorter only by what stood under keys we do not know.
    insist(unpacked->size() < plain.size() || *unpacked == plain, "there is one way to write a message");
    insist(protocol::decode<Message>(written) == message, "a message is read as it was written");
}

void readReceipt(const QByteArray& plain) {
    const auto receipt = protocol::decodeReceipt(plain);
    if (!receipt) return;
    insist(protocol::decodeReceipt(protocol::encode(*receipt)) == receipt, "a receipt is read as it was written");
    receipt->signedBytes();
}

}  // namespace

void take(const QByteArray& input) {
    Script script(input);
    const int which = script.number(27);
    const QByteArray plain = script.rest();
    switch (which) {
        case 0: return read<protocol::Pong>(plain);
        case 1: return read<protocol::EnrolRequest>(plain);
        case 2: return read<protocol::EnrolAnswer>(plain);
        case 3: return read<protocol::SessionRequest>(plain);
        case 4: return read<protocol::SessionAnswer>(plain);
        case 5: return read<protocol::Segment>(plain);
        case 6: return read<protocol::PushRequest>(plain);
        case 7: return read<protocol::PushAnswer>(plain);
        case 8: return read<protocol::PullRequest>(plain);
        case 9: return read<protocol::PullAnswer>(plain);
        case 10: return read<protocol::BlobManifest>(plain);
        case 11: return read<protocol::NeedRequest>(plain);
        case 12: return read<protocol::NeedAnswer>(plain);
        case 13: return read<protocol::BlobStanding>(plain);
        case 14: return read<protocol::Problem>(plain);
        case 16: return read<protocol::Letter>(plain);
        case 17: return read<protocol::LetterAnswer>(plain);
        case 18: return read<protocol::CarryRequest>(plain);
        case 19: return read<protocol::CarryAnswer>(plain);
        case 20: return read<protocol::Badge>(plain);
        case 21: return read<protocol::HubPong>(plain);
        case 22: return read<protocol::HubPapers>(plain);
        case 23: return read<protocol::HubRequest>(plain);
        case 24: return read<protocol::HubAnswer>(plain);
        case 25: return read<protocol::LogParcel>(plain);
        case 26: return read<protocol::ScanParcel>(plain);
        default: return readReceipt(plain);
    }
}

}  // namespace fuzz
