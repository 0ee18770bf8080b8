// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/sqlite/native_failure.h"
#include "core/sqlite/parts.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace sqlite {
namespace {

constexpr int pagesAtATime = 1024;

struct Close {
    void operator()(sqlite3* connection) const noexcept { sqlite3_close(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

struct Finish {
    void operator()(sqlite3_backup* copy) const noexcept { sqlite3_backup_finish(copy); }
};
using Copy = std::unique_ptr<sqlite3_backup, Finish>;

/// A new file that is gone again unless it was finished.
class NewFile {
public:
    explicit NewFile(const QString& path) : m_path(path) {
        if (QFileInfo::exists(path))
            throw Failure(Failure::Kind::CannotOpen, QStringLiteral("there is a file of that name already"));
    }
    ~NewFile() {
        if (m_finished) return;
        QFile::remove(m_path);
        QFile::remove(m_path + QStringLiteral("-journal"));
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    void finished() { m_finished = true; }

private:
    QString m_path;
    bool m_finished = false;
};

/// One picture of the source for the whole copy: what others write meanwhile does not start it over.
class Snapshot {
public:
    Snapshot(sqlite3* connection, const QByteArray& schema) : m_connection(connection) {
        // BEGIN alone looks at nothing yet: the first reading fixes the picture.
        const QByteArray sql = "BEGIN; SELECT count(*) FROM " + schema + ".sqlite_schema";
        const int code = sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr);
        if (code == SQLITE_OK) return;
        end();
        throw failureOf(code, connection, QStringLiteral("beginning a copy"));
    }
    ~Snapshot() { end(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    void end() {
        if (!sqlite3_get_autocommit(m_connection)) sqlite3_exec(m_connection, "COMMIT", nullptr, nullptr, nullptr);
    }
    sqlite3* m_connection;
};

Connection opened(const QString& path, int create = 0) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READWRITE | create, nullptr);
    Connection connection(opened);
    if (code != SQLITE_OK) throw failureOf(code, opened, QStringLiteral("opening for a copy"));
    sqlite3_extended_result_codes(opened, 1);
    return connection;
}

/// False when `progress` said so.
bool copyPages(sqlite3_backup* copy, sqlite3* target, const CopyProgress& progress) {
    for (;;) {
        const int code = sqlite3_backup_step(copy, pagesAtATime);
        if (code != SQLITE_OK && code != SQLITE_DONE) throw failureOf(code, target, QStringLiteral("copying"));
        const int total = sqlite3_backup_pagecount(copy);
        const bool goOn = !progress || progress(total - sqlite3_backup_remaining(copy), total);
        if (code == SQLITE_DONE) return true;
        if (!goOn) return false;
    }
}

}  // namespace

bool Database::backupTo(const QString& path, const QString& schema, const CopyProgress& progress) {
    QByteArray name = schemaName(schema).toUtf8();
    if (m_parts->writing && !m_parts->unchanged) throw Failure(Failure::Kind::Other, QStringLiteral("a copy was asked for inside a write"));
    NewFile file(path);
    const Connection target = opened(path, SQLITE_OPEN_CREATE);
    m_parts->key.unlock(target.get(), "main");
    Connection reader;
    sqlite3* source = m_parts->handle;
    if (m_parts->writing) {
        // The engine copies nothing from a connection that writes. A second one sees what was there before.
        reader = opened(this->file(schema));
        m_parts->key.unlock(reader.get(), "main");
        source = reader.get();
        name = "main";
    }
    const Snapshot snapshot(source, name);
    Copy copy(sqlite3_backup_init(target.get(), "main", source, name.constData()));
    if (!copy)
        throw failureOf(sqlite3_extended_errcode(target.get()), target.get(), QStringLiteral("beginning a copy"));
    if (!copyPages(copy.get(), target.get(), progress)) return false;
    const int code = sqlite3_backup_finish(copy.release());
    if (code != SQLITE_OK) throw failureOf(code, target.get(), QStringLiteral("finishing a copy"));
    file.finished();
    return true;
}

}  // namespace sqlite
