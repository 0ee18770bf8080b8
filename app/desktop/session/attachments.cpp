// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/attachments.h"

#include "app/desktop/session/session.h"
#include "app/files/attachment_file.h"
#include "app/files/disk_scan_place.h"
#include "app/office/keep_file.h"
#include "app/text/refusal_text.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <exception>

namespace app {
namespace {

QString viewingFolder(store::Store& store) { return store.dir() + QStringLiteral("/viewing"); }

QString endingOf(const QString& mediaType) {
    if (mediaType == u"application/pdf") return QStringLiteral("pdf");
    if (mediaType == u"image/png") return QStringLiteral("png");
    if (mediaType == u"image/webp") return QStringLiteral("webp");
    if (mediaType == u"image/tiff") return QStringLiteral("tif");
    return QStringLiteral("jpg");
}

QString doubtSentence(const AttachmentFile& file) {
    const bool blank = std::find(file.doubts.begin(), file.doubts.end(), Doubt::Blank) != file.doubts.end();
    if (blank && file.pages > 1)
        return QCoreApplication::translate("FilesView", "“%1” is not attached yet: all its %2 pages look blank. Was the paper laid in the right way up?")
            .arg(file.fileName).arg(file.pages);
    if (blank)
        return QCoreApplication::translate("FilesView", "“%1” is not attached yet: the page looks blank. Was the paper laid in the right way up?")
            .arg(file.fileName);
    return QCoreApplication::translate("FilesView", "“%1” is not attached yet: the picture is so small that writing on it cannot be read. Scan at 200 dpi.")
        .arg(file.fileName);
}

QString sameSentence(const QString& name, const domain::Attachment& same) {
    if (name == same.fileName)
        return QCoreApplication::translate("FilesView", "“%1” is attached already; it was not attached again.").arg(name);
    return QCoreApplication::translate("FilesView", "“%1” is the same as “%2”, which is attached already; it was not attached again.")
        .arg(name, same.fileName);
}

/// One that is attached already, or is among those of this time.
const domain::Attachment* sameAs(const domain::BlobId& blob, const std::vector<domain::Attachment>& already,
                                 const std::vector<domain::Attachment>& taken) {
    for (const auto* list : {&already, &taken})
        for (const domain::Attachment& one : *list)
            if (one.blob == blob) return &one;
    return nullptr;
}

}  // namespace

domain::Result<domain::Done> openAttachment(store::Store& store, const domain::Attachment& file) {
    const auto content = store.blobs().content(file.blob);
    if (!content) return content.error();
    // The name is ours, not the sender's: nothing of it reaches a shell or another folder.
    const QString path = QStringLiteral("%1/%2.%3").arg(viewingFolder(store), file.blob.toString().left(16),
                                                        endingOf(file.mediaType));
    QDir().mkpath(viewingFolder(store));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(*content) != content->size())
        return domain::Error{domain::Refusal::DiskFull, {}, {}};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.close();
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    return domain::Done{};
}

FileContent contentOf(Session& session) {
    return [&session](const domain::Attachment& file) -> domain::Result<QByteArray> {
        try {
            return session.store().blobs().content(file.blob);
        } catch (const std::exception& failure) {
            Q_EMIT session.failed(QString::fromUtf8(failure.what()));
            return domain::Error{domain::Refusal::FileUnreadable, file.fileName, {}};
        }
    };
}

Taking takeFiles(store::Store& store, const QStringList& paths, const std::vector<domain::Attachment>& already,
                 Doubtful doubtful) {
    Taking taking;
    for (const QString& path : paths) {
        const FolderFile asItLies = folderFile(path);   // before it is read: a later one is not the one we keep
        const auto file = readAttachment(path);
        if (!file) {
            taking.said += describe(file.error());
            continue;
        }
        if (!file->doubts.empty() && doubtful == Doubtful::Hold) {
            taking.held.push_back({path, doubtSentence(*file)});
            continue;
        }
        const auto kept = keepFile(store, *file);
        if (!kept) {
            taking.said += describe(kept.error());
            continue;
        }
        taking.kept.push_back({path, asItLies, kept->blob});
        if (const auto* same = sameAs(kept->blob, already, taking.taken)) taking.said += sameSentence(file->fileName, *same);
        else taking.taken.push_back(*kept);
    }
    return taking;
}

}  // namespace app
