// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domain {

/// A visitor from one lambda per alternative. Never give it a lambda over `auto`: the compiler's
/// list of places that must decide about a new alternative is the point.
template <class... Arms>
struct match : Arms... {
    using Arms::operator()...;
};
template <class... Arms>
match(Arms...) -> match<Arms...>;

}  // namespace domain
