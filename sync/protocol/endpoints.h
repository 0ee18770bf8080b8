// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace protocol {

/// Where each request goes. The path is signed as it is written here.
inline const QString enrolPath = QStringLiteral("/v1/enrol");
inline const QString sessionPath = QStringLiteral("/v1/session");
inline const QString pushPath = QStringLiteral("/v1/push");
inline const QString pullPath = QStringLiteral("/v1/pull");
inline const QString lettersPath = QStringLiteral("/v1/letters");
inline const QString needPath = QStringLiteral("/v1/blobs/need");
inline const QString hubPath = QStringLiteral("/v1/hub");
QString hubPingPath(const QByteArray& nonce);                         ///< "/v1/hub?nonce=<hex>"
QString pingPath(const QByteArray& nonce);                            ///< "/v1/ping?nonce=<hex>"
QString blobPath(const QByteArray& id, int chunk);                    ///< "/v1/blobs/<hex>/<chunk>"
QString blobPath(const QByteArray& id, int chunk, int count);         ///< "…?count=<count>"

/// What a path of pingPath or blobPath names; nothing when it is malformed.
std::optional<QByteArray> pingNonce(const QString& path);
std::optional<QByteArray> hubPingNonce(const QString& path);
struct BlobPlace {
    QByteArray id;             ///< 32 bytes
    int chunk = 0;
    int count = 1;
    friend bool operator==(const BlobPlace&, const BlobPlace&) = default;
};
std::optional<BlobPlace> blobPlace(const QString& path);

/// The words of Problem::code. The HTTP status beside them says the class; who does not know a word
/// goes by the status.
namespace problem {
inline const QString badRequest = QStringLiteral("BAD_REQUEST");          ///< 400
inline const QString noSession = QStringLiteral("NO_SESSION");            ///< 401: open a new one
inline const QString badSignature = QStringLiteral("BAD_SIGNATURE");      ///< 401
inline const QString unknownDevice = QStringLiteral("UNKNOWN_DEVICE");    ///< 403: enrol again
inline const QString revoked = QStringLiteral("REVOKED");                 ///< 403: may only push
inline const QString outOfScope = QStringLiteral("OUT_OF_SCOPE");         ///< 403
inline const QString codeInvalid = QStringLiteral("CODE_INVALID");        ///< 403: enrolment
inline const QString practiceServer = QStringLiteral("PRACTICE_SERVER");  ///< 403: no real office here
inline const QString realServer = QStringLiteral("REAL_SERVER");          ///< 403: nobody practises here
inline const QString notFound = QStringLiteral("NOT_FOUND");              ///< 404
inline const QString logFork = QStringLiteral("LOG_FORK");                ///< 409, number: common seq
inline const QString seqGap = QStringLiteral("SEQ_GAP");                  ///< 409, number: expected seq
inline const QString cursorStale = QStringLiteral("CURSOR_STALE");        ///< 410
inline const QString tooLarge = QStringLiteral("TOO_LARGE");              ///< 413: halve
inline const QString letterUnreadable = QStringLiteral("LETTER_UNREADABLE");  ///< 422: not for this server, damaged
inline const QString hubChanged = QStringLiteral("HUB_CHANGED");         ///< 410: another life of the hub
inline const QString clientTooOld = QStringLiteral("CLIENT_TOO_OLD");     ///< 426
inline const QString busy = QStringLiteral("BUSY");                       ///< 429 or 503
inline const QString internal = QStringLiteral("INTERNAL");               ///< 500
inline const QString storageFull = QStringLiteral("STORAGE_FULL");        ///< 507: blobs only
}  // namespace problem

}  // namespace protocol
