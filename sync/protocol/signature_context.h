// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/realm.h"

#include <QByteArray>

namespace protocol {

/// What a signature begins with: what is signed, and in which realm. "CDSEG1" of a real office is
/// "CDPRACTICE-SEG1" of one for practice, so that nothing of the one is ever taken for the other.
inline QByteArray signatureContext(domain::Realm realm, const char* what) {
    return QByteArray(realm == domain::Realm::Practice ? "CDPRACTICE-" : "CD") + what;
}

}  // namespace protocol
