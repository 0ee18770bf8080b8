// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QFile>
#include <QProcess>

using test::words;

TEST_CASE("the wrong password opens nothing and is told by its exit code") {
    test::AnOffice office;
    const QString wrong = office.putPassword(QStringLiteral("wrong"), QStringLiteral("mat khau 2025"));
    const test::Ran ran = office.run(words("case list --json"), {.password = wrong});
    CHECK(ran.exit == 3);
    CHECK(ran.refusal() == QStringLiteral("wrong-password"));
    CHECK(office.run(words("case list --json"), {.user = QStringLiteral("ai")}).exit == 3);
}

TEST_CASE("without a password nobody is signed in") {
    test::AnOffice office;
    const test::Ran ran = office.run(words("status --json"), {.password = QStringLiteral("none")});
    CHECK(ran.exit == 3);
    CHECK(ran.refusal() == QStringLiteral("not-signed-in"));
}

TEST_CASE("a password is read from standard input and never shown") {
    test::AnOffice office;
    const test::Ran ran = office.run(words("status --json"), {.input = "mat khau 2026\n", .password = QStringLiteral("-")});
    CHECK(ran.exit == 0);
    CHECK_FALSE((ran.out + ran.err).contains("mat khau"));
    CHECK(office.run(words("status"), {.input = "\n", .password = QStringLiteral("-")}).exit == 3);
}

TEST_CASE("a password on the command line is not understood") {
    test::AnOffice office;
    CHECK(office.run(words("status --password x")).exit == 2);
}

TEST_CASE("a password file that is not there is a mistake of the command") {
    test::AnOffice office;
    CHECK(office.run(words("status"), {.password = office.path(QStringLiteral("không có"))}).exit == 2);
}

#ifdef Q_OS_UNIX
TEST_CASE("a password file that others can read is used with a warning") {
    test::AnOffice office;
    const QString file = office.path(QStringLiteral("lan"));
    CHECK(office.run(words("status")).err.isEmpty());
    REQUIRE(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    const test::Ran ran = office.run(words("status --json"));
    CHECK(ran.exit == 0);
    CHECK(ran.err.contains(file.toUtf8()));
    CHECK(ran.json()[QLatin1String("ok")].toBool());   // the warning is not on stdout
}
#endif

TEST_CASE("data that is not there is said to be missing") {
    test::AnOffice office{test::AnOffice::Empty{}};
    const test::Ran ran = office.run(words("status --json"));
    CHECK(ran.exit == 5);
    CHECK(ran.refusal() == QStringLiteral("store-missing"));
}

TEST_CASE("an office is not made twice in one folder") {
    test::AnOffice office;
    CHECK(office.init().exit == 1);
    CHECK(office.run(words("status")).exit == 0);
}

TEST_CASE("an administrator adds users, changes them and sees them") {
    test::AnOffice office;
    const QString hoa = office.putPassword(QStringLiteral("hoa"), QStringLiteral("hoa sen trang"));
    office.done(words("user add hoa --name Trần_Thị_Hoa --roles officer --new-password-file") << hoa);
    const test::How asHoa{.user = QStringLiteral("hoa"), .password = hoa};
    CHECK(office.run(words("status"), asHoa).exit == 0);
    CHECK(office.done(words("user list"))[QLatin1String("users")].toArray().size() == 2);

    CHECK(office.run(words("user add hoa --name Hai --roles officer --json --new-password-file") << hoa).refusal() == QStringLiteral("user-exists"));
    CHECK(office.run(words("user add ba --name Ba --roles officer --json --new-password-file") << office.putPassword(QStringLiteral("weak"), QStringLiteral("ba"))).refusal() == QStringLiteral("weak-password"));
    CHECK(office.run(words("user add ba --name Ba --roles boss --new-password-file") << hoa).exit == 2);
    const test::Ran not_hers = office.run(words("user add tư --name Tư --roles officer --json --new-password-file") << hoa, asHoa);
    CHECK(not_hers.exit == 1);
    CHECK(not_hers.refusal() == QStringLiteral("role-may-not"));

    office.done(words("user change hoa --title Công_chức --roles officer,signatory"));
    office.done(words("user change hoa --active no"));
    CHECK(office.run(words("case list"), asHoa).exit != 0);
    CHECK(office.run(words("user change ai --active no --json")).refusal() == QStringLiteral("user-unknown"));
    CHECK(office.run(words("user change lan --roles reception --json")).exit == 1);   // the last administrator
}

TEST_CASE("a new password opens and the old one no longer does") {
    test::AnOffice office;
    const QString wanted = office.putPassword(QStringLiteral("new"), QStringLiteral("một mật khẩu mới"));
    office.done(words("user password --new-password-file") << wanted);
    CHECK(office.run(words("status")).exit == 3);
    CHECK(office.run(words("status"), {.password = wanted}).exit == 0);
    // Both from standard input, one line each.
    const test::Ran ran = office.run(words("user password --new-password-file -"),
                                     {.input = "một mật khẩu mới\nmat khau 2026\n", .password = QStringLiteral("-")});
    CHECK(ran.exit == 0);
    CHECK(office.run(words("status")).exit == 0);
}

TEST_CASE("the code on paper gives a new password and a wrong code gives none") {
    test::AnOffice office;
    const QString code = office.done(words("user recovery-code"))[QLatin1String("recoveryCode")].toString();
    const QString wanted = office.putPassword(QStringLiteral("new"), QStringLiteral("một mật khẩu mới"));
    const auto recover = [&](const QString& typed) {
        return office.run(words("user recover lan --json --code-file") << office.putPassword(QStringLiteral("code"), typed)
                              << QStringLiteral("--new-password-file") << wanted, {.password = QStringLiteral("none")});
    };
    CHECK(recover(QStringLiteral("AAAAA-AAAAA-AAAAA-AAAAA")).refusal() == QStringLiteral("recovery-code-wrong"));
    CHECK(office.run(words("status")).exit == 0);
    CHECK(recover(code.toLower()).exit == 0);
    CHECK(office.run(words("status")).exit == 3);
    CHECK(office.run(words("status"), {.password = wanted}).exit == 0);
}

TEST_CASE("two programs do not work on the same data at the same time") {
    test::AnOffice office;
    // The first waits for its new password on standard input, with the data open.
    QProcess first;
    first.start(QStringLiteral(COMMUNEDESK_CLI),
                QStringList{QStringLiteral("--store"), office.path(QStringLiteral("store")), QStringLiteral("--user"),
                            QStringLiteral("lan"), QStringLiteral("--password-file"), office.path(QStringLiteral("lan"))} +
                    words("user password --new-password-file -"));
    REQUIRE(first.waitForStarted());
    // Only watched until the first holds it: a second program asking meanwhile could be the one that gets in.
    const QString lock = office.storeFile(QStringLiteral("store.lock"));
    while (!QFile::exists(lock)) REQUIRE_FALSE(first.waitForFinished(20));
    const test::Ran second = office.run(words("status --json"));
    CHECK(second.exit == 7);
    CHECK(second.refusal() == QStringLiteral("store-locked"));
    first.kill();
    first.waitForFinished();
    CHECK(office.run(words("status")).exit == 0);   // a killed owner locks nobody out
}
