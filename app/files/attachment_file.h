// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace app {

inline constexpr qint64 largestAttachment = 50ll * 1024 * 1024;

/// A file fit to be attached: read once, judged by its content, not by its name.
struct AttachmentFile {
    QString fileName;        ///< last part of the path, cleaned, at most 200 characters
    QString mediaType;
    int pages = 0;           ///< 0: not known
    QByteArray content;
};

/// FileUnreadable, FileEmpty, FileTooLarge (before anything is read), FileKindNotAccepted,
/// FileBroken, FilePasswordProtected. The error's subject is the file's name.
domain::Result<AttachmentFile> readAttachment(const QString& path);
/// The same for bytes that are already here.
domain::Result<AttachmentFile> judgeAttachment(const QString& fileName, const QByteArray& content);

}  // namespace app
