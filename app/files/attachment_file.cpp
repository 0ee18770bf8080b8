// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment_file.h"

#include "app/files/page_look.h"
#include "app/files/page_pictures.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace app {
namespace {

using domain::Error;
using domain::Refusal;

constexpr int longestName = 200;
constexpr int tailOfPdf = 2048;      // "%%EOF" must stand this near the end
constexpr int mostPagesLookedAt = 100;

QString mediaTypeOf(const QByteArray& content) {
    const auto begins = [&](const char* bytes, qsizetype size) {
        return content.startsWith(QByteArray(bytes, size));
    };
    if (content.left(1024).contains("%PDF-")) return QStringLiteral("application/pdf");
    if (begins("\xff\xd8\xff", 3)) return QStringLiteral("image/jpeg");
    if (begins("\x89PNG\r\n\x1a\n", 8)) return QStringLiteral("image/png");
    if (begins("RIFF", 4) && content.mid(8, 4) == "WEBP") return QStringLiteral("image/webp");
    if (begins("II*\0", 4) || begins("MM\0*", 4)) return QStringLiteral("image/tiff");
    return {};
}

/// Enough to refuse what nobody could open: it ends, it has a cross-reference, it is not locked.
std::optional<Refusal> troubleOfPdf(const QByteArray& content) {
    if (!content.right(tailOfPdf).contains("%%EOF")) return Refusal::FileBroken;
    if (!content.contains("startxref")) return Refusal::FileBroken;
    if (content.contains("/Encrypt")) return Refusal::FilePasswordProtected;
    return std::nullopt;
}

/// What can be told of the pages without painting them; 0: not known, for they may be listed in packed objects.
int pagesOfPdf(const QByteArray& content) {
    int pages = 0;
    for (qsizetype at = content.indexOf("/Type"); at >= 0; at = content.indexOf("/Type", at + 5)) {
        const QByteArray after = content.mid(at + 5, 12).trimmed();
        if (after.startsWith("/Page") && !after.startsWith("/Pages")) ++pages;
    }
    return pages;
}

/// A decoder paints what is missing of a JPEG in grey and says nothing: the mark of the end has to
/// come after the last mark of a scan (the small picture inside has both of its own, before).
bool breaksOff(const QByteArray& jpeg) {
    return jpeg.lastIndexOf(QByteArray("\xff\xd9", 2)) < jpeg.lastIndexOf(QByteArray("\xff\xda", 2));
}

/// A program that writes WebP says in the first bytes how long the file is.
bool isCutShort(const QByteArray& webp) {
    const auto at = [&](int place) { return quint32{static_cast<uchar>(webp[place])} << (8 * (place - 4)); };
    return webp.size() < 12 || webp.size() < qint64{at(4) | at(5) | at(6) | at(7)} + 8;
}

/// A TIFF is a chain of pages; what reads it takes a chain that breaks for the end, and pages are lost in silence.
bool isChainBroken(const QByteArray& tiff) {
    const bool little = tiff.startsWith("II");
    const auto number = [&](qint64 place, int bytes) {
        qint64 value = 0;
        for (int at = 0; at < bytes; ++at)
            value |= qint64{static_cast<uchar>(tiff[place + (little ? at : bytes - 1 - at)])} << (8 * at);
        return value;
    };
    qint64 link = 4;
    for (int page = 0; page <= mostPagesLookedAt && link + 4 <= tiff.size(); ++page) {
        const qint64 directory = number(link, 4);
        if (directory == 0) return page == 0;
        if (directory + 2 > tiff.size()) return true;
        link = directory + 2 + 12 * number(directory, 2);
    }
    return link + 4 > tiff.size();
}

/// Without a way to paint it, a file is judged by its words alone.
std::optional<Refusal> judgeUnpainted(AttachmentFile& file) {
    if (file.mediaType != u"application/pdf") {
        file.pages = 1;
        return std::nullopt;
    }
    file.pages = pagesOfPdf(file.content);
    const bool packed = file.content.contains("/ObjStm");
    return file.pages == 0 && !packed ? std::optional(Refusal::FileBroken) : std::nullopt;
}

/// Paints the pages, as the person who opens the file would. Of a PDF it is enough to see that there is
/// something on one: the others are in the same file.
std::optional<Error> judgePainted(AttachmentFile& file) {
    const auto opened = openPages(file.content, file.mediaType);
    if (!opened) return opened.error();
    PagePictures& pages = **opened;
    file.pages = pages.count();
    const bool pdf = file.mediaType == u"application/pdf";
    bool blank = true, coarse = !pdf;
    for (int page = 0; page < std::min(file.pages, mostPagesLookedAt); ++page) {
        const QImage picture = pages.picture(page, widthToLook);
        if (picture.isNull()) return Error{Refusal::FileBroken, {}, {}};
        blank = blank && looksBlank(picture);
        const QSize dots = pages.dots(page);
        coarse = coarse && std::max(dots.width(), dots.height()) < fewestDots;
        if (pdf && !blank) break;
    }
    if (blank) file.doubts.push_back(Doubt::Blank);
    if (coarse) file.doubts.push_back(Doubt::Coarse);
    return std::nullopt;
}

std::optional<Error> troubleOf(AttachmentFile& file) {
    std::optional<Refusal> trouble;
    if (file.mediaType == u"application/pdf") trouble = troubleOfPdf(file.content);
    else if (file.mediaType == u"image/jpeg" && breaksOff(file.content)) trouble = Refusal::FileBroken;
    else if (file.mediaType == u"image/webp" && isCutShort(file.content)) trouble = Refusal::FileBroken;
    else if (file.mediaType == u"image/tiff" && isChainBroken(file.content)) trouble = Refusal::FileBroken;
    if (!trouble && canPaint(file.mediaType)) return judgePainted(file);
    if (!trouble) trouble = judgeUnpainted(file);
    return trouble ? std::optional(Error{*trouble, {}, {}}) : std::nullopt;
}

QString cleanName(const QString& name) {
    QString cleaned = name.normalized(QString::NormalizationForm_C).simplified();
    return cleaned.size() <= longestName ? cleaned : cleaned.right(longestName);
}

Error tooLarge(const QString& name) { return {Refusal::FileTooLarge, name, QString::number(largestAttachment / (1024 * 1024))}; }

}  // namespace

domain::Result<AttachmentFile> judgeAttachment(const QString& fileName, const QByteArray& content) {
    const QString name = cleanName(fileName);
    if (content.isEmpty()) return Error{Refusal::FileEmpty, name, {}};
    if (content.size() > largestAttachment) return tooLarge(name);
    AttachmentFile file{.fileName = name, .mediaType = mediaTypeOf(content), .pages = 0, .content = content, .doubts = {}};
    if (file.mediaType.isEmpty()) return Error{Refusal::FileKindNotAccepted, name, {}};
    if (const auto trouble = troubleOf(file)) return Error{trouble->refusal, name, trouble->detail};
    return file;
}

domain::Result<AttachmentFile> readAttachment(const QString& path) {
    const QFileInfo info(path);
    const QString name = cleanName(info.fileName());
    if (!info.isFile()) return Error{Refusal::FileUnreadable, name, {}};
    if (info.size() == 0) return Error{Refusal::FileEmpty, name, {}};
    if (info.size() > largestAttachment) return tooLarge(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Error{Refusal::FileUnreadable, name, {}};
    const QByteArray content = file.read(largestAttachment + 1);
    if (file.error() != QFileDevice::NoError) return Error{Refusal::FileUnreadable, name, {}};
    return judgeAttachment(name, content);
}

}  // namespace app
