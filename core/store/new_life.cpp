// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/new_life.h"

#include "core/store/twin.h"
#include "core/store/values.h"

#include <tuple>

namespace store {
namespace {

/// Codes issued after the copy was made are not in it. The mark knows them; where there is none,
/// the rest of the day uses the upper half of what is left of the block, from a place that is the
/// higher the later it is: the same copy may be put back twice a day.
domain::CodeCounter countersAfterRestore(const Store& store, const DeviceIdentity& device,
                                         domain::CodeCounter kept, const HighWater& marked) {
    const auto later = [](const domain::CodeCounter& a, const domain::CodeCounter& b) {
        if (!a.day.isValid()) return b;
        if (!b.day.isValid()) return a;
        return std::tie(a.day, a.serial) < std::tie(b.day, b.serial) ? b : a;
    };
    const bool known = marked.device == device.device.toString();
    if (known) return later(kept, marked.codes);
    constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
    const QDateTime now = domain::officeTime(store.clock().now());
    const QDate today = now.date();
    if (kept.day.isValid() && kept.day > today) return kept;
    const int used = kept.day == today ? kept.serial : device.codeBlock.first - 1;
    const qint64 half = (device.codeBlock.last - used) / 2;
    const qint64 shift = half * now.time().msecsSinceStartOfDay() / dayMs;
    return {.day = today, .serial = used + static_cast<int>(half + shift)};
}

}  // namespace

bool isRestoredCopy(Store& store, const HighWater& now, const HighWater& marked) {
    // A mark with a name we had before is only older: its write was lost with the power.
    const bool ours = marked.device == now.device || wasOurs(store.settings(), marked.device);
    if (marked.restored || !ours || marked.file != now.file) return true;
    if (marked.epoch == now.epoch) return now.seq < marked.seq;
    // The mark may be older than the file, never newer.
    const auto epoch = domain::EpochId::parse(marked.epoch);
    return !epoch || !store.database()
                          .first(QStringLiteral("SELECT no FROM own_epoch WHERE epoch = ?"),
                                 {epoch->bytes()},
                                 [](const sqlite::Row& row) { return row.integer(0); });
}

void beginNewLife(Store& store, const HighWater& marked) {
    store.database().writeAlways([&] {
        DeviceIdentity device = store.settings().device();
        device.epoch = domain::EpochId::fromRandom(store.random().bytes(16));
        store.settings().setDevice(device);
        store.settings().setCodeCounter(
            countersAfterRestore(store, device, store.settings().codeCounter(), marked));
        askAboutTwin(store, Twin::Cause::PutBack);
    });
}

}  // namespace store
