// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"

#include <QDir>
#include <QFile>

using test::words;

namespace {

/// Overwrites the middle of a file, as a bad sector would.
void spoil(const QString& path, qint64 at, int bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.size() > at + bytes);
    file.seek(at);
    file.write(QByteArray(bytes, '\x5a'));
}

}  // namespace

TEST_CASE("a safety copy is opened elsewhere with the same password and goes on under a new life") {
    test::AnOffice office;
    const QString code = office.receive();
    office.done(words("attach") << code << office.put(QStringLiteral("a.pdf"), test::aPdf()));
    const QString copy = office.path(QStringLiteral("bản sao"));
    office.done(words("backup") << copy);
    const QString epoch = office.done(words("status"))[QLatin1String("epoch")].toString();

    CHECK(office.run(words("restore --json") << copy).refusal() == QStringLiteral("store-exists"));
    REQUIRE(QDir().rename(office.path(QStringLiteral("store")), office.path(QStringLiteral("cũ"))));
    office.done(words("restore") << copy, {.password = QStringLiteral("none")});
    CHECK(office.run(words("verify")).exit == 0);
    CHECK(office.done(words("status"))[QLatin1String("epoch")].toString() != epoch);
    CHECK(office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("attachments")].toArray().size() == 1);
    CHECK(office.receive() != code);   // no code is issued twice
}

TEST_CASE("a damaged safety copy is refused and puts nothing anywhere") {
    test::AnOffice office;
    office.receive();
    const QString copy = office.path(QStringLiteral("copy"));
    office.done(words("backup") << copy);
    spoil(copy, QFile(copy).size() / 2, 64);
    REQUIRE(QDir().rename(office.path(QStringLiteral("store")), office.path(QStringLiteral("cũ"))));
    const test::Ran ran = office.run(words("restore --json") << copy);
    CHECK(ran.exit == 5);
    CHECK(ran.refusal() == QStringLiteral("backup-broken"));
    CHECK_FALSE(QFile::exists(office.storeFile(QStringLiteral("store.db"))));
    CHECK(office.run(words("restore") << office.path(QStringLiteral("không có"))).exit == 2);
}

TEST_CASE("a copy that cannot be made leaves no half of it") {
    test::AnOffice office;
    CHECK(office.run(words("backup") << office.path(QStringLiteral("không/có"))).exit == 2);
    CHECK_FALSE(QFile::exists(office.path(QStringLiteral("không/có"))));
}

TEST_CASE("only who keeps the office running makes safety copies") {
    test::AnOffice office;
    const QString hoa = office.putPassword(QStringLiteral("hoa"), QStringLiteral("hoa sen trang"));
    office.done(words("user add hoa --name Hoa --roles officer --new-password-file") << hoa);
    const test::Ran ran = office.run(words("backup --json") << office.path(QStringLiteral("c")), {.user = QStringLiteral("hoa"), .password = hoa});
    CHECK(ran.refusal() == QStringLiteral("role-may-not"));
    CHECK_FALSE(QFile::exists(office.path(QStringLiteral("c"))));
}

TEST_CASE("damaged data is told by its exit code") {
    test::AnOffice office;
    for (int n = 0; n < 3; ++n) office.receive();
    QFile(office.storeFile(QStringLiteral("store.db"))).size();
    spoil(office.storeFile(QStringLiteral("store.db")), 8192, 12'000);
    const test::Ran ran = office.run(words("verify --json"));
    CAPTURE(ran.out, ran.err);
    CHECK(ran.exit == 5);
}

TEST_CASE("a damaged scan is found by a thorough look") {
    test::AnOffice office;
    const QString code = office.receive();
    office.done(words("attach") << code << office.put(QStringLiteral("a.png"), test::aPicture("PNG", 400)));
    const QString scans = office.storeFile(QStringLiteral("scans.db"));
    spoil(scans, QFile(scans).size() - 8000, 4000);
    const test::Ran ran = office.run(words("verify --json"));
    CAPTURE(ran.out, ran.err);
    CHECK(ran.exit == 5);
    CHECK(office.run(words("case list")).exit == 0);   // what can be read is still there
}

TEST_CASE("the lists built again are what they were") {
    test::AnOffice office;
    office.receive();
    const QByteArray before = office.run(words("case list --json")).out;
    const QJsonObject rebuilt = office.done(words("rebuild"));
    CHECK(rebuilt[QLatin1String("events")].toInt() == 1);
    CHECK(rebuilt[QLatin1String("cases")].toInt() == 1);
    CHECK(office.run(words("case list --json")).out == before);
}
