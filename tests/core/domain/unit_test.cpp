// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/unit.h"
#include "tests/support/print.h"

using domain::Unit;
using domain::UnitTree;

namespace {

Unit unit(const char* code, const char* parent) {
    Unit made;
    made.code = QString::fromLatin1(code);
    made.parent = QString::fromLatin1(parent);
    return made;
}

QString below(const UnitTree& tree, const char* code) {
    return tree.subtree(QString::fromLatin1(code)).join(u' ');
}

}  // namespace

TEST_CASE("a unit knows the authority above and everything below") {
    const UnitTree tree({unit("a1", "a"), unit("vn", ""), unit("a", "vn"), unit("b", "vn"),
                         unit("a2", "a"), unit("b1", "b")});
    CHECK(below(tree, "vn") == QStringLiteral("vn a b a1 a2 b1"));
    CHECK(below(tree, "a") == QStringLiteral("a a1 a2"));
    CHECK(below(tree, "b1") == QStringLiteral("b1"));
    CHECK(below(tree, "x").isEmpty());
    CHECK(tree.parentOf(QStringLiteral("a2"))->code == QStringLiteral("a"));
    CHECK_FALSE(tree.parentOf(QStringLiteral("vn")));
    CHECK(tree.contains(QStringLiteral("vn"), QStringLiteral("b1")));
    CHECK(tree.contains(QStringLiteral("a"), QStringLiteral("a")));
    CHECK_FALSE(tree.contains(QStringLiteral("a"), QStringLiteral("b1")));
    CHECK_FALSE(tree.contains(QStringLiteral("a1"), QStringLiteral("a")));
    CHECK_FALSE(tree.contains(QStringLiteral("x"), QStringLiteral("x")));
    CHECK_FALSE(tree.contains(QString(), QStringLiteral("a")));
}

TEST_CASE("a unit whose parent is unknown stands on its own") {
    const UnitTree tree({unit("a1", "lost"), unit("a2", "a1")});
    CHECK_FALSE(tree.parentOf(QStringLiteral("a1")));
    CHECK(below(tree, "a1") == QStringLiteral("a1 a2"));
}

TEST_CASE("units that are each other's parents become roots, in whatever order they come") {
    std::vector<Unit> units{unit("a", "c"), unit("b", "a"), unit("c", "b"), unit("d", "c"),
                            unit("e", "e")};
    for (int turn = 0; turn < 5; ++turn) {
        const UnitTree tree(units);
        for (const char* code : {"a", "b", "c", "e"})
            CHECK_FALSE(tree.parentOf(QString::fromLatin1(code)));
        CHECK(below(tree, "c") == QStringLiteral("c d"));
        CHECK(below(tree, "a") == QStringLiteral("a"));
        std::rotate(units.begin(), units.begin() + 1, units.end());
    }
}

TEST_CASE("of two units with one code the first counts") {
    Unit second = unit("a", "");
    second.name = QStringLiteral("second");
    const UnitTree tree({unit("a", ""), second, unit("", "a")});
    CHECK(tree.units().size() == 1);
    CHECK(tree.find(QStringLiteral("a"))->name.isEmpty());
}

TEST_CASE("what the authority above leaves out of an office stays as the office has it") {
    Unit kept = unit("a1", "a"), told = unit("a1", "b");
    kept.phone = QStringLiteral("0235 3888 999");
    kept.name = QStringLiteral("Xã Khâm Đức");
    told.name = QStringLiteral("Xã Phước Chánh");
    const UnitTree tree = UnitTree({unit("b", ""), told}).completedFrom(UnitTree({unit("a", ""), kept}));
    const Unit now = tree.find(QStringLiteral("a1")).value();
    CHECK(now.phone == QStringLiteral("0235 3888 999"));
    CHECK(now.name == QStringLiteral("Xã Phước Chánh"));
    CHECK(now.parent == QStringLiteral("b"));
    CHECK_FALSE(tree.find(QStringLiteral("a")));
}
