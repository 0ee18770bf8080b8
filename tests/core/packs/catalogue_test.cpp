// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/catalogue.h"
#include "tests/core/packs/a_pack.h"

#include <QFile>
#include <QTemporaryDir>

using namespace test;

namespace {

void write(const QString& path, const QByteArray& content) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void writePack(const QTemporaryDir& folder, const char* name, const packs::PackFiles& files) {
    for (auto file = files.begin(); file != files.end(); ++file)
        write(folder.filePath(u(name) + u'/' + file.key()), file.value());
}

packs::Pack version(const char* number) {
    packs::Pack pack = *packs::readPack(goodFiles());
    pack.process.packVersion = u(number);
    return pack;
}

}  // namespace

TEST_CASE("one broken pack is reported and the others work") {
    const QTemporaryDir folder;
    writePack(folder, "good", goodFiles());
    writePack(folder, "bad", broken("procedure.json", R"("per": "copy")", R"("per": "cpoy")"));
    write(folder.filePath(u("empty/README.md")), "x");
    write(folder.filePath(u("large/procedure.json")), QByteArray(1024 * 1024 + 1, ' '));
    const auto loaded = packs::Catalogue::load(folder.path());
    CHECK(loaded.catalogue.all().size() == 1);
    REQUIRE(loaded.refused.size() == 2);
    CHECK(loaded.refused[0].subject == u("bad/procedure.json#/fees/0/per"));
    CHECK(loaded.refused[1] == domain::Error{domain::Refusal::PackMalformed,
                                             u("large/procedure.json"), u("larger than 1 MiB")});
}

TEST_CASE("a folder that is not there holds no packs") {
    CHECK(packs::Catalogue::load(u("/nowhere/at/all")).catalogue.all().empty());
    CHECK(packs::readFolder(u("/nowhere/at/all")).error().refusal == domain::Refusal::PackUnknown);
}

TEST_CASE("a pack with too many files is refused") {
    const QTemporaryDir folder;
    for (int i = 0; i < 65; ++i) write(folder.filePath(QString::number(i)), "x");
    CHECK(packs::readFolder(folder.path()).error().detail == u("more than 64 files"));
}

TEST_CASE("a case that began with an older pack finds it again") {
    packs::Catalogue catalogue;
    catalogue.add(version("2026.10"));
    catalogue.add(version("2026.2"));
    CHECK(catalogue.find(u("1.000001"))->process.packVersion == u("2026.10"));
    CHECK(catalogue.find(u("1.000001"), u("2026.2"))->process.packVersion == u("2026.2"));
    CHECK(catalogue.find(u("1.000001"), u("2025.1"))->process.packVersion == u("2026.10"));
    CHECK(catalogue.find(u("9.999999")) == nullptr);
    CHECK(catalogue.find(u("9.999999"), u("1")) == nullptr);
    CHECK(catalogue.all().size() == 1);
    catalogue.add(version("2026.2"));
    CHECK(catalogue.all().front()->process.packVersion == u("2026.10"));
}

TEST_CASE("the procedures that come with the program fill a catalogue") {
    const auto loaded = packs::Catalogue::load(packFolder());
    CHECK(loaded.refused.empty());
    const auto all = loaded.catalogue.all();
    REQUIRE(all.size() == 8);
    CHECK(all.front()->process.procedure == u("1.000656"));
    CHECK(all.back()->process.procedure == u("2.000884"));
}
