// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/page_breaks.h"

#include <algorithm>

namespace print {

namespace {

qreal headingHeight(const Piece& piece) { return piece.headingBottom - piece.headingTop; }

/// Pieces that must share a page, made one, as long as a page can hold them.
std::vector<Piece> joined(const std::vector<Piece>& pieces, qreal room, qreal overlap) {
    std::vector<Piece> result;
    for (const Piece& piece : pieces) {
        if (!result.empty()) {
            Piece& last = result.back();
            const bool together = last.staysWithNext || piece.top < last.bottom - overlap;
            const qreal height = std::max(last.bottom, piece.bottom) - last.top;
            if (together && height + headingHeight(last) <= room) {
                last.bottom = std::max(last.bottom, piece.bottom);
                last.staysWithNext = piece.staysWithNext;
                continue;
            }
        }
        result.push_back(piece);
    }
    return result;
}

}  // namespace

std::vector<Slice> breakPages(const std::vector<Piece>& pieces, qreal room, qreal overlap) {
    Q_ASSERT(room > 0);
    std::vector<Slice> slices;
    for (const Piece& piece : joined(pieces, room, overlap)) {
        if (!slices.empty()) {
            Slice& page = slices.back();
            const qreal heading = page.headingBottom - page.headingTop;
            if (heading + piece.bottom - page.top <= room) {
                page.bottom = std::max(page.bottom, piece.bottom);
                continue;
            }
        }
        // The first piece of a table is its heading: it is not drawn above itself.
        // One that fills half a page is not worth drawing twice.
        const bool again = headingHeight(piece) > 0 && piece.headingTop < piece.top &&
                           headingHeight(piece) < room / 2;
        Slice page{piece.top, piece.bottom, again ? piece.headingTop : 0,
                   again ? piece.headingBottom : 0};
        const qreal left = room - (page.headingBottom - page.headingTop);
        while (page.bottom - page.top > left) {
            slices.push_back({page.top, page.top + left, page.headingTop, page.headingBottom});
            page.top += left;
        }
        slices.push_back(page);
    }
    return slices;
}

}  // namespace print
