// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/stick.h"
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
