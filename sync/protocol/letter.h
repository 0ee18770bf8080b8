// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/message.h"

namespace protocol {

/// A request as it would be made in a session; its headers are missing.
struct LetterRequest {
    QString method;            ///< GET, POST, PUT
    QString path;
    QByteArray body;
    friend bool operator==(const LetterRequest&, const LetterRequest&) = default;
};

/// What an office says to the district when it has no line: requests, signed together by the device
/// and sealed to the server's key. Anybody may carry it, as often as he likes and in any order.
struct Letter {
    SessionRequest hello;      ///< always `past`: a letter may arrive when more has long been said
    std::vector<LetterRequest> requests;
    QByteArray signature;      ///< over "CDLET1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const Letter&, const Letter&) = default;
};

struct LetterReply {
    QString method, path;      ///< of the request
    QByteArray asked;          ///< its body, when it was a pull: where the rows begin
    int status = 0;
    QByteArray body;
    friend bool operator==(const LetterReply&, const LetterReply&) = default;
};

/// What the district says to it, sealed to the device's key. The first reply of the first answer is that of
/// `hello`, under the path of a session.
struct LetterAnswer {
    domain::DeviceId device;
    domain::EpochId epoch;     ///< of the letter
    QByteArray serverEpoch;
    QDateTime at;
    std::vector<LetterReply> replies;
    QByteArray signature;      ///< over "CDLEA1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const LetterAnswer&, const LetterAnswer&) = default;
};

/// POST /v1/letters, by whoever has a line: a sealed letter, or what is still to be answered of it.
struct CarryRequest {
    QByteArray letter;
    std::vector<LetterRequest> next;   ///< as the last answer had them; only reading is done
    friend bool operator==(const CarryRequest&, const CarryRequest&) = default;
};
struct CarryAnswer {
    QByteArray answer;         ///< a sealed LetterAnswer
    std::vector<LetterRequest> next;   ///< more would not fit: carry the letter again with these
    friend bool operator==(const CarryAnswer&, const CarryAnswer&) = default;
};

}  // namespace protocol
