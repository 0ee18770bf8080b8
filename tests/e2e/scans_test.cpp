// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/an_office.h"
#include "tests/support/print.h"

using test::ADistrict;
using test::AnOffice;

namespace {

constexpr qint64 scanBytes = 24 * 1024 * 1024;

/// Kills the server once so much of the scans has gone over the line.
client::SyncDriver::OnProgress killingAt(ADistrict& district, qint64 bytes, bool& killed) {
    return [&district, bytes, &killed](const client::Progress& progress) {
        if (killed || progress.phase != client::Phase::Blobs || progress.done < bytes) return;
        killed = true;
        district->kill();
    };
}

}  // namespace

TEST_CASE("a scan goes on where the line was cut, up and down") {
    ADistrict district;
    AnOffice office(test::aNewStore({}), 1), above(test::aProvinceOffice(), 2);
    REQUIRE(!office.enrol(district->url(), district->enrolCode(QStringLiteral("02683"), QStringLiteral("commune"))));
    REQUIRE(!above.enrol(district->url(), district->enrolCode(QStringLiteral("48"), QStringLiteral("district"))));
    const domain::BlobId scan = office.receiveWithScan(scanBytes);

    bool killed = false;
    const client::Report cut = office.exchange(killingAt(district, scanBytes / 3, killed));
    REQUIRE(killed);
    CHECK(cut.refusal.has_value());
    district->start();
    const client::Report rest = office.exchange();
    REQUIRE(!rest.refusal);
    CHECK(office.waiting() == 0);
    CHECK(rest.bytesUp < scanBytes * 3 / 4);   // what had arrived is not sent again
    CHECK(rest.bytesUp > scanBytes / 8);

    above.want(scan);
    killed = false;
    const client::Report cutDown = above.exchange(killingAt(district, scanBytes / 3, killed));
    REQUIRE(killed);
    CHECK(cutDown.refusal.has_value());
    district->start();
    const client::Report restDown = above.exchange();
    REQUIRE(!restDown.refusal);
    const auto here = above.store().blobs().content(scan);
    REQUIRE(here.has_value());
    CHECK(*here == *office.store().blobs().content(scan));
    CHECK(restDown.bytesDown < scanBytes * 3 / 4);
}
