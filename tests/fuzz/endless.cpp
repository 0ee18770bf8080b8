// SPDX-License-Identifier: GPL-3.0-or-later
// The two doors by which libFuzzer enters a target.
#include "tests/fuzz/bytes.h"
#include "tests/fuzz/surroundings.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    fuzz::prepare();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::take(QByteArray(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)));
    return 0;
}
