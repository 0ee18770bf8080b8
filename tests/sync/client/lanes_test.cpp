// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/lanes.h"

#include "sync/protocol/version.h"
#include "tests/support/print.h"

using namespace client;

namespace {

Outgoing paper(char name, qint64 size, bool begun = false) {
    const int chunks = protocol::chunkCount(size);
    Outgoing made{{QByteArray(32, name), size, {}}, QBitArray(chunks, true), QBitArray(chunks)};
    if (begun) made.there.setBit(0);
    return made;
}

}  // namespace

TEST_CASE("previews go before scans and what was begun before what was not", "[lanes]") {
    std::vector<Outgoing> papers = {paper('a', 5'000'000), paper('b', 10'000),
                                    paper('c', 900'000, true), paper('d', previewBytes)};
    arrange(papers);
    QByteArray order;
    for (const Outgoing& one : papers) order += one.manifest.id[0];
    CHECK(order == "bdca");
    CHECK(laneOf(previewBytes) == Lane::Previews);
    CHECK(laneOf(previewBytes + 1) == Lane::Scans);
}

TEST_CASE("what a person waits for comes first", "[lanes]") {
    std::vector<Incoming> papers = {{QByteArray(32, 'a'), {}, false},
                                    {QByteArray(32, 'b'), {}, true},
                                    {QByteArray(32, 'c'), {}, false}};
    arrange(papers);
    CHECK(papers[0].id[0] == 'b');
    CHECK(papers[1].id[0] == 'a');
}
