// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/own_epochs.h"

#include <QJsonArray>

#include <algorithm>

namespace client {
namespace {

const QString settingsKey = QStringLiteral("sync.epochs");
const QString listKey = QStringLiteral("epochs");

std::vector<domain::EpochId> noted(store::Store& store) {
    std::vector<domain::EpochId> epochs;
    const QJsonArray list = store.settings().object(settingsKey).value(listKey).toArray();
    for (const QJsonValue& text : list)
        if (const auto epoch = domain::EpochId::parse(text.toString())) epochs.push_back(*epoch);
    return epochs;
}

}  // namespace

std::vector<domain::EpochId> ownEpochs(store::Store& store) {
    std::vector<domain::EpochId> epochs = noted(store);
    const domain::EpochId present = store.settings().device().epoch;
    for (const domain::EpochId& epoch : store.log().unfinishedEpochs())
        if (std::find(epochs.begin(), epochs.end(), epoch) == epochs.end()) epochs.push_back(epoch);
    std::erase(epochs, present);
    // What was said under a name this PC no longer has is its other bearer's to speak of.
    const domain::DeviceId self = store.settings().device().device;
    std::erase_if(epochs, [&](const domain::EpochId& epoch) { return store.log().writerOf(epoch).value_or(self) != self; });
    epochs.push_back(present);
    return epochs;
}

void noteOwnEpoch(store::Store& store, const domain::EpochId& epoch) {
    const std::vector<domain::EpochId> epochs = noted(store);
    if (std::find(epochs.begin(), epochs.end(), epoch) != epochs.end()) return;
    QJsonArray list;
    for (const domain::EpochId& known : epochs) list.append(known.toString());
    list.append(epoch.toString());
    store.settings().setObject(settingsKey, {{listKey, list}});
}

void noteOwnEpochs(store::Store& store) {
    for (const domain::EpochId& epoch : store.log().unfinishedEpochs()) noteOwnEpoch(store, epoch);
    noteOwnEpoch(store, store.settings().device().epoch);
}

}  // namespace client
