// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/lanes.h"

#include <algorithm>
#include <utility>

namespace client {

Lane laneOf(qint64 blobSize) { return blobSize <= previewBytes ? Lane::Previews : Lane::Scans; }

void arrange(std::vector<Outgoing>& papers) {
    const auto begun = [](const Outgoing& paper) { return paper.there.count(true) > 0; };
    std::stable_sort(papers.begin(), papers.end(), [&](const Outgoing& a, const Outgoing& b) {
        return std::pair(laneOf(a.manifest.size), !begun(a)) <
               std::pair(laneOf(b.manifest.size), !begun(b));
    });
}

void arrange(std::vector<Incoming>& papers) {
    std::stable_sort(papers.begin(), papers.end(),
                     [](const Incoming& a, const Incoming& b) { return a.asked > b.asked; });
}

}  // namespace client
