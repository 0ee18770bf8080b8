// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <functional>

using test::words;

namespace {

/// What became of a visit in which something was changed.
test::Ran tried(const test::AnOffice& office, const std::function<void(QJsonObject&)>& change,
                const QStringList& more = {}) {
    QJsonObject visit = test::aVisit();
    change(visit);
    return office.run(words("case receive --json --input") << office.putJson(QStringLiteral("tried.json"), visit) << more);
}

QJsonObject withPerson(const QJsonObject& visit, const QString& key, const QJsonValue& value) {
    QJsonObject changed = visit;
    QJsonObject applicant = visit[QLatin1String("applicant")].toObject();
    QJsonObject person = applicant[QLatin1String("person")].toObject();
    person.insert(key, value);
    applicant.insert(QStringLiteral("person"), person);
    changed.insert(QStringLiteral("applicant"), applicant);
    return changed;
}

QStringList fieldsOf(const test::Ran& ran) {
    QStringList fields;
    for (const QJsonValue& problem : ran.json()[QLatin1String("problems")].toArray())
        fields += problem[QLatin1String("field")].toString();
    return fields;
}

qint64 cases(const test::AnOffice& office) { return office.done(words("case list"))[QLatin1String("cases")].toArray().size(); }

}  // namespace

TEST_CASE("everything that has to be mended is said at once and no case begins") {
    test::AnOffice office;
    const test::Ran ran = tried(office, [](QJsonObject& visit) {
        visit = withPerson(visit, QStringLiteral("born"), QStringLiteral("31/02/1990"));
        visit = withPerson(visit, QStringLiteral("name"), QString());
        visit.remove(QStringLiteral("answers"));
        visit.remove(QStringLiteral("papers"));
    });
    CHECK(ran.exit == 1);
    const QStringList fields = fieldsOf(ran);
    for (const char* field : {"person.born", "person.name", "documents", "papers"})
        CHECK(fields.contains(QLatin1String(field)));
    CHECK(cases(office) == 0);
}

TEST_CASE("a name of ten thousand characters is refused and nothing is cut off") {
    test::AnOffice office;
    const test::Ran ran = tried(office, [](QJsonObject& visit) {
        visit = withPerson(visit, QStringLiteral("name"), QString(10'000, QChar(u'ă')));
    });
    CHECK(ran.exit == 1);
    CHECK(ran.refusal() == QStringLiteral("field-too-long"));
    CHECK(ran.json()[QLatin1String("detail")].toString() == QStringLiteral("200"));
    CHECK(cases(office) == 0);
}

TEST_CASE("names as people have them are taken") {
    test::AnOffice office;
    for (const char* name : {"H'Bing Niê", "Ksor Phước", "  nguyễn   văn  a ", "Đỗ Thị Ngọc Ánh", "O'Brien-Lê"})
        CHECK(tried(office, [&](QJsonObject& visit) {
                  visit = withPerson(visit, QStringLiteral("name"), QString::fromUtf8(name));
                  visit.insert(QStringLiteral("answers"), QJsonObject{{QStringLiteral("requester.name"), QStringLiteral("Lê Văn Bình")},
                                                                      {QStringLiteral("documents"), visit[QLatin1String("answers")][QLatin1String("documents")]}});
              }).exit == 0);
    // The same name with marks composed in two ways is found by both.
    CHECK(office.done(words("case search") << QStringLiteral("Đỗ Thị Ngọc Ánh").normalized(QString::NormalizationForm_D))[QLatin1String("cases")].toArray().size() == 1);
}

TEST_CASE("markup and quotes in a name are only letters") {
    test::AnOffice office;
    const QString name = QStringLiteral("A'); DROP TABLE event; --<script>\"&amp;");
    const test::Ran ran = tried(office, [&](QJsonObject& visit) {
        visit = withPerson(visit, QStringLiteral("name"), name);
        visit.insert(QStringLiteral("answers"), QJsonObject{{QStringLiteral("requester.name"), QStringLiteral("Lê Văn Bình")},
                                                            {QStringLiteral("documents"), visit[QLatin1String("answers")][QLatin1String("documents")]}});
    });
    REQUIRE(ran.exit == 0);
    const QString code = ran.json()[QLatin1String("case")][QLatin1String("code")].toString();
    CHECK(office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("holder")].toString() == name);
    office.done(words("print") << code << words("receipt --out") << office.path(QStringLiteral("a.pdf")));
    CHECK(office.run(words("verify")).exit == 0);
}

TEST_CASE("an input that is no JSON, has unknown keys or wrong types is a mistake of the script") {
    test::AnOffice office;
    const auto exitOf = [&](const QByteArray& text) {
        return office.run(words("case receive --input") << office.put(QStringLiteral("x.json"), text)).exit;
    };
    CHECK(exitOf("{") == 2);
    CHECK(exitOf("") == 2);
    CHECK(exitOf("[]") == 2);
    CHECK(exitOf("\xff\xfe\x00") == 2);
    CHECK(exitOf(QByteArray(6 * 1024 * 1024, ' ')) == 2);
    CHECK(office.run(words("case receive --input") << office.path(QStringLiteral("không có"))).exit == 2);
    CHECK(tried(office, [](QJsonObject& visit) { visit.insert(QStringLiteral("anwsers"), 1); }).exit == 2);
    CHECK(tried(office, [](QJsonObject& visit) { visit = withPerson(visit, QStringLiteral("nmae"), QStringLiteral("x")); }).exit == 2);
    CHECK(tried(office, [](QJsonObject& visit) { visit.insert(QStringLiteral("copies"), QStringLiteral("many")); }).exit == 2);
    CHECK(tried(office, [](QJsonObject& visit) { visit.insert(QStringLiteral("outcome"), QStringLiteral("maybe")); }).exit == 2);
    const test::Ran told = office.run(words("case receive --json --language en --input") << office.put(QStringLiteral("x.json"), "{\n\n\"a\": tru}"));
    CHECK(told.refusal() == QStringLiteral("usage"));
    CHECK(told.json()[QLatin1String("message")].toString().contains(QStringLiteral("line 3")));
    CHECK(cases(office) == 0);
}

TEST_CASE("a procedure this office does not know is refused by name") {
    test::AnOffice office;
    const test::Ran ran = tried(office, [](QJsonObject& visit) { visit.insert(QStringLiteral("procedure"), QStringLiteral("9.999999")); });
    CHECK(ran.exit == 1);
    CHECK(ran.refusal() == QStringLiteral("pack-unknown"));
}

TEST_CASE("an answer to a question the form does not ask is refused") {
    test::AnOffice office;
    const test::Ran ran = tried(office, [](QJsonObject& visit) {
        QJsonObject answers = visit[QLatin1String("answers")].toObject();
        answers.insert(QStringLiteral("document"), QStringLiteral("x"));
        visit.insert(QStringLiteral("answers"), answers);
    });
    CHECK(fieldsOf(ran).contains(QStringLiteral("document")));
}

TEST_CASE("a case whose papers are missing is sent home with a request, or refused, with the reason on the slip") {
    test::AnOffice office;
    const auto noPapers = [](QJsonObject& visit) { visit.remove(QStringLiteral("papers")); };
    CHECK(tried(office, noPapers).refusal() == QStringLiteral("documents-missing"));
    CHECK(tried(office, noPapers, words("--outcome refused")).refusal() == QStringLiteral("reason-missing"));
    const test::Ran home = tried(office, noPapers, words("--outcome supplement --reason Chưa_có_bản_chính"));
    REQUIRE(home.exit == 0);
    CHECK(home.json()[QLatin1String("case")][QLatin1String("state")].toString() == QStringLiteral("supplement-before-reception"));
    CHECK(home.json()[QLatin1String("case")][QLatin1String("dueAt")].isNull());
    const QString code = home.json()[QLatin1String("case")][QLatin1String("code")].toString();
    office.done(words("print") << code << words("supplement --out") << office.path(QStringLiteral("s.pdf")));
    CHECK(office.run(words("print") << code << words("receipt --out") << office.path(QStringLiteral("r.pdf"))).exit == 1);
    // The citizen comes back: only now does the limit begin.
    CHECK_FALSE(office.done(words("case act") << code << words("accept-supplement"))[QLatin1String("case")][QLatin1String("dueAt")].isNull());
    const test::Ran refused = tried(office, noPapers, words("--outcome refused --reason Sai_thẩm_quyền"));
    CHECK(refused.json()[QLatin1String("case")][QLatin1String("state")].toString() == QStringLiteral("reception-refused"));
}

TEST_CASE("the QR of an ID card fills the person") {
    test::AnOffice office;
    const test::Ran ran = tried(office, [](QJsonObject& visit) {
        visit.insert(QStringLiteral("applicant"), QJsonObject{{QStringLiteral("idCardQr"), QStringLiteral("049090001234||Lê Thị Mai|05081990|Nữ|Thôn 2, xã Khâm Đức|10052021")}});
    });
    CAPTURE(ran.out);
    REQUIRE(ran.exit == 0);
    const QString code = ran.json()[QLatin1String("case")][QLatin1String("code")].toString();
    CHECK(office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("holder")].toString() == QStringLiteral("Lê Thị Mai"));
    CHECK(tried(office, [](QJsonObject& visit) {
              visit.insert(QStringLiteral("applicant"), QJsonObject{{QStringLiteral("idCardQr"), QStringLiteral("http://example.org")}});
          }).refusal() == QStringLiteral("qr-unreadable"));
}

TEST_CASE("a word that is no command is a mistake of the command line") {
    test::AnOffice office;
    CHECK(office.run({}).exit == 2);
    CHECK(office.run(words("receive")).exit == 2);
    CHECK(office.run(words("case")).exit == 2);
    CHECK(office.run(words("case list --order sideways")).exit == 2);
    CHECK(office.run(words("case list --limit 0")).exit == 2);
    CHECK(office.run(words("case list --from 30/02/2026")).exit == 2);
    CHECK(office.run(words("case list --state lost")).exit == 2);
    CHECK(office.run(words("frobnicate --json")).refusal() == QStringLiteral("usage"));
}
