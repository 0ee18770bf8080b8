// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sleep_watch.h"

#include "tests/support/fake_clock.h"
#include "tests/support/print.h"

using namespace std::chrono_literals;
using client::SleepWatch;
using Saw = SleepWatch::Saw;

TEST_CASE("sleep is noticed whether or not the running clock stood still in it", "[line]") {
    SleepWatch watch;
    test::FakeClock clock;
    std::chrono::milliseconds running = 5h;
    const auto after = [&](std::chrono::milliseconds ran, std::chrono::milliseconds passed) {
        running += ran;
        clock.advance(passed);
        return watch.look(running, clock.now());
    };
    CHECK(after(0s, 0s) == Saw::Nothing);
    for (int i = 0; i < 10; ++i) CHECK(after(10s, 10s) == Saw::Nothing);
    CHECK(after(10s, 8h) == Saw::Slept);     // Linux
    CHECK(after(8h, 8h) == Saw::Slept);      // Windows
    CHECK(after(10s, 10s) == Saw::Nothing);
    CHECK(after(50s, 52s) == Saw::Nothing);  // a busy PC
    CHECK(after(10s, -2h) == Saw::ClockSet);
    CHECK(after(10s, 10s) == Saw::Nothing);
    CHECK(after(10s, 8760h) == Saw::Slept);  // set forward by a year: old connections are tried anew, no more
    CHECK(after(10s, 10s) == Saw::Nothing);
}
