// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sqlite {

/// How a connection is opened.
struct Opening {
    enum class Mode { CreateOrOpen, OpenExisting };
    QByteArray key = {};           ///< 32 bytes: encrypted; empty: plain (tests, server)
    Mode mode = Mode::CreateOrOpen;
    int busyTimeoutMs = 5000;
};

}  // namespace sqlite
