// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_program.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

using test::Program;
using test::words;

TEST_CASE("the program serves, is administered while it runs, and stops cleanly", "[program]") {
    crypto::initialise();
    Program program;
    REQUIRE(program.command(words("unit add --code 48 --name ĐàNẵng")).exit == 0);
    program.start();
    REQUIRE(program.command(words("unit add --code 02683 --parent 48 --name KhâmĐức")).exit == 0);
    const auto issued = program.command(words("enrol-code --unit 02683 --role commune --json"));
    REQUIRE(issued.exit == 0);
    const auto code =
        protocol::parseEnrolmentCode(issued.json().value(QStringLiteral("code")).toString());
    REQUIRE(code);

    server::Request ping;
    ping.method = "GET";
    ping.path = protocol::pingPath(QByteArray(16, 'n'));
    const auto answer = program.ask(ping);
    REQUIRE(answer.status == 200);
    const auto pong = protocol::decode<protocol::Pong>(answer.body).value();
    CHECK(crypto::verify(pong.signedBytes(), pong.signature, pong.serverKey));
    CHECK(pong.tlsKeyHash == answer.tlsKeyHash);
    CHECK(protocol::keyFingerprint(pong.serverKey) == code->fingerprint);

    auto pc = program.device(1);
    REQUIRE(pc.enrol(code->secret).status == 200);
    REQUIRE(pc.openSession().status == 200);
    pc.work(test::anId<domain::CaseId>(1), 3);
    const auto pushed = pc.pushAll();
    REQUIRE(pushed.status == 200);
    CHECK(protocol::verify(test::pushAnswer(pushed).receipt, pong.serverKey));
    CHECK(pc.pullUnit(QStringLiteral("02683")).rows.size() == 3);

    const auto backup = program.command({QStringLiteral("backup"), QStringLiteral("--to"),
                                         program.home("copy")});
    CHECK(backup.exit == 0);
    CHECK(QFile::exists(program.home("copy")));
    // A second one takes the place of the first.
    REQUIRE(program.command({QStringLiteral("backup"), QStringLiteral("--to"),
                             program.home("copy")}).exit == 0);
    const QDir copies(QFileInfo(program.home("copy")).path());
    CHECK(copies.entryList({QStringLiteral("copy*")}).size() == 3);
    const auto receipt = protocol::decode<protocol::SessionAnswer>(pc.openSession().body)->receipt;
    CHECK(receipt.backedUpSeq == 3);
    const auto status = program.command(words("status --json")).json();
    CHECK(status.value(QStringLiteral("events")).toInt() == 3);
    const QStringList revoke{QStringLiteral("device"), QStringLiteral("revoke"), pc.id.toString()};
    CHECK(program.command(revoke).exit == 0);
    CHECK(pc.pull({{QStringLiteral("02683"), {}, 0}}).status == 403);

    CHECK(program.command(words("--listen 127.0.0.1:0")).exit == 4);  // in use
    CHECK(program.stop(SIGTERM) == 0);
    CHECK(program.logged().contains("\"what\":\"stopped\""));
}

TEST_CASE("what was receipted survives a killed server", "[program]") {
    crypto::initialise();
    Program program;
    REQUIRE(program.command(words("unit add --code 02683 --name KhâmĐức")).exit == 0);
    program.start();
    const auto issued = program.command(words("enrol-code --unit 02683 --role commune"));
    auto pc = program.device(1);
    REQUIRE(pc.enrol(protocol::parseEnrolmentCode(QString::fromUtf8(issued.out.trimmed()))->secret)
                .status == 200);
    const auto before = protocol::decode<protocol::SessionAnswer>(pc.openSession().body).value();
    pc.work(test::anId<domain::CaseId>(1), 5);
    REQUIRE(pc.pushAll().status == 200);
    program.stop(SIGKILL);
    program.start();
    const auto after = protocol::decode<protocol::SessionAnswer>(pc.openSession().body).value();
    CHECK(after.receipt.storedSeq == 5);
    CHECK(after.serverEpoch == before.serverEpoch);
    CHECK(program.stop(SIGINT) == 0);
}

TEST_CASE("a server restored on another machine is the same district in a new life", "[program]") {
    crypto::initialise();
    Program program;
    REQUIRE(program.command(words("unit add --code 02683 --name KhâmĐức")).exit == 0);
    program.start();
    const auto issued = program.command(words("enrol-code --unit 02683 --role commune"));
    auto pc = program.device(1);
    REQUIRE(pc.enrol(protocol::parseEnrolmentCode(QString::fromUtf8(issued.out.trimmed()))->secret)
                .status == 200);
    const auto before = protocol::decode<protocol::SessionAnswer>(pc.openSession().body).value();
    pc.work(test::anId<domain::CaseId>(1), 4);
    REQUIRE(pc.push(1, 2).status == 200);
    const QString copy = program.home("copy");
    REQUIRE(program.command({QStringLiteral("backup"), QStringLiteral("--to"), copy}).exit == 0);
    REQUIRE(pc.push(3, 4).status == 200);
    const QStringList restore{QStringLiteral("restore"), QStringLiteral("--from"), copy};
    CHECK(program.command(restore).exit == 3);  // never over a living journal
    program.stop(SIGKILL);

    program.moveTo("elsewhere");
    REQUIRE(program.command(restore).exit == 0);
    program.start();
    const auto after = protocol::decode<protocol::SessionAnswer>(pc.openSession().body).value();
    CHECK(after.serverEpoch != before.serverEpoch);
    CHECK(after.receipt.storedSeq == 2);
    server::Request ping;
    ping.method = "GET";
    ping.path = protocol::pingPath(QByteArray(16, 'n'));
    const auto answer = program.ask(ping);
    const auto pong = protocol::decode<protocol::Pong>(answer.body).value();
    CHECK(protocol::verify(before.receipt, pong.serverKey));
    CHECK(pong.tlsKeyHash == answer.tlsKeyHash);
    CHECK(test::pushAnswer(pc.push(3, 4)).verdicts.at(1).kind == test::Verdict::Confirmed);
    CHECK(program.stop(SIGTERM) == 0);
}

TEST_CASE("options may stand in a file, and what is typed counts more", "[program]") {
    Program program;
    const auto describe = [&](const char* text) {
        QFile file(program.home("server.toml"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("# a comment\ndata = \"" + program.home("from-file").toUtf8() + "\"\n" + text);
        return QStringList{QStringLiteral("--config"), file.fileName()};
    };
    const QStringList described = describe("listen = \"127.0.0.1:0\"\nname = \"Tỉnh Đà Nẵng\"\n"
                                           "workers = 2\n");
    CHECK(Program::run(words("unit add --code 48 --name ĐàNẵng") + described).exit == 0);
    CHECK(QDir(program.home("from-file")).exists());
    CHECK(Program::run(words("--listen nowhere") + described).exit == 2);
    program.start(described);
    CHECK(Program::run(described).exit == 4);  // in use
    CHECK(program.stop(SIGTERM) == 0);

    CHECK(Program::run(describe("lisen = \"127.0.0.1:0\"\n")).err.contains("lisen"));
    CHECK(Program::run(describe("workers = 900\n")).exit == 2);
    CHECK(Program::run(words("status --config /nowhere/server.toml")).exit == 2);
}

TEST_CASE("wrong use of the program is told by its exit code", "[program]") {
    Program program;
    CHECK(program.command(words("enrol-code --unit 77 --role commune")).exit == 3);
    CHECK(program.command(words("unit add --code 48 --name X")).exit == 0);
    CHECK(program.command(words("enrol-code --unit 48 --role king")).exit == 3);
    CHECK(program.command(words("enrol-code --unit 48")).exit == 2);
    CHECK(program.command(words("device revoke nonsense")).exit == 3);
    CHECK(program.command(words("--listen nowhere")).exit == 2);
    CHECK(program.command(words("--listen 127.0.0.1:0 --cert /nowhere --key /nowhere")).exit == 1);
    CHECK(program.command(words("--help")).exit == 0);
    QFile list(program.home("units.csv"));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("code,parent,name\n1,,A\n2,1,B\n");
    list.close();
    const auto imported = program.command({QStringLiteral("unit"), QStringLiteral("import"),
                                           list.fileName(), QStringLiteral("--json")});
    CHECK(imported.json().value(QStringLiteral("imported")).toInt() == 2);

    CHECK(program.command(words("unit add --code 2 --phone 0235")).exit == 0);
    const auto told = program.command(words("unit add --code 2 --place P --json")).json();
    CHECK(told.value(QStringLiteral("name")).toString() == QStringLiteral("B"));
    CHECK(told.value(QStringLiteral("parent")).toString() == QStringLiteral("1"));
    CHECK(told.value(QStringLiteral("phone")).toString() == QStringLiteral("0235"));
    const auto refused = program.command(words("unit add --code 3 --name C --parent 9"));
    CHECK(refused.exit == 3);
    CHECK(refused.err.contains("no parent 9"));
    CHECK(program.command(words("unit add --code 4")).exit == 3);
    const auto named = program.command({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                                        QStringLiteral("--name"), QString(401, u'n')});
    CHECK(named.exit == 1);
    CHECK(named.err.contains("name is longer"));
}
