// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/origin.h"

#include <QStringList>

namespace domain {

QString originText(const Origin& origin) {
    return QStringLiteral("%1.%2.%3").arg(origin.device.toString(), origin.epoch.toString()).arg(origin.seq);
}

std::optional<Origin> originFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('.'));
    if (parts.size() != 3) return {};
    const auto device = DeviceId::parse(parts[0]);
    const auto epoch = EpochId::parse(parts[1]);
    bool isNumber = false;
    const qint64 seq = parts[2].toLongLong(&isNumber);
    if (!device || !epoch || !isNumber) return {};
    return Origin{*device, *epoch, seq};
}

}  // namespace domain
