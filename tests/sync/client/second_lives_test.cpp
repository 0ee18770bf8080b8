// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/an_enrolled_office.h"

#include <QDir>
#include <QFile>

using namespace client;
using domain::Refusal;
using test::Office;
using test::refusalOf;

namespace {

void copyFiles(const QString& from, const QString& to, const QStringList& names) {
    QDir().mkpath(to);
    for (const QString& name : names) {
        QFile::remove(to + u'/' + name);
        REQUIRE(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

/// What a backup, or an image of the disk, brings back.
const QStringList withoutMark{QStringLiteral("store.db"), QStringLiteral("scans.db"),
                              QStringLiteral("keys.json")};

}  // namespace

TEST_CASE("a restored district gets everything again, in the same round", "[driver]") {
    Office office;
    const domain::CaseFile file = office.receive();
    office.receive();
    office.receive();
    office.round();
    office.district.restoreTo(office.store->settings().device().epoch, 1);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.serverWasRestored);
    CHECK(office.arrived() == 3);
    CHECK(office.where(file).place == store::Whereabouts::District);
    CHECK(office.store->settings().server()->serverEpoch == office.district.epoch);
}

TEST_CASE("a district put back from a backup gets the papers it lost once more", "[driver]") {
    Office office;
    std::vector<domain::Attachment> papers;
    for (int i = 0; i < 40; ++i) papers.push_back(office.scan(QByteArray(100 + i, 's')));
    office.receive(papers);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.district.blobs.size() == 40);
    office.district.blobs.clear();
    office.district.restoreTo(office.store->settings().device().epoch, 1);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.district.blobs.size() == 40);
    for (const domain::Attachment& paper : papers)
        CHECK(office.district.blobs[paper.blob.bytes()].complete());
    CHECK(office.store->outbox().waiting().blobs == 0);
}

TEST_CASE("a PC put back to before its first word speaks in a new life and has all it said before", "[driver]") {
    const QStringList wholeDisk = withoutMark + QStringList{QStringLiteral("epoch.json")};
    Office office;
    office.close();
    const QString copy = office.store.path(QStringLiteral("copy"));
    copyFiles(office.store.dir(), copy, wholeDisk);
    office.reopen();
    const domain::EpochId before = office.store->settings().device().epoch;
    const domain::CaseFile said = office.receive();
    CHECK(refusalOf(office.round()) == -1);
    office.showOwnEvents();
    office.close();
    copyFiles(copy, office.store.dir(), wholeDisk);
    office.reopen();
    REQUIRE(office.store->settings().device().epoch == before);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.newEpoch);
    CHECK(office.store->settings().device().epoch != before);
    const auto again = store::caseFile(*office.store, said.id);
    REQUIRE(again);
    CHECK(again->code() == said.code());
}

TEST_CASE("a PC put back from a backup is all green after one exchange", "[driver]") {
    const bool byImage = GENERATE(false, true);
    INFO("an image of the whole disk " << byImage);
    const QStringList names =
        byImage ? withoutMark + QStringList{QStringLiteral("epoch.json")} : withoutMark;
    Office office;
    const domain::CaseFile first = office.receive();
    CHECK(refusalOf(office.round()) == -1);
    const domain::CaseFile second = office.receive();
    office.close();
    const QString copy = office.store.path(QStringLiteral("copy"));
    copyFiles(office.store.dir(), copy, names);
    office.reopen();
    const domain::CaseFile third = office.receive();
    CHECK(refusalOf(office.round()) == -1);
    office.showOwnEvents();
    office.close();
    copyFiles(copy, office.store.dir(), names);
    office.reopen();
    const domain::CaseFile fourth = office.receive();

    CHECK(refusalOf(office.round()) == -1);
    for (const domain::CaseFile& file : {first, second, third, fourth}) {
        CHECK(store::caseFile(*office.store, file.id));
        CHECK(office.where(file).place == store::Whereabouts::District);
        CHECK(office.store->log().eventsOf(file.id).size() == 1);
    }
    CHECK(office.store->outbox().waiting().events == 0);
    CHECK(office.store->log().unfinishedEpochs().empty());
    office.link.seen.clear();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.link.count(protocol::sessionPath) == 1);
}

TEST_CASE("a district put back is offered again what a life of this PC from before the first exchange brought it", "[driver]") {
    Office office;
    const domain::EpochId first = office.store->settings().device().epoch;
    const domain::CaseFile kept = office.receive();
    office.close();
    const QString copy = office.store.path(QStringLiteral("copy"));
    copyFiles(office.store.dir(), copy, withoutMark);
    office.reopen();
    office.receive();
    office.close();
    copyFiles(copy, office.store.dir(), withoutMark);
    office.reopen();
    REQUIRE(office.store->settings().device().epoch != first);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.district.logs.value(first).events.size() == 1);
    office.district.restoreTo(first, 0);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.district.logs.value(first).events.size() == 1);
    CHECK(office.where(kept).place == store::Whereabouts::District);
}

TEST_CASE("a fee that both branches have is counted once", "[driver]") {
    Office office;
    const domain::CaseFile file = office.receive();
    CHECK(refusalOf(office.round()) == -1);
    const auto pay = [&](qint64 amount) {
        domain::FeePaid paid;
        paid.amount = amount;
        paid.method = QStringLiteral("cash");
        return store::act(*office.store, file.id, [&](const domain::CaseFile& now) {
            return domain::takePayment(office.store->signedIn(), now, paid);
        });
    };
    REQUIRE(pay(1000));
    office.close();
    const QString copy = office.store.path(QStringLiteral("copy"));
    const QStringList image = withoutMark + QStringList{QStringLiteral("epoch.json")};
    copyFiles(office.store.dir(), copy, image);
    office.reopen();
    REQUIRE(pay(200));
    CHECK(refusalOf(office.round()) == -1);
    office.showOwnEvents();
    office.close();
    // The image is put back, and something else is written before the first exchange.
    copyFiles(copy, office.store.dir(), image);
    office.reopen();
    REQUIRE(pay(30));
    CHECK(refusalOf(office.round()) == -1);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(store::caseFile(*office.store, file.id)->paid == 1230);
    CHECK(office.where(file).place == store::Whereabouts::District);
    CHECK(office.store->outbox().waiting().events == 0);
}

TEST_CASE("a copy of this PC that has spoken first costs a new epoch and no work", "[driver]") {
    Office office;
    office.receive();
    office.round();
    const domain::EpochId before = office.store->settings().device().epoch;
    // The copy's event, under our identity, which we never wrote.
    auto& log = office.district.logs[before];
    log.events.push_back({QByteArrayLiteral("the copy's"), QByteArrayLiteral("body")});
    log.chain = crypto::chain(log.chain, log.events.back().envelope);
    log.chains.push_back(log.chain);
    const domain::CaseFile mine = office.receive();
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.newEpoch);
    CHECK(office.store->settings().device().epoch != before);
    CHECK(office.arrived() == 1);
    CHECK(office.store->outbox().waiting().events == 0);
    CHECK(store::caseFile(*office.store, mine.id));
    CHECK(refusalOf(office.round()) == -1);
}
