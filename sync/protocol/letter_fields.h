// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/letter.h"
#include "sync/protocol/message_fields.h"

/// Private to this room: the keys and limits of letters, as PROTOCOL.md lists them.
namespace protocol {

template <>
struct Fields<LetterRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.method, between(3, 4));
        field(2, m.path, between(1, 200));
        field(3, m.body, upTo(maxBodyBytes));
    }
};
template <>
struct Fields<Letter> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.hello);
        field(2, m.requests, upTo(maxRequestsPerLetter));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(3, m.signature, exactly(64));
    }
};
template <>
struct Fields<LetterReply> {
    static void list(auto& field, auto& m) {
        field(1, m.method, between(3, 4));
        field(2, m.path, between(1, 200));
        field(3, m.asked, upTo(maxBodyBytes));
        field(4, m.status, between(100, 599));
        field(5, m.body, upTo(maxBodyBytes));
    }
};
template <>
struct Fields<LetterAnswer> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.device);
        field(2, m.epoch);
        field(3, m.serverEpoch, exactly(16));
        field(4, m.at);
        field(5, m.replies, upTo(2 * maxRequestsPerLetter));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(6, m.signature, exactly(64));
    }
};
template <>
struct Fields<CarryRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.letter, between(1, maxBodyBytes));
        field(2, m.next, upTo(maxRequestsPerLetter));
    }
};
template <>
struct Fields<CarryAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.answer, between(1, maxBodyBytes));
        field(2, m.next, upTo(maxRequestsPerLetter));
    }
};

template <>
struct Blank<Letter> {
    static Letter make() { return {Blank<SessionRequest>::make(), {}, {}}; }
};
template <>
struct Blank<LetterAnswer> {
    static LetterAnswer make() { return {blankDevice(), blankEpoch(), {}, {}, {}, {}}; }
};

}  // namespace protocol
