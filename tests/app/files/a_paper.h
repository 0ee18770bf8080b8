// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPageSize>
#include <QPdfWriter>
#include <QString>

#include <vector>

/// Papers as a scanner, a telephone and a program for letters leave them: with something on each page.
namespace test {

/// Writing on white, the number of the page among it.
inline QImage aPage(int number = 1, QSize size = {1240, 1754}) {
    QImage page(size, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font;
    font.setPixelSize(size.height() / 25);
    painter.setFont(font);
    painter.drawText(page.rect().adjusted(80, 80, -80, -80), Qt::TextWordWrap,
                     QStringLiteral("TỜ KHAI ĐĂNG KÝ KHAI SINH\n\nKính gửi: Ủy ban nhân dân xã Khâm Đức\n\nTrang %1").arg(number));
    for (int line = 0; line < 14; ++line)
        painter.fillRect(80, size.height() / 3 + line * size.height() / 28, size.width() * (60 + line * 7 % 30) / 100, 3, Qt::black);
    return page;
}

inline QByteArray saved(const QImage& image, const char* format, int quality = -1) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// With `pictures` each page is a scan instead of letters.
inline QByteArray aTextPdf(int pages, bool pictures = false) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(150);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) writer.newPage();
        if (pictures) painter.drawImage(painter.viewport(), aPage(page));
        else painter.drawText(100, 200, QStringLiteral("Trang %1: giấy khai sinh, bản sao").arg(page));
    }
    painter.end();
    return bytes;
}

/// A photo taken with the telephone held upright: stored lying down, with the mark that says so.
inline QByteArray aPhotoHeldUpright() {
    const QByteArray lying = saved(aPage(1, {1000, 1400}).transformed(QTransform().rotate(-90)), "JPG", 80);
    QByteArray mark("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    const int length = static_cast<int>(mark.size()) + 2;
    QByteArray segment("\xff\xe1", 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return lying.left(2) + segment + mark + lying.mid(2);
}

/// A grey TIFF, uncompressed, one directory after the other, as simple scanners write it.
inline QByteArray aTiff(int pages, QSize size = {620, 877}) {
    QByteArray bytes("II*\0\0\0\0\0", 8);
    const auto put = [&](QByteArray& to, quint32 value, int count) {
        for (int at = 0; at < count; ++at) to += static_cast<char>(value >> (8 * at));
    };
    const auto patch = [&](qsizetype place, quint32 value) {
        for (int at = 0; at < 4; ++at) bytes[place + at] = static_cast<char>(value >> (8 * at));
    };
    qsizetype link = 4;
    for (int page = 1; page <= pages; ++page) {
        const QImage grey = aPage(page, size).convertToFormat(QImage::Format_Grayscale8);
        const auto pixels = static_cast<quint32>(bytes.size());
        for (int y = 0; y < size.height(); ++y)
            bytes.append(reinterpret_cast<const char*>(grey.constScanLine(y)), size.width());
        if (bytes.size() % 2) bytes += '\0';
        patch(link, static_cast<quint32>(bytes.size()));
        const std::vector<std::pair<quint32, quint32>> entries{
            {256, size.width()}, {257, size.height()}, {258, 8}, {259, 1}, {262, 1}, {273, pixels},
            {277, 1}, {278, size.height()}, {279, quint32(size.width()) * quint32(size.height())}};
        QByteArray directory;
        put(directory, static_cast<quint32>(entries.size()), 2);
        for (const auto& [tag, value] : entries) {
            put(directory, tag, 2);
            put(directory, 4, 2);   // a long
            put(directory, 1, 4);
            put(directory, value, 4);
        }
        bytes += directory;
        link = bytes.size();
        put(bytes, 0, 4);
    }
    return bytes;
}

}  // namespace test
