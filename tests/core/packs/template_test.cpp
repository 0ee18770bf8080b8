// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/template.h"
#include "core/packs/slip.h"
#include "tests/core/packs/a_pack.h"

#include <QJsonArray>

using namespace test;

namespace {

QString filled(const char* text, const char* data) {
    const auto result = packs::fill(u(text), object(data));
    REQUIRE(result.has_value());
    return *result;
}

QString refused(const QString& text) {
    const auto result = packs::fill(text, {});
    REQUIRE(!result.has_value());
    CHECK(result.error().refusal == domain::Refusal::PackMalformed);
    return result.error().subject + u(": ") + result.error().detail;
}

}  // namespace

TEST_CASE("a name that looks like markup is printed, not obeyed") {
    CHECK(filled("<p>{{name}}</p>", R"({"name":"<b>\"A\" & 'B'</b>"})") ==
          u("<p>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</p>"));
    CHECK(filled("{{a}}", R"({"a":"{{b}}","b":"x"})") == u("{{b}}"));
    CHECK(filled("{{a}}", R"({"a":"1\n2"})") == u("1<br/>2"));
}

TEST_CASE("values print as they are, what is missing prints nothing") {
    CHECK(filled("{{a}}|{{b}}|{{c}}|{{d}}|{{e}}|{{f.g}}",
                 R"({"a":3,"b":1.5,"c":null,"d":[1],"f":{"g":"x"}})") == u("3|1.5||||x"));
    CHECK(filled("{{big}}", R"({"big":123456789012})") == u("123456789012"));
}

TEST_CASE("sections repeat, vanish and look outwards") {
    CHECK(filled("{{#l}}[{{n}}{{x}}]{{/l}}{{^l}}none{{/l}}",
                 R"({"x":"!","l":[{"n":1},{"n":2,"x":"?"}]})") == u("[1!][2?]"));
    CHECK(filled("{{#l}}a{{/l}}{{^l}}none{{/l}}", R"({"l":[]})") == u("none"));
    CHECK(filled("{{#l}}{{.}},{{/l}}", R"({"l":["a","<"]})") == u("a,&lt;,"));
    CHECK(filled("{{#o}}{{k}}{{/o}}{{^o}}none{{/o}}", R"({"o":{"k":"v"}})") == u("v"));
    for (const char* nothing :
         {R"({"a":false})", R"({"a":""})", R"({"a":0})", R"({"a":null})", "{}"})
        CHECK(filled("{{#a}}yes{{/a}}{{^a}}no{{/a}}", nothing) == u("no"));
    CHECK(filled("{{#a}}{{#b}}{{c}}{{/b}}{{/a}}", R"({"a":{"b":[{"c":1},{"c":2}]}})") == u("12"));
}

TEST_CASE("an answer with a dotted id is found under its whole id") {
    CHECK(filled("{{child.name}} {{#child.on}}x{{/child.on}}",
                 R"({"child.name":"An","child.on":true})") == u("An x"));
}

TEST_CASE("a section tag alone on its line leaves no empty line") {
    CHECK(filled("a\n  {{#l}}\n  <{{.}}>\n  {{/l}}\nb\n", R"({"l":["1","2"]})") ==
          u("a\n  <1>\n  <2>\nb\n"));
    CHECK(filled("a {{! a remark }}b", "{}") == u("a b"));
}

TEST_CASE("a malformed template is refused with its line") {
    CHECK(refused(u("a\nb{{c")) == u("line 2: a tag is not closed"));
    CHECK(refused(u("{{a\n}}")) == u("line 1: a tag is not closed"));
    CHECK(refused(u("\n\n{{#a}}\n")) == u("line 3: the section \"a\" is not closed"));
    CHECK(refused(u("{{/a}}")) == u("line 1: \"a\" is closed but was never opened"));
    CHECK(refused(u("{{#a}}\n{{#b}}\nx{{/a}}{{/b}}")) ==
          u("line 3: \"a\" is closed while \"b\" of line 2 is open"));
    CHECK(refused(u("{{{a}}}")) == u("line 1: text cannot be put in unescaped"));
    CHECK(refused(u("{{&a}}")) == u("line 1: text cannot be put in unescaped"));
    CHECK(refused(u("{{>a}}")) == u("line 1: a template cannot include another"));
    CHECK(refused(u("{{a b}}")) == u("line 1: \"a b\" is not a name"));
    CHECK(refused(u("{{}}")) == u("line 1: \"\" is not a name"));
    CHECK(refused(u("{{a..b}}")) == u("line 1: \"a..b\" is not a name"));
    CHECK(refused(u("{{#a}}").repeated(17) + u("{{/a}}").repeated(17)) ==
          u("line 1: sections nest 16 deep at most"));
    CHECK(refused(QString(1024 * 1024 + 1, u'x')) == u("line 1: longer than 1 MiB"));
}

TEST_CASE("a template that would grow for ever is stopped") {
    QJsonArray rows;
    for (int i = 0; i < 1000; ++i) rows.append(QJsonObject{{u("n"), i}});
    const QString nested = u("{{#rows}}").repeated(6) + u("{{/rows}}").repeated(6);
    CHECK(!packs::fill(nested, {{u("rows"), rows}}).has_value());
    const QString large = u("{{#rows}}{{#rows}}xxxxxxxxxxxxxxxx{{/rows}}{{/rows}}");
    CHECK(!packs::fill(large, {{u("rows"), rows}}).has_value());
}
