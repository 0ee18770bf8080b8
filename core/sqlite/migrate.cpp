// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/sqlite/parts.h"

#include <QScopeGuard>

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
    migrate(std::vector<Schema>{{schema, scripts}});
}

void Database::migrate(const std::vector<Schema>& files, const std::function<void()>& beforeFirst) {
    const auto behind = [&](bool alsoNew) {
        bool found = false;
        for (const Schema& file : files) {
            const int has = version(file.name), known = static_cast<int>(file.scripts.size());
            if (has > known)
                throw Failure(Failure::Kind::TooNew,
                              QStringLiteral("the file has schema %1, this program knows %2").arg(has).arg(known));
            found |= has < known && (alsoNew || has > 0);
        }
        return found;
    };
    if (!behind(true)) return;
    writeAlways([&] {
        // Another program may have been quicker while we waited.
        if (beforeFirst && behind(false)) {
            m_parts->unchanged = true;
            const auto changes = qScopeGuard([&] { m_parts->unchanged = false; });
            beforeFirst();
        }
        if (!behind(true)) return;
        for (const Schema& file : files)
            for (int step = version(file.name); step < file.scripts.size(); ++step) {
                for (const QString& statement : statementsOf(file.scripts[step])) m_parts->pragma(statement);
                m_parts->pragma(QStringLiteral("PRAGMA %1.user_version = %2").arg(file.name).arg(step + 1));
            }
    });
}

}  // namespace sqlite
