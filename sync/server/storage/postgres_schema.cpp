// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_schema.h"

namespace server::pg {
namespace {

using Kind = DatabaseFailure::Kind;

// Numbers of advisory locks, which PostgreSQL keeps per database: "CDM" and "CDS".
constexpr qint64 migrating = 0x43444D, serving = 0x434453;
constexpr qint64 oldestServer = 130'000;

void checkFitness(Connection& connection) {
    const auto setting = [&](const char* name) {
        return connection.first(QStringLiteral("SELECT current_setting($1)"), {QString::fromLatin1(name)},
                                [](Row row) { return row.text(0); }).value_or(QString());
    };
    if (setting("server_version_num").toLongLong() < oldestServer)
        throw DatabaseFailure(Kind::Unfit, QStringLiteral("the database: PostgreSQL 13 or later is needed"));
    if (setting("server_encoding") != QLatin1String("UTF8"))
        throw DatabaseFailure(Kind::Unfit, QStringLiteral("the database: its encoding must be UTF8"));
    if (setting("fsync") == QLatin1String("off") || setting("full_page_writes") == QLatin1String("off"))
        throw DatabaseFailure(Kind::Unfit, QStringLiteral("the database is set to lose what it has confirmed when the power "
                                                          "fails (fsync or full_page_writes is off)"));
}

/// How many scripts it has; checked to be no more than `known`.
qint64 versionOf(Connection& connection, qint64 known) {
    const auto has = connection.first(QStringLiteral("SELECT count(*) FROM pg_class WHERE oid = to_regclass('schema_version')"),
                                      {}, [](Row row) { return row.integer(0); });
    if (has.value_or(0) == 0) return 0;
    qint64 version = 0;
    connection.each(QStringLiteral("SELECT scripts, program FROM schema_version"), {}, [&](Row row) {
        version = row.integer(0);
        if (version > known)
            throw DatabaseFailure(Kind::TooNew,
                                  QStringLiteral("these data were written by a newer version of this program (%1). Nothing is "
                                                 "lost: install that version again").arg(row.text(1)));
        return true;
    });
    return version;
}

}  // namespace

QStringList bringUpToDate(Connection& connection, const QStringList& scripts) {
    checkFitness(connection);
    const qint64 known = scripts.size();
    if (versionOf(connection, known) == known) return {};
    QStringList lines;
    connection.transaction(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(%1)").arg(migrating), [&] {
        const qint64 version = versionOf(connection, known);   // another program may have been first
        if (version == known) return;
        const auto alone = connection.first(QStringLiteral("SELECT pg_try_advisory_xact_lock($1)::int::bigint"), {serving},
                                            [](Row row) { return row.integer(0); });
        if (alone != 1)
            throw DatabaseFailure(Kind::InUse, QStringLiteral("these data are of an older version, and servers work on them: stop all of them first"));
        if (version == 0) connection.script(QStringLiteral("CREATE TABLE schema_version (scripts BIGINT NOT NULL, program TEXT NOT NULL)"));
        for (const QString& script : scripts.mid(version))
            for (const QString& statement : script.split(QStringLiteral("\n--\n"))) connection.script(statement);
        connection.run(QStringLiteral("DELETE FROM schema_version"));
        connection.run(QStringLiteral("INSERT INTO schema_version (scripts, program) VALUES ($1, $2)"),
                       {known, QStringLiteral(COMMUNEDESK_VERSION)});
        lines = {version == 0 ? QStringLiteral("the tables were made")
                              : QStringLiteral("the database was brought from schema %1 to %2").arg(version).arg(known)};
    });
    return lines;
}

void announce(Connection& connection) {
    connection.run(QStringLiteral("SELECT pg_advisory_lock_shared($1)"), {serving});
}

}  // namespace server::pg
