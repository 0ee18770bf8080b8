// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/slip_pages.h"

#include <memory>

#include <qrencode.h>

namespace print {

namespace {
constexpr int quietZone = 4;  // modules, ISO/IEC 18004
}

QImage qrImage(const QString& text, int modulePixels) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || modulePixels < 1 || modulePixels > 64) return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()),
                          reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) return {};  // longer than a QR code holds

    QImage modules(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_RGB32);
    modules.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                modules.setPixel(x + quietZone, y + quietZone, qRgb(0, 0, 0));
    return modules.scaled(modules.size() * modulePixels, Qt::IgnoreAspectRatio,
                          Qt::FastTransformation);
}

}  // namespace print
