// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>

namespace app {

/// The pages of one file, painted one at a time. Belongs to the thread that opened it.
class PagePictures {
public:
    PagePictures() = default;
    PagePictures(const PagePictures&) = delete;
    PagePictures& operator=(const PagePictures&) = delete;
    virtual ~PagePictures() = default;

    virtual int count() const = 0;
    /// Upright on white, `width` dots wide, less where the picture itself has fewer or the page is very
    /// long. Pages begin at 0. Null: this page cannot be painted.
    virtual QImage picture(int page, int width) = 0;
    /// How many dots the page has of its own; empty for a PDF, which has as many as one asks for.
    virtual QSize dots(int page) = 0;
};

/// Whether this program was built with what it takes to paint such files at all.
bool canPaint(const QString& mediaType);

/// FileBroken, FilePasswordProtected, FileHasNoPages, PictureTooLarge; FileKindNotAccepted for what
/// canPaint denies. The errors have no subject: the bytes have no name.
domain::Result<std::unique_ptr<PagePictures>> openPages(const QByteArray& content, const QString& mediaType);

/// At most this many dots are painted of one page, however long it is.
inline constexpr qint64 mostDotsPainted = 24'000'000;
/// A picture with more is not opened: it would take the memory of the whole office computer.
inline constexpr qint64 mostDotsOpened = 200'000'000;

/// `size` brought to `width`, never larger than it is when `mayGrow` is not set.
QSize sizeToPaint(QSizeF size, int width, bool mayGrow);

}  // namespace app
