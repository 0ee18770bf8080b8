// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What kind of trouble a line had, beside the refusal: the detail of LinkUnreachable, LinkNotDistrict and
/// ServerKeyChanged. Machine words, kept and shown to technicians.
namespace domain::hint {

inline const QString portal = QStringLiteral("portal");                ///< a page, or the way to one
inline const QString noTls = QStringLiteral("no-tls");                 ///< what answers does not speak TLS
inline const QString wrongPage = QStringLiteral("wrong-page");         ///< the district's own machine, but not its server
inline const QString proxyPassword = QStringLiteral("proxy-password"); ///< 407
inline const QString proxyDown = QStringLiteral("proxy-down");         ///< the proxy itself cannot be reached
inline const QString noName = QStringLiteral("no-name");               ///< the name of the server is not found
inline const QString nobodyThere = QStringLiteral("nobody-there");     ///< the machine is there, no program listens

inline const QStringList& all() {
    static const QStringList words{portal, noTls, wrongPage, proxyPassword, proxyDown, noName, nobodyThere};
    return words;
}

}  // namespace domain::hint
