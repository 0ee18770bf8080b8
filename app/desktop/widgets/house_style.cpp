// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/house_style.h"

#include <QAbstractItemView>
#include <QTableView>

namespace app {
namespace {

constexpr int besideWords = 8;     // pixels left and right of an item's words
constexpr int aboveWords = 5, aboveCells = 2;

}  // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    // One more is added where it is used.
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget)) return besideWords - 1;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    const QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type != CT_ItemViewItem) return found;
    return found + QSize(0, 2 * (qobject_cast<const QTableView*>(widget) ? aboveCells : aboveWords));
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element != PE_FrameFocusRect) QProxyStyle::drawPrimitive(element, option, painter, widget);
}

}  // namespace app
