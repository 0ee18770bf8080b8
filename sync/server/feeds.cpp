// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/feeds.h"

#include "core/domain/event_codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"
#include "sync/server/offices.h"

#include <algorithm>

namespace server {
namespace {

qint64 sizeOf(const protocol::PullRow& row) {
    return row.envelope.size() + row.body.size() + 64;
}

/// Written in the life the asker is in: it has the body. What it wrote in an earlier one it may
/// have lost with its disk, and gets back.
bool hasBody(const Asker& asker, const Storage::FeedRow& found) {
    if (found.device != asker.device.id) return false;
    const auto envelope = domain::decodeEnvelope(found.row.envelope);
    return envelope && envelope->origin.epoch == asker.epoch;
}

}  // namespace

std::variant<protocol::PullAnswer, protocol::Problem> pull(Storage& storage, const Asker& asker,
                                                           const domain::UnitTree& tree,
                                                           const QByteArray& serverEpoch,
                                                           const protocol::PullRequest& request,
                                                           qint64 maxBytes) {
    for (const protocol::PullCursor& cursor : request.cursors) {
        if (!mayWork(asker.device, tree, cursor.unit))
            return protocol::Problem{protocol::problem::outOfScope, 0, 0};
        const bool isOurs = cursor.serverEpoch == serverEpoch && cursor.pos >= 0 &&
                            cursor.pos <= storage.feedHead(cursor.unit);
        if (!isOurs) return protocol::Problem{protocol::problem::cursorStale, 0, 0};
    }
    qint64 budget = std::clamp<qint64>(request.maxBytes, 1, maxBytes);
    protocol::PullAnswer answer;
    for (protocol::PullCursor cursor : request.cursors) {
        cursor.serverEpoch = serverEpoch;
        const auto take = [&](Storage::FeedRow found) {
            if (hasBody(asker, found)) found.row.body.clear();
            const qint64 size = sizeOf(found.row);
            if (!answer.rows.empty() &&
                (size > budget || answer.rows.size() >= protocol::maxRowsPerPull)) {
                answer.more = true;
                return false;
            }
            budget -= size;
            cursor.pos = found.row.pos;
            answer.rows.push_back(std::move(found.row));
            return true;
        };
        if (!answer.more) storage.feed(cursor.unit, cursor.pos, take);
        answer.cursors.push_back(cursor);
    }
    return answer;
}

}  // namespace server
