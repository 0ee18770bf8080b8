// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/keep_file.h"

#include "app/files/attachment_file.h"

#include <QBuffer>

namespace app {

domain::Result<domain::Attachment> keepFile(store::Store& store, const QString& path) {
    const auto file = readAttachment(path);
    if (!file) return file.error();
    return keepFile(store, *file);
}

domain::Result<domain::Attachment> keepFile(store::Store& store, const AttachmentFile& file) {
    QBuffer bytes;
    bytes.setData(file.content);
    bytes.open(QIODevice::ReadOnly);
    const auto blob = store.blobs().add(bytes);
    if (!blob) return blob.error();
    return domain::Attachment{.blob = *blob, .paperId = {}, .fileName = file.fileName,
                              .mediaType = file.mediaType, .size = file.content.size(),
                              .pages = file.pages};
}

}  // namespace app
