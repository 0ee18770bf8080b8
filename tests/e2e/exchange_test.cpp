// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/an_office.h"
#include "tests/support/print.h"

using domain::Refusal;
using test::ADistrict;
using test::AnOffice;

namespace {

const auto khamDuc = QStringLiteral("02683"), phuocNang = QStringLiteral("02686"), daNang = QStringLiteral("48");

void enrol(AnOffice& office, ADistrict& district, const QString& unit) {
    const QString role = unit == daNang ? QStringLiteral("district") : QStringLiteral("commune");
    REQUIRE(!office.enrol(district->url(), district->enrolCode(unit, role)));
}

domain::CaseFile newestOf(store::Store& store, const QString& unit) {
    store::CaseFilter filter;
    filter.unit = unit;
    const auto rows = store.cases().page(filter, store::CaseOrder::NewestFirst, {}, 1).rows;
    REQUIRE(rows.size() == 1);
    return store::caseFile(store, rows.front().id).value();
}

qint64 casesAt(ADistrict& district) {
    return district->command({QStringLiteral("status"), QStringLiteral("--json")}).json().value(QStringLiteral("cases")).toInteger();
}

}  // namespace

TEST_CASE("two communes and the authority above them end with the same cases") {
    ADistrict district;
    AnOffice here(test::aNewStore({}), 1), there(test::aCommuneOffice(phuocNang, QStringLiteral("Xã Phước Năng")), 2),
        above(test::aProvinceOffice(), 3);
    enrol(here, district, khamDuc);
    enrol(there, district, phuocNang);
    enrol(above, district, daNang);
    for (int serial = 1; serial <= 5; ++serial) {
        const domain::CaseFile file = here.receive(serial);
        here.remark(file, QStringLiteral("Lần %1").arg(serial));
        there.receive(serial);
    }
    here.exchangeAll();
    there.exchangeAll();
    above.exchangeAll();
    const domain::CaseFile seen = newestOf(above.store(), khamDuc);
    above.remark(seen, QStringLiteral("Đã xem"));
    above.exchangeAll();
    here.exchangeAll();
    there.exchangeAll();

    CHECK(test::digestOf(above.store(), khamDuc) == test::digestOf(here.store(), khamDuc));
    CHECK(test::digestOf(above.store(), phuocNang) == test::digestOf(there.store(), phuocNang));
    // And that is not the digest of nothing, nor does a commune see its neighbour.
    CHECK(test::digestOf(here.store(), khamDuc) != test::digestOf(here.store(), phuocNang));
    CHECK(here.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 100).rows.size() == 5);
    CHECK(there.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 100).rows.size() == 5);
    CHECK(above.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 100).rows.size() == 10);
    CHECK(casesAt(district) == 10);
    CHECK(district->stop() == 0);
}

TEST_CASE("a code lets one computer in, once") {
    ADistrict district;
    AnOffice first(test::aNewStore({}), 1), second(test::aNewStore({}), 2);
    const QString code = district->enrolCode(khamDuc, QStringLiteral("commune"));
    CHECK(second.enrol(district->url(), QStringLiteral("ABCD-EFGH")) == Refusal::EnrolCodeInvalid);
    REQUIRE(!first.enrol(district->url(), code));
    CHECK(second.enrol(district->url(), code) == Refusal::EnrolCodeInvalid);
    CHECK(!first.enrol(district->url(), code));   // the same once more, as after a cut
    // With work receipted there is nothing to begin anew.
    first.receive(1);
    first.exchangeAll();
    const QString fresh = district->enrolCode(khamDuc, QStringLiteral("commune"));
    CHECK(first.enrol(district->url(), fresh) == Refusal::AlreadyEnrolled);
}

TEST_CASE("what was receipted is still there after the server is killed, and the office sends nothing twice") {
    ADistrict district;
    AnOffice office(test::aNewStore({}), 1);
    enrol(office, district, khamDuc);
    for (int serial = 1; serial <= 20; ++serial) office.receive(serial);
    office.exchangeAll();
    district->kill();
    office.receive(21);
    const client::Report cut = office.exchange();
    REQUIRE(cut.refusal);
    CHECK(cut.refusal->refusal == Refusal::LinkUnreachable);
    CHECK(office.waiting() > 0);
    district->start();
    const client::Report report = office.exchange();
    REQUIRE(!report.refusal);
    CHECK(report.sentEvents <= 2);     // the reception of the twenty-first case, and nothing of the twenty
    CHECK(!report.serverWasRestored);
    CHECK(office.waiting() == 0);
    CHECK(casesAt(district) == 21);
}

TEST_CASE("a server killed while it takes events in confirms each of them once") {
    ADistrict district;
    AnOffice office(test::aNewStore({}), 1), above(test::aProvinceOffice(), 2);
    enrol(office, district, khamDuc);
    enrol(above, district, daNang);
    for (int serial = 1; serial <= 150; ++serial) office.receive(serial);
    bool killed = false;
    office.exchange([&](const client::Progress& progress) {
        if (killed || progress.phase != client::Phase::Push) return;
        killed = true;
        district->kill();
    });
    REQUIRE(killed);
    district->start();
    office.exchangeAll();
    above.exchangeAll();
    CHECK(casesAt(district) == 150);
    CHECK(test::digestOf(above.store(), khamDuc) == test::digestOf(office.store(), khamDuc));
}

TEST_CASE("a server that is asked to stop does so and starts again with everything") {
    ADistrict district;
    AnOffice office(test::aNewStore({}), 1);
    enrol(office, district, khamDuc);
    office.receive(1);
    office.exchangeAll();
    CHECK(district->stop() == 0);
    CHECK(!district->running());
    district->start();
    office.receive(2);
    office.exchangeAll();
    CHECK(casesAt(district) == 2);
}
