// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/version.h"

namespace server {

/// What one server lets itself in for. Every buffer and queue has its end here.
struct Limits {
    qint64 pushBytes = protocol::maxBodyBytes;      ///< told to clients as their largest batch
    qint64 pullBytes = 2 * 1024 * 1024;             ///< before compression, in one answer
    qint64 unfinishedBlobBytes = 512LL * 1024 * 1024;  ///< of one device, announcements too
    qint64 blobReserve = 1024LL * 1024 * 1024;      ///< free space below which blobs must wait
    qint64 eventReserve = 64LL * 1024 * 1024;       ///< and below which events must wait
    qint64 lamportLead = 10'000'000;  ///< how far a device may be ahead of all we know
    int codeHours = 72;
    int failedEnrolmentsPerMinute = 30;
    int nonceDays = 90;
    int sessions = 20'000;
    int sessionsPerDevice = 4;
    int waitingWrites = 256;
    int waitingRequests = 4'000;      ///< of as many connections; what their bodies hold has a limit of its own
    int longestWaitS = 20;            ///< whoever came after one who has waited so long is sent away
    int parkedPulls = 4'000;
    int retryAfterS = 5;
};

}  // namespace server
