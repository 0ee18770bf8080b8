// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs/a_pack.h"

using namespace test;

TEST_CASE("lint names every mistake in form.json with its place") {
    struct Mistake {
        const char* from;
        const char* to;
        const char* message;
    };
    const Mistake mistakes[] = {
        {R"("title": "Họ tên", )", "", "form.json#/properties/person.name: \"title\" is missing."},
        {R"("x-kind": "person-name")", R"("x-kind": "person")",
         "form.json#/properties/person.name/x-kind: Unknown kind \"person\"; one of: "
         "text, long-text, person-name, date, partial-date, time, number, money, choice, check, "
         "personal-number, "
         "phone, email, address, ethnicity, nationality, unit, table."},
        {R"("x-kind": "person-name")", R"("x-kind": "money")",
         "form.json#/properties/person.name/x-kind: The kind \"money\" does not fit the type "
         "\"string\"."},
        {R"("x-kind": "person-name")", R"("x-knd": "person-name")",
         "form.json#/properties/person.name/x-knd: Unknown key \"x-knd\"; did you mean "
         "\"x-kind\"?"},
        {R"("x-kind": "person-name")", R"("x-kind": "person-name", "x-prefill": "person.nme")",
         "form.json#/properties/person.name/x-prefill: Unknown source \"person.nme\"; did you mean "
         "\"person.name\"?"},
        {R"("x-kind": "person-name")", R"("x-kind": "person-name", "x-width": 3)",
         "form.json#/properties/person.name/x-width: \"x-width\" must be between 1 and 2."},
        {R"("x-kind": "person-name")", R"("x-kind": "person-name", "minimum": 3)",
         "form.json#/properties/person.name/minimum: \"minimum\" is for numbers only."},
        {R"("x-kind": "person-name")", R"("x-kind": "person-name", "x-not-in-future": true)",
         "form.json#/properties/person.name/x-not-in-future: \"x-not-in-future\" is for dates "
         "only."},
        {R"("x-kind": "person-name")", R"("x-kind": "person-name", "default": 5)",
         "form.json#/properties/person.name/default: \"default\" does not fit the kind of the "
         "field."},
        {R"("x-kind": "person-name")",
         R"("x-kind": "person-name", "x-shown-when": {"field": "page", "is": 1})",
         "form.json#/properties/person.name/x-shown-when/field: Unknown field \"page\"; did you "
         "mean \"pages\"?"},
        {R"("x-kind": "person-name")",
         R"("x-kind": "person-name", "x-shown-when": {"field": "person.name", "given": true})",
         "form.json#/properties/person.name: Whether \"person.name\" is shown depends on itself."},
        {R"("title": "Số trang")", R"("title": "Số trang", "minimum": 5, "maximum": 1)",
         "form.json#/properties/pages/minimum: \"minimum\" is above \"maximum\"."},
        {R"("title": "Loại", "oneOf")", R"("title": "Loại", "default": "c", "oneOf")",
         "form.json#/properties/person.kind/default: \"default\" is none of the choices."},
        {R"({"const": "b", "title": "B"})", R"({"const": "a", "title": "B"})",
         "form.json#/properties/person.kind/oneOf/1/const: The value \"a\" comes twice."},
        {R"("format": "date")", R"("format": "dates")",
         "form.json#/properties/person.born/format: Unknown format \"dates\"; did you mean "
         "\"date\"?"},
        {R"("required": ["person.name"])", R"("required": ["person.nam"])",
         "form.json#/required/0: Unknown field \"person.nam\"; did you mean \"person.name\"?"},
        {R"(["person.name", "person.kind")", R"(["person.name", "person.name", "person.kind")",
         "form.json#/x-layout/0/fields/1: The field \"person.name\" has a place already."},
        {R"("pages", "rows"]}])", R"("pages"]}])",
         "form.json#/properties/rows: The field \"rows\" is in no section of \"x-layout\"."},
        {R"("pages", "rows"]}])", R"("pages", "rows", "row"]}])",
         "form.json#/x-layout/0/fields/5: Unknown field \"row\"; did you mean \"rows\"?"},
        {R"({"title": "Người", "fields")", R"({"fields")",
         "form.json#/x-layout/0: \"title\" is missing."},
        {R"({"title": "Người", "fields")",
         R"({"title": "Người", "shownWhen": {"field": "z", "is": 1}, "fields")",
         "form.json#/x-layout/0/shownWhen/field: Unknown field \"z\"."},
        {R"("x-columns": ["title"])", R"("x-columns": [])",
         "form.json#/properties/rows/items: The column \"title\" is not in \"x-columns\"."},
        {R"("x-columns": ["title"])", R"("x-columns": ["title", "titles"])",
         "form.json#/properties/rows/items: Unknown column \"titles\"; did you mean \"title\"?"},
        {R"("properties": {"title": {"type": "string",)",
         R"("properties": {"title": {"type": "array",)",
         "form.json#/properties/rows/items/properties/title: A table cannot hold a table."},
        {R"({"type": "string", "title": "Tên"})",
         R"({"type": "string", "title": "Tên", "x-prefill": "person.name"})",
         "form.json#/properties/rows/items/properties/title/x-prefill: Unknown key \"x-prefill\"."},
        {R"("type": "object",
  "x-layout")",
         R"("type": "list", "x-layout")",
         "form.json#/type: Unknown type of a form \"list\"; one of: object."},
    };
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.from, mistake.to);
        CHECK(joined(lintLines(broken("form.json", mistake.from, mistake.to))) ==
              u(mistake.message));
    }
}

TEST_CASE("a field id must be readable in a template") {
    packs::PackFiles files = goodFiles();
    for (QByteArray& text : files) text.replace("pages", "So trang");
    CHECK(joined(lintLines(files)) ==
          u("form.json#/properties/So trang: The id \"So trang\" must look like "
            "\"child.birthPlace\": letters and digits, "
            "parts joined by dots, each beginning with a small letter."));
}

TEST_CASE("a form says what kind of field each answer needs") {
    const auto pack = packs::readPack(goodFiles());
    REQUIRE(pack.has_value());
    const packs::Form& form = pack->form;
    CHECK(packs::fieldOf(form, u("person.name"))->kind == packs::FieldKind::PersonName);
    CHECK(packs::fieldOf(form, u("person.name"))->required);
    CHECK(packs::fieldOf(form, u("person.kind"))->kind == packs::FieldKind::Choice);
    CHECK(packs::fieldOf(form, u("person.kind"))->options.size() == 2);
    CHECK(packs::fieldOf(form, u("person.born"))->kind == packs::FieldKind::Date);
    CHECK(packs::fieldOf(form, u("pages"))->whole);
    CHECK(packs::fieldOf(form, u("rows"))->columns.front().required);
    CHECK(form.sections.front().fields.front().id == u("person.name"));
}
