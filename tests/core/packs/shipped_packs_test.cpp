// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/catalogue.h"
#include "core/packs/validate.h"
#include "tests/core/packs/a_pack.h"

#include <QJsonArray>

#include <algorithm>

using namespace test;

namespace {

QStringList papersOf(const packs::Pack& pack, const char* answers) {
    QStringList ids;
    const auto lines = packs::checklist(pack, domain::Channel::Counter, object(answers), aDay);
    for (const domain::PaperLine& line : lines)
        ids << line.paperId;
    return ids;
}

}  // namespace

TEST_CASE("every procedure that comes with the program is in order") {
    const QStringList folders = QDir(packFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    CHECK(folders.size() == 8);
    for (const QString& folder : folders) {
        const auto files = packs::readFolder(packFolder(folder));
        REQUIRE(files.has_value());
        CHECK(joined(lintLines(*files)) == QString());
        CHECK(files->contains(u("README.md")));
        const auto pack = packs::readPack(*files);
        REQUIRE(pack.has_value());
        CHECK(pack->process.procedure == folder);
        CHECK(pack->everydayNames.size() >= 4);
        CHECK(!pack->supplementReasons.empty());
        CHECK(!pack->refusalReasons.empty());
        CHECK(!pack->sendBackReasons.empty());
        CHECK(!pack->notes.isEmpty());
        CHECK(!pack->legalBasis.isEmpty());
        CHECK(pack->process.steps.back().role == domain::Role::Reception);
    }
}

TEST_CASE("a birth asks for the birth notice and nothing it does not need") {
    const packs::Pack pack = shipped("1.001193");
    CHECK(papersOf(pack, R"({"birthPaper.kind":"paper","requester.relation":"father"})") ==
          QStringList{u("declaration"), u("birth-notice"), u("identity")});
    CHECK(papersOf(pack, R"({"birthPaper.kind":"witness","requester.relation":"mother"})") ==
          QStringList{u("declaration"), u("witness"), u("identity")});
    CHECK(papersOf(pack, R"({"birthPaper.kind":"pledge","requester.relation":"mother"})") ==
          QStringList{u("declaration"), u("pledge"), u("identity")});
}

TEST_CASE("an abandoned child needs the record and no paper about the birth") {
    const packs::Pack pack = shipped("1.001193");
    // What was typed before the box was ticked is hidden and no longer counts.
    const char* answers =
        R"({"child.abandoned":true,"birthPaper.kind":"paper","child.surrogacy":true,"requester.relation":"carer"})";
    CHECK(papersOf(pack, answers) ==
          QStringList{u("declaration"), u("abandoned-record"), u("identity")});
    CHECK(packs::limitFor(pack, domain::Channel::Counter, object(answers), aDay).limit.amount == 7);
}

TEST_CASE("a relative needs no authorisation, somebody else does") {
    const packs::Pack pack = shipped("1.001193");
    CHECK(!papersOf(pack, R"({"requester.relation":"grandparent"})").contains(u("authorisation")));
    CHECK(papersOf(pack, R"({"requester.relation":"authorised"})").contains(u("authorisation")));
}

TEST_CASE("a birth more than sixty days ago is asked for its reason") {
    const packs::Form form = shipped("1.001193").form;
    const auto asks = [&](const char* born) {
        return packs::shownFields(form, {{u("child.bornOn"), u(born)}}, aDay)
            .contains(u("late.reason"));
    };
    CHECK(!asks("2026-06-06"));
    CHECK(asks("2026-06-05"));
}

TEST_CASE("a surrogate birth needs the hospital's confirmation") {
    CHECK(papersOf(shipped("1.001193"), R"({"child.surrogacy":true,"birthPaper.kind":"paper"})")
              .contains(u("surrogacy")));
}

TEST_CASE("papers shown at the counter are marked as not kept, required ones as missing") {
    const packs::Pack marriage = shipped("1.000894");
    const auto lines = packs::checklist(marriage, domain::Channel::Counter, {}, aDay);
    for (const domain::PaperLine& line : lines) {
        if (line.paperId == u("identity-groom")) CHECK((line.presentOnly && line.missing));
        if (line.paperId == u("declaration")) CHECK((!line.presentOnly && line.missing));
        if (line.paperId == u("status-groom")) CHECK(!line.missing);
    }
}

TEST_CASE("a death long ago needs evidence instead of the death notice") {
    const packs::Pack pack = shipped("1.000656");
    const QStringList papers =
        papersOf(pack, R"({"deathPaper.kind":"evidence","deceased.residenceUnknown":true})");
    CHECK(papers.contains(u("evidence")));
    CHECK(papers.contains(u("place-of-death")));
    CHECK(!papers.contains(u("death-notice")));
}

TEST_CASE("who was divorced or widowed shows it, whoever was single shows nothing") {
    const packs::Pack pack = shipped("1.004873");
    CHECK(papersOf(pack, R"({"status.kind":"divorced"})").contains(u("divorce")));
    CHECK(papersOf(pack, R"({"status.kind":"widowed"})").contains(u("death")));
    CHECK(papersOf(pack, R"({"status.kind":"single"})") ==
          QStringList{u("declaration"), u("identity")});
}

TEST_CASE("an office asks for an extract by letter, a citizen by declaration") {
    const packs::Pack pack = shipped("2.000635");
    CHECK(
        papersOf(pack, R"({"requester.kind":"organisation","requester.relation":"authorised"})") ==
        QStringList{u("letter"), u("identity")});
    CHECK(papersOf(pack, R"({"requester.kind":"person","requester.relation":"authorised"})") ==
          QStringList{u("declaration"), u("authorisation"), u("identity")});
}

TEST_CASE("the summary on the slip is a sentence made of the answers") {
    CHECK(packs::summaryOf(
              shipped("1.001193"),
              object(R"({"child.name":"Trần <b>Lê</b> An","child.bornOn":"2026-08-01"})")) ==
          u("Đăng ký khai sinh cho Trần <b>Lê</b> An, sinh ngày 01/08/2026"));
    CHECK(
        packs::summaryOf(shipped("2.000635"),
                         object(R"({"copies":2,"record.kind":"birth","record.name":"Trần An"})")) ==
        u("Cấp 2 bản sao Giấy khai sinh của Trần An"));
    CHECK(
        packs::summaryOf(
            shipped("2.000815"),
            object(
                R"({"documents":[{"title":"Bằng tốt nghiệp","copies":2},{"title":"Căn cước","copies":1}]})")) ==
        u("Chứng thực bản sao từ bản chính: Bằng tốt nghiệp (2 bản); Căn cước (1 bản)"));
    CHECK(packs::summaryOf(shipped("2.000884"), {{u("paper.title"), QString(5000, u'x')}}).size() ==
          1000);
}

TEST_CASE("a poor household's form keeps its members and waits with the scores") {
    const packs::Form form = shipped("1.011607").form;
    QJsonObject answers =
        object(R"({"head.name":"Hồ Thị Mai","head.idNumber":"049190001234","head.address":"Thôn 1",
        "household.area":"rural","household.asks":"poor",
        "household.members":[{"name":"Hồ Thị Mai","relation":"Chủ hộ","born":"1990"},{"name":"","relation":""}]})");
    CHECK(packs::validate(form, answers, aDay).empty());
    CHECK(!packs::shownFields(form, answers, aDay).contains(u("review.b1")));
    answers[u("review.quickMarks")] = 2;
    CHECK(packs::shownFields(form, answers, aDay).contains(u("review.b1")));
    const QJsonObject kept = packs::normalised(form, answers, aDay);
    CHECK(kept[u("household.members")].toArray().size() == 1);
}

TEST_CASE("somebody with a passport has a signature certified") {
    const packs::Form form = shipped("2.000884").form;
    QJsonObject answers = object(
        R"({"signer.name":"Trần Văn Đức","signer.idNumber":"C1234567","paper.title":"Giấy ủy quyền","cases":1})");
    answers.insert(u("signer.others"), QJsonArray{QJsonObject{{u("name"), u("John Smith")},
                                                              {u("idNumber"), u("K 12-34 567")}}});
    CHECK(packs::validate(form, answers, aDay).empty());
    answers.remove(u("signer.idNumber"));
    CHECK(packs::validate(form, answers, aDay).size() == 1);
}

TEST_CASE("what is only shown at the counter comes as a certified copy by post") {
    const packs::Pack pack = shipped("1.000656");
    const auto identity = [&](domain::Channel channel) {
        const auto lines = packs::checklist(pack, channel, {}, aDay);
        const auto found = std::ranges::find(lines, u("identity"), &domain::PaperLine::paperId);
        REQUIRE(found != lines.end());
        return *found;
    };
    CHECK(identity(domain::Channel::Counter).presentOnly);
    CHECK(identity(domain::Channel::Counter).originals == 1);
    const domain::PaperLine sent = identity(domain::Channel::Post);
    CHECK_FALSE(sent.presentOnly);
    CHECK(sent.originals == 0);
    CHECK(sent.certifiedCopies == 1);
    CHECK(sent.missing);
}
