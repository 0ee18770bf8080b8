// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment_file.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace app {
namespace {

using domain::Error;
using domain::Refusal;

constexpr int longestName = 200;
constexpr int tailOfPdf = 2048;      // "%%EOF" must stand this near the end

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

/// Decodes the picture, as the person who opens it would. A format this computer has no decoder for
/// is trusted by its first bytes.
std::optional<Refusal> troubleOfImage(const QByteArray& content, const QString& mediaType) {
    if (mediaType == u"image/jpeg" && breaksOff(content)) return Refusal::FileBroken;
    if (!QImageReader::supportedMimeTypes().contains(mediaType.toLatin1())) return std::nullopt;
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return reader.read().isNull() ? std::optional(Refusal::FileBroken) : std::nullopt;
}

QString cleanName(const QString& name) {
    QString cleaned = name.normalized(QString::NormalizationForm_C).simplified();
    return cleaned.size() <= longestName ? cleaned : cleaned.right(longestName);
}

}  // namespace

domain::Result<AttachmentFile> judgeAttachment(const QString& fileName, const QByteArray& content) {
    const QString name = cleanName(fileName);
    if (content.isEmpty()) return Error{Refusal::FileEmpty, name, {}};
    if (content.size() > largestAttachment)
        return Error{Refusal::FileTooLarge, name, QString::number(largestAttachment / (1024 * 1024))};
    const QString mediaType = mediaTypeOf(content);
    if (mediaType.isEmpty()) return Error{Refusal::FileKindNotAccepted, name, {}};
    const bool pdf = mediaType == u"application/pdf";
    const auto trouble = pdf ? troubleOfPdf(content) : troubleOfImage(content, mediaType);
    if (trouble) return Error{*trouble, name, {}};
    return AttachmentFile{.fileName = name, .mediaType = mediaType,
                          .pages = pdf ? pagesOfPdf(content) : 1, .content = content};
}

domain::Result<AttachmentFile> readAttachment(const QString& path) {
    const QFileInfo info(path);
    const QString name = cleanName(info.fileName());
    if (!info.isFile()) return Error{Refusal::FileUnreadable, name, {}};
    if (info.size() == 0) return Error{Refusal::FileEmpty, name, {}};
    if (info.size() > largestAttachment)
        return Error{Refusal::FileTooLarge, name, QString::number(largestAttachment / (1024 * 1024))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Error{Refusal::FileUnreadable, name, {}};
    const QByteArray content = file.read(largestAttachment + 1);
    if (file.error() != QFileDevice::NoError) return Error{Refusal::FileUnreadable, name, {}};
    return judgeAttachment(name, content);
}

}  // namespace app
