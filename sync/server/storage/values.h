// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "sync/protocol/message.h"

#include <QDateTime>
#include <QFile>
#include <QString>
#include <QVariant>

#include <optional>
#include <stdexcept>
#include <vector>

/// How values lie in the tables.
namespace server::sql {

inline QVariant moment(const QDateTime& value) { return value.toMSecsSinceEpoch(); }
inline QVariant moment(const std::optional<QDateTime>& value) {
    return value ? moment(*value) : QVariant();
}
inline QDateTime momentFrom(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

// Numbers in the file: the enum may be reordered, the file may not.
inline int number(protocol::EventVerdict::Kind kind) {
    using Kind = protocol::EventVerdict::Kind;
    switch (kind) {
    case Kind::Confirmed:
        return 0;
    case Kind::Duplicate:
        return 1;
    case Kind::Held:
        return 2;
    case Kind::Late:
        return 3;
    }
    Q_UNREACHABLE();
}

inline protocol::EventVerdict::Kind verdictKind(qint64 stored) {
    using Kind = protocol::EventVerdict::Kind;
    return stored == 2 ? Kind::Held : stored == 3 ? Kind::Late : Kind::Confirmed;
}

/// The hashes of a paper's chunks lie in one cell.
inline std::vector<QByteArray> cut(const QByteArray& joined) {
    std::vector<QByteArray> hashes;
    for (qsizetype at = 0; at < joined.size(); at += domain::Hash::size)
        hashes.push_back(joined.mid(at, domain::Hash::size));
    return hashes;
}

inline QByteArray join(const std::vector<QByteArray>& hashes) {
    QByteArray joined;
    for (const QByteArray& hash : hashes) joined += hash;
    return joined;
}

/// A script that was compiled in.
inline QString script(const QString& path) {
    QFile file(QStringLiteral(":/server/schema/") + path);
    if (!file.open(QIODevice::ReadOnly)) throw std::logic_error("a schema script is missing");
    return QString::fromUtf8(file.readAll());
}

/// The numbered scripts of the two files and of the database, in order. A released one is never edited.
inline QStringList journalScripts() {
    return {script(QStringLiteral("sqlite/0001_journal.sql")), script(QStringLiteral("sqlite/0002_nonce_age.sql")),
            script(QStringLiteral("sqlite/0003_runs.sql"))};
}
inline QStringList blobsScripts() { return {script(QStringLiteral("sqlite_blobs/0001_blobs.sql"))}; }

inline QStringList postgresqlScripts() {
    return {script(QStringLiteral("postgresql/0001_journal.sql")), script(QStringLiteral("postgresql/0002_papers.sql")),
            script(QStringLiteral("postgresql/0003_sessions.sql")), script(QStringLiteral("postgresql/0004_runs.sql"))};
}

}  // namespace server::sql
