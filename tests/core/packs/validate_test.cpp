// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/validate.h"
#include "tests/core/packs/a_pack.h"

#include <QJsonArray>

using namespace test;
using domain::Refusal;
using packs::FieldKind;

namespace {

packs::Form formOf(packs::Field field) {
    field.id = u("f");
    field.label = u("Trường");
    packs::Form form;
    form.sections.resize(1);
    form.sections[0].fields = {std::move(field)};
    return form;
}

packs::Form formOf(FieldKind kind) {
    packs::Field field;
    field.kind = kind;
    field.options = {{u("a"), u("A")}};
    return formOf(field);
}

bool accepts(const packs::Form& form, const QJsonValue& answer) {
    return packs::validate(form, {{u("f"), answer}}, aDay).empty();
}

Refusal refusal(const packs::Form& form, const QJsonValue& answer) {
    const auto problems = packs::validate(form, {{u("f"), answer}}, aDay);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].field == u("f"));
    CHECK(problems[0].error.subject == u("Trường"));
    return problems[0].error.refusal;
}

QJsonValue kept(FieldKind kind, const QJsonValue& answer) {
    return packs::normalised(formOf(kind), {{u("f"), answer}}, aDay).value(u("f"));
}

}  // namespace

TEST_CASE("an answer of the wrong type is refused, whatever the field") {
    const QJsonValue strange[] = {QJsonObject{{u("a"), 1}}, QJsonArray{QJsonArray{1}}, true, 1e300,
                                  u("\u0001\u0002 x")};
    for (int kind = 0; kind <= static_cast<int>(FieldKind::Table); ++kind) {
        const packs::Form form = formOf(static_cast<FieldKind>(kind));
        for (const QJsonValue& answer : strange) {
            CAPTURE(kind, static_cast<int>(answer.type()));
            if (static_cast<FieldKind>(kind) == FieldKind::Check && answer.isBool()) continue;
            CHECK(!accepts(form, answer));
            packs::normalised(form, {{u("f"), answer}}, aDay);
        }
        CHECK(accepts(form, QJsonValue::Null));
        CHECK(accepts(form, u("  ")));
    }
}

TEST_CASE("a name of ten thousand characters is too long, and says how long it may be") {
    const auto problems =
        packs::validate(formOf(FieldKind::PersonName), {{u("f"), QString(10000, u'a')}}, aDay);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].error == domain::Error{Refusal::FieldTooLong, u("Trường"), u("200")});
}

TEST_CASE("names have letters and nothing a scanner leaves behind") {
    const packs::Form form = formOf(FieldKind::PersonName);
    for (const char* name : {"Nguyễn Thị Thảo", "H'Hen Niê", "A", "Y Moan Ênuôl", "Trần-Lê An"})
        CHECK(accepts(form, u(name)));
    for (const char* name : {"Nguyen 2", "<b>An</b>", "034190|An", "...", "An\tB\nC"})
        CHECK(refusal(form, u(name)) == Refusal::FieldInvalid);
}

TEST_CASE("a required field must be answered and a required box ticked") {
    packs::Field field;
    field.required = true;
    CHECK(refusal(formOf(field), {}) == Refusal::FieldEmpty);
    CHECK(refusal(formOf(field), u(" \t")) == Refusal::FieldEmpty);
    field.kind = FieldKind::Check;
    CHECK(refusal(formOf(field), false) == Refusal::FieldEmpty);
    CHECK(accepts(formOf(field), true));
    field.kind = FieldKind::Table;
    CHECK(refusal(formOf(field), QJsonArray{}) == Refusal::FieldEmpty);
    CHECK(refusal(formOf(field), QJsonArray{QJsonObject{}}) == Refusal::FieldEmpty);
}

TEST_CASE("dates are real, whole where asked, and not in the future where that cannot be") {
    packs::Field field;
    field.kind = FieldKind::Date;
    CHECK(accepts(formOf(field), u("2026-08-05")));
    CHECK(accepts(formOf(field), u("05/08/2026")));
    CHECK(refusal(formOf(field), u("2026-02-30")) == Refusal::DateInvalid);
    CHECK(refusal(formOf(field), u("2026")) == Refusal::DateInvalid);
    CHECK(refusal(formOf(field), 20260805) == Refusal::DateInvalid);
    field.notInFuture = true;
    CHECK(accepts(formOf(field), u("2026-08-05")));
    CHECK(packs::validate(formOf(field), {{u("f"), u("2026-08-06")}}, aDay)[0].error ==
          domain::Error{Refusal::DateInvalid, u("Trường"), u("≤ 05/08/2026")});
    field.kind = FieldKind::PartialDate;
    CHECK(accepts(formOf(field), u("1950")));
    CHECK(accepts(formOf(field), u("2026")));
    CHECK(accepts(formOf(field), u("05/1990")));
    CHECK(refusal(formOf(field), u("2027")) == Refusal::DateInvalid);
}

TEST_CASE("numbers keep their bounds and stay whole") {
    packs::Field field;
    field.kind = FieldKind::Number;
    field.whole = true;
    field.minimum = 1;
    field.maximum = 50;
    CHECK(accepts(formOf(field), 50));
    CHECK(accepts(formOf(field), u("7")));
    CHECK(refusal(formOf(field), 1.5) == Refusal::FieldInvalid);
    CHECK(refusal(formOf(field), u("1e3")) == Refusal::FieldInvalid);
    CHECK(packs::validate(formOf(field), {{u("f"), 51}}, aDay)[0].error.detail == u("≤ 50"));
    CHECK(packs::validate(formOf(field), {{u("f"), 0}}, aDay)[0].error.detail == u("≥ 1"));
    CHECK(refusal(formOf(FieldKind::Money), 0.5) == Refusal::FieldInvalid);
}

TEST_CASE("phones, e-mail, numbers of cards, times and codes have their shape") {
    const auto good = [](FieldKind kind, const char* text) {
        return accepts(formOf(kind), u(text));
    };
    CHECK(good(FieldKind::Phone, "+84 905.000-111"));
    CHECK(good(FieldKind::Phone, "02353 000 111"));
    CHECK(!good(FieldKind::Phone, "0105000111"));
    CHECK(!good(FieldKind::Phone, "090500011"));
    CHECK(good(FieldKind::Email, "an@xa.gov.vn"));
    CHECK(!good(FieldKind::Email, "an@xa"));
    CHECK(!good(FieldKind::Email, "a n@xa.vn"));
    CHECK(good(FieldKind::PersonalNumber, "049 190 001 234"));
    CHECK(good(FieldKind::PersonalNumber, "201234567"));
    CHECK(refusal(formOf(FieldKind::PersonalNumber), u("04919000123")) ==
          Refusal::PersonalNumberInvalid);
    CHECK(refusal(formOf(FieldKind::PersonalNumber), u("04919000123a")) ==
          Refusal::PersonalNumberInvalid);
    CHECK(good(FieldKind::Time, "8:15"));
    CHECK(!good(FieldKind::Time, "24:00"));
    CHECK(good(FieldKind::Ethnicity, "55"));
    CHECK(!good(FieldKind::Ethnicity, "56"));
    CHECK(!good(FieldKind::Ethnicity, "00"));
    CHECK(good(FieldKind::Choice, "a"));
    CHECK(!good(FieldKind::Choice, "A"));
    CHECK(good(FieldKind::Unit, "02683"));
    CHECK(!good(FieldKind::Unit, "xã"));
}

TEST_CASE("problems in a table name the row and the column") {
    packs::Field column;
    column.id = u("name");
    column.label = u("Tên");
    column.required = true;
    packs::Field born = column;
    born.id = u("born");
    born.kind = FieldKind::PartialDate;
    packs::Field table;
    table.kind = FieldKind::Table;
    table.columns = {column, born};
    const QJsonArray rows{QJsonObject{{u("name"), u("An")}, {u("born"), u("1990")}}, QJsonObject{},
                          QJsonObject{{u("name"), u("Bình")}, {u("born"), u("x")}}, 5};
    const auto problems = packs::validate(formOf(table), {{u("f"), rows}}, aDay);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].field == u("f[2].born"));
    CHECK(problems[0].error == domain::Error{Refusal::DateInvalid, u("Tên"), {}});
    CHECK(problems[1].field == u("f[3]"));
    QJsonArray many;
    for (int i = 0; i < 201; ++i) many.append(rows[0]);
    CHECK(refusal(formOf(table), many) == Refusal::FieldTooLong);
}

TEST_CASE("hidden fields are not looked at and not kept") {
    packs::Form form = formOf(FieldKind::Text);
    packs::Field& field = form.sections[0].fields[0];
    field.required = true;
    field.shownWhen.kind = packs::Condition::Kind::Given;
    field.shownWhen.field = u("other");
    CHECK(packs::validate(form, {}, aDay).empty());
    CHECK(packs::normalised(form, {{u("f"), u("x")}}, aDay).isEmpty());
}

TEST_CASE("answers are kept composed, trimmed and in one notation") {
    CHECK(kept(FieldKind::PersonName, u("  Nguye\u0302\u0303n   Thị ")) == u("Nguyễn Thị"));
    CHECK(kept(FieldKind::Phone, u("+84 905 000 111")) == u("0905000111"));
    CHECK(kept(FieldKind::PersonalNumber, u("049 190 001 234")) == u("049190001234"));
    CHECK(kept(FieldKind::Date, u("5/8/2026")) == u("2026-08-05"));
    CHECK(kept(FieldKind::PartialDate, u("08/1990")) == u("1990-08"));
    CHECK(kept(FieldKind::Time, u("8:05")) == u("08:05"));
    CHECK(kept(FieldKind::Number, u("12")) == 12);
    CHECK(kept(FieldKind::LongText, u(" a\r\nb ")) == u("a\nb"));
    CHECK(kept(FieldKind::Text, u(" ")).isUndefined());
}

TEST_CASE("what cannot be understood stays as typed") {
    CHECK(kept(FieldKind::Phone, u("hỏi ông Ba")) == u("hỏi ông Ba"));
    CHECK(kept(FieldKind::PersonalNumber, u("04-9x")) == u("04-9x"));
    CHECK(kept(FieldKind::Date, u("mùng 1 Tết")) == u("mùng 1 Tết"));
    CHECK(kept(FieldKind::Number, u("ba")) == u("ba"));
    CHECK(kept(FieldKind::Text, 5) == 5);
}
