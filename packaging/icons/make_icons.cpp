// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon for those who cannot read SVG: make_icons ICON.svg FOLDER. Makes
// FOLDER/hicolor/<size>x<size>/apps/communedesk.png as desktops look for them, and FOLDER/communedesk.ico for Windows.
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

#include <cstdio>
#include <vector>

namespace {

constexpr int sizes[] = {16, 20, 24, 32, 48, 64, 128, 256};

struct Picture {
    int size;
    QByteArray png;
};

/// White lines on a rounded square: to be told from others on a light and on a dark desktop.
Picture drawn(const QByteArray& svg, int size) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1b, 0x5e, 0x9b));
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.18, size * 0.18);
    const double edge = size * 0.14;
    QSvgRenderer(QByteArray(svg).replace("currentColor", "#ffffff")).render(&painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {size, png};
}

bool write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

template <class Number>
void append(QByteArray& to, Number value) {
    value = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Windows' container; since Vista its pictures may be PNG.
QByteArray ico(const std::vector<Picture>& pictures) {
    constexpr quint32 head = 6, entry = 16;
    QByteArray made, content;
    append<quint16>(made, 0);
    append<quint16>(made, 1);
    append<quint16>(made, static_cast<quint16>(pictures.size()));
    for (const Picture& one : pictures) {
        const auto side = static_cast<quint8>(one.size == 256 ? 0 : one.size);
        for (const quint8 byte : {side, side, quint8(0), quint8(0)}) append<quint8>(made, byte);
        append<quint16>(made, 1);
        append<quint16>(made, 32);
        append<quint32>(made, static_cast<quint32>(one.png.size()));
        append<quint32>(made, head + entry * static_cast<quint32>(pictures.size()) + static_cast<quint32>(content.size()));
        content += one.png;
    }
    return made + content;
}

}  // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc != 3) return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly)) return 1;
    const QByteArray svg = file.readAll();
    const QString folder = QString::fromLocal8Bit(argv[2]);
    std::vector<Picture> pictures;
    bool well = QSvgRenderer(svg).isValid();
    for (const int size : sizes) {
        pictures.push_back(drawn(svg, size));
        well = write(QStringLiteral("%1/hicolor/%2x%2/apps/communedesk.png").arg(folder).arg(size), pictures.back().png) && well;
    }
    well = write(folder + QStringLiteral("/communedesk.ico"), ico(pictures)) && well;
    if (!well) std::fputs("the icons could not be made\n", stderr);
    return well ? 0 : 1;
}
