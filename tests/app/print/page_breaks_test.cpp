// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/page_breaks.h"

#include "tests/support/print.h"

using print::breakPages;
using print::Piece;
using print::Slice;

namespace {

std::vector<Piece> lines(int count, qreal height = 10) {
    std::vector<Piece> pieces;
    for (int i = 0; i < count; ++i) pieces.push_back({.top = i * height, .bottom = (i + 1) * height});
    return pieces;
}

}  // namespace

TEST_CASE("what fits one page is one page") {
    CHECK(breakPages(lines(10), 100, 0) == std::vector<Slice>{{0, 100, 0, 0}});
    CHECK(breakPages({}, 100, 0).empty());
}

TEST_CASE("a page ends between two lines, never inside one") {
    const auto slices = breakPages(lines(25), 99, 0);
    REQUIRE(slices.size() == 3);
    CHECK(slices[0] == Slice{0, 90, 0, 0});
    CHECK(slices[1] == Slice{90, 180, 0, 0});
    CHECK(slices[2] == Slice{180, 250, 0, 0});
}

TEST_CASE("a heading goes over to the next page with what it heads") {
    auto pieces = lines(12);
    pieces[9].staysWithNext = true;
    const auto slices = breakPages(pieces, 100, 0);
    REQUIRE(slices.size() == 2);
    CHECK(slices[0].bottom == 90);
    CHECK(slices[1].top == 90);
}

TEST_CASE("the heading of a table is repeated on the next page and counted in its height") {
    auto pieces = lines(12);
    pieces[0].staysWithNext = true;
    for (size_t i = 1; i < pieces.size(); ++i) pieces[i].headingBottom = 10;
    const auto slices = breakPages(pieces, 50, 0);
    REQUIRE(slices.size() == 3);
    CHECK(slices[0] == Slice{0, 50, 0, 0});
    CHECK(slices[1] == Slice{50, 90, 0, 10});
    CHECK(slices[2] == Slice{90, 120, 0, 10});
}

TEST_CASE("a heading that fills half a page is not repeated") {
    auto pieces = lines(8, 30);
    for (size_t i = 1; i < pieces.size(); ++i) pieces[i].headingBottom = 30;
    for (const Slice& slice : breakPages(pieces, 50, 0)) CHECK(slice.headingBottom == 0);
}

TEST_CASE("pieces side by side share a page") {
    // Two cells of a row whose lines are not level with each other.
    const std::vector<Piece> pieces = {{.top = 0, .bottom = 90}, {.top = 90, .bottom = 102},
                                       {.top = 96, .bottom = 108}};
    const auto slices = breakPages(pieces, 105, 1);
    REQUIRE(slices.size() == 2);
    CHECK(slices[0].bottom == 90);
    CHECK(slices[1] == Slice{90, 108, 0, 0});
}

TEST_CASE("a picture higher than a page is continued on the next, with nothing left out") {
    const auto slices = breakPages({{.top = 0, .bottom = 20}, {.top = 20, .bottom = 270}}, 100, 0);
    qreal reached = 0;
    for (const Slice& slice : slices) {
        CHECK(slice.top == reached);
        CHECK(slice.bottom - slice.top <= 100);
        reached = slice.bottom;
    }
    CHECK(reached == 270);
}

TEST_CASE("things that must stay together but fill more than a page are broken all the same") {
    auto pieces = lines(30);
    for (Piece& piece : pieces) piece.staysWithNext = true;
    const auto slices = breakPages(pieces, 100, 0);
    CHECK(slices.size() == 3);
    CHECK(slices.back().bottom == 300);
}
