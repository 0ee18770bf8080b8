// SPDX-License-Identifier: GPL-3.0-or-later
// One computer or two, and whose work was set aside, from the command line.
#include "core/store/case_commands.h"
#include "core/store/twin.h"
#include "tests/app/cli/an_office.h"
#include "tests/support/a_case.h"
#include "tests/support/a_device.h"
#include "tests/support/temp_store.h"

#include <functional>

using test::words;

namespace {

/// With the data open, as the program itself has them.
void inside(const test::AnOffice& office, const std::function<void(store::Store&)>& work) {
    const test::FakeClock clock(QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC));
    test::FixedRandom random(5);
    auto store = store::Store::open(office.path(QStringLiteral("store")), QStringLiteral("lan"), test::password, clock, random);
    REQUIRE(store);
    work(**store);
}

void fork(const test::AnOffice& office) {
    inside(office, [](store::Store& store) {
        store.settings().setServer({.url = QStringLiteral("https://127.0.0.1:1"), .serverKey = QByteArray(32, 'k'), .tlsKeyHash = QByteArray(32, 't'),
                                    .name = QStringLiteral("Thành phố"), .role = QStringLiteral("commune"), .serverEpoch = QByteArray(16, 'e')});
        REQUIRE(store::settleFork(store, store.settings().device().epoch, 0));
    });
}

QJsonObject identityOf(const QJsonObject& answer) { return answer[QLatin1String("identity")].toObject(); }

}  // namespace

TEST_CASE("the command line asks whether it is one computer or two until it is told") {
    test::AnOffice office;
    office.receive();
    CHECK(identityOf(office.done(words("identity")))[QLatin1String("stage")].toString().isEmpty());
    CHECK(office.run(words("identity --json --answer second")).refusal() == QStringLiteral("not-enrolled"));
    fork(office);
    for (const char* command : {"identity", "status", "sync why"}) {
        const QJsonObject told = identityOf(office.done(words(command)));
        CHECK(told[QLatin1String("stage")].toString() == QStringLiteral("asked"));
        CHECK(told[QLatin1String("forked")].toBool());
    }
    CHECK(QString::fromUtf8(office.run(words("sync why --language en")).out).contains(QStringLiteral("Which is it?")));
    CHECK(QString::fromUtf8(office.run(words("status --language en")).out).contains(QStringLiteral("Which is it?")));
    CHECK(QString::fromUtf8(office.run(words("identity --language en")).out).contains(QStringLiteral("--answer second")));
    CHECK(office.run(words("identity --answer both")).exit == 2);
    const QJsonObject settled = identityOf(office.done(words("identity --answer same")));
    CHECK(settled[QLatin1String("stage")].toString().isEmpty());
    CHECK(settled[QLatin1String("answer")].toString() == QStringLiteral("same"));
    CHECK(settled[QLatin1String("answeredBy")].toString() == QStringLiteral("Nguyễn Thị Lan"));
    CHECK_FALSE(settled[QLatin1String("answeredAt")].isNull());
}

TEST_CASE("a second computer gets its own name from the command line and keeps all its cases") {
    test::AnOffice office;
    const QString code = office.receive();
    fork(office);
    const QString device = office.done(words("status"))[QLatin1String("device")].toString();
    const QJsonObject parted = identityOf(office.done(words("identity --answer second")));
    CHECK(parted[QLatin1String("stage")].toString() == QStringLiteral("parted"));
    CHECK(parted[QLatin1String("device")].toString() != device);
    const QJsonObject after = office.done(words("status"));
    CHECK(after[QLatin1String("server")].isNull());
    CHECK(after[QLatin1String("waitingEvents")].toInt() == 1);
    CHECK(office.run(words("sync --json")).refusal() == QStringLiteral("not-enrolled"));
    office.done(words("case show") << code);
    CHECK(office.receive() != code);
    CHECK(office.run(words("verify")).exit == 0);
}

TEST_CASE("work that was set aside is listed under its authors' names") {
    test::AnOffice office;
    office.receive();
    CHECK(office.done(words("sync attention"))[QLatin1String("authors")].toArray().isEmpty());
    inside(office, [](store::Store& store) {
        const auto row = store.cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.at(0);
        test::ADevice other(7);
        qint64 pos = 0;
        for (const auto& [who, reason] : {std::pair("Trần Văn An", "former-unit"), std::pair("Lê Thị Bình", "out-of-scope"), std::pair("Trần Văn An", "former-unit")}) {
            domain::Signature by = test::aSignature(domain::Role::Officer, 2);
            by.name = QString::fromUtf8(who);
            const domain::Event event = other.event(row.id, by, domain::Remarked{{{}, QStringLiteral("ghi chú")}}, {.step = 1, .revision = 1});
            REQUIRE(store::takeOver(store, {.epoch = store.settings().device().epoch, .confirmations = {}, .acknowledged = {},
                                            .rows = {{.unit = event.envelope.unit, .pos = ++pos,
                                                      .place = {.revision = {}, .standing = domain::Standing::Held, .receivedAt = test::aMoment(1)},
                                                      .heldReason = QLatin1String(reason), .envelopeBytes = event.envelopeBytes, .bodyBytes = event.bodyBytes}},
                                            .cursors = {}}));
        }
    });
    const QJsonArray authors = office.done(words("sync attention"))[QLatin1String("authors")].toArray();
    REQUIRE(authors.size() == 2);
    CHECK(authors[0][QLatin1String("author")].toString() == QStringLiteral("Lê Thị Bình"));
    CHECK(authors[0][QLatin1String("entries")].toArray().size() == 1);
    CHECK(authors[1][QLatin1String("author")].toString() == QStringLiteral("Trần Văn An"));
    REQUIRE(authors[1][QLatin1String("entries")].toArray().size() == 2);
    const QJsonObject entry = authors[1][QLatin1String("entries")][0].toObject();
    CHECK_FALSE(entry[QLatin1String("kind")].toString().isEmpty());
    CHECK(entry[QLatin1String("reason")].toString() == QStringLiteral("former-unit"));
    CHECK_FALSE(entry[QLatin1String("what")].toString().isEmpty());
    CHECK_FALSE(entry[QLatin1String("at")].isNull());
    CHECK(entry[QLatin1String("case")].toString().contains(QStringLiteral("-260302-")));
    const QString told = QString::fromUtf8(office.run(words("sync attention --language en")).out);
    CHECK(told.indexOf(QStringLiteral("Lê Thị Bình")) < told.indexOf(QStringLiteral("Trần Văn An")));
    CHECK(told.contains(QStringLiteral("belongs to another office")));
}
