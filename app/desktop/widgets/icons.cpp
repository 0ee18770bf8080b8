// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace app {

QIcon icon(const QString& name, QPalette::ColorRole text) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", QApplication::palette().color(text).name().toLatin1());
    QSvgRenderer renderer(drawing);
    QIcon made;
    for (const int size : {16, 24, 32, 48}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(picture);
    }
    return made;
}

}  // namespace app
