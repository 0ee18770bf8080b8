// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/answers.h"

#include "core/crypto/sign.h"
#include "core/domain/line_hint.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

#include <QHash>

#include <algorithm>

namespace client {
namespace {

using domain::Error;
using domain::Refusal;

/// Whole seconds; the form with a date would need a clock that can be trusted.
std::optional<int> retryAfter(const protocol::WireResponse& response,
                              const std::optional<protocol::Problem>& problem) {
    constexpr int mostSeconds = 24 * 3600;
    bool good = false;
    int seconds = response.headers.value("retry-after").trimmed().toInt(&good);
    if (!good || seconds < 0) seconds = 0;
    if (problem) seconds = std::max(seconds, problem->retryAfterS);
    if (seconds <= 0) return std::nullopt;
    return std::min(seconds, mostSeconds);
}

Error words(Refusal refusal, const QString& subject = {}, const QString& detail = {}) {
    return {refusal, subject, detail};
}

Trouble ofCode(const protocol::Problem& problem) {
    using Kind = Trouble::Kind;
    namespace word = protocol::problem;
    const QHash<QString, Trouble> known{
        {word::noSession, {Kind::NoSession, words(Refusal::ServerRejected, problem.code), 0, {}}},
        {word::badSignature,
         {Kind::NoSession, words(Refusal::ServerRejected, problem.code), 0, {}}},
        {word::unknownDevice, {Kind::Refused, words(Refusal::NotEnrolled), 0, {}}},
        {word::revoked, {Kind::Refused, words(Refusal::DeviceRevoked), 0, {}}},
        {word::outOfScope, {Kind::Refused, words(Refusal::OutOfScope), 0, {}}},
        {word::codeInvalid, {Kind::Refused, words(Refusal::EnrolCodeInvalid), 0, {}}},
        {word::practiceServer, {Kind::Refused, words(Refusal::PracticeServer), 0, {}}},
        {word::realServer, {Kind::Refused, words(Refusal::RealServer), 0, {}}},
        {word::logFork, {Kind::Fork, words(Refusal::LogFork), 0, {}}},
        {word::seqGap, {Kind::Gap, words(Refusal::ServerRejected, problem.code), 0, {}}},
        {word::cursorStale, {Kind::CursorStale, words(Refusal::CursorStale), 0, {}}},
        {word::tooLarge, {Kind::TooLarge, words(Refusal::ServerRejected, problem.code), 0, {}}},
        {word::clientTooOld, {Kind::Refused, words(Refusal::ClientTooOld), 0, {}}},
        {word::busy, {Kind::Busy, words(Refusal::ServerBusy), 0, {}}},
        {word::storageFull, {Kind::StorageFull, words(Refusal::ServerStorageFull), 0, {}}}};
    const Trouble unknown{Kind::Refused, words(Refusal::ServerRejected, problem.code), 0, {}};
    return known.value(problem.code, unknown);
}

/// For words we do not know, and for a proxy of the district that has words of its own.
std::optional<Trouble::Kind> classOf(int status) {
    using Kind = Trouble::Kind;
    switch (status) {
    case 401: return Kind::NoSession;
    case 410: return Kind::CursorStale;
    case 413: return Kind::TooLarge;
    case 429:
    case 502:
    case 503:
    case 504: return Kind::Busy;
    case 507: return Kind::StorageFull;
    default: return std::nullopt;
    }
}

Trouble ofStatus(Trouble::Kind kind) {
    switch (kind) {
    case Trouble::Kind::CursorStale: return {kind, words(Refusal::CursorStale), 0, {}};
    case Trouble::Kind::Busy: return {kind, words(Refusal::ServerBusy), 0, {}};
    case Trouble::Kind::StorageFull: return {kind, words(Refusal::ServerStorageFull), 0, {}};
    case Trouble::Kind::Stranger:
    case Trouble::Kind::NoSession:
    case Trouble::Kind::Fork:
    case Trouble::Kind::Gap:
    case Trouble::Kind::TooLarge:
    case Trouble::Kind::Refused: break;
    }
    return {kind, words(Refusal::ServerRejected), 0, {}};
}

}  // namespace

Error stranger() { return {Refusal::LinkNotDistrict, {}, {}}; }

Error stranger(const protocol::WireResponse& response, bool known) {
    constexpr int askedToSignIn = 511;   // Network Authentication Required
    const bool elsewhere = response.status >= 300 && response.status < 400;
    const bool page = response.headers.value("content-type").toLower().startsWith("text/html") ||
                      response.body.trimmed().startsWith('<');
    if (!elsewhere && !page && response.status != askedToSignIn) return stranger();
    return {Refusal::LinkNotDistrict, {}, known ? domain::hint::wrongPage : domain::hint::portal};
}

std::optional<Trouble> troubleIn(const protocol::WireResponse& response, const QByteArray& pin) {
    if (response.tlsKeyHash != pin)
        return Trouble{Trouble::Kind::Stranger, words(Refusal::ServerKeyChanged), 0, {}};
    if (response.status == 200) return std::nullopt;
    const auto problem = protocol::decode<protocol::Problem>(response.body);
    const auto byStatus = classOf(response.status);
    // Behind the pinned key even a page of HTML comes from the district's own door.
    if (!problem && (pin.isEmpty() || !byStatus))
        return Trouble{Trouble::Kind::Stranger, stranger(response, !pin.isEmpty()), 0, {}};
    Trouble trouble = problem ? ofCode(*problem) : ofStatus(*byStatus);
    const bool unknownWord =
        problem && trouble.kind == Trouble::Kind::Refused && trouble.error.subject == problem->code;
    if (unknownWord && byStatus) trouble = ofStatus(*byStatus);
    trouble.number = problem ? problem->number : 0;
    trouble.retryAfterS = retryAfter(response, problem);
    if (trouble.kind == Trouble::Kind::Busy)
        trouble.error.detail = QString::number(trouble.retryAfterS.value_or(0));
    return trouble;
}

domain::Result<protocol::Pong> checkedPong(const protocol::WireResponse& response,
                                           const QByteArray& nonce, const QByteArray& serverKey,
                                           domain::Realm realm) {
    const auto pong = protocol::decode<protocol::Pong>(response.body);
    if (response.status != 200 || !pong || pong->nonce != nonce) return stranger(response, !response.tlsKeyHash.isEmpty());
    const auto speaksIn = [&](domain::Realm spoken) {
        return crypto::verify(pong->signedBytes(spoken), pong->signature, pong->serverKey);
    };
    if (!speaksIn(realm)) {
        if (!speaksIn(domain::otherThan(realm))) return stranger();
        return words(realm == domain::Realm::Real ? Refusal::PracticeServer : Refusal::RealServer,
                     pong->name);
    }
    if (pong->serverKey != serverKey || pong->tlsKeyHash != response.tlsKeyHash)
        return words(Refusal::ServerKeyChanged, pong->name);
    if (pong->highestVersion < protocol::version) return words(Refusal::ServerTooOld);
    return *pong;
}

}  // namespace client
