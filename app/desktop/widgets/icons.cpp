// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <utility>

namespace app {
namespace {

/// Draws in the colours of the moment: an icon outlives a change from light to dark.
class Drawing : public QIconEngine {
public:
    Drawing(QByteArray svg, QPalette::ColorRole text) : m_svg(std::move(svg)), m_text(text) {}

    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", QApplication::palette().color(group, m_text).name().toLatin1());
        QSvgRenderer(coloured).render(painter, place);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }
    QIconEngine* clone() const override { return new Drawing(m_svg, m_text); }

private:
    QByteArray m_svg;
    QPalette::ColorRole m_text;
};

}  // namespace

QIcon icon(const QString& name, QPalette::ColorRole text) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new Drawing(file.readAll(), text));
}

}  // namespace app
