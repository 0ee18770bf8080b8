// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace server {

/// What the server shows at the TLS handshake.
struct Certificate {
    QString certificateFile;   ///< PEM
    QString keyFile;           ///< PEM
    QByteArray keyHash;        ///< SHA-256 of the SubjectPublicKeyInfo: what clients pin
};

/// The server's own, self-signed, ECDSA P-256; made in `folder` at the first start. Clients trust
/// it because the pong, signed by the key of their enrolment code, names its hash.
Certificate ownCertificate(const QString& folder);
/// One that an office bought or issued. Throws when the two files do not belong together.
Certificate givenCertificate(const QString& certificateFile, const QString& keyFile);

}  // namespace server
