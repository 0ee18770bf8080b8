// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>

/// Small files that are what they say.
namespace test {

/// Of `pages` empty pages, with a cross-reference that is where it says.
inline QByteArray aPdf(int pages = 2, const QByteArray& trailerExtra = {}) {
    QByteArray pdf("%PDF-1.4\n");
    std::vector<qsizetype> places;
    const auto object = [&](const QByteArray& content) {
        places.push_back(pdf.size());
        pdf += QByteArray::number(static_cast<int>(places.size())) + " 0 obj\n" + content + "\nendobj\n";
    };
    QByteArray kids;
    for (int page = 0; page < pages; ++page) kids += QByteArray::number(3 + page) + " 0 R ";
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>");
    for (int page = 0; page < pages; ++page) object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(static_cast<int>(places.size()) + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places) pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<< /Size " + QByteArray::number(static_cast<int>(places.size()) + 1) + " /Root 1 0 R " +
           trailerExtra + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

inline QByteArray aLockedPdf() { return aPdf(1, "/Encrypt << /Filter /Standard /V 2 /R 3 /P -44 >>"); }

/// A picture in which no two lines are alike, so that half of it is noticed.
inline QByteArray aPicture(const char* format, int side = 96) {
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) image.setPixelColor(x, y, QColor((x * 7) % 256, (y * 5) % 256, (x * y) % 256));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

}  // namespace test
