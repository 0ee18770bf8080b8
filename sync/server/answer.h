// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "sync/server/http/request.h"
#include "sync/server/identity.h"
#include "sync/server/limits.h"
#include "sync/server/offices.h"
#include "sync/server/sessions.h"
#include "sync/server/storage/blob_storage.h"

#include <functional>
#include <optional>

namespace server {

/// What every answer of one server shares. Safe from any thread.
struct Premises {
    const Identity& identity;
    const Limits& limits;
    const domain::Clock& clock;
    domain::Random& random;
    MinuteLimit& failedEnrolments;
    /// Runs work in a durable transaction; throws Busy when too much is waiting.
    std::function<void(const std::function<void(Storage&)>&)> write;
    std::function<void(const std::function<void(BlobStorage&)>&)> writeBlobs;
    std::function<qint64()> freeBytes;   ///< on the disk of the storage
};

/// Where one thread answers: the premises, and connections of its own for reading.
struct Desk {
    Premises& premises;
    Storage& storage;
    BlobStorage& blobs;
    Sessions& sessions;
    UnitsSeen units;
    ShutOut shutOut{};
};

/// A pull that found nothing new and is ready to wait.
struct WaitingPull {
    Speaker speaker;
    protocol::PullRequest request;
};

/// Any request, however wrong, has an answer; only a failure of the server itself is thrown.
/// `waiting` is filled when the caller may hold the answer back and ask again.
Response answer(const Request& request, Desk& desk, std::optional<WaitingPull>& waiting);
Response answer(const Request& request, Desk& desk);
/// The answer now, or nothing while there is nothing new.
std::optional<Response> answerAgain(const WaitingPull& pull, Desk& desk);
/// For an exception that left `answer`.
Response answerToFailure(const std::exception& failure, const Limits& limits);

}  // namespace server
