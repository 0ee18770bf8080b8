// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/form.h"
#include "tests/core/packs/a_pack.h"

using namespace test;

namespace {

packs::Form chain() {
    const auto when = [](const char* field) {
        packs::Condition condition;
        condition.kind = packs::Condition::Kind::Given;
        condition.field = u(field);
        return condition;
    };
    packs::Form form;
    form.sections.resize(2);
    form.sections[0].fields.resize(3);
    form.sections[1].fields.resize(1);
    const char* ids[] = {"c", "b", "a"};
    for (std::size_t i = 0; i < 3; ++i) form.sections[0].fields[i].id = u(ids[i]);
    form.sections[0].fields[0].shownWhen = when("b");
    form.sections[0].fields[1].shownWhen = when("a");
    form.sections[1].fields[0].id = u("d");
    form.sections[1].shownWhen = when("c");
    return form;
}

}  // namespace

TEST_CASE("what hangs on a hidden field is hidden with it, however long the chain") {
    const packs::Form form = chain();
    CHECK(packs::shownFields(form, object(R"({"a":"1","b":"1","c":"1"})"), aDay).size() == 4);
    CHECK(packs::shownFields(form, object(R"({"b":"1","c":"1"})"), aDay) == QSet<QString>{u("a")});
    CHECK(packs::shownAnswers(form, object(R"({"b":"1","c":"1","z":1})"), aDay).isEmpty());
}

TEST_CASE("a field is found by its id") {
    const packs::Form form = chain();
    REQUIRE(packs::fieldOf(form, u("d")));
    CHECK(packs::fieldOf(form, u("d"))->id == u("d"));
    CHECK(packs::fieldOf(form, u("e")) == nullptr);
}
