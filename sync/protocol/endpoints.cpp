// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/endpoints.h"

#include "sync/protocol/version.h"

#include <QRegularExpression>

namespace protocol {
namespace {

std::optional<QByteArray> nonceIn(const QString& path, const QRegularExpression& shape) {
    const QRegularExpressionMatch found = shape.match(path);
    if (!found.hasMatch()) return std::nullopt;
    return QByteArray::fromHex(found.captured(1).toLatin1());
}

}  // namespace

QString hubPingPath(const QByteArray& nonce) { return QStringLiteral("/v1/hub?nonce=") + QString::fromLatin1(nonce.toHex()); }
QString pingPath(const QByteArray& nonce) {
    return QStringLiteral("/v1/ping?nonce=") + QString::fromLatin1(nonce.toHex());
}
QString blobPath(const QByteArray& id, int chunk) {
    return QStringLiteral("/v1/blobs/%1/%2").arg(QString::fromLatin1(id.toHex())).arg(chunk);
}
QString blobPath(const QByteArray& id, int chunk, int count) {
    return blobPath(id, chunk) + QStringLiteral("?count=%1").arg(count);
}

std::optional<QByteArray> pingNonce(const QString& path) {
    static const QRegularExpression shape(
        QStringLiteral("\\A/v1/ping\\?nonce=([0-9a-f]{32})\\z"));
    return nonceIn(path, shape);
}
std::optional<QByteArray> hubPingNonce(const QString& path) {
    static const QRegularExpression shape(QStringLiteral("\\A/v1/hub\\?nonce=([0-9a-f]{32})\\z"));
    return nonceIn(path, shape);
}

std::optional<BlobPlace> blobPlace(const QString& path) {
    static const QRegularExpression shape(
        QStringLiteral("\\A/v1/blobs/([0-9a-f]{64})/([0-9]{1,4})(?:\\?count=([0-9]{1,4}))?\\z"));
    const QRegularExpressionMatch found = shape.match(path);
    if (!found.hasMatch()) return std::nullopt;
    BlobPlace place{QByteArray::fromHex(found.captured(1).toLatin1()), found.captured(2).toInt()};
    if (!found.captured(3).isEmpty()) place.count = found.captured(3).toInt();
    if (place.chunk >= maxChunksPerBlob || place.count < 1 ||
        place.count > maxBodyBytes / chunkBytes)
        return std::nullopt;
    return place;
}

}  // namespace protocol
