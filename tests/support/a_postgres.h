// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace test {

/// A PostgreSQL of this test program's own, in a temporary folder, reached by a socket there and by
/// nothing else, as durable as a real one. Made when it is first asked for, ended with the program. It
/// refuses to run as root: then another user runs it.
class APostgres {
public:
    /// Whether Debian's PostgreSQL is on this computer.
    static bool isInstalled();
    static APostgres& instance();
    ~APostgres();
    APostgres(const APostgres&) = delete;
    APostgres& operator=(const APostgres&) = delete;

    /// postgresql://… of a place in it that is empty and that nobody else sees: a schema of its own,
    /// because making a whole database takes a second.
    QString newDatabase();
    QString url(const QString& database = QStringLiteral("postgres")) const;
    /// As when the power of its computer fails, and comes back.
    void kill();
    void start();

private:
    APostgres();
    struct Parts;
    Parts* m_parts;
};

/// Whether the tests of this run keep their servers' data in PostgreSQL (COMMUNEDESK_TEST_STORAGE).
bool onPostgres();

}  // namespace test
