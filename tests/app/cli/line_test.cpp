// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"
#include "tests/support/server_process.h"

#include <QDateTime>
#include <QFile>

using test::words;

namespace {

/// The real server of a district with this commune below it.
class ADistrict {
public:
    ADistrict() : m_server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), m_dir.path()) {
        m_server.addUnit(QStringLiteral("48"), {}, QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("H17"));
        m_server.addUnit(QStringLiteral("02683"), QStringLiteral("48"), QStringLiteral("Xã Khâm Đức"), QStringLiteral("H17.94.12"));
        m_server.start();
    }
    test::ServerProcess& server() { return m_server; }

private:
    QTemporaryDir m_dir;
    test::ServerProcess m_server;
};

}  // namespace

TEST_CASE("a computer that is not registered has nobody to exchange with") {
    test::AnOffice office;
    const test::Ran ran = office.run(words("sync --json"));
    CHECK(ran.exit == 4);
    CHECK(ran.refusal() == QStringLiteral("not-enrolled"));
}

TEST_CASE("a district that does not answer or a code that is none is told by the exit code") {
    test::AnOffice office;
    const QString code = office.putPassword(QStringLiteral("code"), QStringLiteral("ABCD-EFGH"));
    const test::Ran bad = office.run(words("enrol --json --url https://127.0.0.1:1 --code-file") << code);
    CHECK(bad.exit == 4);
    CHECK(bad.refusal() == QStringLiteral("enrol-code-invalid"));
    CHECK(office.run(words("enrol --code-file") << code).exit == 2);
    CHECK(office.done(words("status"))[QLatin1String("server")].isNull());
}

TEST_CASE("the authority above decides from a command line of its own and the commune reads the answer") {
    ADistrict district;
    const test::AnOffice commune, above{test::AnOffice::Empty{}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const test::How today{.now = now.toString(Qt::ISODate)};
    REQUIRE(above.run(words("init --unit 48 --unit-name Đà_Nẵng --identifier H17 --name Bình --roles reviewer --device Bàn"), today).exit == 0);
    const auto enrol = [&](const test::AnOffice& office, const char* unit, const char* role) {
        const QString once = office.putPassword(QStringLiteral("once"), district.server().enrolCode(QLatin1String(unit), QLatin1String(role)));
        office.done(words("enrol --url") << district.server().url() << QStringLiteral("--code-file") << once, today);
    };
    enrol(commune, "02683", "commune");
    enrol(above, "48", "district");

    const QString code = commune.receive(today);
    commune.done(words("case act") << code << words("request-review --text Có_đúng_mẫu? --answer-by")
                                   << now.addDays(5).date().toString(Qt::ISODate), today);
    commune.done(words("sync"), today);
    above.done(words("sync"), today);
    above.done(words("case act") << code << words("review --decision approve --text Đúng_mẫu"), today);
    above.done(words("sync"), today);
    commune.done(words("sync"), today);
    const QJsonObject shown = commune.done(words("case show") << code, today)[QLatin1String("case")].toObject();
    CHECK(shown[QLatin1String("state")].toString() == QStringLiteral("processing"));
    const QJsonObject answer = shown[QLatin1String("reviews")].toArray()[0][QLatin1String("decision")].toObject();
    CHECK(answer[QLatin1String("text")].toString() == QStringLiteral("Đúng_mẫu"));
}

TEST_CASE("a commune without a line sends by stick, and the decision comes home on it") {
    ADistrict district;
    const test::AnOffice commune, above{test::AnOffice::Empty{}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const test::How today{.now = now.toString(Qt::ISODate)};
    REQUIRE(above.run(words("init --unit 48 --unit-name Đà_Nẵng --identifier H17 --name Bình --roles reviewer --device Bàn"), today).exit == 0);
    const auto enrol = [&](const test::AnOffice& office, const char* unit, const char* role) {
        const QString once = office.putPassword(QStringLiteral("once"), district.server().enrolCode(QLatin1String(unit), QLatin1String(role)));
        office.done(words("enrol --url") << district.server().url() << QStringLiteral("--code-file") << once, today);
    };
    enrol(commune, "02683", "commune");
    enrol(above, "48", "district");
    QTemporaryDir stick;
    const auto byStick = [&](const test::AnOffice& office, const char* what) {
        return office.done(words("courier") << QLatin1String(what) << stick.path(), today);
    };

    const auto whereIs = [&](const QString& code) {
        return commune.done(words("case show") << code, today)[QLatin1String("case")].toObject()[QLatin1String("where")].toString();
    };

    const QString code = commune.receive(today);
    commune.done(words("case act") << code << words("request-review --text Có_đúng_mẫu? --answer-by")
                                   << now.addDays(5).date().toString(Qt::ISODate), today);
    CHECK(commune.run(words("courier read --json") << stick.path(), today).json()[QLatin1String("receipted")].toInt() == 0);
    CHECK(byStick(commune, "write")[QLatin1String("events")].toInt() >= 2);
    CHECK(whereIs(code) == QStringLiteral("with-courier"));
    CHECK(byStick(above, "carry")[QLatin1String("letters")].toInt() >= 1);
    CHECK(byStick(commune, "read")[QLatin1String("receipted")].toInt() >= 2);
    CHECK(whereIs(code) == QStringLiteral("district"));

    above.done(words("sync"), today);
    above.done(words("case act") << code << words("review --decision approve --text Đúng_mẫu"), today);
    above.done(words("sync"), today);
    byStick(commune, "write");
    byStick(above, "carry");
    CHECK(byStick(commune, "read")[QLatin1String("receivedRows")].toInt() >= 1);
    const QJsonObject shown = commune.done(words("case show") << code, today)[QLatin1String("case")].toObject();
    CHECK(shown[QLatin1String("state")].toString() == QStringLiteral("processing"));
    CHECK(commune.run(words("courier write --json /no/such/stick"), today).exit == 2);
}

TEST_CASE("registered, sent, and green only with the district's receipt") {
    ADistrict district;
    test::AnOffice office;
    // The line checks signed times, so this PC's clock has to be about right.
    const test::How today{.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    const QString code = office.receive(today);
    office.done(words("attach") << code << office.put(QStringLiteral("a.pdf"), test::aPdf()), today);
    const QString once = office.putPassword(QStringLiteral("once"), district.server().enrolCode(QStringLiteral("02683"), QStringLiteral("commune")));
    office.done(words("enrol --url") << district.server().url() << QStringLiteral("--code-file") << once, today);

    const QJsonObject sent = office.done(words("sync"), today);
    CHECK(sent[QLatin1String("sentEvents")].toInt() == 2);
    CHECK(sent[QLatin1String("sentBlobs")].toInt() == 1);
    CHECK(sent[QLatin1String("waitingEvents")].toInt() == 0);
    const QJsonObject shown = office.done(words("case show") << code, today)[QLatin1String("case")].toObject();
    CHECK(shown[QLatin1String("where")].toString() == QStringLiteral("district"));
    CHECK_FALSE(shown[QLatin1String("receipt")].toString().isEmpty());
    CHECK(office.run(words("sync"), today).out.contains("\n"));   // progress, line by line

    // A second time there is nothing to send, and a second registration is refused.
    CHECK(office.done(words("sync"), today)[QLatin1String("sentEvents")].toInt() == 0);
    const QString fresh = office.putPassword(QStringLiteral("fresh"), district.server().enrolCode(QStringLiteral("02683"), QStringLiteral("commune")));
    const test::Ran again = office.run(words("enrol --json --url") << district.server().url() << QStringLiteral("--code-file") << fresh, today);
    CHECK(again.exit == 4);
    CHECK(again.refusal() == QStringLiteral("already-enrolled"));

    // The line goes: work goes on, and the exchange says so.
    district.server().kill();
    const QString offline = office.receive(today);
    const test::Ran cut = office.run(words("sync --json --max-seconds 20"), today);
    CHECK(cut.exit == 4);
    CHECK(cut.refusal() == QStringLiteral("link-unreachable"));
    CHECK(cut.json()[QLatin1String("waitingEvents")].toInt() == 1);
    CHECK(office.done(words("case show") << offline, today)[QLatin1String("case")][QLatin1String("where")].toString() == QStringLiteral("this-computer"));
}
