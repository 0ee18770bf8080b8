// SPDX-License-Identifier: GPL-3.0-or-later
// What the server writes for new computers is what the programs read.
#include "tests/app/cli/an_office.h"

#include "tests/support/server_process.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using test::words;

namespace {

class ADistrict {
public:
    ADistrict() : server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), m_dir.filePath(QStringLiteral("data"))) {
        server.addUnit(QStringLiteral("48"), {}, QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("H17"));
        server.addUnit(QStringLiteral("02683"), QStringLiteral("48"), QStringLiteral("UBND xã Khâm Đức"), QStringLiteral("H17.94.12"),
                       QStringLiteral("Khâm Đức"));
        server.start();
    }
    test::ServerProcess::Outcome provision(const QStringList& more) const {
        return server.command(words("provision --json --unit 02683 --role commune --url") << server.url() << QStringLiteral("--to") << folder() << more);
    }
    QString folder() const { return m_dir.filePath(QStringLiteral("cho máy mới")); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    QString list(const QByteArray& names) const {
        QFile file(m_dir.filePath(QStringLiteral("list.txt")));
        file.open(QIODevice::WriteOnly);
        file.write(names);
        return file.fileName();
    }

private:
    QTemporaryDir m_dir;

public:
    test::ServerProcess server;
};

}  // namespace

TEST_CASE("a computer is set up and registered with the file the server wrote for it") {
    ADistrict district;
    const auto made = district.provision({QStringLiteral("--count"), QStringLiteral("2"), QStringLiteral("--paper"), QStringLiteral("A4")});
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    CHECK(made.json().value(QStringLiteral("files")).toInt() == 2);
    REQUIRE(district.files() == QStringList{QStringLiteral("02683-01.json"), QStringLiteral("02683-02.json")});
    const test::AnOffice office{test::AnOffice::Empty{}};
    const test::How today{.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    const auto file = [&](int number) { return district.folder() + QStringLiteral("/02683-0%1.json").arg(number); };
    const QJsonObject looked = office.done(words("provision") << file(1));
    CHECK(looked[u"unit"] == QStringLiteral("02683"));
    CHECK(looked[u"registers"].toBool());
    office.done(words("init --name Lan --provision") << file(1), today);
    CHECK(office.done(words("enrol --provision") << file(1), today)[u"unit"] == QStringLiteral("02683"));
    office.done(words("sync"), today);

    // A second computer with the first one's file: its code is used up; its own is good.
    const test::AnOffice second{test::AnOffice::Empty{}};
    second.done(words("init --name Minh --provision") << file(1), today);
    const test::Ran again = second.run(words("enrol --json --provision") << file(1), today);
    CHECK(again.exit == 4);
    CHECK(again.refusal() == QStringLiteral("enrol-code-invalid"));
    second.done(words("enrol --provision") << file(2), today);
}

TEST_CASE("files are called after the computers of a list, and only their owner may read them") {
    ADistrict district;
    REQUIRE(district.provision({QStringLiteral("--computers"), district.list("XA-QUAY-1\r\n\r\nXA-QUAY-2\r\n")}).exit == 0);
    REQUIRE(district.files() == QStringList{QStringLiteral("XA-QUAY-1.json"), QStringLiteral("XA-QUAY-2.json")});
    const auto rights = QFile::permissions(district.folder() + QStringLiteral("/XA-QUAY-1.json"));
    CHECK(!(rights & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

TEST_CASE("what cannot be provisioned is told and nothing is half written") {
    const auto refuses = [](const ADistrict& district, const QStringList& more, const char* words) {
        const auto outcome = district.provision(more);
        INFO(outcome.err.toStdString());
        CHECK(outcome.exit == 3);
        CHECK(outcome.err.contains(words));
        CHECK(district.files().isEmpty());
    };
    ADistrict district;
    refuses(district, {QStringLiteral("--computers"), district.list("../../etc/passwd\n")}, "no name of a computer");
    refuses(district, {QStringLiteral("--computers"), district.list("A\na\n")}, "listed twice");
    refuses(district, {QStringLiteral("--computers"), district.list("\n")}, "empty");
    refuses(district, {QStringLiteral("--computers"), QStringLiteral("/không có")}, "cannot be read");
    const auto unit = [&](const char* code) {
        return district.server.command(words("provision --role commune --url https://a.example:8443 --to") << district.folder()
                                       << QStringLiteral("--unit") << QLatin1String(code));
    };
    CHECK(unit("99").err.contains("no such unit"));
    CHECK(unit("48").err.contains("--place"));   // what the first start would refuse
    CHECK(district.server.command(words("provision --unit 02683 --role commune --url http://a.example --to") << district.folder()).err.contains("https://"));
    REQUIRE(district.provision({QStringLiteral("--count"), QStringLiteral("1")}).exit == 0);
    CHECK(district.provision({QStringLiteral("--count"), QStringLiteral("2")}).err.contains("is there already"));
    CHECK(district.files().size() == 1);
}

TEST_CASE("a file with mistakes makes no office") {
    const test::AnOffice office{test::AnOffice::Empty{}};
    const QString file = office.putJson(QStringLiteral("p.json"), {{QStringLiteral("format"), 1}, {QStringLiteral("paper"), QStringLiteral("A3")}});
    const test::Ran looked = office.run(words("provision") << file);
    CHECK(looked.exit == 2);
    CHECK(looked.err.contains("/paper"));
    CHECK(looked.err.contains("/unit"));
    CHECK(office.run(words("init --name Lan --provision") << file).exit == 2);
    CHECK(!QFile::exists(office.storeFile(QStringLiteral("store.db"))));
}
