// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/unit_import.h"

#include "tests/support/print.h"
#include "tests/support/local_server.h"

namespace {

std::vector<domain::Unit> read(const char* text) {
    const auto outcome = server::readUnits(text);
    if (const auto* wrong = std::get_if<QString>(&outcome)) FAIL(wrong->toStdString());
    return std::get<std::vector<domain::Unit>>(outcome);
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
    CHECK(table[0].name == QStringLiteral("Thành phố \"Đà Nẵng\""));
    CHECK(table[1].name == QStringLiteral("Xã Khâm Đức"));
    CHECK(table[1].parent == QStringLiteral("48"));
    const auto json = read(R"([{"code":"48","name":"Đà Nẵng"},{"code":"1","parent":"48","name":"X","level":"Xã"}])");
    REQUIRE(json.size() == 2);
    CHECK(json[1].levelLabel == QStringLiteral("Xã"));
}

TEST_CASE("a list that makes no sense is refused") {
    CHECK(isRefused(""));
    CHECK(isRefused("a,b\n1,2\n"));
    CHECK(isRefused("code,name\n"));
    CHECK(isRefused("code,name\n02683,\n"));
    CHECK(isRefused("[{\"code\":\"1\"}]"));
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
    CHECK(domain::UnitTree(office.storage().units()).contains(QStringLiteral("48"), QStringLiteral("b")));
}
