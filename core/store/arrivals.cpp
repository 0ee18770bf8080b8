// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "core/store/acting.h"
#include "core/store/case_commands.h"
#include "core/store/log_rows.h"
#include "core/store/twin.h"
#include "core/store/values.h"

#include <QSet>

#include <limits>

namespace store {
namespace {

/// Cases in the order they were touched, each once.
class Touched {
public:
    void add(const domain::CaseId& id) {
        if (m_seen.contains(id)) return;
        m_seen.insert(id);
        m_ids.push_back(id);
    }
    const std::vector<domain::CaseId>& ids() const { return m_ids; }

private:
    QSet<domain::CaseId> m_seen;
    std::vector<domain::CaseId> m_ids;
};

}  // namespace

domain::Result<std::vector<domain::CaseId>> takeOver(Store& store, const Arrived& arrived) {
    std::optional<domain::Error> fork;
    const auto work = [&]() -> domain::Result<std::vector<domain::CaseId>> {
        Touched touched;
        const domain::DeviceId self = store.settings().device().device;
        for (const FeedRow& row : arrived.rows) {
            const auto taken = takeRow(store.database(), row);
            if (!taken) continue;  // kept as unreadable; it must not stop the others
            touched.add(taken->caseId);
            if (taken->fork && taken->origin.device == self)
                fork = domain::Error{domain::Refusal::LogFork, self.toString(),
                                     QString::number(taken->origin.seq)};
        }
        for (const domain::CaseId& id : store.log().confirm(arrived.epoch, arrived.confirmations))
            touched.add(id);
        if (arrived.acknowledged)
            store.outbox().setAcknowledged(arrived.epoch, *arrived.acknowledged);
        for (const Cursor& cursor : arrived.cursors) store.outbox().setCursor(cursor);
        for (const domain::CaseId& id : touched.ids()) refreshPicture(store, id);
        return touched.ids();
    };
    auto outcome = refusingFullDisk([&] { return store.write(work); });
    // Told after everything is safely kept: nothing of what came is lost by it.
    if (outcome && fork) return *fork;
    return outcome;
}

domain::Result<std::vector<domain::CaseId>> takeHeard(Store& store, const Heard& heard, const std::function<void()>& alongside) {
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<std::vector<domain::CaseId>> {
            Touched touched;
            const domain::DeviceId self = store.settings().device().device;
            for (const Heard::Told& told : heard.events) {
                const auto envelope = domain::decodeEnvelope(told.envelopeBytes);
                if (!envelope || envelope->origin.device == self) continue;
                const FeedRow row{.unit = {}, .pos = 0, .place = {}, .heldReason = {}, .envelopeBytes = told.envelopeBytes, .bodyBytes = told.bodyBytes};
                if (const auto taken = takeRow(store.database(), row)) touched.add(taken->caseId);
            }
            for (const Heard::Ended& ended : heard.ended) {
                if (ended.device == self) continue;
                for (const domain::CaseId& id : store.log().endAfter(ended.device, ended.epoch, ended.seq)) touched.add(id);
            }
            for (const domain::CaseId& id : touched.ids()) refreshPicture(store, id);
            if (alongside) alongside();
            return touched.ids();
        });
    });
}

domain::Result<domain::Done> settleFork(Store& store, const domain::EpochId& epoch,
                                        qint64 common) {
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<domain::Done> {
            const qint64 theirs = qMax(common, store.outbox().acknowledged(epoch).storedSeq);
            const std::vector<domain::Event> again =
                store.log().after(epoch, theirs, std::numeric_limits<qint64>::max());
            DeviceIdentity device = store.settings().device();
            if (device.epoch == epoch) {
                device.epoch = domain::EpochId::fromRandom(store.random().bytes(16));
                store.settings().setDevice(device);
                askAboutTwin(store, Twin::Cause::Forked);   // a fork of an earlier epoch was asked about when that ended
            }
            Touched touched;
            for (const domain::Event& event : again) {
                store.log().reissue(device, event);
                touched.add(event.envelope.caseId);
            }
            for (const domain::CaseId& id : touched.ids()) refreshPicture(store, id);
            return domain::Done{};
        });
    });
}

}  // namespace store
