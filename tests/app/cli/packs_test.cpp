// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QDir>
#include <QFile>

using test::words;

namespace {

const QString shippedPacks = QStringLiteral(COMMUNEDESK_RESOURCES "/packs");

/// A shipped pack copied to where it may be spoilt.
QString copyOf(const test::AnOffice& office, const QString& code, const QString& to) {
    const QString folder = office.path(to);
    QDir().mkpath(folder);
    for (const char* name : {"procedure.json", "form.json"})
        REQUIRE(QFile::copy(shippedPacks + u'/' + code + u'/' + QLatin1String(name), folder + u'/' + QLatin1String(name)));
    return folder;
}

void replaceIn(const QString& path, const QByteArray& before, const QByteArray& after) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    REQUIRE(content.contains(before));
    content.replace(before, after);
    file.resize(0);
    file.seek(0);
    file.write(content);
}

}  // namespace

TEST_CASE("every pack we ship is free of mistakes") {
    test::AnOffice office{test::AnOffice::Empty{}};
    QStringList folders;
    for (const QFileInfo& each : QDir(shippedPacks).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) folders += each.filePath();
    REQUIRE(folders.size() >= 8);
    const test::Ran ran = office.run(words("pack lint --json") << folders, {.password = QStringLiteral("none")});
    CAPTURE(ran.out);
    CHECK(ran.exit == 0);
}

TEST_CASE("a malformed pack is named to the place in the file") {
    test::AnOffice office;
    const QString folder = copyOf(office, QStringLiteral("2.000815"), QStringLiteral("spoilt"));
    replaceIn(folder + QStringLiteral("/procedure.json"), "documents.bulk", "documents.bulky");
    const test::Ran ran = office.run(words("pack lint --json") << folder);
    CHECK(ran.exit == 1);
    CHECK(ran.refusal() == QStringLiteral("pack-malformed"));
    const QJsonObject found = ran.json()[QLatin1String("findings")].toArray()[0].toObject();
    CHECK(found[QLatin1String("pointer")].toString().startsWith(QStringLiteral("/limits/0")));
    CHECK(found[QLatin1String("message")].toString().contains(QStringLiteral("documents.bulk")));
    CHECK(office.run(words("pack lint") << folder).out.contains("procedure.json#/limits/0"));
    CHECK(office.run(words("pack lint") << office.path(QStringLiteral("không có"))).exit == 1);
    CHECK(office.run(words("pack lint")).exit == 2);
}

TEST_CASE("a pack of the office is used and a broken one is left out and said") {
    test::AnOffice office;
    const QString folder = copyOf(office, QStringLiteral("2.000815"), QStringLiteral("store/packs/2.000815"));
    replaceIn(folder + QStringLiteral("/procedure.json"), "\"2026.1\"", "\"2026.9\"");
    const auto version = [&] {
        for (const QJsonValue& pack : office.done(words("pack list"))[QLatin1String("packs")].toArray())
            if (pack[QLatin1String("code")].toString() == u"2.000815") return pack[QLatin1String("version")].toString();
        return QString();
    };
    CHECK(version() == QStringLiteral("2026.9"));
    replaceIn(folder + QStringLiteral("/procedure.json"), "\"steps\"", "\"stepps\"");
    CHECK(version() == QStringLiteral("2026.1"));
    CHECK(office.done(words("pack list"))[QLatin1String("leftOut")].toArray().size() == 1);
    CHECK(office.done(words("status"))[QLatin1String("problems")].toArray().size() == 1);
    CHECK_FALSE(office.receive().isEmpty());   // the others, and this one as shipped, work
}
