// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/parting.h"

#include "core/store/twin.h"
#include "sync/client/letters_out.h"

#include <algorithm>

namespace client {
namespace {

const QString offeredKey = QStringLiteral("sync.offered");
const QString epochKey = QStringLiteral("epoch");
const QString seqKey = QStringLiteral("seq");

qint64 offeredOf(store::Store& store, const domain::EpochId& epoch) {
    const QJsonObject kept = store.settings().object(offeredKey);
    return kept.value(epochKey).toString() == epoch.toString() ? kept.value(seqKey).toInteger() : 0;
}

bool isClear(store::Store& store) {
    const domain::EpochId present = store.settings().device().epoch;
    const qint64 given = std::max(offeredOf(store, present), handedOver(store).upTo.value(present));
    return given <= store.outbox().acknowledged(present).storedSeq;
}

}  // namespace

void noteOffered(store::Store& store, const domain::EpochId& epoch, qint64 seq) {
    using Stage = store::Twin::Stage;
    const Stage stage = store::twinOf(store.settings()).stage;
    if (stage != Stage::Asked && stage != Stage::Parting) return;
    if (epoch != store.settings().device().epoch || seq <= offeredOf(store, epoch)) return;
    store.settings().setObject(offeredKey, {{epochKey, epoch.toString()}, {seqKey, seq}});
}

domain::Result<bool> partWhenClear(store::Store& store) {
    if (store::twinOf(store.settings()).stage != store::Twin::Stage::Parting || !isClear(store)) return false;
    return store::becomeAnother(store);
}

}  // namespace client
