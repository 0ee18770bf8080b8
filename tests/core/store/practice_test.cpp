// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"
#include "core/store/recovery.h"
#include "tests/core/store/an_office.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using domain::Realm;
using domain::Refusal;

namespace {

store::NewStore forPractice() {
    store::NewStore wanted = test::aNewStore({});
    wanted.realm = Realm::Practice;
    return wanted;
}

struct PracticeOffice : test::TempStore {
    PracticeOffice() : TempStore(forPractice()) {}
    QString keys() const { return dir() + QStringLiteral("/keys.json"); }
};

/// Somebody edits the file of keys.
void write(const QString& keys, bool practice) {
    QJsonObject root = QJsonDocument::fromJson(test::bytesOf(keys)).object();
    root.insert(QStringLiteral("practice"), practice);
    QFile file(keys);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(root).toJson());
}

std::optional<Refusal> refusal(test::TempStore& office, const QString& dir) {
    const auto opened = store::Store::open(dir, QStringLiteral("lan"), test::password, office.clock, office.random);
    return opened ? std::nullopt : std::optional(opened.error().refusal);
}

}  // namespace

TEST_CASE("an office for practice stays one, whatever is done in it") {
    PracticeOffice office;
    CHECK(store::Keyring::load(office.dir())->realm() == Realm::Practice);
    test::received(*office);
    store::DeviceIdentity device = office->settings().device();
    CHECK(device.realm == Realm::Practice);
    device.realm = Realm::Real;
    device.name = QStringLiteral("Quầy 2");
    office->settings().setDevice(device);
    office->settings().settleRealm(Realm::Real);
    office.reopen();
    CHECK(office->settings().device().name == QStringLiteral("Quầy 2"));
    CHECK(office->settings().device().realm == Realm::Practice);
    CHECK(office->settings().realm() == Realm::Practice);
}

TEST_CASE("nobody makes a real office of one for practice by changing its files, nor the reverse") {
    SECTION("the word taken out of the keys") {
        PracticeOffice office;
        office.close();
        write(office.keys(), false);
        CHECK(refusal(office, office.dir()) == Refusal::WrongPassword);
        write(office.keys(), true);
        CHECK_FALSE(refusal(office, office.dir()));
    }
    SECTION("the word put into those of a real office") {
        test::TempStore office;
        office.close();
        write(office.dir() + QStringLiteral("/keys.json"), true);
        CHECK(refusal(office, office.dir()) == Refusal::WrongPassword);
    }
    SECTION("nor with the recovery code") {
        PracticeOffice office;
        const auto code = store::makeRecoveryCode(*office, crypto::cheapestCost());
        REQUIRE(code);
        office.close();
        write(office.keys(), false);
        CHECK(store::resetWithRecoveryCode(office.dir(), *code, QStringLiteral("lan"),
                                           QStringLiteral("mật khẩu mới"), crypto::cheapestCost())
                  .error()
                  .refusal == Refusal::RecoveryCodeWrong);
    }
}

TEST_CASE("the backup of an office for practice is never restored as a real one") {
    PracticeOffice office;
    test::received(*office);
    const QString file = office.path(QStringLiteral("luyen-tap.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const QString dir = office.path(QStringLiteral("restored"));
    CHECK(store::restore(file, dir).error().refusal == Refusal::PracticeBackup);
    CHECK(QDir(dir).entryList(QDir::Files).isEmpty());
    REQUIRE(store::restore(file, dir, Realm::Practice));
    CHECK_FALSE(refusal(office, dir));
}

TEST_CASE("nobody practises on the backup of a real office") {
    test::TempStore office;
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const QString dir = office.path(QStringLiteral("restored"));
    CHECK(store::restore(file, dir, Realm::Practice).error().refusal == Refusal::RealBackup);
    CHECK(store::restore(file, dir));
}
