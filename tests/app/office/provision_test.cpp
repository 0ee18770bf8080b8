// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/provision.h"
#include "tests/support/print.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace {

/// A file with everything in it, to be changed.
QJsonObject whole() {
    return QJsonDocument::fromJson(R"({
        "format": 1,
        "unit": {"code": "20695", "name": "UBND xã Khâm Đức", "level": "Xã", "identifier": "H17.94.12", "place": "Khâm Đức",
                 "address": "Thôn 2", "phone": "0235 3881 234"},
        "parent": {"code": "48", "name": "UBND thành phố Đà Nẵng"},
        "device": "Quầy 2",
        "administrator": {"name": "Nguyễn Thị Lan", "title": "Công chức", "login": "Lan"},
        "server": {"url": "https://dongbo.danang.example:8443", "fingerprint": "JKMN-PQRS-TVWX-YZ01"},
        "enrolment_code": "0123-4567-89AB-CDEF-JKMN-PQRS-TVWX-YZ01",
        "language": "en", "paper": "A4", "store": "/srv/van-phong"})").object();
}

app::ProvisionRead read(const QByteArray& bytes) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("thiết lập.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return app::readProvision(path);
}
app::ProvisionRead read(const QJsonObject& object) { return read(QJsonDocument(object).toJson()); }

/// The first problem names this place and says this.
void checkRefused(const QJsonObject& object, const char* place, const char* words) {
    const app::ProvisionRead result = read(object);
    INFO(result.problems.join(u'\n').toStdString());
    CHECK(!result.provision);
    REQUIRE(!result.problems.isEmpty());
    CHECK(result.problems.first().contains(QStringLiteral(": %1 ").arg(QLatin1String(place))));
    CHECK(result.problems.first().contains(QString::fromUtf8(words)));
}

QJsonObject with(const char* key, const QJsonValue& value, QJsonObject object = whole()) {
    object.insert(QLatin1String(key), value);
    return object;
}
QJsonObject without(const char* key, QJsonObject object = whole()) {
    object.remove(QLatin1String(key));
    return object;
}

}  // namespace

TEST_CASE("a provisioning file says what a computer is for") {
    const app::ProvisionRead result = read(whole());
    INFO(result.problems.join(u'\n').toStdString());
    REQUIRE(result.provision);
    const app::Provision& made = *result.provision;
    CHECK(made.unit == domain::Unit{.code = QStringLiteral("20695"), .parent = QStringLiteral("48"),
                                    .name = QStringLiteral("UBND xã Khâm Đức"), .levelLabel = QStringLiteral("Xã"),
                                    .identifier = QStringLiteral("H17.94.12"), .address = QStringLiteral("Thôn 2"),
                                    .phone = QStringLiteral("0235 3881 234"), .place = QStringLiteral("Khâm Đức")});
    CHECK(made.parent.name == u"UBND thành phố Đà Nẵng");
    CHECK(made.device == u"Quầy 2");
    CHECK(made.login == u"lan");   // as it is typed at sign-in
    CHECK(made.url == u"https://dongbo.danang.example:8443");
    CHECK(made.registers());
    CHECK(made.language == u"en");
    CHECK(made.paper == app::SlipPaper::A4);
    CHECK(made.storeDir == u"/srv/van-phong");
}

TEST_CASE("a provisioning file need not say more than the unit") {
    const app::ProvisionRead result = read(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("unit"), whole()[u"unit"]}});
    REQUIRE(result.provision);
    CHECK(!result.provision->registers());
    CHECK(!result.provision->paper);
    CHECK(result.provision->unit.parent.isEmpty());
}

TEST_CASE("a provisioning file written by Windows' editor is read") {
    CHECK(read("\xef\xbb\xbf" + QJsonDocument(whole()).toJson().replace("\n", "\r\n")).provision);
}

TEST_CASE("every mistake in a provisioning file is told to its place") {
    checkRefused(without("format"), "/", "\"format\" is missing");
    checkRefused(with("format", 2), "/format", "must be between 1 and 1");
    checkRefused(without("unit"), "/unit", "Must be an object");
    checkRefused(with("unit", without("name", whole()[u"unit"].toObject())), "/unit", "\"name\" is missing");
    checkRefused(with("paper", QStringLiteral("A3")), "/paper", "A3");
    checkRefused(with("language", QStringLiteral("fr")), "/language", "fr");
    checkRefused(with("store", QStringLiteral("van-phong")), "/store", "whole path");
    checkRefused(with("enrolment_code", QStringLiteral("0123-4567")), "/enrolment_code", "eight groups");
    checkRefused(with("printer", QStringLiteral("HP")), "/printer", "");
    checkRefused(without("server"), "/", "\"server\" is missing");
    checkRefused(with("server", QJsonObject{{QStringLiteral("url"), QStringLiteral("dongbo.example")}}), "/server/url", "https://");
}

TEST_CASE("a code of another server than the one named is found out") {
    const QJsonObject other{{QStringLiteral("url"), QStringLiteral("https://a.example:8443")},
                            {QStringLiteral("fingerprint"), QStringLiteral("0000-0000-0000-0000")}};
    checkRefused(with("server", other), "/server/fingerprint", "another fingerprint");
}

TEST_CASE("a file that is none, too large or not there is a problem and not the end") {
    CHECK(read(QByteArray("{\n\"format\": 1,\n}")).problems.value(0).contains(QStringLiteral("line 3")));
    CHECK(!read(QByteArray("[]")).provision);
    CHECK(!read(QByteArray()).provision);
    CHECK(read(QByteArray(70'000, ' ')).problems.value(0).contains(QStringLiteral("64 KiB")));
    CHECK(!app::readProvision(QStringLiteral("/không/có.json")).problems.isEmpty());
}

TEST_CASE("the machine's own file is found where the variable says") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    qputenv("COMMUNEDESK_PROVISION", path.toUtf8());
    CHECK(app::machineProvision().isEmpty());
    QFile(path).open(QIODevice::WriteOnly);
    CHECK(app::machineProvision() == path);
    qunsetenv("COMMUNEDESK_PROVISION");
}
