// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/layout.h"
#include "app/print/slip_pages.h"

#include <QRectF>

namespace print {

/// Where a reprint says that it is one; the only place where it differs. Millimetres.
QRectF markArea(const Paper& paper);

/// How a page is marked beyond its text.
struct Marks {
    Copy copy = Copy::Original;
    bool practice = false;   ///< across the sheet, and in words at its foot: worth nothing
};

/// The pages with numbers (if there are several) and their marks. `title` and the name of the
/// program are all that the file says about itself.
QByteArray toPdf(const Layout& layout, const QString& title, const QString& code, Marks marks);
std::vector<QImage> toImages(const Layout& layout, const QString& code, Marks marks, int dpi);

}  // namespace print
