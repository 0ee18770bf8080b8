// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the messages: headers, paths, codes, signatures over segments and receipts.
#include "core/crypto/sign.h"
#include "sync/protocol/chunk_map.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/mdns.h"
#include "sync/protocol/signed_request.h"
#include "tests/fuzz/bytes.h"
#include "tests/support/a_case.h"

#include <QtEndian>

namespace fuzz {
namespace {

const crypto::SigningKey& key() {
    static const crypto::SigningKey made = crypto::signingKeyFromSeed(QByteArray(32, '\x22'));
    return made;
}

void readHeaders(Script& script) {
    protocol::WireRequest request{.method = "POST", .path = QString::fromLatin1(script.line()), .headers = {}, .body = "body"};
    for (const char* name : {"cd-device", "cd-session", "cd-counter", "cd-signature"})
        if (const QByteArray value = script.line(); value != "-") request.headers.insert(name, value);
    const auto signature = protocol::requestSignature(request.headers);
    if (!signature) return;
    insist(signature->session.isEmpty() || signature->session.size() == 16, "a session has 16 bytes");
    insist(signature->signature.size() == 64, "a signature has 64 bytes");
    insist(!protocol::verify(*signature, request, key().publicKey), "nobody signs with a key he has not got");
    protocol::sign(request, signature->device, signature->session, signature->counter, key().secret);
    const auto ours = protocol::requestSignature(request.headers);
    insist(ours && ours->device == signature->device && ours->session == signature->session && ours->counter == signature->counter,
           "what we sign says the same");
    insist(protocol::verify(*ours, request, key().publicKey), "what we sign is signed");
    insist(!protocol::verify(*ours, request, key().publicKey, domain::Realm::Practice), "a signature is good in one realm");
}

void readPaths(Script& script) {
    const QString path = QString::fromUtf8(script.rest());
    if (const auto nonce = protocol::pingNonce(path)) {
        insist(nonce->size() == 16, "a nonce has 16 bytes");
        insist(protocol::pingNonce(protocol::pingPath(*nonce)) == nonce, "the path of a greeting names its nonce");
    }
    if (const auto nonce = protocol::hubPingNonce(path))
        insist(protocol::hubPingNonce(protocol::hubPingPath(*nonce)) == nonce, "the path of a greeting names its nonce");
    if (const auto place = protocol::blobPlace(path)) {
        insist(place->id.size() == 32 && place->chunk >= 0, "a chunk has a place");
        insist(protocol::blobPlace(protocol::blobPath(place->id, place->chunk, place->count)) == place, "the path of a chunk names its place");
    }
}

void readCode(Script& script) {
    const QString typed = QString::fromUtf8(script.rest());
    const auto code = protocol::parseEnrolmentCode(typed);
    if (!code) return;
    insist(code->secret.size() == 16 && code->fingerprint.size() == 10, "a code has two halves");
    insist(protocol::parseEnrolmentCode(protocol::print(*code)) == code, "a printed code is read as it was");
}

void readSegment(Script& script) {
    const auto segment = protocol::decode<protocol::Segment>(script.rest());
    if (!segment) return;
    protocol::verify(*segment, key().publicKey);
    protocol::Segment ours = *segment;
    protocol::sign(ours, key().secret);
    insist(protocol::verify(ours, key().publicKey), "what we sign is signed");
    insist(!protocol::verify(ours, key().publicKey, domain::Realm::Practice), "a signature is good in one realm");
}

void readReceipt(Script& script) {
    auto receipt = protocol::decodeReceipt(script.rest());
    if (!receipt) return;
    protocol::verify(*receipt, key().publicKey);
    protocol::sign(*receipt, key().secret);
    insist(protocol::verify(*receipt, key().publicKey), "what we sign is signed");
    ++receipt->storedSeq;
    insist(!protocol::verify(*receipt, key().publicKey), "a signature covers how far the district has it");
}

/// Sizes and maps of chunks that do not agree.
void planChunks(Script& script) {
    protocol::BlobManifest manifest;
    manifest.size = qFromBigEndian<qint64>(script.bytes(8).leftJustified(8, '\0').constData());
    manifest.chunkHashes.assign(static_cast<size_t>(script.number(64)), QByteArray(32, 'h'));
    const bool good = protocol::consistent(manifest);
    const auto map = [&] {
        const QByteArray bits = script.bytes(script.number(16));
        return QBitArray::fromBits(bits.constData(), bits.size() * 8);
    };
    const QBitArray have = map(), there = map();
    const int most = script.byte();
    const auto run = protocol::nextRun(have, there, most);
    if (!run) return;
    insist(run->count >= 1 && run->count <= most && run->first >= 0, "a run has chunks, and not too many");
    for (int chunk = run->first; chunk < run->first + run->count; ++chunk) {
        insist(have.testBit(chunk), "only what we have is sent");
        insist(chunk >= there.size() || !there.testBit(chunk), "what is there is not sent again");
        if (good && chunk < static_cast<int>(manifest.chunkHashes.size()))
            insist(protocol::chunkSize(manifest.size, chunk) > 0, "a chunk is not empty");
    }
}

/// Of the local network: who asks for a hub, and who says that he is one.
void readPacket(Script& script) {
    const quint16 id = static_cast<quint16>(script.number(256));
    const QByteArray packet = script.rest();
    if (const auto hub = protocol::announcedHub(packet, id)) insist(hub->port > 0 && hub->unit.toUtf8().size() <= 64, "an announced hub is somewhere");
    const protocol::Announcement own{QStringLiteral("02683"), 8444};
    const auto answer = protocol::hubAnnouncement(packet, "quay-1", own);
    if (!answer || packet.size() < 2) return;
    insist(protocol::announcedHub(*answer, qFromBigEndian<quint16>(packet.constData())) == own, "who asks for a hub is told of it");
}

}  // namespace

void take(const QByteArray& input) {
    Script script(input);
    switch (script.number(7)) {
        case 0: return readHeaders(script);
        case 1: return readPaths(script);
        case 2: return readCode(script);
        case 3: return readSegment(script);
        case 4: return readReceipt(script);
        case 6: return readPacket(script);
        default: return planChunks(script);
    }
}

}  // namespace fuzz
