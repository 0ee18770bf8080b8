// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace app {

/// What the style sheet cannot say without side effects. Padding of items there counts only for rows that
/// are chosen or under the mouse, so that their words move and are cut; here it is the same for all. And
/// no second mark of the focus is drawn over the one of the style sheet.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

}  // namespace app
