// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QTextDocument;

namespace print {

/// QTextDocument takes a pixel for as large as the screen's setting says (100 %, 125 %, 150 % …),
/// also when the document never sees the screen. Afterwards a pixel of the document is 1/96 inch on
/// a layout of `unitsPerInch`, whatever the screen: else papers differ from PC to PC.
void undoScreenScale(QTextDocument& document, int unitsPerInch);

/// Layout units that Qt makes of a pixel of the document's formats.
qreal unitsOfPixel(const QTextDocument& document);

}  // namespace print
