// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/page_pictures.h"

#include "app/files/pdf_pages.h"
#include "app/files/picture_pages.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

bool isPdf(const QString& mediaType) { return mediaType == u"application/pdf"; }

}  // namespace

bool canPaint(const QString& mediaType) { return isPdf(mediaType) || canPaintPicture(mediaType); }

domain::Result<std::unique_ptr<PagePictures>> openPages(const QByteArray& content, const QString& mediaType) {
    if (!canPaint(mediaType)) return domain::Refusal::FileKindNotAccepted;
    return isPdf(mediaType) ? openPdf(content) : openPicture(content);
}

QSize sizeToPaint(QSizeF size, int width, bool mayGrow) {
    if (size.width() < 1 || size.height() < 1 || width < 1) return {};
    double scale = width / size.width();
    if (!mayGrow) scale = std::min(scale, 1.0);
    const double dots = size.width() * size.height() * scale * scale;
    if (dots > mostDotsPainted) scale *= std::sqrt(mostDotsPainted / dots);
    return {std::max(1, static_cast<int>(std::lround(size.width() * scale))),
            std::max(1, static_cast<int>(std::lround(size.height() * scale)))};
}

}  // namespace app
