// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/keyring.h"
#include "tests/core/store/an_office.h"

#include <QDir>
#include <QTemporaryDir>

namespace test {

/// A copy of an office that an earlier version's program made (tests/data/stores).
class AnOlderOffice {
public:
    explicit AnOlderOffice(int schema) : m_schema(schema) {
        crypto::initialise();
        const QDir from(QStringLiteral(STORE_FIXTURES "/schema-%1").arg(schema));
        REQUIRE(QDir().mkpath(dir()));
        for (const QString& name : from.entryList(QDir::Files)) REQUIRE(QFile::copy(from.filePath(name), in(name)));
    }
    QString dir() const { return m_dir.path() + QStringLiteral("/store"); }
    QString in(const QString& name) const { return dir() + u'/' + name; }
    int schema() const { return m_schema; }

    domain::Result<std::unique_ptr<store::Store>> open(const QString& login = QStringLiteral("lan"),
                                                       const QString& word = password) {
        return store::Store::open(dir(), login, word, clock, random);
    }
    /// As the older program made it: passwords cost what they cost. Tests that open often need it cheaper.
    void makePasswordsCheap() {
        auto keys = store::Keyring::load(dir());
        REQUIRE(keys->changePassword(QStringLiteral("lan"), key(dir()), password, crypto::cheapestCost()));
    }
    /// The file of `folder` itself, whatever its schema.
    sqlite::Database database(const QString& folder, const QString& file = QStringLiteral("store.db")) const {
        return sqlite::Database(QDir(folder).filePath(file), {.key = key(folder).copy(), .mode = sqlite::Opening::Mode::OpenExisting});
    }
    /// The folders of copies, halves too.
    QStringList copies() const { return QDir(in(QStringLiteral("before-upgrade"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

private:
    static crypto::Secret key(const QString& folder) {
        return store::Keyring::load(folder)->unlock(QStringLiteral("lan"), password).value();
    }
    QTemporaryDir m_dir;
    int m_schema;

public:
    FakeClock clock{QDateTime(QDate(2026, 3, 9), QTime(1, 0), Qt::UTC)};
    FixedRandom random{7};
};

/// All that stands in a database: its tables, and every row of those that are facts.
inline QStringList contentsOf(sqlite::Database&& database) {
    QStringList found{QString::number(database.version())};
    const auto texts = [&](const QString& sql) {
        return database.all(sql, {}, [](const sqlite::Row& row) { return row.text(0); });
    };
    for (const QString& sql : texts(QStringLiteral("SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name"))) found += sql;
    for (const QString& table : {QStringLiteral("event"), QStringLiteral("setting"), QStringLiteral("user_account"), QStringLiteral("unit"),
                                 QStringLiteral("case_row"), QStringLiteral("known_case"), QStringLiteral("named_blob")}) {
        const auto columns = texts(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        REQUIRE_FALSE(columns.empty());
        QStringList quoted;
        for (const QString& column : columns) quoted += QStringLiteral("quote(\"%1\")").arg(column);
        for (const QString& row : texts(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(quoted.join(QStringLiteral("||','||")), table)))
            found += table + row;
    }
    return found;
}

}  // namespace test
