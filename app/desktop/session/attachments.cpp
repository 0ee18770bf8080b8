// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/attachments.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QUrl>

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

}  // namespace app
