// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/crypto/hash.h"
#include "core/domain/line_rules.h"
#include "tests/core/store/an_office.h"

#include <QJsonArray>

using domain::Refusal;
using store::chunkBytes;
using test::TempStore;

namespace {

QByteArray content(qsizetype size, quint64 seed = 1) { return test::FixedRandom(seed).bytes(int(size)); }

}  // namespace

TEST_CASE("a scan lies on a grid of 64 KiB and comes out as it went in") {
    TempStore office;
    const auto size = GENERATE(qint64(1), chunkBytes - 1, chunkBytes, chunkBytes + 1, 5 * chunkBytes + 7);
    const QByteArray bytes = content(size);
    const auto id = test::aBlob(*office, bytes);
    CHECK(id.bytes() == crypto::hash(bytes));
    const auto info = office->blobs().find(id);
    REQUIRE(info);
    CHECK(info->size == size);
    CHECK(info->complete());
    CHECK(qint64(info->chunkHashes.size()) == (size + chunkBytes - 1) / chunkBytes);
    CHECK(info->chunkHashes == store::chunkHashes(bytes));
    CHECK(office->blobs().chunk(id, 0) == bytes.left(chunkBytes));
    CHECK(office->blobs().chunk(id, 99).isEmpty());
    CHECK(test::aBlob(*office, bytes) == id);
    office.reopen();
    CHECK(office->blobs().content(id).value() == bytes);
    CHECK(office->outbox().waiting().blobs == 1);
    CHECK(office->outbox().waiting().blobBytes == size);
}

TEST_CASE("an empty file and one that is too large are refused and nothing is kept") {
    TempStore office;
    QBuffer empty;
    empty.open(QIODevice::ReadOnly);
    CHECK(office->blobs().add(empty).error().refusal == Refusal::FileEmpty);
    QByteArray much(store::maxBlobBytes + 1, 'x');
    QBuffer large(&much);
    large.open(QIODevice::ReadOnly);
    const auto refused = office->blobs().add(large);
    CHECK(refused.error().refusal == Refusal::FileTooLarge);
    CHECK(refused.error().detail == QStringLiteral("50"));
    CHECK(office->blobs().toSend(10).empty());
}

TEST_CASE("a file from the district is complete only when every chunk is what it should be") {
    TempStore office;
    const QByteArray bytes = content(3 * chunkBytes + 100);
    const auto id = *domain::BlobId::fromBytes(crypto::hash(bytes));
    store::Blobs& blobs = office->blobs();
    CHECK(blobs.putChunk(id, 0, bytes.left(chunkBytes)).error().refusal == Refusal::BlobIncomplete);
    blobs.expect(id, bytes.size(), store::chunkHashes(bytes));
    blobs.expect(id, bytes.size(), store::chunkHashes(bytes));
    CHECK(blobs.content(id).error().refusal == Refusal::BlobIncomplete);
    CHECK(blobs.putChunk(id, 1, bytes.left(chunkBytes)).error().refusal == Refusal::FileBroken);
    CHECK(blobs.putChunk(id, 4, {}).error().refusal == Refusal::FileBroken);
    CHECK(blobs.putChunk(id, -1, {}).error().refusal == Refusal::FileBroken);
    for (const int index : {3, 0, 2}) REQUIRE(blobs.putChunk(id, index, bytes.mid(index * chunkBytes, chunkBytes)));
    office.reopen();
    REQUIRE(office->blobs().find(id));
    CHECK(office->blobs().find(id)->here.count(true) == 3);
    CHECK_FALSE(office->blobs().find(id)->complete());
    REQUIRE(office->blobs().putChunk(id, 1, bytes.mid(chunkBytes, chunkBytes)));
    CHECK(office->blobs().content(id).value() == bytes);
    CHECK(office->blobs().toSend(10).empty());  // it came from there
}

TEST_CASE("a manifest that lies about a file is found out by the file's name") {
    TempStore office;
    const QByteArray right = content(chunkBytes + 5, 1), wrong = content(chunkBytes + 5, 2);
    const auto id = *domain::BlobId::fromBytes(crypto::hash(right));
    store::Blobs& blobs = office->blobs();
    blobs.expect(id, wrong.size(), store::chunkHashes(wrong));
    REQUIRE(blobs.putChunk(id, 0, wrong.left(chunkBytes)));
    CHECK(blobs.putChunk(id, 1, wrong.mid(chunkBytes)).error().refusal == Refusal::FileBroken);
    CHECK(blobs.find(id)->here.count(true) == 0);
    blobs.expect(id, right.size(), store::chunkHashes(right));
    REQUIRE(blobs.putChunk(id, 0, right.left(chunkBytes)));
    REQUIRE(blobs.putChunk(id, 1, right.mid(chunkBytes)));
    CHECK(blobs.content(id).value() == right);
    blobs.expect(*domain::BlobId::fromBytes(crypto::hash("x")), 3 * chunkBytes, {});
    CHECK_FALSE(blobs.find(*domain::BlobId::fromBytes(crypto::hash("x"))));
}

TEST_CASE("previews go out before scans, and count as safe only with a backup") {
    TempStore office;
    const auto first = test::aBlob(*office, content(2 * chunkBytes, 1));
    const auto second = test::aBlob(*office, content(10, 2));
    store::Blobs& blobs = office->blobs();
    CHECK(blobs.toSend(10) == std::vector{second, first});   // the preview, though it came later
    CHECK(blobs.toSend(1) == std::vector{second});
    CHECK(blobs.toSend(10, domain::previewBytes) == std::vector{second});
    CHECK(blobs.backlog().blobs == 2);
    CHECK(blobs.backlog().previews == 1);
    CHECK(blobs.backlog().previewBytes == 10);
    QBitArray half(2);
    half.setBit(0);
    blobs.setThere(first, half);
    CHECK(blobs.backlog().bytes == chunkBytes + 10);
    blobs.setBackedUp(first);
    CHECK_FALSE(blobs.find(first)->backedUp);  // not even stored whole
    blobs.setThere(first, QBitArray(2, true));
    blobs.setBackedUp(first);
    CHECK(blobs.find(first)->backedUp);
    CHECK(blobs.toSend(10) == std::vector{second});
    // A district that was restored has lost it: it is sent again.
    blobs.setThere(first, QBitArray(2));
    CHECK(blobs.toSend(10) == std::vector{second, first});
    CHECK_FALSE(blobs.find(first)->backedUp);
}

TEST_CASE("a scan that changed in the file is reported, never shown") {
    TempStore office;
    const auto id = test::aBlob(*office, content(chunkBytes + 9));
    office->database().run(QStringLiteral("UPDATE scans.chunk SET bytes = zeroblob(9) WHERE position = 1"));
    CHECK(office->blobs().content(id).error().refusal == Refusal::StoreDamaged);
    const auto damages = store::verify(*office, true);
    REQUIRE(damages.size() == 1);
    CHECK(damages[0].where == QStringLiteral("scans"));
}

TEST_CASE("a damaged scan is made whole by scanning the paper again") {
    TempStore office;
    const QByteArray bytes = content(2 * chunkBytes + 9);
    const auto id = test::aBlob(*office, bytes);
    SECTION("a chunk is another") {
        office->database().run(
            QStringLiteral("UPDATE scans.chunk SET bytes = zeroblob(9) WHERE position = 1"));
    }
    SECTION("a chunk is gone") {
        office->database().run(QStringLiteral("DELETE FROM scans.chunk WHERE position = 0"));
    }
    SECTION("there is one too many") {
        office->database().run(QStringLiteral("INSERT INTO scans.chunk (blob, position, bytes) "
                                              "SELECT blob, 7, bytes FROM scans.chunk LIMIT 1"));
    }
    SECTION("its size is wrong") {
        office->database().run(QStringLiteral("UPDATE scans.blob SET size = 5"));
    }
    REQUIRE_FALSE(office->blobs().content(id));
    CHECK(test::aBlob(*office, bytes) == id);
    CHECK(office->blobs().content(id).value() == bytes);
    CHECK(office->blobs().find(id)->complete());
    CHECK(store::verify(*office, true).empty());
}

TEST_CASE("a scan that was taken off the form waits for nobody and is gone the next day") {
    TempStore office;
    const auto wrong = test::aDroppedFile(*office, content(3 * chunkBytes, 1));
    const auto typed = test::aDroppedFile(*office, content(30, 2));
    store::Intake intake = test::anIntake();
    domain::Attachment paper = test::anAttachment();
    paper.blob = test::aDroppedFile(*office, content(300, 3));
    intake.attachments = {paper};
    test::received(*office, intake);
    office->drafts().save({.id = test::anId<domain::DraftId>(1),
                           .user = office->signedIn().id,
                           .kind = QStringLiteral("intake"),
                           .about = {},
                           .firstWords = {},
                           .changedAt = test::aMoment(),
                           .content = {{QStringLiteral("files"),
                                        QJsonArray{QJsonObject{{QStringLiteral("blob"),
                                                                typed.toString()}}}}}});
    CHECK(office->blobs().toSend(10) == std::vector{paper.blob});
    CHECK(office->outbox().waiting().blobs == 1);
    office.reopen();
    CHECK_FALSE(office->blobs().find(wrong));
    CHECK(office->blobs().content(typed));
    CHECK(office->blobs().content(paper.blob));
    CHECK(office->database().first(QStringLiteral("SELECT count(*) FROM scans.chunk"), {},
                                   [](const sqlite::Row& row) { return row.integer(0); }) == 2);
    CHECK_FALSE(store::rebuild(*office)->differed);
    CHECK(office->blobs().toSend(10) == std::vector{paper.blob});
}

TEST_CASE("a new life of the district has to show anew which scans it has") {
    TempStore office;
    const auto id = test::aBlob(*office, content(chunkBytes + 1));
    store::Blobs& blobs = office->blobs();
    blobs.setThere(id, QBitArray(2, true));
    CHECK(blobs.toAskAgain(10) == std::vector{id});
    blobs.setBackedUp(id);
    CHECK(blobs.toAskAgain(10).empty());
    blobs.forgetStandings();
    CHECK(blobs.toSend(10) == std::vector{id});
    CHECK(blobs.find(id)->there.count(true) == 0);
    CHECK_FALSE(blobs.find(id)->backedUp);
}
