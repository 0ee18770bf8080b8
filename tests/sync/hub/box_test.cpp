// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hub/box.h"

#include "tests/support/a_case.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

#include <QTemporaryDir>

using protocol::Parcel;
using protocol::Shelf;

namespace {

struct ABox {
    explicit ABox(const hub::Shares& given = {}) : shares(given) { open(); }
    void open() { box.emplace(dir.filePath(QStringLiteral("box.sqlite")), random, shares); }
    std::vector<qint64> numbers(Shelf shelf, qint64 after = 0) {
        std::vector<qint64> found;
        box->read(shelf, after, [&](qint64 pos, const Parcel&) {
            found.push_back(pos);
            return true;
        });
        return found;
    }
    QTemporaryDir dir;
    test::FixedRandom random;
    hub::Shares shares;
    std::optional<hub::Box> box;
};

Parcel parcel(Shelf shelf, const QByteArray& key, int from = 1, const QByteArray& body = "locked") {
    return {{shelf, test::anId<domain::DeviceId>(from), key}, body};
}

}  // namespace

TEST_CASE("a parcel is kept once, and as it was first") {
    ABox box;
    box.box->change({parcel(Shelf::Log, "one")}, {});
    box.box->change({parcel(Shelf::Log, "one", 1, "other"), parcel(Shelf::Log, "one", 2)}, {});
    QByteArray body;
    box.box->read(Shelf::Log, 0, [&](qint64, const Parcel& kept) {
        if (kept.name.from == test::anId<domain::DeviceId>(1)) body = kept.body;
        return true;
    });
    CHECK(body == "locked");
    CHECK(box.numbers(Shelf::Log).size() == 2);
    CHECK(box.box->figures().events == 2);
}

TEST_CASE("a number never comes twice, even when the newest parcel is gone") {
    ABox box;
    box.box->change({parcel(Shelf::Letter, "one")}, {});
    const qint64 first = box.box->end(Shelf::Letter);
    box.box->change({}, {parcel(Shelf::Letter, "one").name});
    CHECK(box.box->end(Shelf::Letter) == 0);
    box.open();
    box.box->change({parcel(Shelf::Letter, "two")}, {});
    CHECK(box.box->end(Shelf::Letter) > first);
    CHECK(box.numbers(Shelf::Letter, first).size() == 1);
}

TEST_CASE("what was put is there after the program ended, under the same life") {
    ABox box;
    const QByteArray life = box.box->life();
    CHECK(life.size() == 16);
    box.box->change({parcel(Shelf::Scan, "one")}, {});
    box.open();
    CHECK(box.box->life() == life);
    CHECK(box.box->has(Shelf::Scan, "one"));
    CHECK_FALSE(box.box->has(Shelf::Log, "one"));
    ABox other;
    other.random.bytes(1);
    other.dir.remove();
    CHECK(hub::Box(other.dir.path() + QStringLiteral("x.sqlite"), other.random).life() != life);
}

TEST_CASE("what lies longest makes room, but letters stay") {
    ABox box({.log = 25, .answers = 25, .scans = 25});
    for (const Shelf shelf : {Shelf::Log, Shelf::Letter, Shelf::Answer, Shelf::Scan})
        for (const QByteArray& key : {QByteArray("a"), QByteArray("b"), QByteArray("c")}) box.box->change({parcel(shelf, key, 1, "ten bytes.")}, {});
    CHECK(box.box->figures().events == 2);
    CHECK(box.box->figures().answers == 2);
    CHECK(box.box->figures().scans == 2);
    CHECK(box.box->figures().letters == 3);
    CHECK(box.box->figures().bytes == 90);
    CHECK_FALSE(box.box->has(Shelf::Log, "a"));
    CHECK(box.box->has(Shelf::Log, "c"));
}

TEST_CASE("keys are found by how they begin") {
    ABox box;
    for (const QByteArray& key : {QByteArray("ab1"), QByteArray("ab2"), QByteArray("ac"), QByteArray("\xff\xff", 2), QByteArray("\xff\xfe", 2)})
        box.box->change({parcel(Shelf::Scan, key)}, {});
    const auto found = [&](const QByteArray& beginning) {
        int count = 0;
        box.box->find(Shelf::Scan, beginning, [&](qint64, const Parcel& each) {
            CHECK(each.name.key.startsWith(beginning));
            ++count;
            return true;
        });
        return count;
    };
    CHECK(found("ab") == 2);
    CHECK(found("a") == 3);
    CHECK(found("b") == 0);
    CHECK(found("\xff\xfe") == 1);
}
