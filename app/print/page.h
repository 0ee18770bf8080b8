// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/slip.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QRectF>

namespace print {

/// A sheet as it lies before the reader. Lengths are millimetres.
struct Paper {
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QMarginsF margins;

    QSizeF sheet() const;    ///< width and height as it lies
    QRectF content() const;  ///< the sheet without its margins
    /// For printers and PDF writers: the whole sheet, margins are ours.
    QPageLayout layout() const;

    friend bool operator==(const Paper&, const Paper&) = default;
};

/// Forms 01 to 05 are A5, the control sheet A4, the register A4 lying down. The wide margin on the
/// left is where papers are filed.
Paper paperFor(packs::SlipKind kind);

}  // namespace print
