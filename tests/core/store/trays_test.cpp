// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "tests/core/store/an_office.h"

#include <QBitArray>

using test::TempStore;

namespace {

std::vector<store::TrayRow> all(TempStore& office, store::TrayPage (store::Trays::*tray)(const QString&, int) const, int limit) {
    std::vector<store::TrayRow> rows;
    QString cursor;
    do {
        const store::TrayPage page = (office->trays().*tray)(cursor, limit);
        CHECK(static_cast<int>(page.rows.size()) <= limit);
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        cursor = page.next;
    } while (!cursor.isEmpty());
    return rows;
}

store::TrayRow only(const std::vector<store::TrayRow>& rows) {
    REQUIRE(rows.size() == 1);
    return rows.front();
}

/// A scan of two chunks and a bit on a case.
domain::BlobId attach(TempStore& office, domain::CaseId id, const QByteArray& content) {
    const domain::BlobId blob = test::aDroppedFile(*office, content);
    domain::Attachment file = test::anAttachment();
    file.blob = blob;
    file.size = content.size();
    REQUIRE(store::act(*office, id, [&](const domain::CaseFile& now) {
        return domain::attach(office->signedIn(), now, file);
    }));
    return blob;
}

}  // namespace

TEST_CASE("a case that waits tells how many entries and bytes are still to go") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(test::remark(*office, file.id, QStringLiteral("Dân hẹn chiều")));
    const auto row = only(all(office, &store::Trays::waiting, 10));
    CHECK(row.id == file.id);
    CHECK(row.row->code == file.code());
    CHECK(row.events == 2);
    CHECK(row.eventBytes == office->outbox().waiting().eventBytes);
    CHECK(row.eventBytes == row.size);
    CHECK(row.newest == office.clock.now());
    CHECK(row.notTaken.isEmpty());
    CHECK(office->trays().counts() == store::TrayCounts{.waiting = 1, .sent = 0, .attention = 0});

    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    CHECK(all(office, &store::Trays::waiting, 10).empty());
    const auto sent = only(all(office, &store::Trays::sent, 10));
    CHECK(sent.events == 0);
    CHECK(sent.eventBytes == 0);
    CHECK(sent.size == row.size);
    CHECK(sent.receipt == u"R-000001");
    CHECK(office->trays().counts() == store::TrayCounts{.waiting = 0, .sent = 1, .attention = 0});
}

TEST_CASE("a case of which only scans are still to go waits for these") {
    TempStore office;
    const auto first = test::received(*office), second = test::received(*office);
    const QByteArray content(static_cast<int>(store::chunkBytes) * 2 + 100, 'x');
    const domain::BlobId scan = attach(office, first.id, content);
    attach(office, second.id, content);   // the same paper in two cases is one file
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    auto rows = all(office, &store::Trays::waiting, 10);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == second.id);
    for (const auto& row : rows) {
        CHECK(row.events == 0);
        CHECK(row.scans == 1);
        CHECK(row.scanBytes == content.size());
    }
    CHECK(office->trays().counts() == store::TrayCounts{.waiting = 2, .sent = 2, .attention = 0});
    QBitArray there(3);
    there.setBit(0);
    office->blobs().setThere(scan, there);
    CHECK(all(office, &store::Trays::waiting, 1).front().scanBytes == store::chunkBytes + 100);
    office->blobs().setThere(scan, QBitArray(3, true));
    CHECK(all(office, &store::Trays::waiting, 10).empty());
    // What is written later goes before, and takes its place at the front.
    attach(office, first.id, QByteArray("another"));
    attach(office, second.id, QByteArray("a third"));
    rows = all(office, &store::Trays::waiting, 1);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].events == 1);
    CHECK(rows[0].scans == 1);
}

TEST_CASE("what the district did not take is named with its reason") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    REQUIRE(test::remark(*office, file.id, QStringLiteral("một")));
    auto answer = test::allConfirmed(*office, 2);
    answer.confirmations.front().place.standing = domain::Standing::Held;
    answer.confirmations.front().place.revision.reset();
    answer.confirmations.front().heldReason = QStringLiteral("out-of-scope");
    REQUIRE(store::takeOver(*office, answer));
    const auto row = only(all(office, &store::Trays::attention, 10));
    CHECK(row.id == file.id);
    CHECK(row.notTaken == QStringList{QStringLiteral("out-of-scope")});
    CHECK(row.notTakenCount == 1);
    CHECK(all(office, &store::Trays::waiting, 10).empty());
    CHECK(office->trays().counts().attention == 1);
}

TEST_CASE("a case whose beginning has not come is shown and not forgotten") {
    TempStore office;
    test::ADevice other(7);
    const auto id = test::anId<domain::CaseId>(5);
    const auto begun = other.event(id, test::aSignature(), test::aReceipt());
    const auto later = other.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("sau")}}, {.step = 1, .revision = 1});
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(later, 2)})));
    const auto row = only(all(office, &store::Trays::attention, 10));
    CHECK(row.id == id);
    CHECK_FALSE(row.row);
    CHECK(row.size > 0);
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(begun, 1)})));
    CHECK(all(office, &store::Trays::attention, 10).empty());
    CHECK(office->trays().counts() == store::TrayCounts{.waiting = 0, .sent = 1, .attention = 0});
}

TEST_CASE("two who took the same step are in the tray of what needs attention") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    test::ADevice other(7);
    other.heard(1);
    const auto theirs = other.event(file.id, test::aSignature(domain::Role::Reception, 2),
                                    domain::StepForwarded{QStringLiteral("reception"), QStringLiteral("sign"), {}, {}, {}},
                                    {.step = file.stepCounter, .revision = 1});
    REQUIRE(test::forward(*office, file.id, QStringLiteral("settle")));
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(theirs, 2)})));
    const auto row = only(all(office, &store::Trays::attention, 10));
    CHECK(row.row->conflicts == 1);
    CHECK(row.notTaken.isEmpty());
}

TEST_CASE("the trays page through many cases without a gap or a double") {
    TempStore office;
    std::vector<domain::CaseId> sent, waiting;
    for (int i = 0; i < 30; ++i) sent.push_back(test::received(*office).id);
    for (int i = 0; i < 9; ++i) attach(office, sent[static_cast<std::size_t>(i)], QByteArray::number(i));
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    for (int i = 0; i < 25; ++i) waiting.push_back(test::received(*office).id);
    const int limit = GENERATE(1, 4, 5, 25, 34, 100);
    CAPTURE(limit);
    const auto ids = [](const std::vector<store::TrayRow>& rows) {
        QSet<domain::CaseId> found;
        for (const auto& row : rows) found.insert(row.id);
        CHECK(found.size() == static_cast<int>(rows.size()));
        return found;
    };
    CHECK(ids(all(office, &store::Trays::waiting, limit)).size() == 34);
    CHECK(ids(all(office, &store::Trays::sent, limit)) == QSet<domain::CaseId>(sent.begin(), sent.end()));
    CHECK(office->trays().counts() == store::TrayCounts{.waiting = 34, .sent = 30, .attention = 0});
}

TEST_CASE("work that was set aside stands under the name of who did it, each under its own") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    REQUIRE(test::remark(*office, file.id, QStringLiteral("của chị Lan")));
    auto answer = test::allConfirmed(*office, 2);
    answer.confirmations.front().place = {.revision = {}, .standing = domain::Standing::Held, .receivedAt = test::aMoment(2)};
    answer.confirmations.front().heldReason = QStringLiteral("out-of-scope");
    REQUIRE(store::takeOver(*office, answer));
    test::ADevice other(7);
    domain::Signature binh = test::aSignature(domain::Role::Officer, 2);
    binh.name = QStringLiteral("Lê Thị Bình");
    store::FeedRow late = test::feedRow(other.event(file.id, binh, domain::Remarked{{{}, QStringLiteral("của chị Bình")}}, {.step = 1, .revision = 1}), 2);
    late.place = {.revision = {}, .standing = domain::Standing::Late, .receivedAt = test::aMoment(3)};
    late.heldReason = QStringLiteral("former-unit");
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {late})));

    const auto row = only(all(office, &store::Trays::attention, 10));
    REQUIRE(row.parked.size() == 2);
    CHECK(row.parked[0].author == QStringLiteral("Nguyễn Thị Lan"));
    CHECK(row.parked[0].reason == u"out-of-scope");
    CHECK(std::get<domain::Remarked>(row.parked[0].entry.event.body).remark.text == QStringLiteral("của chị Lan"));
    CHECK(row.parked[1].author == QStringLiteral("Lê Thị Bình"));
    CHECK(row.parked[1].reason == u"former-unit");
    CHECK(row.notTakenCount == 2);
    CHECK(office->trays().of(file.id)->parked.size() == 2);
}

TEST_CASE("an entry whose words have not come is its author's all the same") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    REQUIRE(test::remark(*office, file.id, QStringLiteral("một")));
    auto event = office->log().eventsOf(file.id).back().event;
    test::ADevice other(7);
    event.envelope.origin.device = test::anId<domain::DeviceId>(8);
    event.envelopeBytes = domain::encodeEnvelope(event.envelope);
    event.bodyBytes.clear();
    store::FeedRow row = test::feedRow(event, 2);
    row.place.standing = domain::Standing::Held;
    row.heldReason = QStringLiteral("body-missing");
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
    const auto found = only(all(office, &store::Trays::attention, 10));
    REQUIRE(found.parked.size() == 1);
    CHECK(found.parked.front().author == QStringLiteral("Nguyễn Thị Lan"));
}

TEST_CASE("unsent work in a case of a unit this computer left stays in sight under its author's name") {
    TempStore office;
    const auto ours = test::received(*office), left = test::received(*office);
    CHECK(office->trays().counts().attention == 0);
    // The district has moved this computer to another commune before anything was sent.
    store::DeviceIdentity device = office->settings().device();
    device.unit = QStringLiteral("02684");
    domain::Unit commune = test::aCommune(), other = test::aCommune();
    other.code = device.unit;
    office->settings().setUnits(domain::UnitTree({test::aProvince(), commune, other}));
    office->settings().setDevice(device);
    CHECK(office->trays().counts().attention == 2);
    const auto rows = all(office, &store::Trays::attention, 1);
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        REQUIRE(row.parked.size() == 1);
        CHECK(row.parked.front().author == QStringLiteral("Nguyễn Thị Lan"));
        CHECK(row.parked.front().reason == store::otherUnit);
        CHECK(row.notTaken == QStringList{store::otherUnit});
    }
    CHECK(office->trays().counts().waiting == 2);   // it still goes, and the district decides
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    CHECK(all(office, &store::Trays::attention, 10).empty());
    // One above all of them has nothing of others.
    device.unit = QStringLiteral("48");
    office->settings().setDevice(device);
    REQUIRE(test::remark(*office, ours.id, QStringLiteral("hai")));
    CHECK(office->trays().counts().attention == 0);
    CHECK(left.id != ours.id);
}
