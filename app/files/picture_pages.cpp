// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/picture_pages.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

using domain::Error;
using domain::Refusal;

/// Formats that are decoded whole before they are made smaller (TIFF, WebP) may take this much memory.
constexpr int largestDecodedMiB = 400;

const bool readerMayTakeAsMuch = (QImageReader::setAllocationLimit(largestDecodedMiB), true);

bool liesOnItsSide(const QImageReader& reader) { return reader.transformation() & QImageIOHandler::TransformationRotate90; }

Error tooLarge(qint64 mostDots) { return {Refusal::PictureTooLarge, {}, QString::number(mostDots / 1'000'000)}; }

std::optional<Error> troubleOfSize(const QImageReader& reader) {
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) return Error{Refusal::FileBroken, {}, {}};
    const qint64 dots = qint64{size.width()} * size.height();
    if (dots > mostDotsOpened) return tooLarge(mostDotsOpened);
    if (reader.supportsOption(QImageIOHandler::ScaledSize)) return std::nullopt;
    const auto format = reader.imageFormat();
    const int bits = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    const qint64 limit = qint64{largestDecodedMiB} * 1024 * 1024 * 8 / std::max(1, bits);
    if (dots > limit) return tooLarge(limit);
    return std::nullopt;
}

QImage onWhite(const QImage& picture) {
    if (!picture.hasAlphaChannel()) return picture;
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, picture);
    return paper;
}

class PicturePages final : public PagePictures {
public:
    explicit PicturePages(const QByteArray& content) : m_content(content) {}

    std::optional<Error> open() {
        Q_ASSERT(readerMayTakeAsMuch);
        Look first(m_content);
        m_count = std::max(1, first.reader.imageCount());
        for (int page = 0; page < m_count; ++page) {
            Look look(m_content);
            if (!look.at(page)) return Error{Refusal::FileBroken, {}, {}};
            if (const auto trouble = troubleOfSize(look.reader)) return trouble;
        }
        return std::nullopt;
    }
    int count() const override { return m_count; }
    QSize dots(int page) override {
        Look look(m_content);
        if (!look.at(page)) return {};
        const QSize size = look.reader.size();
        return liesOnItsSide(look.reader) ? size.transposed() : size;
    }
    QImage picture(int page, int width) override {
        Look look(m_content);
        if (!look.at(page)) return {};
        look.reader.setAutoTransform(true);
        const bool lies = liesOnItsSide(look.reader);
        const QSize size = look.reader.size();
        const QSize wanted = sizeToPaint(lies ? size.transposed() : size, width, false);
        const QSize asStored = lies ? wanted.transposed() : wanted;
        if (asStored != size) look.reader.setScaledSize(asStored);
        return onWhite(look.reader.read());
    }

private:
    /// A reader goes through its bytes once: each question gets a new one.
    struct Look {
        explicit Look(const QByteArray& content) {
            buffer.setData(content);
            buffer.open(QIODevice::ReadOnly);
            reader.setDevice(&buffer);
        }
        bool at(int page) { return page == 0 || reader.jumpToImage(page); }
        QBuffer buffer;
        QImageReader reader;
    };
    QByteArray m_content;
    int m_count = 1;
};

}  // namespace

bool canPaintPicture(const QString& mediaType) {
    static const QList<QByteArray> known = QImageReader::supportedMimeTypes();
    return known.contains(mediaType.toLatin1());
}

domain::Result<std::unique_ptr<PagePictures>> openPicture(const QByteArray& content) {
    auto pages = std::make_unique<PicturePages>(content);
    if (const auto trouble = pages->open()) return *trouble;
    return std::unique_ptr<PagePictures>(std::move(pages));
}

}  // namespace app
