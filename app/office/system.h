// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/random.h"
#include "core/domain/clock.h"
#include "core/domain/random.h"

namespace app {

/// The time and the chance of this computer. Only a main makes them; everything else is handed them.
class SystemClock : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

class SystemRandom : public domain::Random {
public:
    QByteArray bytes(int count) override { return crypto::randomBytes(count); }
};

}  // namespace app
