// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/stick.h"

#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace {

void overwrite(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}
QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Stick {
    courier::Bundle written(const QString& name = QStringLiteral("2026-11-23")) {
        auto writer = courier::PartWriter::letters(folder.path(), name).value();
        REQUIRE(writer.addLetter("first"));
        REQUIRE(writer.addLetter("second"));
        REQUIRE(writer.finish());
        for (const courier::Bundle& bundle : courier::bundlesOn(folder.path()))
            if (bundle.folder == writer.folder()) return bundle;
        FAIL("not found again");
        return {};
    }
    QTemporaryDir folder;
};

}  // namespace

TEST_CASE_METHOD(Stick, "what was written to a stick is found on it, from wherever one looks") {
    const courier::Bundle bundle = written();
    REQUIRE(bundle.letters.size() == 2);
    CHECK(bundle.answers.empty());
    CHECK(bundle.bytes() == 11);
    CHECK(courier::read(bundle, bundle.letters[1]).value() == "second");
    for (const QString& from : {folder.path(), folder.path() + QStringLiteral("/CommuneDesk"), bundle.folder})
        CHECK(courier::bundlesOn(from).size() == 1);
    CHECK(QFile::exists(bundle.folder + QStringLiteral("/README.txt")));
    courier::remove(bundle);
    CHECK(courier::bundlesOn(folder.path()).empty());
}

TEST_CASE_METHOD(Stick, "letters without their list do not count") {
    auto writer = courier::PartWriter::letters(folder.path(), QStringLiteral("half")).value();
    REQUIRE(writer.addLetter("first"));
    CHECK(courier::bundlesOn(folder.path()).empty());   // pulled out while it was written
    REQUIRE(writer.finish());
    CHECK(courier::bundlesOn(folder.path()).size() == 1);
}

TEST_CASE_METHOD(Stick, "a stick that gives back something else is not called safe") {
    auto writer = courier::PartWriter::letters(folder.path(), QStringLiteral("bad")).value();
    REQUIRE(writer.addLetter("first"));
    overwrite(writer.folder() + QStringLiteral("/0001.letter"), "worst");
    const auto finished = writer.finish();
    REQUIRE_FALSE(finished);
    CHECK(finished.error().refusal == domain::Refusal::FileBroken);
    CHECK(courier::bundlesOn(folder.path()).empty());
}

TEST_CASE_METHOD(Stick, "a part that rots on the way is told, the others are still good") {
    const courier::Bundle bundle = written();
    overwrite(bundle.folder + QStringLiteral("/0001.letter"), "fjrst");
    CHECK(courier::read(bundle, bundle.letters[0]).error().refusal == domain::Refusal::FileBroken);
    CHECK(courier::read(bundle, bundle.letters[1]).value() == "second");
    QFile::remove(bundle.folder + QStringLiteral("/0001.letter"));
    CHECK(courier::bundlesOn(folder.path()).empty());   // a part is missing: ask for it to be written anew
}

TEST_CASE_METHOD(Stick, "answers lie beside their letters and count when their list is there") {
    const courier::Bundle bundle = written();
    auto writer = courier::PartWriter::answers(bundle);
    for (const QByteArray answer : {"yes", "and more"}) REQUIRE(writer.addAnswer(bundle.letters[0], answer));
    REQUIRE(writer.addAnswer(bundle.letters[1], "no"));
    CHECK(courier::bundlesOn(folder.path()).front().answers.empty());
    REQUIRE(writer.finish());
    const courier::Bundle answered = courier::bundlesOn(folder.path()).front();
    REQUIRE(answered.answers.size() == 3);
    CHECK(answered.answers[1].name == QLatin1String("0001.0002.answer"));
    CHECK(courier::read(answered, answered.answers[2]).value() == "no");
    CHECK(answered.letters == bundle.letters);
}

TEST_CASE_METHOD(Stick, "a list that leads elsewhere, or is none, is no bundle") {
    const courier::Bundle bundle = written();
    const QString list = bundle.folder + QStringLiteral("/letters.json");
    const QByteArray good = contentOf(list);
    overwrite(folder.path() + QStringLiteral("/CommuneDesk/secret"), "first");
    const auto isRefused = [&](const QByteArray& content) {
        overwrite(list, content);
        return courier::bundlesOn(folder.path()).empty();
    };
    CHECK(isRefused(QByteArray(good).replace("0001.letter", "../secret")));
    CHECK(isRefused(QByteArray(good).replace("0001.letter", "/etc/passwd")));
    CHECK(isRefused(QByteArray(good).replace("communedesk-letters-1", "communedesk-letters-2")));
    CHECK(isRefused(QByteArray(good).replace("\"size\": 5", "\"size\": 50000000")));
    CHECK(isRefused("{\"format\": \"communedesk-letters-1\", \"parts\": []}"));
    CHECK(isRefused("nothing of the kind"));
    CHECK(isRefused(""));
    CHECK(isRefused(QByteArray(100'000, '[')));
    CHECK_FALSE(isRefused(good));
}

TEST_CASE("a stick that cannot be written is said to be so") {
    CHECK(courier::PartWriter::letters(QStringLiteral("/proc/no-stick"), QStringLiteral("a")).error().refusal == domain::Refusal::NotWritable);
}
