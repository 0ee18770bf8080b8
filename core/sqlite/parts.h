// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "core/sqlite/statements.h"

#include <QByteArray>
#include <QString>
#include <QThread>
#include <QVariant>

#include <optional>

struct sqlite3;

namespace sqlite {

/// A name in Qt's list of connections, and its end. QSqlDatabase itself is never kept.
class Registration {
public:
    Registration();
    ~Registration();
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;
    const QString& name() const { return m_name; }

private:
    QString m_name;
};

/// The database key for as long as the connection needs it: attaching and copying ask for it again.
class Key {
public:
    explicit Key(const QByteArray& bytes);
    ~Key();
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    /// Tells the engine the key of `schema`, before its file is first read. Nothing without a key.
    void unlock(sqlite3* connection, const QByteArray& schema) const;
    /// ATTACH with the key as a bound value of a statement that is not kept: for an existing file the
    /// key must be part of ATTACH, which reads the file at once.
    void attach(sqlite3* connection, const QByteArray& path, const QByteArray& schema) const;

private:
    void chooseCipher(sqlite3* connection) const;

    QByteArray m_bytes;
};

struct Database::Parts {
    Parts(const QString& path, const Opening& opening);

    /// A pragma's answer (invalid if none). Not kept in the cache.
    QVariant pragma(const QString& sql);
    /// A schema's file readable with this key, in WAL, with safe settings.
    void prepareFile(const QString& schema);

    Registration registration;   // first: the last to go
    Key key;
    sqlite3* handle = nullptr;
    std::optional<Statements> statements;
    bool writing = false;
    bool unchanged = false;      ///< inside a write that has changed nothing yet
    QThread* thread = QThread::currentThread();
};

/// `name` where SQL wants a schema's name, which cannot be bound. Throws unless it is a plain word.
QString schemaName(const QString& name);

}  // namespace sqlite
