// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/page_breaks.h"

class QTextDocument;

namespace print {

/// What of a laid-out document must not be cut: lines, rows of tables, short paragraphs, a heading
/// with the table below it, the signatures (a last table without border) with the text above. A
/// row higher than `room` is given line by line.
std::vector<Piece> piecesOf(const QTextDocument& document, qreal room);

}  // namespace print
