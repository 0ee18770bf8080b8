// SPDX-License-Identifier: GPL-3.0-or-later
// The power is cut at every write of what an office does, and the disk keeps what it likes of the rest.
#include "core/store/keyring.h"
#include "core/store/twin.h"
#include "tests/core/store/an_office.h"
#include "tests/core/store/an_older_office.h"
#include "tests/support/faulty_disk.h"

#include <QDir>

using test::Tear;

namespace {

/// What had been reported when the power went.
struct Said {
    std::vector<domain::CaseId> cases;
    std::vector<domain::BlobId> blobs;
    qint64 confirmedTo = 0;
    bool arrived = false;
};

/// The files of an office as they lay on the disk one evening.
class Evening {
public:
    explicit Evening(const QString& dir) {
        const QDir from(dir);
        for (const QString& name : from.entryList(QDir::Files))
            if (name != QLatin1String("store.lock")) m_files.emplace_back(name, test::bytesOf(from.filePath(name)));
    }
    void layOutIn(const QString& dir) const {
        REQUIRE(QDir().mkpath(dir));
        for (const auto& [name, bytes] : m_files) {
            QFile file(dir + u'/' + name);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    }

private:
    std::vector<std::pair<QString, QByteArray>> m_files;
};

domain::Attachment naming(const domain::BlobId& scan) {
    domain::Attachment attachment = test::anAttachment();
    attachment.blob = scan;
    return attachment;
}

const Evening& anEvening() {
    static const Evening evening = [] {
        test::TempStore office;
        const domain::BlobId scan = test::aDroppedFile(*office, QByteArray(70'000, 's'));
        store::Intake intake = test::anIntake();
        intake.attachments.push_back(naming(scan));
        const domain::CaseFile file = test::received(*office, intake);
        REQUIRE(test::remark(*office, file.id, QStringLiteral("Hôm qua")));
        office.close();
        return Evening(office.dir());
    }();
    return evening;
}

const Evening& anOlderEvening() {
    static const Evening evening = [] {
        test::AnOlderOffice office(4);
        office.makePasswordsCheap();
        return Evening(office.dir());
    }();
    return evening;
}

/// A refusal is a fault of the test; a failure is the power cut.
template <class Value>
Value wanted(domain::Result<Value> result) {
    REQUIRE(result);
    return *std::move(result);
}

using Work = std::function<void(store::Store&, Said&)>;

void receive(store::Store& office, Said& said) {
    const domain::BlobId scan = test::aDroppedFile(office, QByteArray(150'000, 'n'));
    said.blobs.push_back(scan);
    store::Intake intake = test::anIntake();
    intake.attachments.push_back(naming(scan));
    for (int i = 0; i < 2; ++i) {
        said.cases.push_back(wanted(store::receiveCase(office, intake)).id);
    }
    wanted(test::remark(office, said.cases.front(), QStringLiteral("Hôm nay")));
}

void hearFromDistrict(store::Store& office, Said& said) {
    const store::Arrived receipt = test::allConfirmed(office);
    wanted(store::takeOver(office, receipt));
    said.confirmedTo = receipt.acknowledged->storedSeq;
    test::ADevice above(9);
    std::vector<store::FeedRow> rows;
    for (int i = 0; i < 4; ++i)
        rows.push_back(test::feedRow(above.event(test::anId<domain::CaseId>(50 + i), test::aSignature(), test::aReceipt(50 + i)), 1, i + 1));
    wanted(store::takeOver(office, test::arrivedRows(office, rows)));
    said.arrived = true;
}

/// Carries `work` out until the power goes. The mark beside the store is left as it was at that moment, or
/// as it was in the evening: nobody flushes it.
Said workUntilCut(const QString& dir, const Work& work, test::FaultyDisk& disk, qint64 at, Tear tear,
                  test::FixedRandom& random) {
    Said said;
    const QString mark = dir + QStringLiteral("/epoch.json");
    QByteArray marked = test::bytesOf(mark);
    const QByteArray before = marked;
    disk.whenCut = [&] { marked = test::bytesOf(mark); };
    disk.cutPowerAfter(at);
    try {
        test::FakeClock clock(QDateTime(QDate(2026, 3, 9), QTime(1, 0), Qt::UTC));
        const auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
        if (office) work(**office, said);
    } catch (const sqlite::Failure&) {
        // What was under way was not reported.
    }
    disk.cutPowerAfter(0);
    disk.operate();
    disk.restart(tear, random);
    QFile file(mark);
    if (file.open(QIODevice::WriteOnly)) file.write(tear == Tear::Everything ? before : marked);
    return said;
}

void checkKept(const QString& dir, const Said& said, test::FixedRandom& random) {
    test::FakeClock clock(QDateTime(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC));
    const auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
    REQUIRE(office);
    CHECK((*office)->troubles().empty());
    CHECK(store::verify(**office, true).empty());
    const auto rebuilt = store::rebuild(**office);
    REQUIRE(rebuilt);
    CHECK_FALSE(rebuilt->differed);
    for (const domain::CaseId& id : said.cases) CHECK(store::caseFile(**office, id));
    // Named by an event, or still to be: a file nobody names is cleared away at the start.
    if (!said.cases.empty())
        for (const domain::BlobId& id : said.blobs) CHECK((*office)->blobs().content(id));
    const domain::EpochId epoch = (*office)->settings().device().epoch;
    CHECK((*office)->outbox().acknowledged(epoch).storedSeq >= said.confirmedTo);
    if (said.arrived) CHECK(store::caseFile(**office, test::anId<domain::CaseId>(53)));
    CHECK(test::remark(**office, test::received(**office).id, QStringLiteral("Và làm tiếp")));
}

qint64 operationsOf(const Evening& evening, const Work& work) {
    QTemporaryDir home;
    const QString dir = home.filePath(QStringLiteral("store"));
    evening.layOutIn(dir);
    test::FixedRandom random(3);
    const test::FaultyDisk disk(home.path());
    test::FakeClock clock(QDateTime(QDate(2026, 3, 9), QTime(1, 0), Qt::UTC));
    Said said;
    auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
    REQUIRE(office);
    work(**office, said);
    office->reset();
    return disk.operations();
}

using Check = std::function<void(const QString& dir)>;

void cutEverywhere(const Evening& evening, const Work& work, const Check& check = {}) {
    const qint64 all = operationsOf(evening, work);
    REQUIRE(all > 10);
    const Tear tear = GENERATE(Tear::Nothing, Tear::Everything, Tear::Sectors);
    test::FixedRandom random(11);
    const bool soak = qEnvironmentVariableIsSet("COMMUNEDESK_SOAK");
    // Each time from another place on: in a few runs of the suite every write has had its turn.
    const qint64 step = soak ? 1 : 5;
    for (qint64 at = soak ? 0 : random.number(5); at < all; at += step) {
        CAPTURE(static_cast<int>(tear), at);
        QTemporaryDir home;
        const QString dir = home.filePath(QStringLiteral("store"));
        evening.layOutIn(dir);
        test::FaultyDisk disk(home.path());
        const Said said = workUntilCut(dir, work, disk, at, tear, random);
        checkKept(dir, said, random);
        if (check) check(dir);
    }
}

/// What restore() leaves of a safety copy of anEvening().
const Evening& aRestoredEvening() {
    static const Evening evening = [] {
        QTemporaryDir home;
        const QString dir = home.filePath(QStringLiteral("store")), copy = home.filePath(QStringLiteral("copy"));
        anEvening().layOutIn(dir);
        {
            test::FakeClock clock;
            test::FixedRandom random(5);
            const auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
            REQUIRE(office);
            REQUIRE(store::backup(**office, copy));
        }
        const QString restored = home.filePath(QStringLiteral("restored"));
        REQUIRE(store::restore(copy, restored));
        return Evening(restored);
    }();
    return evening;
}

domain::EpochId epochIn(const QString& dir) {
    test::FakeClock clock(QDateTime(QDate(2026, 3, 11), QTime(1, 0), Qt::UTC));
    test::FixedRandom random(6);
    const auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
    REQUIRE(office);
    return (*office)->settings().device().epoch;
}

}  // namespace

TEST_CASE("what was taken in is there after a power cut at any write, with its scans") {
    cutEverywhere(anEvening(), receive);
}

TEST_CASE("what came from the district is there whole after a power cut at any write, or not at all") {
    cutEverywhere(anEvening(), hearFromDistrict);
}

TEST_CASE("an upgrade that is cut off at any write is ended by the next start") {
    cutEverywhere(anOlderEvening(), [](store::Store&, Said&) {});
}

TEST_CASE("a restored office never speaks with its old voice, whenever the power goes at its first start") {
    QTemporaryDir home;
    anEvening().layOutIn(home.path());
    const domain::EpochId before = epochIn(home.path());
    cutEverywhere(aRestoredEvening(), [](store::Store&, Said&) {}, [&](const QString& dir) { CHECK(epochIn(dir) != before); });
}

TEST_CASE("a safety copy that is cut off is a whole one or none, and the earlier one stays") {
    cutEverywhere(
        anEvening(),
        [](store::Store& office, Said&) {
            const QString file = QFileInfo(office.dir()).path() + QStringLiteral("/copy");
            wanted(store::backup(office, file));
            const auto first = office.cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.at(0).id;
            wanted(test::remark(office, first, QStringLiteral("Nữa")));
            wanted(store::backup(office, file));
        },
        [](const QString& dir) {
            const QString file = QFileInfo(dir).path() + QStringLiteral("/copy");
            if (!QFile::exists(file)) return;
            CHECK(store::restore(file, dir + QStringLiteral("-restored")));
            epochIn(dir + QStringLiteral("-restored"));
        });
}

TEST_CASE("a computer that takes another name has the old one or the new one whole after a power cut at any write") {
    const Evening& forked = [] () -> const Evening& {
        static const Evening evening = [] {
            test::TempStore office;
            office->settings().setServer({.url = QStringLiteral("https://10.0.0.1"), .serverKey = QByteArray(32, 'k'),
                                          .tlsKeyHash = QByteArray(32, 't'), .name = QStringLiteral("Huyện"),
                                          .role = QStringLiteral("commune"), .serverEpoch = QByteArray(16, 'e')});
            office->settings().setDeviceSecret(QByteArray(64, 's'));
            test::received(*office);
            wanted(store::takeOver(*office, test::allConfirmed(*office)));
            wanted(store::settleFork(*office, office->settings().device().epoch, 1));
            for (int i = 0; i < 12; ++i) test::received(*office);
            office.close();
            return Evening(office.dir());
        }();
        return evening;
    }();
    cutEverywhere(
        forked,
        [](store::Store& office, Said&) {
            wanted(store::answerTwin(office, store::Twin::Answer::TwoComputers));
            const bool isAnother = wanted(store::becomeAnother(office));
            CHECK(isAnother);
        },
        [](const QString& dir) {
            test::FakeClock clock(QDateTime(QDate(2026, 3, 11), QTime(1, 0), Qt::UTC));
            test::FixedRandom random(6);
            const auto office = store::Store::open(dir, QStringLiteral("lan"), test::password, clock, random);
            REQUIRE(office);
            store::Settings& settings = (*office)->settings();
            const store::DeviceIdentity device = settings.device();
            const store::Twin::Stage stage = store::twinOf(settings).stage;
            // checkKept() has written two entries since.
            CHECK((*office)->outbox().waiting().events == 14);
            CHECK((*office)->cases().page({}, store::CaseOrder::NewestFirst, {}, 100).rows.size() == 14);
            const bool parted = stage == store::Twin::Stage::Parted;
            CHECK(settings.server().has_value() != parted);
            CHECK(settings.deviceSecret().isEmpty() == parted);
            CHECK(store::wasOurs(settings, device.device.toString()) == false);
            for (const domain::EpochId& epoch : (*office)->log().unfinishedEpochs()) CHECK((*office)->log().writerOf(epoch) == device.device);
            if (!parted) CHECK((stage == store::Twin::Stage::Asked || stage == store::Twin::Stage::Parting));
        });
}
