// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

struct Desk {
    Desk() { pc.join(server); }
    protocol::Receipt receipt() {
        return protocol::decode<protocol::SessionAnswer>(pc.openSession().body).value().receipt;
    }
    test::LocalServer server;
    test::AWireDevice pc{server, 1};
    QString file = server.path() + QStringLiteral("/backup");
};

}  // namespace

TEST_CASE_METHOD(Desk, "backed up is said only of what a backup holds") {
    pc.work(aCase, 2);
    REQUIRE(pc.pushAll().status == 200);
    CHECK(receipt().backedUpSeq == 0);
    server.backUp(file);
    CHECK(receipt().backedUpSeq == 2);
    pc.work(aCase, 2);
    const auto answer = test::pushAnswer(pc.push(3, 4));
    CHECK(answer.receipt.storedSeq == 4);
    CHECK(answer.receipt.backedUpSeq == 2);
}

TEST_CASE_METHOD(Desk, "a scan is backed up when a copy of it was made") {
    const QByteArray bytes(1000, 'b');
    const protocol::BlobManifest manifest{crypto::hash(bytes), 1000, {crypto::hash(bytes)}};
    REQUIRE(pc.need({manifest}).status == 200);
    REQUIRE(pc.send("PUT", protocol::blobPath(manifest.id, 0), bytes).status == 200);
    const auto standing = [&] {
        return protocol::decode<protocol::NeedAnswer>(pc.need({manifest}).body)->standing.at(0);
    };
    CHECK(standing().stored);
    CHECK_FALSE(standing().backedUp);
    server.backUp(file);
    CHECK(standing().backedUp);
    server.restore(file);
    REQUIRE(pc.openSession().status == 200);
    CHECK(standing().stored);
}

TEST_CASE_METHOD(Desk, "a copy put back is a new life of the server, even on another machine") {
    pc.work(aCase, 2);
    REQUIRE(pc.pushAll().status == 200);
    server.backUp(file);
    const QByteArray before = server.epoch();
    QFile::remove(server.path() + QStringLiteral("/high-water"));
    server.restore(file);
    const QByteArray after = server.epoch();
    CHECK(after != before);
    server.restart();
    CHECK(server.epoch() == after);
}

TEST_CASE_METHOD(Desk, "a journal that is behind its high-water mark was turned back", "[sqlite]") {
    pc.work(aCase, 3);
    REQUIRE(pc.push(1, 1).status == 200);
    // A plain copy of the file, made by some tool that knows nothing of us.
    const QString plain = server.path() + QStringLiteral("/plain");
    {
        sqlite::Database journal(server::journalPath(server.path()));
        journal.backupTo(plain);
        sqlite::Database papers(server::blobsPath(server.path()));
        papers.backupTo(plain + QStringLiteral(".blobs"));
    }
    const QByteArray before = server.epoch();
    REQUIRE(pc.push(2, 3).status == 200);
    server.restore(plain);
    CHECK(server.epoch() != before);
    CHECK(receipt().storedSeq == 1);
    CHECK(pc.push(2, 3).status == 200);
}

TEST_CASE("a high-water file that makes no sense is no mark") {
    QTemporaryDir folder;
    const server::HighWaterFile file(folder.filePath(QStringLiteral("high-water")));
    CHECK_FALSE(file.read());
    file.write({QByteArray(16, 'e'), 41});
    file.write({QByteArray(16, 'f'), 7});
    REQUIRE(file.read());
    CHECK(file.read()->events == 7);
    CHECK(file.read()->epoch == QByteArray(16, 'f'));
    QFile raw(folder.filePath(QStringLiteral("high-water")));
    REQUIRE(raw.open(QIODevice::WriteOnly));
    raw.write("zz 7");
    raw.close();
    CHECK_FALSE(file.read());
}
