// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace domain {

/// The only way the core learns chance.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0;  ///< fit for keys
};

}  // namespace domain
