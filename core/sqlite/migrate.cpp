// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/sqlite/parts.h"

#include <algorithm>

namespace sqlite {
namespace {

bool saysNothing(const QString& line) {
    const QString trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--"));
}

/// Statements end at a line holding only "--", because a trigger holds semicolons.
QStringList statementsOf(const QString& script) {
    QStringList statements;
    QStringList lines;
    const auto end = [&] {
        if (!std::all_of(lines.begin(), lines.end(), saysNothing)) statements.append(lines.join(u'\n'));
        lines.clear();
    };
    for (const QString& line : script.split(u'\n')) {
        if (line.trimmed() == QLatin1String("--")) end();
        else lines.append(line);
    }
    end();
    return statements;
}

}  // namespace

int Database::version(const QString& schema) {
    return m_parts->pragma(QStringLiteral("PRAGMA %1.user_version").arg(schemaName(schema))).toInt();
}

void Database::migrate(const QStringList& scripts, const QString& schema) {
    const int known = static_cast<int>(scripts.size());
    const auto refuseNewer = [&](int found) {
        if (found > known)
            throw Failure(Failure::Kind::TooNew,
                          QStringLiteral("the file has schema %1, this program knows %2").arg(found).arg(known));
    };
    refuseNewer(version(schema));
    for (int step = version(schema); step < known; ++step) {
        writeAlways([&] {
            // Another program may have been quicker while we waited.
            refuseNewer(version(schema));
            if (version(schema) > step) return;
            for (const QString& statement : statementsOf(scripts[step])) m_parts->pragma(statement);
            m_parts->pragma(QStringLiteral("PRAGMA %1.user_version = %2").arg(schema).arg(step + 1));
        });
    }
}

}  // namespace sqlite
