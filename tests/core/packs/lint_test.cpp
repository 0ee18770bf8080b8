// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs/a_pack.h"

using namespace test;

namespace {

struct Mistake {
    const char* from;
    const char* to;
    const char* message;
};

void check(const char* file, const Mistake& mistake) {
    CAPTURE(mistake.from, mistake.to);
    CHECK(joined(lintLines(broken(file, mistake.from, mistake.to))) == u(mistake.message));
}

}  // namespace

TEST_CASE("the smallest pack in order has nothing to complain about") {
    CHECK(joined(lintLines(goodFiles())) == QString());
    REQUIRE(packs::readPack(goodFiles()).has_value());
    CHECK(packs::readPack(goodFiles())->process.title == u("Xác nhận"));
}

TEST_CASE("lint names every mistake in procedure.json with its place") {
    const Mistake mistakes[] = {
        {R"("title": "Xác nhận",)", R"("titel": "Xác nhận",)",
         "procedure.json#: \"title\" is missing.\n"
         "procedure.json#/titel: Unknown key \"titel\"; did you mean \"title\"?"},
        {R"("title": "Xác nhận",)", R"("title": 5,)",
         "procedure.json#/title: \"title\" must be a text, not a number."},
        {R"("title": "Xác nhận",)", R"("title": " ",)",
         "procedure.json#/title: \"title\" is empty."},
        {R"("title": "Xác nhận",)", R"("title": "Xác nhận", "zzzz": 1,)",
         "procedure.json#/zzzz: Unknown key \"zzzz\"."},
        {R"("title": "Xác nhận",)", R"("title": "Xác nhận", "title": "Hai",)",
         "procedure.json#/title: The key \"title\" comes twice."},
        {R"("code": "1.000001")", R"("code": "khai-sinh")",
         "procedure.json#/code: \"code\" must look like \"1.001193\"."},
        {R"("version": "2026.1")", R"("version": "mới")",
         "procedure.json#/version: \"version\" must look like \"2026.1\"."},
        {R"("role": "officer")", R"("role": "oficer")",
         "procedure.json#/steps/1/role: Unknown role \"oficer\"; did you mean \"officer\"?"},
        {R"("id": "settle")", R"("id": "reception")",
         "procedure.json#/steps/1/id: \"reception\" is used twice; first at /steps/0/id."},
        {R"("name": "Tiếp nhận", "role": "reception")", R"("name": "Tiếp nhận", "role": "officer")",
         "procedure.json#/steps/0/role: The first step receives: its role must be \"reception\"."},
        {R"("name": "Trả kết quả", "role": "reception")",
         R"("name": "Trả kết quả", "role": "officer")",
         "procedure.json#/steps/2/role: The last step returns the result: its role may not do "
         "that."},
        {R"("name": "Thụ lý", "role": "officer")", R"("name": "Thụ lý", "role": "reception")",
         "procedure.json#/steps: No step has a role that may issue a result."},
        {R"([{"unit": "workingDays")", R"([{"channel": "online", "unit": "workingDays")",
         "procedure.json#/limits: No limit always applies: one rule needs neither \"channel\" nor "
         "\"when\"."},
        {R"("limits": [{)",
         R"("limits": [{"unit": "sameDay", "text": "trong ngày", "basis": "Luật"}, {)",
         "warning procedure.json#/limits/1: Never used: a rule above always applies."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "days", "amount": 3)",
         "procedure.json#/limits/0/unit: Unknown unit \"days\"; one of: sameDay, workingHours, "
         "workingDays, calendarDays, months."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "workingDays")",
         "procedure.json#/limits/0: \"amount\" is missing."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "sameDay", "amount": 3)",
         "procedure.json#/limits/0/amount: \"sameDay\" has no amount."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "sameDay", "until": "3pm")",
         "procedure.json#/limits/0/until: \"until\" must look like \"15:00\"."},
        {R"("unit": "workingDays", "amount": 3)",
         R"("unit": "workingDays", "amount": 3, "until": "15:00")",
         "procedure.json#/limits/0/until: \"until\" is for \"sameDay\" only."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "workingDays", "amount": 3000)",
         "procedure.json#/limits/0/amount: \"amount\" must be between 1 and 1000."},
        {R"("unit": "workingDays", "amount": 3)", R"("unit": "workingDays", "amount": 2.5)",
         "procedure.json#/limits/0/amount: \"amount\" must be a whole number, not a number."},
        {R"(, "per": "copy")", "",
         "procedure.json#/fees/0: \"per\" is missing: \"case\", \"copy\", \"page\" or the id of a "
         "number or table field."},
        {R"("per": "copy")", R"("per": "cpoy")",
         "procedure.json#/fees/0/per: Unknown unit \"cpoy\"; did you mean \"copy\"?"},
        {R"("per": "copy")", R"("per": "person.name")",
         "procedure.json#/fees/0/per: The field \"person.name\" is neither a number nor a table "
         "with numbers \"pages\" and \"copies\"."},
        {R"("per": "copy")", R"("per": "copy", "byPage": [{"fromPage": 1, "amount": 2}])",
         "procedure.json#/fees/0/byPage: A tariff by page needs \"per\": \"page\" or a table."},
        {R"("per": "copy")",
         R"("per": "page", "byPage": [{"fromPage": 1, "amount": 2}, {"fromPage": 1, "amount": 1}])",
         "procedure.json#/fees/0/byPage/1: \"fromPage\" must begin at 1 and rise."},
        {R"("amount": 8000, )", "", "procedure.json#/fees/0: \"amount\" or \"byPage\" is missing."},
        {R"({"id": "form", "title": "Tờ khai", "why": "Nội dung"})",
         R"({"id": "form", "title": "Tờ khai", "why": "Nội dung"}, {"id": "form", "title": "Khác", "why": "Khác"})",
         "procedure.json#/papers/1/id: \"form\" is used twice; first at /papers/0/id."},
        {R"("why": "Nội dung")", R"("why": "Nội dung", "originals": 0)",
         "procedure.json#/papers/0: A paper needs at least one original or copy."},
        {R"("why": "Nội dung")",
         R"("why": "Nội dung", "neededWhen": {"field": "person.kinds", "is": "a"})",
         "procedure.json#/papers/0/neededWhen/field: Unknown field \"person.kinds\"; did you mean "
         "\"person.kind\"?"},
        {R"("why": "Nội dung")",
         R"("why": "Nội dung", "neededWhen": {"all": [{"field": "pages", "is": 1}, {"not": {"field": "q", "given": true}}]})",
         "procedure.json#/papers/0/neededWhen/all/1/not/field: Unknown field \"q\"."},
        {R"("why": "Nội dung")", R"("why": "Nội dung", "neededWhen": {"field": "pages"})",
         "procedure.json#/papers/0/neededWhen: A condition on a field needs one of \"is\", \"in\", "
         "\"given\", \"olderThanDays\"."},
        {R"("why": "Nội dung")",
         R"("why": "Nội dung", "neededWhen": {"field": "pages", "is": [1]})",
         "procedure.json#/papers/0/neededWhen/is: \"is\" must be a text, a number, true or false."},
        {R"("why": "Nội dung")", R"("why": "Nội dung", "neededWhen": "always")",
         "procedure.json#/papers/0/neededWhen: Must be an object, not a text."},
        {R"("results": [)",
         R"("refusalReasons": [{"value": "a", "label": "A"}, {"value": "a", "label": "B"}], "results": [)",
         "procedure.json#/refusalReasons/1/value: The value \"a\" comes twice."},
        {R"("results": [)", R"("notes": [""], "results": [)",
         "procedure.json#/notes/0: Must be a text of 1 to 500 characters."},
        {R"("requestText": "Xác nhận cho {{person.name}}")",
         R"("requestText": "Cho {{person.nmae}}")",
         "procedure.json#/requestText: Line 1: unknown name \"person.nmae\"; did you mean "
         "\"person.name\"?"},
        {R"("requestText": "Xác nhận cho {{person.name}}")",
         R"("requestText": "Cho {{#person.name}}")",
         "procedure.json#/requestText: Line 1: the section \"person.name\" is not closed."},
    };
    for (const Mistake& mistake : mistakes) check("procedure.json", mistake);
}

TEST_CASE("lint finds all mistakes at once") {
    packs::PackFiles files = broken("procedure.json", R"("code": "1.000001")", R"("code": "x")");
    files[u("procedure.json")].replace(R"("per": "copy")", R"("per": "cpoy")");
    files[u("form.json")].replace(R"("title": "Loại", )", "");
    CHECK(lintLines(files).size() == 3);
}

TEST_CASE("text that is not JSON is refused to line and column") {
    packs::PackFiles files = goodFiles();
    const auto complaint = [&](const char* text) {
        files[u("form.json")] = text;
        return joined(lintLines(files));
    };
    CHECK(complaint("{\n  \"type\": \"object\",\n  \"đ\" 5\n}") ==
          u("form.json#: Not JSON: a colon was expected (line 3, column 7)."));
    CHECK(complaint("{\"a\":1\n\"b\":2}") == u("form.json#: Not JSON: a comma, a name in quotes or "
                                               "\"}\" was expected (line 2, column 1)."));
    CHECK(complaint("{\"a\":[1,2}") ==
          u("form.json#: Not JSON: a comma or \"]\" was expected (line 1, column 10)."));
    CHECK(complaint("{\"a\":tru}") ==
          u("form.json#: Not JSON: this is no value (line 1, column 6)."));
    CHECK(complaint("{} x") ==
          u("form.json#: Not JSON: something follows the end (line 1, column 4)."));
    CHECK(complaint("") == u("form.json#: Not JSON: this is no value (line 1, column 1)."));
    CHECK(complaint("[]") == u("form.json#: The file must hold one JSON object."));
}

TEST_CASE("a pack without its two files says so") {
    CHECK(joined(lintLines({})) == u("procedure.json#: The pack has no "
                                     "procedure.json.\nform.json#: The pack has no form.json."));
}

TEST_CASE("conditions nested without end are refused") {
    QByteArray deep = R"({"field":"pages","is":1})";
    for (int i = 0; i < 400; ++i) deep = "{\"not\":" + deep + "}";
    const QByteArray paper = R"("why": "Nội dung", "neededWhen": )" + deep;
    const QStringList lines =
        lintLines(broken("procedure.json", R"("why": "Nội dung")", paper.constData()));
    CHECK(joined(lines).endsWith(u("Conditions nest 8 deep at most.")));
    CHECK(lines.size() == 1);
}

TEST_CASE("a malformed pack is refused with the place of its first mistake") {
    const auto pack =
        packs::readPack(broken("procedure.json", R"("per": "copy")", R"("per": "cpoy")"));
    REQUIRE(!pack.has_value());
    CHECK(pack.error().refusal == domain::Refusal::PackMalformed);
    CHECK(pack.error().subject == u("procedure.json#/fees/0/per"));
    CHECK(pack.error().detail == u("Unknown unit \"cpoy\"; did you mean \"copy\"?"));
}

TEST_CASE("a warning alone does not keep a pack out") {
    packs::PackFiles files = goodFiles();
    files.insert(u("notes.txt"), "x");
    CHECK(joined(lintLines(files)) == u("warning notes.txt#: Not a file of a pack."));
    CHECK(packs::readPack(files).has_value());
}

TEST_CASE("a fee of nothing is asked about unless the province sets it") {
    CHECK(joined(lintLines(broken("procedure.json", "8000", "0")))
              .startsWith(u("warning procedure.json#/fees/0/amount: The amount is 0.")));
    CHECK(joined(lintLines(broken("procedure.json", "8000", "0, \"localValue\": true"))) == QString());
}

TEST_CASE("a pack full of mistakes does not fill the memory with complaints") {
    QByteArray keys;
    for (int i = 0; i < 3000; ++i) keys += "\"k" + QByteArray::number(i) + "\": 1, ";
    const QByteArray replaced = keys + "\"code\"";
    CHECK(lintLines(broken("procedure.json", "\"code\"", replaced.constData())).size() <= 520);
}
