// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/condition.h"
#include "core/packs/condition_reader.h"
#include "tests/core/packs/a_pack.h"

using namespace test;

namespace {

packs::Condition read(const char* json) {
    packs::Findings findings(u("x"));
    const packs::Condition condition = packs::readCondition(object(json), {}, findings);
    CHECK(findings.messages().empty());
    return condition;
}

bool isSo(const char* condition, const char* answers) {
    return packs::holds(read(condition), object(answers), aDay);
}

}  // namespace

TEST_CASE("a condition that is not there always holds") {
    CHECK(packs::holds({}, {}, aDay));
}

TEST_CASE("a box nobody touched is not ticked") {
    CHECK(isSo(R"({"field":"a","is":false})", "{}"));
    CHECK(!isSo(R"({"field":"a","is":true})", "{}"));
    CHECK(isSo(R"({"field":"a","is":true})", R"({"a":true})"));
    CHECK(!isSo(R"({"field":"a","is":true})", R"({"a":"true"})"));
}

TEST_CASE("a choice is compared as it is, among several too") {
    CHECK(isSo(R"({"field":"a","in":["x","y"]})", R"({"a":"y"})"));
    CHECK(!isSo(R"({"field":"a","in":["x","y"]})", R"({"a":"z"})"));
    CHECK(!isSo(R"({"field":"a","in":["x","y"]})", "{}"));
    CHECK(isSo(R"({"field":"a","is":2})", R"({"a":2})"));
}

TEST_CASE("blanks are no answer") {
    CHECK(isSo(R"({"field":"a","given":true})", R"({"a":"x"})"));
    CHECK(!isSo(R"({"field":"a","given":true})", R"({"a":"  "})"));
    CHECK(isSo(R"({"field":"a","given":false})", R"({"a":null})"));
    CHECK(isSo(R"({"field":"a","given":true})", R"({"a":0})"));
}

TEST_CASE("older than sixty days begins on the sixty-first") {
    const char* late = R"({"field":"a","olderThanDays":60})";
    CHECK(!isSo(late, R"({"a":"2026-06-06"})"));
    CHECK(isSo(late, R"({"a":"2026-06-05"})"));
    CHECK(!isSo(late, R"({"a":"not a date"})"));
    CHECK(!isSo(late, "{}"));
    CHECK(!isSo(late, R"({"a":42})"));
}

TEST_CASE("an unknown day counts in the citizen's favour") {
    CHECK(!isSo(R"({"field":"a","olderThanDays":60})", R"({"a":"2026-06"})"));
    CHECK(isSo(R"({"field":"a","olderThanDays":60})", R"({"a":"2025"})"));
}

TEST_CASE("conditions join with all, any and not") {
    const char* both =
        R"({"all":[{"field":"a","is":1},{"not":{"any":[{"field":"b","is":2},{"field":"c","given":true}]}}]})";
    CHECK(isSo(both, R"({"a":1})"));
    CHECK(!isSo(both, R"({"a":1,"b":2})"));
    CHECK(!isSo(both, R"({"a":1,"c":"x"})"));
    CHECK(packs::fieldsOf(read(both)) == QStringList{u("a"), u("b"), u("c")});
}
