// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/twin.h"
#include "core/store/draft_commands.h"
#include "tests/core/store/an_office.h"

#include <QDir>
#include <QFile>

using domain::Refusal;
using store::Twin;
using test::TempStore;

namespace {

void enrol(store::Store& office) {
    office.settings().setServer({.url = QStringLiteral("https://10.0.0.1"), .serverKey = QByteArray(32, 'k'), .tlsKeyHash = QByteArray(32, 't'),
                                 .name = QStringLiteral("Thành phố"), .role = QStringLiteral("commune"), .serverEpoch = QByteArray(16, 'e')});
    store::DeviceIdentity device = office.settings().device();
    device.publicKey = QByteArray(32, 'p');
    device.codeBlock = {1, 500};
    office.settings().setDevice(device);
    office.settings().setDeviceSecret(QByteArray(64, 's'));
}

/// Registered, one receipted case, one that both copies have unsent, and then the fork: one more.
struct Forked {
    TempStore office;
    domain::CaseFile first, common, own;
    domain::EpochId before;
    Forked() : first((enrol(*office), test::received(*office))), common(first), own(first), before(office->settings().device().epoch) {
        REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
        common = test::received(*office);
        own = test::received(*office);
        REQUIRE(store::settleFork(*office, before, 2));
    }
    /// The district's word that it has what both branches have.
    void receiptPast() {
        const store::Tip tip = office->outbox().tipOf(before);
        office->outbox().setAcknowledged(before, {.storedSeq = tip.seq, .backedUpSeq = 0, .chain = tip.chain, .receiptBytes = QByteArray("r")});
    }
};

Twin::Stage stageOf(TempStore& office) { return store::twinOf(office->settings()).stage; }

int serialOf(TempStore& office, const domain::CaseFile& file) { return office->settings().codePattern().read(file.code())->serial; }

}  // namespace

TEST_CASE("a fork is asked about until somebody answers, also after a restart") {
    Forked forked;
    TempStore& office = forked.office;
    office.reopen();
    const Twin asked = store::twinOf(office->settings());
    CHECK(asked.stage == Twin::Stage::Asked);
    CHECK(asked.cause == Twin::Cause::Forked);
    REQUIRE(asked.since);
    const domain::EpochId epoch = office->settings().device().epoch;
    REQUIRE(store::answerTwin(*office, Twin::Answer::OneComputer));
    office.reopen();
    const Twin settled = store::twinOf(office->settings());
    CHECK(settled.stage == Twin::Stage::None);
    CHECK(settled.answer == Twin::Answer::OneComputer);
    CHECK(settled.answeredBy == QStringLiteral("Nguyễn Thị Lan"));
    CHECK(settled.answeredAt == office.clock.now());
    CHECK(office->settings().device().epoch == epoch);
    CHECK(office->settings().server());
}

TEST_CASE("a restored office is asked whether it is the only one") {
    TempStore office;
    enrol(*office);
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    CHECK(stageOf(office) == Twin::Stage::None);
    const QString dir = office.path(QStringLiteral("again"));
    REQUIRE(store::restore(file, dir));
    const auto again = store::Store::open(dir, QStringLiteral("lan"), test::password, office.clock, office.random);
    REQUIRE(again);
    CHECK(store::twinOf((*again)->settings()).stage == Twin::Stage::Asked);
    CHECK(store::twinOf((*again)->settings()).cause == Twin::Cause::PutBack);
}

TEST_CASE("an office that was never registered has no name that two could share") {
    TempStore office;
    test::received(*office);
    REQUIRE(store::settleFork(*office, office->settings().device().epoch, 0));
    CHECK(stageOf(office) == Twin::Stage::None);
    const auto answer = store::answerTwin(*office, Twin::Answer::TwoComputers);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().refusal == Refusal::NotEnrolled);
}

TEST_CASE("of two computers one takes another name, with all that was not receipted and nothing twice") {
    Forked forked;
    TempStore& office = forked.office;
    REQUIRE(test::remark(*office, forked.first.id, QStringLiteral("Sau khi tách")));
    const domain::BlobId scan = test::aBlob(*office, QByteArray(70'000, 's'));
    REQUIRE(store::saveDraft(*office, {.id = test::anId<domain::DraftId>(1), .user = office->signedIn().id, .kind = QStringLiteral("intake"),
                                       .about = {}, .firstWords = {}, .changedAt = office.clock.now(), .content = {}}));
    const store::DeviceIdentity before = office->settings().device();
    CHECK_FALSE(*store::becomeAnother(*office));   // nobody said so
    REQUIRE(store::answerTwin(*office, Twin::Answer::TwoComputers));
    CHECK(stageOf(office) == Twin::Stage::Parting);
    CHECK_FALSE(*store::becomeAnother(*office));   // what both have is still in doubt
    CHECK(office->settings().device().device == before.device);
    forked.receiptPast();
    const auto waiting = office->outbox().waiting();
    CHECK(waiting.events == 2);
    REQUIRE(*store::becomeAnother(*office));

    const store::DeviceIdentity device = office->settings().device();
    CHECK(device.device != before.device);
    CHECK(device.epoch != before.epoch);
    CHECK(device.publicKey.isEmpty());
    CHECK(office->settings().deviceSecret().isEmpty());
    CHECK_FALSE(office->settings().server());
    CHECK(office->settings().formerServer()->url == QStringLiteral("https://10.0.0.1"));
    CHECK(stageOf(office) == Twin::Stage::Parted);
    CHECK(office->outbox().waiting().events == waiting.events);
    CHECK(office->outbox().waiting().blobs == 1);
    CHECK(office->blobs().toSend(10) == std::vector{scan});
    CHECK(office->log().after(device.epoch, 0, 1 << 20).size() == 2);
    CHECK(office->log().unfinishedEpochs() == std::vector{device.epoch});
    for (const domain::Event& event : office->log().after(device.epoch, 0, 1 << 20)) CHECK(event.envelope.origin.device == device.device);
    CHECK(office->drafts().find(test::anId<domain::DraftId>(1)));
    CHECK(store::caseFile(*office, forked.first.id)->remarks.size() == 1);
    CHECK(office->log().eventsOf(forked.own.id).size() == 1);
    // A receipt stays with the name it was given to.
    const auto receipted = office->log().eventsOf(forked.first.id);
    CHECK(receipted.front().event.envelope.origin.device == before.device);
    CHECK(receipted.front().event.envelope.origin.epoch == forked.before);
    const auto rebuilt = store::rebuild(*office);
    REQUIRE(rebuilt);
    CHECK_FALSE(rebuilt->differed);
    CHECK(store::verify(*office, true).empty());
    CHECK_FALSE(*store::becomeAnother(*office));   // once
    office.reopen();
    CHECK(office->settings().device() == device);
}

TEST_CASE("a computer that parts leaves the block of serials at once, and gets none back by answering otherwise") {
    Forked forked;
    TempStore& office = forked.office;
    CHECK(serialOf(office, test::received(*office)) <= 500);
    REQUIRE(store::answerTwin(*office, Twin::Answer::TwoComputers));
    CHECK(serialOf(office, test::received(*office)) > 5000);
    forked.receiptPast();
    REQUIRE(*store::becomeAnother(*office));
    CHECK(serialOf(office, test::received(*office)) > 5000);
    office.clock.advance(std::chrono::hours(48));
    CHECK(serialOf(office, test::received(*office)) > 5000);
}

TEST_CASE("an answer that was wrong is taken back as long as nothing was done") {
    Forked forked;
    TempStore& office = forked.office;
    REQUIRE(store::answerTwin(*office, Twin::Answer::TwoComputers));
    REQUIRE(store::answerTwin(*office, Twin::Answer::OneComputer));
    CHECK(stageOf(office) == Twin::Stage::None);
    forked.receiptPast();
    CHECK_FALSE(*store::becomeAnother(*office));
    CHECK(office->settings().server());
}

TEST_CASE("the copy that spoke first can be told unasked that it is one") {
    TempStore office;
    enrol(*office);
    const auto file = test::received(*office);
    const store::DeviceIdentity before = office->settings().device();
    REQUIRE(store::answerTwin(*office, Twin::Answer::TwoComputers));
    CHECK(office->settings().device().epoch != before.epoch);
    CHECK_FALSE(*store::becomeAnother(*office));   // the other one may have sent this case
    const store::Tip tip = office->outbox().tipOf(before.epoch);
    office->outbox().setAcknowledged(before.epoch, {.storedSeq = tip.seq, .backedUpSeq = 0, .chain = tip.chain, .receiptBytes = QByteArray("r")});
    REQUIRE(*store::becomeAnother(*office));
    CHECK(store::caseFile(*office, file.id));
    CHECK(office->outbox().waiting().events == 0);
}

TEST_CASE("only who keeps the office says whether it is one computer or two") {
    TempStore office;
    enrol(*office);
    REQUIRE(store::settleFork(*office, office->settings().device().epoch, 0));
    domain::User lan = office->signedIn();
    lan.roles = {domain::Role::Reception};
    office->users().save(lan);
    office.reopen();
    for (const Twin::Answer answer : {Twin::Answer::OneComputer, Twin::Answer::TwoComputers}) {
        const auto outcome = store::answerTwin(*office, answer);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().refusal == Refusal::RoleMayNot);
    }
    CHECK(stageOf(office) == Twin::Stage::Asked);
}

TEST_CASE("a mark that lags behind the new name is no restored copy, and the old file put back is") {
    Forked forked;
    TempStore& office = forked.office;
    forked.receiptPast();
    const QString mark = office.dir() + QStringLiteral("/epoch.json");
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const QByteArray old = test::bytesOf(mark);
    REQUIRE(store::answerTwin(*office, Twin::Answer::TwoComputers));
    REQUIRE(*store::becomeAnother(*office));
    const store::DeviceIdentity device = office->settings().device();
    office.close();
    QFile written(mark);
    REQUIRE(written.open(QIODevice::WriteOnly));
    written.write(old);
    written.close();
    office.reopen();
    CHECK(office->settings().device() == device);
    CHECK(stageOf(office) == Twin::Stage::Parted);
    office.close();
    for (const char* name : {"store.db", "scans.db", "keys.json"}) REQUIRE(QFile::remove(office.dir() + u'/' + QLatin1String(name)));
    REQUIRE(store::restore(file, office.dir()));
    office.reopen();
    CHECK(office->settings().device().device != device.device);
    CHECK(stageOf(office) == Twin::Stage::Asked);
}
