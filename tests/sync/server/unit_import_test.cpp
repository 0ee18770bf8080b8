// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/unit_import.h"

#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

namespace {

std::vector<server::UnitTold> read(const char* text) {
    const auto outcome = server::readUnits(text);
    if (const auto* wrong = std::get_if<QString>(&outcome)) FAIL(wrong->toStdString());
    return std::get<std::vector<server::UnitTold>>(outcome);
}
bool isRefused(const QByteArray& text) {
    return std::holds_alternative<QString>(server::readUnits(text));
}

}  // namespace

TEST_CASE("units come from a table or from JSON") {
    const auto table = read("\xEF\xBB\xBF" "code;name;parent;level\r\n"
                            "48;\"Thành phố \"\"Đà Nẵng\"\"\";;Thành phố\r\n"
                            "02683; Xã Khâm Đức ;48;Xã\r\n\r\n");
    REQUIRE(table.size() == 2);
    CHECK(table[0].value(QStringLiteral("name")) == QStringLiteral("Thành phố \"Đà Nẵng\""));
    CHECK(table[1].value(QStringLiteral("name")).trimmed() == QStringLiteral("Xã Khâm Đức"));
    CHECK(table[1].value(QStringLiteral("parent")) == QStringLiteral("48"));
    const auto json = read(R"([{"code":"48","name":"Đà Nẵng"},
                              {"code":"1","parent":"48","name":"X","level":"Xã"}])");
    REQUIRE(json.size() == 2);
    CHECK(json[1].value(QStringLiteral("level")) == QStringLiteral("Xã"));
}

TEST_CASE("a list that makes no sense is refused") {
    CHECK(isRefused(""));
    CHECK(isRefused("a,b\n1,2\n"));
    CHECK(isRefused("code,name\n"));
    CHECK(isRefused("code,name\n,Xã\n"));
    CHECK(isRefused("[{\"name\":\"1\"}]"));
    CHECK(isRefused("[{"));
    CHECK(isRefused("[1,2]"));
}

TEST_CASE("a list with a circle in it is not imported at all") {
    test::LocalServer office;
    const auto unit = [](const char* code, const char* parent) {
        domain::Unit made;
        made.code = QLatin1String(code);
        made.parent = QLatin1String(parent);
        made.name = QStringLiteral("Đơn vị");
        return made;
    };
    CHECK_FALSE(server::addUnits(office.storage(), {unit("a", "b"), unit("b", "a")}).isEmpty());
    CHECK(office.storage().units().size() == 3);
    // Moving the province under its own commune would make one, too.
    CHECK_FALSE(server::addUnits(office.storage(), {unit("48", "02683")}).isEmpty());
    CHECK(server::addUnits(office.storage(), {unit("b", "a"), unit("a", "48")}).isEmpty());
    CHECK(office.storage().units().size() == 5);
    const domain::UnitTree tree(office.storage().units());
    CHECK(tree.contains(QStringLiteral("48"), QStringLiteral("b")));
}

TEST_CASE("a unit with a text that no PC could be told of is refused, and why is said") {
    test::LocalServer office;
    const auto put = [&](const char* column, const QString& text) {
        return server::putUnits(office.storage(), {{{QStringLiteral("code"), QStringLiteral("1")},
                                                    {QStringLiteral("name"), QStringLiteral("X")},
                                                    {QLatin1String(column), text}}});
    };
    CHECK(put("phone", QString(110, u'0')).contains(QStringLiteral("too long")));
    CHECK(put("name", QString(201, u'Đ')).contains(QStringLiteral("too long")));
    CHECK(put("name", {}).contains(QStringLiteral("no name")));
    CHECK(put("code", QStringLiteral("0 1")).contains(QStringLiteral("space")));
    CHECK(put("parent", QStringLiteral("77")).contains(QStringLiteral("no parent 77")));
    CHECK(office.storage().units().size() == 3);
    CHECK(put("phone", QString(100, u'0')).isEmpty());
    test::AWireDevice district(office, 1, QStringLiteral("48"));
    district.join(office, server::Office::District);
    CHECK(protocol::decode<protocol::SessionAnswer>(district.openSession().body));
}

TEST_CASE("telling a unit anew changes only what was told") {
    test::LocalServer office;
    const auto now = [&] {
        return domain::UnitTree(office.storage().units()).find(QStringLiteral("02683")).value();
    };
    domain::Unit expected = now();
    REQUIRE(server::putUnits(office.storage(), read("code,phone\n02683,0235 1234\n")).isEmpty());
    expected.phone = QStringLiteral("0235 1234");
    CHECK(now() == expected);
    const auto level = read(R"([{"code":"02683","level":"Xã"}])");
    REQUIRE(server::putUnits(office.storage(), level).isEmpty());
    expected.levelLabel = QStringLiteral("Xã");
    CHECK(now() == expected);
    // An empty cell is something told.
    REQUIRE(server::putUnits(office.storage(), read("code,phone\n02683,\n")).isEmpty());
    expected.phone.clear();
    CHECK(now() == expected);
}
