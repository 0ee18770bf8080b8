// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QScrollArea>

namespace app {

/// One page on grey ground, scrolled with keys, wheel or by dragging it. What is painted already is
/// stretched until something sharper comes.
class SheetArea : public QScrollArea {
    Q_OBJECT

public:
    explicit SheetArea(QWidget* parent = nullptr);
    /// The page in this width of the screen; its height follows the picture.
    void setSheetWidth(int width);
    void setPicture(const QImage& picture);
    void clear();
    bool hasPicture() const { return !m_picture.isNull(); }
    QSize pictureSize() const { return m_picture.size(); }
    /// What a page may be wide without being scrolled sideways.
    int roomForWidth() const;
    void toTop();

Q_SIGNALS:
    void zoomTurned(int steps);   ///< Ctrl and the wheel: away from oneself is larger
    void roomChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Sheet;
    void layOut();
    Sheet* m_sheet;
    QPixmap m_picture;
    QPoint m_grasped;
    int m_width = 0;
};

}  // namespace app
