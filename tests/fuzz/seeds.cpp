// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the first corpus of every target: what the real encoders write, and what the unit tests read. Run it
// again when a format has grown; files that were found by fuzzing have other names and stay.
#include "tests/fuzz/seeds.h"

#include "core/store/backup_file.h"
#include "core/store/keyring.h"
#include "core/store/sidecar.h"
#include "core/store/store_files.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/mdns.h"
#include "tests/core/packs/good_pack.h"
#include "tests/fuzz/surroundings.h"
#include "tests/support/fixed_random.h"
#include "tests/sync/protocol/messages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace fuzz {

Corpus::Corpus(const QString& folder, const char* target) : m_folder(QDir(folder).filePath(QLatin1String(target))) {
    QDir().mkpath(m_folder);
}

void Corpus::put(const char* name, const QByteArray& bytes) const {
    QFile file(QDir(m_folder).filePath(QStringLiteral("seed-") + QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write " + file.fileName().toStdString());
}

namespace {

QByteArray choice(int number) { return QByteArray(1, static_cast<char>(number)); }

void writeMessages(const QString& folder) {
    const Corpus corpus(folder, "messages");
    // In the order of the target's switch.
    const QByteArrayList order{"pong", "enrol-request", "enrol-answer", "session-request", "session-answer", "segment", "push-request",
                               "push-answer", "pull-request", "pull-answer", "manifest", "need-request", "need-answer", "standing", "problem", "receipt", "letter",
                               "letter-answer", "carry-request", "carry-answer", "badge", "hub-pong", "hub-papers", "hub-request",
                               "hub-answer", "log-parcel", "scan-parcel"};
    test::eachMessage([&](const char* name, const auto& message) {
        const auto plain = protocol::inflate(protocol::encode(message));
        const qsizetype which = order.indexOf(name);
        if (which < 0) throw std::logic_error(std::string("no case of the target for ") + name);
        corpus.put(name, choice(static_cast<int>(which)) + plain.value());
    });
    corpus.put("receipt", choice(15) + protocol::encode(test::aReceiptOfServer()));
}

void writeZstd(const QString& folder) {
    const Corpus corpus(folder, "zstd");
    corpus.put("push", protocol::encode(test::aPushRequest()));
    corpus.put("nothing", protocol::deflate({}));
    corpus.put("noise", protocol::deflate(test::FixedRandom(3).bytes(600)));
    const QByteArray padded = protocol::deflate(QByteArray(3'000, 'a'));   // with a skippable frame
    corpus.put("padded", padded);
    corpus.put("two-frames", protocol::deflate("one") + protocol::deflate("two"));
    corpus.put("cut", padded.left(12));
}

void writeSigned(const QString& folder) {
    const Corpus corpus(folder, "signed");
    protocol::WireRequest request{.method = "POST", .path = protocol::pushPath, .headers = {}, .body = "body"};
    protocol::sign(request, test::anId<domain::DeviceId>(1), QByteArray(16, '\x66'), 9, test::serverKey().secret);
    QByteArray headers = choice(0) + request.path.toLatin1();
    for (const char* name : {"cd-device", "cd-session", "cd-counter", "cd-signature"}) headers += '\0' + request.headers.value(name);
    corpus.put("headers", headers);
    corpus.put("mdns-question", choice(6) + choice(7) + protocol::hubQuestion(7));
    corpus.put("mdns-answer", choice(6) + choice(7) + protocol::hubAnnouncement(protocol::hubQuestion(7), "quay-1", {QStringLiteral("02683"), 8444}).value());
    corpus.put("hub-path", choice(1) + protocol::hubPingPath(QByteArray(16, '\x01')).toLatin1());
    corpus.put("ping-path", choice(1) + protocol::pingPath(QByteArray(16, '\x01')).toLatin1());
    corpus.put("chunk-path", choice(1) + protocol::blobPath(QByteArray(32, '\x77'), 3).toLatin1());
    corpus.put("run-path", choice(1) + protocol::blobPath(QByteArray(32, '\x77'), 3, 64).toLatin1());
    const protocol::EnrolmentCode code{QStringLiteral("0123456789ABCDEF"), protocol::keyFingerprint(test::serverKey().publicKey)};
    corpus.put("code", choice(2) + protocol::print(code).toLatin1());
    corpus.put("typed-code", choice(2) + "ol23 4567-89ab cdef " + protocol::print(code).right(19).toLower().toLatin1());
    corpus.put("segment", choice(3) + protocol::encode(test::aSegment()));
    corpus.put("receipt", choice(4) + protocol::encode(test::aReceiptOfServer()));
    corpus.put("chunks", choice(5) + QByteArray::fromHex("0000000000010001") + QByteArray("\x02\x02\xff\x0f\x02\x01\x00\x40", 8));
}

void writePacks(const QString& folder) {
    const Corpus corpus(folder, "packs");
    const char* const slip = "<h1>{{unit.name}}</h1>{{#papers}}<li>{{title}}</li>{{/papers}}{{^reason}}-{{/reason}}{{.}}";
    const QByteArray answers = "{\"person.name\":\"Lan\",\"person.kind\":\"a\",\"person.born\":\"1990-08-05\",\"pages\":3,\"rows\":[{\"title\":\"A\"}]}";
    const auto ofPack = [&](int which, const QByteArray& text) { return choice(0) + choice(which) + text + '\0' + answers; };
    corpus.put("procedure", ofPack(0, test::goodProcedure));
    corpus.put("form", ofPack(1, test::goodForm));
    corpus.put("slip", ofPack(2, slip));
    QByteArray fees = test::goodProcedure;
    fees.replace("\"per\": \"copy\"", "\"per\": \"rows\", \"byPage\": [{\"fromPage\": 3, \"amount\": 1000}], \"maximum\": 200000, "
                                      "\"chargedWhen\": {\"not\": {\"field\": \"person.kind\", \"in\": [\"b\"]}}");
    corpus.put("fees", ofPack(0, fees));
    corpus.put("template", choice(2) + slip + '\0' + "{\"unit\":{\"name\":\"A\"},\"papers\":[{\"title\":\"x\"},{\"title\":\"y\"}]}");
    const QByteArray days = "{\"years\":[{\"year\":2026,\"source\":\"s\",\"days\":[{\"date\":\"2026-01-01\",\"kind\":\"off\",\"name\":\"n\"}]}]}";
    corpus.put("days", choice(3) + days + '\0' + days);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

void writeFiles(const QString& folder) {
    const Corpus corpus(folder, "files");
    const QTemporaryDir made;
    corpus.put("card", choice(0) + "034190001234|012345678|NGUYỄN THỊ THẢO|05081990|Nữ|Thôn 3, Xã An Bình|10052021");
    corpus.put("typed-card", choice(0) + "034190001234||Nguyeenx Thij Thaor|05081990|Nuwx|Thoon 3|10052021");
    corpus.put("query", choice(1) + "nguyen van 05/08/1990 034190001234 H17.94.12-260302-0001");
    corpus.put("provision", choice(2) + R"({"format": 1, "unit": {"code": "20695", "name": "Xã Khâm Đức", "identifier": "H17.94.12", "place": "Khâm Đức"},
"parent": {"code": "48", "name": "Đà Nẵng"}, "device": "Quầy 2", "administrator": {"name": "Lan", "title": "Công chức", "login": "Lan"},
"server": {"url": "https://dongbo.example:8443", "fingerprint": "JKMN-PQRS-TVWX-YZ01"},
"enrolment_code": "0123-4567-89AB-CDEF-JKMN-PQRS-TVWX-YZ01", "language": "en", "paper": "A4", "store": "/srv/van-phong"})");

    const QString dir = made.path();
    auto ring = store::Keyring::empty(dir);
    const auto key = crypto::Secret(32);
    for (const char* login : {"lan", "hoa"})
        if (!ring.add(test::anId<domain::UserId>(login[0]), QLatin1String(login), key, QStringLiteral("mat khau 2026"), crypto::cheapestCost()))
            throw std::runtime_error("the keys were refused");
    corpus.put("keys", choice(3) + contentOf(QDir(dir).filePath(store::keysFile)));
    store::Sidecar sidecar(dir);
    sidecar.replace({.device = QStringLiteral("d"), .epoch = QStringLiteral("e"), .file = QStringLiteral("f"), .seq = 7,
                     .codes = {.day = QDate(2026, 3, 2), .serial = 3}});
    corpus.put("mark", choice(4) + contentOf(QDir(dir).filePath(store::markFile)).trimmed());
    const QString backup = QDir(dir).filePath(QStringLiteral("backup"));
    if (!store::packFiles(dir, {store::keysFile}, backup, {})) throw std::runtime_error("the backup was refused");
    corpus.put("backup", choice(5) + contentOf(backup));

    corpus.put("units-csv", choice(6) + "code;name;parent;identifier\n48;Đà Nẵng;;H17\n02683;\"Xã \"\"Khâm\"\" Đức\";48;H17.94.12\n");
    corpus.put("units-json", choice(6) + "[{\"code\":\"48\",\"name\":\"Đà Nẵng\"},{\"code\":\"02683\",\"parent\":\"48\",\"name\":\"Khâm Đức\"}]");
    corpus.put("high-water", choice(7) + QByteArray(16, '\x33').toHex() + " 0000000000000000012\n");
}

void writeServer(const QString& folder) {
    const Corpus corpus(folder, "server");
    const auto sized = [](const QByteArray& bytes) {
        return choice(1) + static_cast<char>(bytes.size() & 0xff) + static_cast<char>(bytes.size() >> 8) + bytes;
    };
    const auto plain = [](const auto& message) { return protocol::inflate(protocol::encode(message)).value(); };
    const QByteArray stranger = choice(0), liar = choice(1), post = choice(1), nobody = QByteArray(4, '\0'), whole = choice(0);
    corpus.put("ping", stranger + choice(0) + choice(0) + nobody + sized({}) + whole);
    corpus.put("enrol", stranger + post + choice(1) + nobody + sized(plain(test::anEnrolRequest())) + whole);
    corpus.put("session", stranger + post + choice(2) + nobody + sized(plain(test::aSessionRequest())) + whole);
    corpus.put("path", stranger + post + choice(9) + "/v1/nowhere?x" + '\0' + nobody + sized("x") + whole);
    corpus.put("push", liar + post + choice(3) + sized(plain(test::aPushRequest())) + whole);
    corpus.put("pull", liar + post + choice(4) + sized(plain(test::aPullRequest())) + whole);
    corpus.put("need", liar + post + choice(5) + sized(plain(test::aNeedRequest())) + whole);
    corpus.put("put", liar + choice(2) + choice(6) + choice(1) + choice(0) + choice(5) + choice(0) + "ppppp" + whole);
    corpus.put("get", liar + choice(0) + choice(7) + choice(0) + choice(2) + sized({}) + whole);
    corpus.put("odd-events", choice(2) + choice(3) + choice(0) + choice(0) + choice(1) + choice(1) + choice(4) + "body" + choice(0) +
                                 QByteArray(24, '\x07'));
    corpus.put("greedy", choice(3) + choice(1) + choice(1) + choice(1) + choice(62) + choice(1) + choice(62) + choice(3) + QByteArray(12, '\x03'));
}

}  // namespace
}  // namespace fuzz

int main(int argc, char* argv[]) {
    fuzz::prepare();
    if (argc != 2) {
        std::fprintf(stderr, "fuzz_seeds FOLDER\n");
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    fuzz::writeMessages(folder);
    fuzz::writeZstd(folder);
    fuzz::writeSigned(folder);
    fuzz::writeEvents(folder);
    fuzz::writePacks(folder);
    fuzz::writeFiles(folder);
    fuzz::writeServer(folder);
    return 0;
}
