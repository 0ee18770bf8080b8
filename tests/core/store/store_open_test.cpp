// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "tests/core/store/an_office.h"

#include <QDir>
#include <QFile>

using domain::Refusal;
using test::TempStore;

namespace {

Refusal refusalOf(TempStore& office, const QString& login = QStringLiteral("lan"),
                  const QString& password = test::password) {
    const auto opened =
        store::Store::open(office.dir(), login, password, office.clock, office.random);
    REQUIRE_FALSE(opened);
    return opened.error().refusal;
}

QString in(TempStore& office, const char* name) { return office.dir() + u'/' + QLatin1String(name); }

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

void copyFiles(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QString& name : {QStringLiteral("store.db"), QStringLiteral("scans.db"),
                                QStringLiteral("keys.json")}) {
        QFile::remove(to + u'/' + name);
        REQUIRE(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

}  // namespace

TEST_CASE("a store opens with the right password only") {
    TempStore office;
    office.close();
    CHECK(refusalOf(office, QStringLiteral("lan"), QStringLiteral("sai mat khau")) == Refusal::WrongPassword);
    CHECK(refusalOf(office, QStringLiteral("hoa")) == Refusal::WrongPassword);
    office.reopen();
    CHECK(office->signedIn().login == QStringLiteral("lan"));
    CHECK(office->signedIn().roles.size() == 5);
    CHECK(office->settings().units().parentOf(QStringLiteral("02683"))->code == QStringLiteral("48"));
}

TEST_CASE("several people share a store, each with a password of their own") {
    TempStore office;
    const domain::User officer = test::aUser({domain::Role::Officer}, 4);
    office->database().writeAlways([&] { office->users().save(officer); });
    auto keys = store::Keyring::load(office.dir());
    REQUIRE(keys);
    const auto cost = crypto::cheapestCost();
    CHECK(keys->add(officer.id, officer.login, office->databaseKey(), QStringLiteral("ngan"), cost)
              .error().refusal == Refusal::WeakPassword);
    REQUIRE(keys->add(officer.id, officer.login, office->databaseKey(), QStringLiteral("mot mat khau"), cost));
    CHECK(keys->add(officer.id, officer.login, office->databaseKey(), QStringLiteral("mot mat khau"), cost)
              .error().refusal == Refusal::UserExists);
    REQUIRE(keys->changePassword(officer.login, office->databaseKey(), QStringLiteral("mat khau moi"), cost));
    office.close();
    CHECK(refusalOf(office, officer.login, QStringLiteral("mot mat khau")) == Refusal::WrongPassword);
    {
        const auto opened = store::Store::open(office.dir(), officer.login,
                                               QStringLiteral("mat khau moi"), office.clock, office.random);
        REQUIRE(opened);
        CHECK((*opened)->signedIn() == officer);
        domain::User gone = officer;
        gone.active = false;
        (*opened)->database().writeAlways([&] { (*opened)->users().save(gone); });
    }
    CHECK(refusalOf(office, officer.login, QStringLiteral("mat khau moi")) == Refusal::UserUnknown);
    REQUIRE(keys->remove(officer.login));
    CHECK_FALSE(keys->remove(QStringLiteral("lan")));  // the last one stays
    office.reopen();
}

TEST_CASE("a store that is open cannot be opened a second time") {
    TempStore office;
    CHECK(refusalOf(office) == Refusal::StoreLocked);
    office.reopen();
}

TEST_CASE("a new store is refused where there is one, and wrong wishes make none") {
    TempStore office;
    office.close();
    CHECK(store::Store::create(test::aNewStore(office.dir()), office.clock, office.random)
              .error().refusal == Refusal::StoreExists);
    office.reopen();
    const QString elsewhere = office.path(QStringLiteral("other"));
    store::NewStore wanted = test::aNewStore(elsewhere);
    wanted.password = QStringLiteral("ngan");
    CHECK(store::Store::create(wanted, office.clock, office.random).error().refusal == Refusal::WeakPassword);
    wanted = test::aNewStore(elsewhere);
    wanted.name = QStringLiteral(" ");
    CHECK(store::Store::create(wanted, office.clock, office.random).error().refusal == Refusal::FieldEmpty);
    CHECK_FALSE(QFile::exists(elsewhere + QStringLiteral("/store.db")));
}

TEST_CASE("damage is told apart from a wrong password and deletes nothing") {
    TempStore office;
    test::received(*office);
    office.close();
    SECTION("no store") {
        CHECK(store::Store::open(office.path(QStringLiteral("none")), QStringLiteral("lan"),
                                 test::password, office.clock, office.random)
                  .error().refusal == Refusal::StoreMissing);
    }
    SECTION("the file begins with rubbish") {
        overwrite(in(office, "store.db"), 0, QByteArray(4096, 'x'));
        CHECK(refusalOf(office) == Refusal::StoreDamaged);
        CHECK(QFile(in(office, "store.db")).size() > 8192);
    }
    SECTION("the file is empty") {
        QFile::resize(in(office, "store.db"), 0);
        CHECK(refusalOf(office) == Refusal::StoreDamaged);
    }
    SECTION("the keys are torn") {
        QFile::resize(in(office, "keys.json"), 40);
        CHECK(refusalOf(office) == Refusal::StoreDamaged);
    }
    SECTION("the keys are gone") {
        QFile::remove(in(office, "keys.json"));
        CHECK(refusalOf(office) == Refusal::StoreDamaged);
        CHECK(store::Store::create(test::aNewStore(office.dir()), office.clock, office.random)
                  .error().refusal == Refusal::StoreExists);
        CHECK(QFile::exists(in(office, "store.db")));
    }
}

TEST_CASE("a page that changed on the disk is noticed") {
    TempStore office;
    for (int i = 0; i < 60; ++i) test::received(*office);
    office.close();
    const QString path = in(office, "store.db");
    const qint64 size = QFile(path).size();
    for (qint64 at = 8 * 4096 + 100; at < size; at += 4096) overwrite(path, at, QByteArray(4, '\x5a'));
    const auto opened = store::Store::open(office.dir(), QStringLiteral("lan"), test::password,
                                           office.clock, office.random);
    if (opened) CHECK_FALSE(store::verify(**opened, true).empty());
    else CHECK(opened.error().refusal == Refusal::StoreDamaged);
}

TEST_CASE("a store of a newer program is refused and left alone") {
    TempStore office;
    office->database().run(QStringLiteral("PRAGMA user_version = 99"));
    office.close();
    CHECK(refusalOf(office) == Refusal::StoreTooNew);
}

TEST_CASE("opening again goes on under the same name") {
    TempStore office;
    const auto before = office->settings().device();
    test::received(*office);
    office.reopen();
    CHECK(office->settings().device() == before);
    QFile::remove(in(office, "epoch.json"));
    office.reopen();
    CHECK(office->settings().device() == before);
    CHECK(QFile::exists(in(office, "epoch.json")));
    overwrite(in(office, "epoch.json"), 0, QByteArray("{\"torn\""));
    office.reopen();
    CHECK(office->settings().device() == before);
}

TEST_CASE("an older copy of the files begins a new life, loses nothing and gives out no code twice") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    REQUIRE(test::remark(*office, file.id, QStringLiteral("chưa gửi")));
    office.close();
    const QString copy = office.path(QStringLiteral("copy"));
    copyFiles(office.dir(), copy);
    office.reopen();
    const auto before = office->settings().device();
    const auto later = test::received(*office);
    REQUIRE(test::remark(*office, later.id, QStringLiteral("sau")));
    const auto said = office->log().after(before.epoch, 2, 1'000'000);
    office.close();
    copyFiles(copy, office.dir());

    office.reopen();
    const auto after = office->settings().device();
    CHECK(after.device == before.device);
    CHECK_FALSE(after.epoch == before.epoch);
    // What was unsent in the copy goes out under its old name: every copy says the same.
    CHECK(office->log().unfinishedEpochs() == std::vector{before.epoch});
    CHECK(office->outbox().waiting().events == 1);
    const auto next = test::received(*office);
    CHECK(next.code() == QStringLiteral("H17.94.12-260302-0003"));
    CHECK(office->log().tip(after.device, after.epoch).seq == 1);
    // What only the district still has comes back.
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(said[0], 3), test::feedRow(said[1], 4)})));
    CHECK(store::caseFile(*office, later.id)->remarks.size() == 1);
    CHECK(store::verify(*office, true).empty());
    office.reopen();
    CHECK(office->settings().device() == after);
}

TEST_CASE("settings, units and people of the office survive closing") {
    TempStore office;
    auto device = office->settings().device();
    device.publicKey = QByteArray(32, 'k');
    device.name = QStringLiteral("Quầy 2");
    const store::ServerIdentity server{.url = QStringLiteral("https://huyen.example:8443"),
                                       .serverKey = QByteArray(32, '\0'),
                                       .tlsKeyHash = QByteArray(32, '\xfe'),
                                       .name = QStringLiteral("Đà Nẵng"),
                                       .role = QStringLiteral("commune"),
                                       .serverEpoch = QByteArray(16, 'e')};
    CHECK_FALSE(office->settings().server());
    const store::Outbox::LastExchange exchange{.tried = test::aMoment(),
                                               .succeeded = {},
                                               .failures = 3,
                                               .problem = QStringLiteral("LinkUnreachable"),
                                               .nextTry = test::aMoment(1),
                                               .serverTime = {},
                                               .serverTimeAt = {}};
    REQUIRE(office->write([&]() -> domain::Result<domain::Done> {
        office->settings().setDevice(device);
        office->settings().setDeviceSecret(QByteArray(64, '\xff'));
        office->settings().setServer(server);
        office->settings().setCodePattern(*domain::CodePattern::parse(QStringLiteral("{unit}/{yyyy}/{seq:6}{yyMMdd}")));
        office->settings().setObject(QStringLiteral("hours"), {{QStringLiteral("from"), QStringLiteral("07:30")}});
        office->outbox().setLastExchange(exchange);
        return domain::Done{};
    }));
    office.reopen();
    CHECK(office->settings().device() == device);
    CHECK(office->settings().deviceSecret() == QByteArray(64, '\xff'));
    CHECK(office->settings().server() == server);
    CHECK(office->settings().object(QStringLiteral("hours"))[u"from"].toString() == QStringLiteral("07:30"));
    CHECK(office->settings().value(QStringLiteral("none"), QStringLiteral("x")) == QStringLiteral("x"));
    CHECK(office->outbox().lastExchange().failures == 3);
    CHECK(office->outbox().lastExchange().nextTry == test::aMoment(1));
    CHECK(office->users().all().size() == 1);
}
