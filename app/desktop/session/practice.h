// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/settings.h"
#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "core/domain/result.h"

#include <optional>

namespace app {

/// Going over to the made-up office and coming back: whose data the program shows meanwhile, and what
/// it remembers of it, which is nothing.
class Practice {
public:
    Practice(const domain::Clock& clock, domain::Random& random) : m_clock(clock), m_random(random) {}

    bool on() const { return m_before.has_value(); }
    /// Makes the office beside that of `settings` when there is none yet, and turns `settings` to it.
    domain::Result<domain::Done> enter(Settings& settings);
    void leave(Settings& settings);
    /// A fresh made-up office in the place of the one of `settings`; nobody may be signed in there.
    domain::Result<domain::Done> beginAnew(const Settings& settings);
    /// What is kept for the next start: looks, but not whose data were practised on.
    Settings toRemember(const Settings& settings) const;

private:
    const domain::Clock& m_clock;
    domain::Random& m_random;
    std::optional<Settings> m_before;
};

}  // namespace app
