// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QString>

#include <compare>
#include <optional>

namespace domain {

/// Which fact this is, whoever tells it: the device, its present life, its place in that life.
/// `epoch` is minted at install, after every restore and when a fork is found, so a restored
/// backup can never speak with the voice of what came after it. `seq` starts at 1, without gaps.
struct Origin {
    DeviceId device;
    EpochId epoch;
    qint64 seq = 0;

    friend bool operator==(const Origin&, const Origin&) = default;
    friend std::strong_ordering operator<=>(const Origin&, const Origin&) = default;
};

/// "device.epoch.seq" and back; nothing when it is none.
QString originText(const Origin& origin);
std::optional<Origin> originFrom(const QString& text);

}  // namespace domain
