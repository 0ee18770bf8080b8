// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"
#include "tests/sync/courier/an_office_apart.h"

#include <algorithm>
#include <filesystem>

namespace {

using store::Whereabouts;

QByteArray bytesThatDoNotShrink(qsizetype size, quint64 seed) {
    QByteArray bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>((seed = seed * 6364136223846793005ULL + 1442695040888963407ULL) >> 56);
    return bytes;
}

struct Courier {
    test::LocalServer server;
    test::OfficeApart office{server};
    test::CarryingOffice other{server};

    qint64 eventsThere() { return server.storage().figures().events; }
};

}  // namespace

TEST_CASE_METHOD(Courier, "an office without a line is receipted by letters", "[letters]") {
    const domain::CaseFile file = office.receive();
    CHECK(office.where(file) == Whereabouts::ThisComputer);
    const std::vector<QByteArray> letters = office.letters();
    CHECK(office.where(file) == Whereabouts::WithCourier);
    CHECK(eventsThere() == 0);

    const client::LettersTaken taken = office.take(other.carryAll(letters));
    CHECK(taken.ours);
    CHECK(taken.receipted == 1);
    CHECK(taken.receivedRows == 1);
    CHECK(eventsThere() == 1);
    CHECK(office.where(file) == Whereabouts::District);
    CHECK(office.waiting() == 0);
    // On a line again, nothing is left to say and nothing is taken for a copy.
    const client::Report round = office.exchange();
    CHECK_FALSE(round.refusal);
    CHECK_FALSE(round.newEpoch);
    CHECK(round.sentEvents == 0);
    CHECK(eventsThere() == 1);
}

TEST_CASE_METHOD(Courier, "letters may be carried twice, and their answers read twice and late", "[letters]") {
    office.receive();
    const std::vector<QByteArray> first = office.letters();
    const std::vector<QByteArray> answers = other.carryAll(first);
    office.receive();
    const std::vector<QByteArray> second = office.letters();
    const std::vector<QByteArray> later = other.carryAll(second);
    CHECK(office.take(later).receipted == 2);
    const auto receipt = office.store->outbox().acknowledged(office.store->settings().device().epoch);
    const auto cursors = office.store->outbox().cursors();
    // The first stick comes back last, and once more.
    CHECK(office.take(answers).receipted == 0);
    CHECK(office.take(answers).receivedRows == 0);
    CHECK(office.store->outbox().acknowledged(office.store->settings().device().epoch) == receipt);
    CHECK(office.store->outbox().cursors() == cursors);
    other.carryAll(first);
    other.carryAll(second);
    CHECK(eventsThere() == 2);
}

TEST_CASE_METHOD(Courier, "a letter that comes after more was sent on the line takes nothing back", "[letters]") {
    office.receive();
    const std::vector<QByteArray> old = office.letters();
    office.receive();
    CHECK_FALSE(office.exchange().refusal);
    const client::LettersTaken taken = office.take(other.carryAll(old));
    CHECK(taken.ours);
    CHECK_FALSE(taken.newEpoch);
    CHECK(office.waiting() == 0);
    CHECK(eventsThere() == 2);
    CHECK_FALSE(office.exchange().newEpoch);
}

TEST_CASE_METHOD(Courier, "scans go in pieces and are whole whatever the order of the letters", "[letters]") {
    const QByteArray large = bytesThatDoNotShrink(9'000'000, 1), small = bytesThatDoNotShrink(20'000, 2);
    const domain::Attachment papers[] = {office.scan(large), office.scan(small)};
    office.receive({papers[0], papers[1]});
    std::vector<QByteArray> letters = office.letters();
    REQUIRE(letters.size() >= 4);
    for (const QByteArray& letter : letters) CHECK(letter.size() < protocol::maxBodyBytes);
    std::reverse(letters.begin() + 1, letters.end());
    office.take(other.carryAll(letters));
    for (const domain::Attachment& paper : papers) {
        CHECK(server.blobs().complete(paper.blob));
        CHECK(office.store->blobs().find(paper.blob)->stored);
    }
    CHECK(office.store->outbox().waiting().blobs == 0);
    CHECK(office.letters().size() == 1);   // only the questions
}

TEST_CASE_METHOD(Courier, "a lost letter with a piece of a scan costs only that piece", "[letters]") {
    const domain::Attachment paper = office.scan(bytesThatDoNotShrink(9'000'000, 3));
    office.receive({paper});
    std::vector<QByteArray> letters = office.letters();
    const std::size_t before = letters.size();
    letters.erase(letters.begin() + 2);
    office.take(other.carryAll(letters));
    CHECK_FALSE(office.store->blobs().find(paper.blob)->stored);
    const std::vector<QByteArray> rest = office.letters();
    CHECK(rest.size() < before);
    office.take(other.carryAll(rest));
    CHECK(office.store->blobs().find(paper.blob)->stored);
}

TEST_CASE_METHOD(Courier, "decisions and results come back with the letters", "[letters]") {
    test::OfficeApart district(server, server::Office::District, 9);
    const domain::CaseFile file = office.receive();
    office.take(other.carryAll(office.letters()));
    REQUIRE_FALSE(district.exchange().refusal);
    const QByteArray result = bytesThatDoNotShrink(3'000'000, 4);
    const domain::Attachment paper = district.scan(result);
    const auto issued = store::act(*district.store, file.id, [&](const domain::CaseFile&) -> domain::Result<domain::EventBody> {
        domain::ResultIssued body;
        body.title = QStringLiteral("Giấy khai sinh");
        body.blob = paper.blob;
        return domain::EventBody(body);
    });
    REQUIRE(issued);
    REQUIRE_FALSE(district.exchange().refusal);
    REQUIRE(server.blobs().complete(paper.blob));

    const client::LettersTaken taken = office.take(other.carryAll(office.letters()));
    CHECK(taken.receivedRows == 1);
    CHECK(taken.fetchedScans == 1);
    CHECK(office.store->blobs().content(paper.blob).value() == result);
}

TEST_CASE_METHOD(Courier, "rows that would leave a hole are not taken, and asked for again", "[letters]") {
    office.receive();
    const std::vector<QByteArray> first = office.letters();
    office.take(other.carryAll(first));
    // Put back to before the first stick came home: what the second one begins with is not here.
    office.receive();
    const std::vector<QByteArray> answers = other.carryAll(office.letters());
    office.store->outbox().forgetCursors();
    const client::LettersTaken taken = office.take(answers);
    CHECK(taken.rowsMissing);
    CHECK(taken.receivedRows == 0);
    CHECK(office.take(other.carryAll(office.letters())).receivedRows == 2);
}

TEST_CASE_METHOD(Courier, "a disk that was put back is found by its letters, and nothing of either branch is lost", "[letters]") {
    office.receive();
    REQUIRE_FALSE(office.exchange().refusal);
    const std::filesystem::path folder = office.store.dir().toStdString(), copy = office.store.path(QStringLiteral("copy")).toStdString();
    office.store.close();
    std::filesystem::copy(folder, copy, std::filesystem::copy_options::recursive);
    office.store.reopen();
    office.receive();
    REQUIRE_FALSE(office.exchange().refusal);
    office.store.close();
    std::filesystem::remove_all(folder);
    std::filesystem::copy(copy, folder, std::filesystem::copy_options::recursive);
    office.store.reopen();

    const domain::CaseFile file = office.receive();   // under a number that is somebody else's by now
    const client::LettersTaken taken = office.take(other.carryAll(office.letters()));
    CHECK(taken.newEpoch);
    CHECK(office.where(file) != Whereabouts::District);
    CHECK_FALSE(office.take(other.carryAll(office.letters())).newEpoch);
    CHECK(office.where(file) == Whereabouts::District);
    CHECK(eventsThere() == 3);
    CHECK(office.store->log().count() >= 3);
}

TEST_CASE_METHOD(Courier, "a district that was put back is told everything again", "[letters]") {
    office.receive();
    const QString backup = office.store.path(QStringLiteral("journal"));
    server.backUp(backup);
    const domain::Attachment paper = office.scan(bytesThatDoNotShrink(200'000, 5));
    const domain::CaseFile file = office.receive({paper});
    server.clock.advance(std::chrono::hours(1));
    const std::vector<QByteArray> before = other.carryAll(office.letters());
    office.take(before);
    CHECK(office.waiting() == 0);
    server.restore(backup);
    CHECK(eventsThere() == 0);
    server.clock.advance(std::chrono::hours(1));

    client::LettersTaken taken = office.take(other.carryAll(office.letters()));
    CHECK(taken.serverWasRestored);
    CHECK(office.where(file) != Whereabouts::District);   // green again only by a new receipt
    taken = office.take(before);
    CHECK(taken.outdated);
    CHECK(office.where(file) != Whereabouts::District);
    office.take(other.carryAll(office.letters()));
    CHECK(office.where(file) == Whereabouts::District);
    CHECK(office.store->blobs().find(paper.blob)->stored);
    CHECK(eventsThere() == 3);
}

TEST_CASE_METHOD(Courier, "letters are for one district and answers for one office", "[letters]") {
    test::LocalServer elsewhere({}, domain::Realm::Real, QByteArray(32, 'u'));
    test::CarryingOffice wrong(elsewhere);
    test::OfficeApart neighbour(server, server::Office::Commune, 11);
    office.receive();
    const std::vector<QByteArray> letters = office.letters();
    if (elsewhere.publicKey() != server.publicKey())
        CHECK(wrong.carry(letters.front()).error().refusal == domain::Refusal::FileBroken);
    const std::vector<QByteArray> answers = other.carryAll(letters);
    CHECK_FALSE(neighbour.take(answers).ours);
    CHECK_FALSE(office.take({QByteArray(500, 'x')}).ours);
    QByteArray garbled = letters.front();
    garbled[100] = static_cast<char>(garbled[100] ^ 4);
    CHECK(other.carry(garbled).error().refusal == domain::Refusal::FileBroken);
    CHECK(eventsThere() == 1);
}

TEST_CASE_METHOD(Courier, "a PC that was shut out brings its work, and is told nothing", "[letters]") {
    office.receive();
    const std::vector<QByteArray> letters = office.letters();
    server.revoke(office.store->settings().device().device);
    const client::LettersTaken taken = office.take(other.carryAll(letters));
    CHECK(taken.revoked);
    CHECK(taken.receipted == 1);
    CHECK(taken.heldEvents == 1);
    CHECK(taken.receivedRows == 0);
}

TEST_CASE_METHOD(Courier, "what is asked in somebody's name without his signature is only reading", "[letters]") {
    office.receive();
    const std::vector<QByteArray> letters = office.letters();
    protocol::CarryRequest forged{letters.front(), {{QStringLiteral("POST"), protocol::pushPath, "x"}}};
    protocol::WireRequest request{"POST", protocol::lettersPath, {}, protocol::encode(forged)};
    CHECK(server.answer(request).status == 400);
    forged.next = {{QStringLiteral("PUT"), protocol::blobPath(QByteArray(32, 'b'), 0), "x"}};
    request.body = protocol::encode(forged);
    CHECK(server.answer(request).status == 400);
    CHECK(eventsThere() == 0);
}

TEST_CASE_METHOD(Courier, "a line that breaks while letters are carried costs nothing", "[letters]") {
    office.receive();
    const std::vector<QByteArray> letters = office.letters();
    other.link.cut = true;
    CHECK(other.carry(letters.front()).error().refusal == domain::Refusal::LinkUnreachable);
    other.link.cut = false;
    other.link.loseAnswers = true;
    CHECK_FALSE(other.carry(letters.front()));
    other.link.loseAnswers = false;
    CHECK(office.take(other.carryAll(letters)).receipted == 1);
    CHECK(eventsThere() == 1);
    other.link.forged = protocol::WireResponse{200, {}, "<html>Wi-Fi</html>", server.identity().tlsKeyHash};
    CHECK(other.carry(letters.front()).error().refusal == domain::Refusal::LinkNotDistrict);
}

TEST_CASE_METHOD(Courier, "an office that was never on the line reads its unit from the beginning", "[letters]") {
    test::OfficeApart neighbour(server, server::Office::Commune, 12);
    neighbour.receive();
    REQUIRE_FALSE(neighbour.exchange().refusal);
    CHECK(office.take(other.carryAll(office.letters())).receivedRows == 1);
}
