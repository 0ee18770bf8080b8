// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "tests/support/print.h"

#include <QFile>
#include <QTemporaryDir>

/// A folder of its own for one test, and the key and path of a file in it.
struct AFile {
    QTemporaryDir folder;
    QByteArray key = QByteArray(32, 'k');

    QString path(const QString& name = QStringLiteral("hồ sơ.db")) const { return folder.filePath(name); }
    sqlite::Opening opening(sqlite::Opening::Mode mode = sqlite::Opening::Mode::CreateOrOpen) const {
        return {.key = key, .mode = mode, .busyTimeoutMs = 50};
    }
    QByteArray bytes(const QString& suffix = {}) const {
        QFile file(path() + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// A file with one table `t(id, text)`.
struct ATable : AFile {
    sqlite::Database database{path(), opening()};

    ATable() { database.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")); }
    void insert(const QString& text) {
        database.writeAlways([&] { database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {text}); });
    }
};

inline qint64 rows(sqlite::Database& database) {
    return database
        .first(QStringLiteral("SELECT count(*) FROM t"), {}, [](const sqlite::Row& row) { return row.integer(0); })
        .value();
}

/// What kind of failure `work` ends with; nothing if it ends well.
template <class Work>
std::optional<sqlite::Failure::Kind> failureOf(Work&& work) {
    try {
        std::forward<Work>(work)();
    } catch (const sqlite::Failure& failure) {
        return failure.kind();
    }
    return std::nullopt;
}
