// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/page_look.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace app {
namespace {

constexpr int edgePercent = 4;         // the shadow of the lid
constexpr int farFromPaper = 40;       // of 255: what shines through from the back is nearer
constexpr double inkOfBlank = 0.0003;  // of the dots: dust; a signature is three times as much

}  // namespace

bool looksBlank(const QImage& page) {
    if (page.isNull()) return true;
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    const int sides = grey.width() * edgePercent / 100, ends = grey.height() * edgePercent / 100;
    std::array<qint64, 256> counts{};
    for (int y = ends; y < grey.height() - ends; ++y) {
        const uchar* line = grey.constScanLine(y);
        for (int x = sides; x < grey.width() - sides; ++x) ++counts[line[x]];
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    qint64 all = 0, ink = 0;
    for (std::ptrdiff_t shade = 0; shade < std::ssize(counts); ++shade) {
        all += counts[static_cast<std::size_t>(shade)];
        if (std::abs(shade - most) > farFromPaper) ink += counts[static_cast<std::size_t>(shade)];
    }
    return static_cast<double>(ink) <= static_cast<double>(all) * inkOfBlank;
}

}  // namespace app
