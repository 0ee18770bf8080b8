// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preview/sheet_area.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace app {
namespace {

constexpr int aroundThePage = 6;

}  // namespace

class SheetArea::Sheet : public QWidget {
public:
    explicit Sheet(const QPixmap& picture, QWidget* parent) : QWidget(parent), m_picture(picture) {}

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_picture.isNull()) return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(rect(), m_picture);
    }

private:
    const QPixmap& m_picture;
};

SheetArea::SheetArea(QWidget* parent) : QScrollArea(parent), m_sheet(new Sheet(m_picture, this)) {
    setWidget(m_sheet);
    setWidgetResizable(false);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // Always there: a bar that comes and goes would change the width that the page is fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    m_sheet->setCursor(Qt::OpenHandCursor);
    m_sheet->hide();
}

void SheetArea::setSheetWidth(int width) {
    m_width = width;
    layOut();
}

void SheetArea::setPicture(const QImage& picture) {
    m_picture = QPixmap::fromImage(picture);
    m_sheet->setVisible(!m_picture.isNull());
    layOut();
    m_sheet->update();
}

void SheetArea::clear() { setPicture({}); }

int SheetArea::roomForWidth() const { return std::max(60, viewport()->width() - 2 * aroundThePage); }

void SheetArea::toTop() { verticalScrollBar()->setValue(0); }

void SheetArea::layOut() {
    if (m_picture.isNull() || m_width <= 0) return;
    const qreal height = static_cast<qreal>(m_width) * m_picture.height() / m_picture.width();
    m_sheet->setFixedSize(m_width, std::max(1, qRound(height)));
}

void SheetArea::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0) Q_EMIT zoomTurned(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void SheetArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) Q_EMIT roomChanged();
}

void SheetArea::mousePressEvent(QMouseEvent* event) { m_grasped = event->pos(); }

void SheetArea::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return;
    const QPoint moved = event->pos() - m_grasped;
    m_grasped = event->pos();
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
}

}  // namespace app
