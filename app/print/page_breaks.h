// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace print {

/// A stretch of a long strip that no page break may cut: a line of text, a row of a table.
struct Piece {
    qreal top = 0;
    qreal bottom = 0;
    bool staysWithNext = false;  ///< a heading with what it heads, a signature with the text before
    /// The heading rows of the table this piece is in, drawn again when a page begins with it.
    qreal headingTop = 0;
    qreal headingBottom = 0;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// What one page shows of the strip: first the heading again (if it is not empty), then the part.
struct Slice {
    qreal top = 0;
    qreal bottom = 0;
    qreal headingTop = 0;
    qreal headingBottom = 0;

    friend bool operator==(const Slice&, const Slice&) = default;
};

/// Cuts a strip into pages of at most `room`, only between pieces. Everything is on exactly one
/// page. A piece that is higher than a page is cut where the page ends. Pieces come in order of
/// their tops and may overlap by no more than `overlap`; what overlaps more is kept together.
std::vector<Slice> breakPages(const std::vector<Piece>& pieces, qreal room, qreal overlap);

}  // namespace print
