// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fuzz {

/// As every test program has it: an odd locale, far from Viet Nam's time zone, no display. Lives until
/// the program ends.
void prepare();

}  // namespace fuzz
