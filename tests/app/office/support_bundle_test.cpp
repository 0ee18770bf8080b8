// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/support_bundle.h"

#include "app/office/office.h"
#include "core/store/case_commands.h"
#include "core/store/draft_commands.h"
#include "core/store/line_book.h"
#include "core/store/user_commands.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// In every text that a person, another program or the district can put into the data.
const QString mark = QStringLiteral("Zwxq");
const QString digits = QStringLiteral("987654321098");
QString planted(const char* what) { return mark + QLatin1String(what); }

domain::CaseReceived aMarkedReceipt() {
    domain::CaseReceived receipt = test::aReceipt();
    receipt.code.clear();
    receipt.applicant.person.name = planted("-name");
    receipt.applicant.person.personalNumber = digits;
    receipt.applicant.person.address = planted("-address");
    receipt.applicant.person.phone = digits;
    receipt.summary = planted("-summary");
    return receipt;
}

void plantFile(test::TempStore& office, domain::CaseId id) {
    QBuffer content;
    content.setData(planted("-scan").toUtf8());
    content.open(QIODevice::ReadOnly);
    domain::Attachment file = test::anAttachment();
    file.blob = office->blobs().add(content).value();
    file.fileName = planted("-file.pdf");
    file.size = content.size();
    REQUIRE(store::act(*office, id, [&](const domain::CaseFile& now) { return domain::attach(office->signedIn(), now, file); }));
}

void plantSettings(store::Store& store) {
    store::DeviceIdentity device = store.settings().device();
    device.name = planted("-device");
    device.publicKey = QByteArray(32, 'u');
    store.settings().setDeviceSecret(QByteArray(64, 's'));
    store.settings().setDevice(device);
    store.settings().setServer({.url = QStringLiteral("https://%1:8443").arg(planted(".example")), .serverKey = QByteArray(32, 'k'),
                                .tlsKeyHash = QByteArray(32, 't'), .name = planted("-server"), .role = planted("-role"),
                                .serverEpoch = QByteArray(16, 'e')});
    store.settings().setValue(QStringLiteral("lookup_address"), planted("-lookup"));
    store::Outbox::LastExchange last;
    last.tried = last.succeeded = store.clock().now();
    last.failures = 2;
    last.problem = planted("-problem");
    store.outbox().setLastExchange(last);
    store.outbox().setCursor({.unit = planted("-unit"), .serverEpoch = QByteArray(16, 'e'), .pos = 7});
    store::LineBook(store.settings())
        .setRecord({.up = {300'000, 10'000}, .down = {}, .today = {}, .hint = planted("-hint"),
                    .rounds = {{.at = store.clock().now(), .refusal = planted("-refusal"), .hint = planted("-hint"), .up = 5, .down = 6, .tookMs = 7},
                               {.at = store.clock().now(), .refusal = QStringLiteral("link-stalled"), .hint = QStringLiteral("portal"), .up = 8, .down = 9, .tookMs = 10}}});
}

}  // namespace

TEST_CASE("a support bundle holds nothing of anybody, whatever the data says") {
    test::TempStore office;
    domain::User clerk = office->signedIn();
    clerk.name = planted("-clerk");
    clerk.title = planted("-title");
    office->users().save(clerk);
    const auto file = store::receiveCase(*office, {aMarkedReceipt(), {}, {}}).value();
    plantFile(office, file.id);
    REQUIRE(store::act(*office, file.id, [&](const domain::CaseFile& now) {
        return domain::remark(office->signedIn(), now, {.target = {}, .text = planted("-remark")});
    }));
    office->drafts().save({.id = test::anId<domain::DraftId>(1), .user = clerk.id, .kind = planted("-kind"), .about = planted("-about"),
                           .firstWords = planted("-first"), .changedAt = office.clock.now(), .content = {{planted("-key"), planted("-value")}}});
    plantSettings(*office);
    office->database().run(QStringLiteral("UPDATE event SET standing = 2, held_reason = ? WHERE seq = 2"), {planted("-held")});

    packs::Catalogue packs;
    packs::Pack pack;
    pack.process = test::aProcess();
    pack.process.procedure = planted("-procedure");
    pack.process.packVersion = planted("-version");
    packs.add(pack);
    const QByteArray bundle = app::supportBundle(*office, packs, QStringLiteral("communedesk 0.1.0"));
    INFO(bundle.toStdString());
    CHECK_FALSE(QString::fromUtf8(bundle).contains(mark, Qt::CaseInsensitive));
    CHECK_FALSE(bundle.contains(digits.toUtf8()));
    for (const QString& word : {clerk.login, file.code(), test::aCommune().name, test::aCommune().phone, test::aCommune().address,
                                office->dir(), test::aReceipt().applicant.person.name})
        if (word.size() > 3) CHECK_FALSE(bundle.contains(word.toUtf8()));
    for (const QByteArray& key : {office->settings().deviceSecret(), office->settings().device().publicKey, QByteArray(32, 'k'), QByteArray(32, 't')}) {
        REQUIRE_FALSE(key.isEmpty());
        CHECK_FALSE(bundle.contains(key.toHex()));
        CHECK_FALSE(bundle.contains(key.toBase64()));
    }
    // The store itself does hold what was planted: the test can fail.
    CHECK(QString::fromUtf8(office->log().after(office->settings().device().epoch, 0, 1 << 20).front().bodyBytes).contains(mark));
}

TEST_CASE("a support bundle says what a technician asks first") {
    test::TempStore office;
    REQUIRE(store::receiveCase(*office, {aMarkedReceipt(), {}, {}}));
    plantSettings(*office);
    const QJsonObject bundle =
        QJsonDocument::fromJson(app::supportBundle(*office, app::loadOffice(*office).catalogue, QStringLiteral("communedesk 0.1.0"))).object();
    CHECK(bundle[QLatin1String("programs")][QLatin1String("program")].toString() == QStringLiteral("communedesk 0.1.0"));
    CHECK(bundle[QLatin1String("programs")][QLatin1String("qt")].toString() == QLatin1String(qVersion()));
    CHECK(bundle[QLatin1String("schema")][QLatin1String("store")].toInt() == 6);
    CHECK(bundle[QLatin1String("packs")].toArray().size() >= 8);
    CHECK_FALSE(bundle[QLatin1String("packs")].toArray().contains(QStringLiteral("other other")));
    CHECK(bundle[QLatin1String("counts")][QLatin1String("casesByState")][QLatin1String("received")].toInt() == 1);
    const QJsonValue exchange = bundle[QLatin1String("exchange")];
    CHECK(exchange[QLatin1String("waiting")][QLatin1String("records")].toInt() == 1);
    CHECK(exchange[QLatin1String("speedUp")][QLatin1String("bytesPerSecond")].toInt() == 30'000);
    const QJsonArray rounds = exchange[QLatin1String("rounds")].toArray();
    REQUIRE(rounds.size() == 2);
    CHECK(rounds[0][QLatin1String("refusal")].toString() == QStringLiteral("other"));
    CHECK(rounds[1][QLatin1String("refusal")].toString() == QStringLiteral("link-stalled"));
    CHECK(rounds[1][QLatin1String("hint")].toString() == QStringLiteral("portal"));
    CHECK(bundle[QLatin1String("epochs")].toArray().size() == 1);
    CHECK(bundle[QLatin1String("check")][QLatin1String("sound")].toBool());
    CHECK(bundle[QLatin1String("freeDiskBytes")].toDouble() > 0);
    CHECK(bundle[QLatin1String("office")][QLatin1String("unit")].toString() == QStringLiteral("02683"));
}
