// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/twin.h"

#include "core/store/acting.h"
#include "core/store/values.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace store {
namespace {

using Stage = Twin::Stage;
using Cause = Twin::Cause;
using Answer = Twin::Answer;

const auto twinSetting = QStringLiteral("twin");
const auto formerSetting = QStringLiteral("former_devices");
const auto listKey = QStringLiteral("list");
const auto pastKey = QStringLiteral("past");
constexpr int mostPast = 20;

QString stageWord(Stage stage) {
    switch (stage) {
    case Stage::None: return QStringLiteral("settled");
    case Stage::Asked: return QStringLiteral("asked");
    case Stage::Parting: return QStringLiteral("parting");
    case Stage::Parted: return QStringLiteral("parted");
    }
    Q_UNREACHABLE();
}

Stage stageFrom(const QString& word) {
    for (const Stage stage : {Stage::Asked, Stage::Parting, Stage::Parted})
        if (word == stageWord(stage)) return stage;
    return Stage::None;
}

QString causeWord(Cause cause) {
    switch (cause) {
    case Cause::PutBack: return QStringLiteral("put-back");
    case Cause::Forked: return QStringLiteral("forked");
    case Cause::Told: return QStringLiteral("told");
    }
    Q_UNREACHABLE();
}

Cause causeFrom(const QString& word) {
    for (const Cause cause : {Cause::Forked, Cause::Told})
        if (word == causeWord(cause)) return cause;
    return Cause::PutBack;
}

std::optional<QDateTime> momentIn(const QJsonValue& value) {
    if (!value.isDouble()) return std::nullopt;
    return momentOf(value.toInteger());
}

Answer answerFrom(const QString& word) {
    return word == u"one" ? Answer::OneComputer : word == u"two" ? Answer::TwoComputers : Answer::None;
}

void setStage(Settings& settings, Stage stage) {
    QJsonObject kept = settings.object(twinSetting);
    kept.insert(QStringLiteral("stage"), stageWord(stage));
    settings.setObject(twinSetting, kept);
}

void setAnswer(Store& store, Answer answer) {
    QJsonObject kept = store.settings().object(twinSetting);
    const bool one = answer == Answer::OneComputer;
    kept.insert(QStringLiteral("stage"), stageWord(one ? Stage::None : Stage::Parting));
    kept.insert(QStringLiteral("answer"), one ? QStringLiteral("one") : QStringLiteral("two"));
    kept.insert(QStringLiteral("user"), store.signedIn().id.toString());
    kept.insert(QStringLiteral("by"), store.signedIn().name);
    kept.insert(QStringLiteral("at"), store.clock().now().toMSecsSinceEpoch());
    store.settings().setObject(twinSetting, kept);
}

/// Until the district gives a block: not the twin's, and from above, since blocks are given from below.
/// From anywhere there, since a third copy may do the same.
domain::CodeBlock blockApart(Store& store, const domain::CodeBlock& shared) {
    const int highest = store.settings().codePattern().highest();
    const int middle = highest / 2;
    const int from = std::max(middle + 1, shared.last < highest ? shared.last + 1 : middle + 1);
    const int room = (highest - from) / 4 * 3;   // the rest is enough for a day
    const auto chance = store.random().bytes(2);
    const int shift = (static_cast<quint8>(chance.at(0)) * 256 + static_cast<quint8>(chance.at(1))) % (room + 1);
    return {.first = from + shift, .last = highest};
}

/// At once: the twin gives out codes of the same block. The district gives it back if there is no twin.
void leaveBlock(Store& store) {
    DeviceIdentity device = store.settings().device();
    device.codeBlock = blockApart(store, device.codeBlock);
    store.settings().setDevice(device);
}

void rememberFormer(Settings& settings, const domain::DeviceId& device) {
    QJsonArray list = settings.object(formerSetting).value(listKey).toArray();
    list.append(device.toString());
    settings.setObject(formerSetting, {{listKey, list}});
}

/// Nothing of an epoch that other copies of this file may have, too, is waiting for its receipt.
bool pastIsReceipted(Store& store, const domain::EpochId& present) {
    const std::vector<domain::EpochId> unfinished = store.log().unfinishedEpochs();
    return std::all_of(unfinished.begin(), unfinished.end(), [&](const domain::EpochId& epoch) { return epoch == present; });
}

void takeAnotherName(Store& store, const DeviceIdentity& before) {
    const std::vector<domain::Event> again = store.log().after(
        before.epoch, store.outbox().acknowledged(before.epoch).storedSeq, std::numeric_limits<qint64>::max());
    DeviceIdentity device = before;
    device.device = domain::DeviceId::fromRandom(store.random().bytes(16));
    device.epoch = domain::EpochId::fromRandom(store.random().bytes(16));
    device.publicKey.clear();   // a new one is made with the enrolment
    rememberFormer(store.settings(), before.device);
    store.settings().setDevice(device);
    store.settings().setDeviceSecret({});
    store.settings().leaveServer();
    std::vector<domain::CaseId> touched;
    for (const domain::Event& event : again) {
        store.log().reissue(device, event);
        if (std::find(touched.begin(), touched.end(), event.envelope.caseId) == touched.end()) touched.push_back(event.envelope.caseId);
    }
    for (const domain::CaseId& id : touched) refreshPicture(store, id);
    setStage(store.settings(), Stage::Parted);
}

}  // namespace

Twin twinOf(const Settings& settings) {
    const QJsonObject kept = settings.object(twinSetting);
    if (kept.isEmpty()) return {};
    Twin twin{.stage = stageFrom(kept[u"stage"].toString()),
              .cause = causeFrom(kept[u"cause"].toString()),
              .since = momentIn(kept[u"since"]),
              .answer = answerFrom(kept[u"answer"].toString()),
              .answeredBy = kept[u"by"].toString(),
              .answeredAt = momentIn(kept[u"at"])};
    if (twin.stage == Stage::Parted && settings.server()) twin.stage = Stage::None;   // registered: all is done
    return twin;
}

void askAboutTwin(Store& store, Cause cause) {
    if (!store.settings().server()) return;
    QJsonObject kept = store.settings().object(twinSetting);
    const Stage stage = stageFrom(kept[u"stage"].toString());
    if (stage == Stage::Asked || stage == Stage::Parting) return;   // it is the same question
    QJsonArray past = kept.take(pastKey).toArray();
    if (!kept.isEmpty()) past.append(kept);
    while (past.size() > mostPast) past.removeFirst();
    store.settings().setObject(twinSetting, {{QStringLiteral("stage"), stageWord(Stage::Asked)},
                                             {QStringLiteral("cause"), causeWord(cause)},
                                             {QStringLiteral("since"), store.clock().now().toMSecsSinceEpoch()},
                                             {pastKey, past}});
}

domain::Result<domain::Done> answerTwin(Store& store, Answer answer) {
    if (!domain::may(store.signedIn(), domain::Act::ManageOffice)) return domain::Refusal::RoleMayNot;
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<domain::Done> {
            Stage stage = twinOf(store.settings()).stage;
            if (answer == Answer::TwoComputers && stage == Stage::None) {
                if (!store.settings().server()) return domain::Refusal::NotEnrolled;
                // From here on is this PC's alone; what was written before, the other one may have.
                DeviceIdentity device = store.settings().device();
                device.epoch = domain::EpochId::fromRandom(store.random().bytes(16));
                store.settings().setDevice(device);
                askAboutTwin(store, Cause::Told);
                stage = Stage::Asked;
            }
            const bool isOpen = stage == Stage::Asked || stage == Stage::Parting;
            if (!isOpen || answer == Answer::None) return domain::Done{};
            if (answer == Answer::TwoComputers && stage == Stage::Asked) leaveBlock(store);
            setAnswer(store, answer);
            return domain::Done{};
        });
    });
}

domain::Result<bool> becomeAnother(Store& store) {
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<bool> {
            const DeviceIdentity device = store.settings().device();
            if (twinOf(store.settings()).stage != Stage::Parting || !pastIsReceipted(store, device.epoch)) return false;
            takeAnotherName(store, device);
            return true;
        });
    });
}

bool wasOurs(const Settings& settings, const QString& device) {
    return settings.object(formerSetting).value(listKey).toArray().contains(device);
}

}  // namespace store
