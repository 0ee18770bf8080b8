// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/page.h"

namespace print {

QSizeF Paper::sheet() const {
    const QSizeF upright = QPageSize::size(size, QPageSize::Millimeter);
    return orientation == QPageLayout::Portrait ? upright : upright.transposed();
}

QRectF Paper::content() const {
    return QRectF(QPointF(0, 0), sheet()).marginsRemoved(margins);
}

QPageLayout Paper::layout() const {
    QPageLayout whole(QPageSize(size), orientation, QMarginsF(), QPageLayout::Millimeter);
    whole.setMode(QPageLayout::FullPageMode);
    return whole;
}

Paper paperFor(packs::SlipKind kind) {
    switch (kind) {
    case packs::SlipKind::Receipt:
    case packs::SlipKind::Supplement:
    case packs::SlipKind::Refusal:
    case packs::SlipKind::Apology:
    case packs::SlipKind::Stop:
        return {QPageSize::A5, QPageLayout::Portrait, QMarginsF(14, 11, 8, 11)};
    case packs::SlipKind::ControlSheet:
        return {QPageSize::A4, QPageLayout::Portrait, QMarginsF(30, 20, 15, 20)};
    case packs::SlipKind::Register:
        return {QPageSize::A4, QPageLayout::Landscape, QMarginsF(20, 15, 12, 15)};
    }
    Q_UNREACHABLE();
}

}  // namespace print
