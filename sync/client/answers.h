// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/link.h"

#include <optional>

namespace client {

/// Says what an answer that is no success means for the office.
struct Trouble {
    enum class Kind {
        Stranger,     ///< not the district: LinkNotDistrict, ServerKeyChanged
        NoSession,    ///< 401
        Fork,         ///< LOG_FORK
        Gap,          ///< SEQ_GAP: see number
        CursorStale,
        TooLarge,     ///< halve
        StorageFull,  ///< papers wait, the rest goes on
        Busy,
        Refused,      ///< nothing to be done about it in this round
    };
    Kind kind = Kind::Refused;
    domain::Error error;
    qint64 number = 0;
    std::optional<int> retryAfterS;
};

/// The trouble in it, if any. `pin` is the TLS key the server was enrolled with.
std::optional<Trouble> troubleIn(const protocol::WireResponse& response, const QByteArray& pin);

/// The pong, when it answers this nonce, is signed with this key and was sent through the very TLS
/// key it names. LinkNotDistrict, ServerKeyChanged, ServerTooOld; PracticeServer or RealServer when
/// it speaks in the other realm.
domain::Result<protocol::Pong> checkedPong(const protocol::WireResponse& response,
                                           const QByteArray& nonce, const QByteArray& serverKey,
                                           domain::Realm realm);

domain::Error stranger();
/// The same with a hint where the answer looks like a page for people. `known`: it came from behind the pinned key.
domain::Error stranger(const protocol::WireResponse& response, bool known);

}  // namespace client
