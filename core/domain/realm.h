// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domain {

/// Whether what happens here counts. Settled when a store or a server is made, for ever: the two
/// never meet. Each signs in a context of its own, so that neither can even verify the other's word.
enum class Realm { Real, Practice };

inline Realm otherThan(Realm realm) {
    return realm == Realm::Real ? Realm::Practice : Realm::Real;
}

}  // namespace domain
