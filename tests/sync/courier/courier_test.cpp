// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/stick_errands.h"
#include "sync/courier/stick.h"
#include "tests/support/small_disk.h"
#include "tests/sync/courier/an_office_apart.h"

TEST_CASE("a record goes to the district and its receipt comes home on a stick", "[stick]") {
    test::LocalServer server;
    test::OfficeApart office(server);
    test::CarryingOffice other(server);
    QTemporaryDir stick;
    const domain::CaseFile file = office.receive();

    auto out = courier::PartWriter::letters(stick.path(), QStringLiteral("a")).value();
    for (const QByteArray& letter : office.letters()) REQUIRE(out.addLetter(letter));
    REQUIRE(out.finish());

    for (const courier::Bundle& bundle : courier::bundlesOn(stick.path())) {
        auto back = courier::PartWriter::answers(bundle);
        for (const courier::Part& part : bundle.letters)
            for (const QByteArray& bytes : other.carryAll({courier::read(bundle, part).value()})) REQUIRE(back.addAnswer(part, bytes));
        REQUIRE(back.finish());
    }

    for (const courier::Bundle& bundle : courier::bundlesOn(stick.path())) {
        REQUIRE(bundle.answers.size() == bundle.letters.size());
        for (const courier::Part& part : bundle.answers) REQUIRE(office.take({courier::read(bundle, part).value()}).ours);
    }
    CHECK(office.where(file) == store::Whereabouts::District);
    // Whoever finds the stick learns nothing.
    QFile letter(courier::bundlesOn(stick.path()).front().folder + QStringLiteral("/0001.letter"));
    REQUIRE(letter.open(QIODevice::ReadOnly));
    const QByteArray bytes = letter.readAll();
    for (const QString& word : {QStringLiteral("Trần"), QStringLiteral("Khâm"), QStringLiteral("049090001234")})
        CHECK_FALSE(bytes.contains(word.toUtf8()));
}

#ifdef Q_OS_UNIX
TEST_CASE("a stick that is full holds what found room, and the rest goes with the next", "[stick]") {
    test::LocalServer server;
    test::OfficeApart office(server);
    test::CarryingOffice other(server);
    QTemporaryDir first, second;
    QByteArray bytes(3'000'000, '\0');
    quint64 dice = 7;
    for (char& byte : bytes) byte = static_cast<char>((dice = dice * 6364136223846793005ULL + 1442695040888963407ULL) >> 56);
    const domain::Attachment paper = office.scan(bytes);
    const domain::CaseFile file = office.receive({paper});
    const auto write = [&](const QString& stick, rlim_t room) {
        auto writing = client::StickWriting::begin(*office.store, QStringLiteral("communedesk 0.1.0"), stick).value();
        while (writing.next()) {
            const test::SmallDisk disk(room);
            REQUIRE(writing.write());
        }
        REQUIRE(writing.finish());
        REQUIRE(writing.note());
        return writing.isFull();
    };
    const auto journey = [&](const QString& stick) {
        client::StickCarrying carrying(client::sorted(*office.store, courier::bundlesOn(stick)).own);
        for (auto letter = carrying.next(); letter.value(); letter = carrying.next())
            REQUIRE(carrying.write(other.carryAll({**letter})));
        CHECK(carrying.bundles() == 1);
        client::StickReading reading(*office.store, client::sorted(*office.store, courier::bundlesOn(stick)).toRead());
        while (reading.next())
            while (reading.take().value()) {}
        CHECK(reading.taken().ours);
        CHECK(courier::bundlesOn(stick).empty());
    };
    CHECK(write(first.path(), 1'000'000));
    journey(first.path());
    CHECK(office.where(file) == store::Whereabouts::District);   // the texts found room
    CHECK_FALSE(office.store->blobs().find(paper.blob)->stored);
    CHECK_FALSE(write(second.path(), 100'000'000));
    journey(second.path());
    CHECK(office.store->blobs().find(paper.blob)->stored);
}
#endif
