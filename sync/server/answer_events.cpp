// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/answer_parts.h"
#include "sync/server/feeds.h"
#include "sync/server/ingest.h"

#include <algorithm>

namespace server {
namespace {

// Far beyond any office, far below overflow.
constexpr qint64 maxSeq = 1LL << 53;

bool isReasonable(const protocol::PushRequest& push) {
    qint64 events = 0;
    for (const protocol::Segment& segment : push.segments) {
        const protocol::Segment& first = push.segments.front();
        if (segment.device != first.device || segment.epoch != first.epoch) return false;
        if (segment.first < 1 || segment.first > maxSeq || segment.events.empty()) return false;
        events += static_cast<qint64>(segment.events.size());
    }
    return events > 0 && events <= protocol::maxEventsPerPush;
}

/// Bytes of a body are not under the segment's signature, only its hash is: a carrier that damages
/// one must not be able to make us acknowledge it.
bool anyBodyDamaged(const std::vector<PreparedSegment>& segments) {
    for (const PreparedSegment& segment : segments)
        for (const PreparedEvent& event : segment.events)
            if (event.held == QLatin1String("body-hash") ||
                event.held == QLatin1String("body-missing"))
                return true;
    return false;
}

using Pulled = std::variant<protocol::PullAnswer, protocol::Problem>;

Pulled pullFor(const Asker& asker, Desk& desk, const protocol::PullRequest& asked) {
    return pull(desk.storage, asker, desk.units.in(desk.storage), desk.premises.identity.epoch,
                asked, desk.premises.limits.pullBytes);
}

Response tell(const Pulled& outcome) {
    if (const auto* rows = std::get_if<protocol::PullAnswer>(&outcome)) return success(*rows);
    const auto& problem = std::get<protocol::Problem>(outcome);
    return refuse(problem.code == protocol::problem::cursorStale ? 410 : 403, problem);
}

bool isEmpty(const Pulled& outcome) {
    const auto* rows = std::get_if<protocol::PullAnswer>(&outcome);
    return rows && rows->rows.empty();
}

}  // namespace

Response answerPush(const Request& request, Desk& desk, const Device& asker) {
    Premises& premises = desk.premises;
    if (premises.freeBytes() < premises.limits.eventReserve)
        return refuse(507, protocol::problem::storageFull, 600);
    const auto push = protocol::decode<protocol::PushRequest>(request.body);
    if (!push || !isReasonable(*push)) return refuse(400, protocol::problem::badRequest);

    // Whoever carries a segment, it counts as its device's own, by its device's signature.
    const domain::DeviceId device = push->segments.front().device;
    const domain::EpochId epoch = push->segments.front().epoch;
    const bool isCarried = device != asker.id;
    if (isCarried && asker.revokedAt) return refuse(403, protocol::problem::revoked);
    const auto author = desk.storage.device(device);
    if (!author) return refuse(403, protocol::problem::unknownDevice);
    std::vector<PreparedSegment> segments;
    for (const protocol::Segment& segment : push->segments) {
        const domain::Realm realm = desk.premises.identity.realm;
        if (!protocol::verify(segment, author->publicKey, realm))
            return protocol::verify(segment, author->publicKey, domain::otherThan(realm))
                       ? refuseOtherRealm(realm)
                       : refuse(400, protocol::problem::badSignature);
        segments.push_back(prepare(segment));
    }
    if (isCarried && anyBodyDamaged(segments)) return refuse(400, protocol::problem::badRequest);

    // The writer's thread reads the tree while this one waits for it.
    const domain::UnitTree& tree = desk.units.in(desk.storage);
    PushOutcome outcome;
    premises.write([&](Storage& storage) {
        outcome = ingest(storage, tree, premises.limits, segments, premises.clock.now());
    });
    if (outcome.problem) return refuse(409, *outcome.problem);
    return success(protocol::PushAnswer{.receipt = signedReceipt(desk, device, epoch, outcome.head),
                                        .epoch = epoch,
                                        .verdicts = std::move(outcome.verdicts),
                                        .maxBytes = premises.limits.pushBytes});
}

Response answerPull(const Request& request, Desk& desk, const Asker& asker,
                    std::optional<WaitingPull>& waiting) {
    const auto asked = protocol::decode<protocol::PullRequest>(request.body);
    if (!asked) return refuse(400, protocol::problem::badRequest);
    const auto outcome = pullFor(asker, desk, *asked);
    if (asked->waitSeconds > 0 && isEmpty(outcome)) {
        waiting = WaitingPull{{asker.device.id, asker.epoch}, *asked};
        waiting->request.waitSeconds = std::min(asked->waitSeconds, protocol::maxWaitSeconds);
    }
    return tell(outcome);
}

std::optional<Response> answerAgain(const WaitingPull& pull, Desk& desk) {
    const auto device = desk.storage.device(pull.speaker.device);
    if (!device || device->revokedAt) return refuse(403, protocol::problem::revoked);
    const auto outcome = pullFor({*device, pull.speaker.epoch}, desk, pull.request);
    if (isEmpty(outcome)) return std::nullopt;
    return tell(outcome);
}

}  // namespace server
