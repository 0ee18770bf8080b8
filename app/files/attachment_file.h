// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace app {

inline constexpr qint64 largestAttachment = 50ll * 1024 * 1024;

/// Why a file that can be opened may still be useless. Somebody looks at it and decides.
enum class Doubt {
    Blank,      ///< every page is nearly one colour
    Coarse,     ///< a picture of so few dots that writing on it cannot be read
};

/// A picture with fewer dots on its longer side is doubted.
inline constexpr int fewestDots = 600;

/// A file fit to be attached: read once, judged by its content, not by its name.
struct AttachmentFile {
    QString fileName;        ///< last part of the path, cleaned, at most 200 characters
    QString mediaType;
    int pages = 0;           ///< 0: not known
    QByteArray content;
    std::vector<Doubt> doubts;
};

/// FileUnreadable, FileEmpty, FileTooLarge (before anything is read), FileKindNotAccepted, FileBroken,
/// FilePasswordProtected, FileHasNoPages, PictureTooLarge. The error's subject is the file's name.
/// Every page of a picture is decoded; of a PDF the first ones up to one with something on it.
domain::Result<AttachmentFile> readAttachment(const QString& path);
/// The same for bytes that are already here.
domain::Result<AttachmentFile> judgeAttachment(const QString& fileName, const QByteArray& content);

}  // namespace app
