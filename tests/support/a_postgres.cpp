// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a_postgres.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <libpq-fe.h>

#include <csignal>
#include <stdexcept>

#include <sys/prctl.h>
#include <unistd.h>

namespace test {
namespace {

constexpr auto user = "communedesk";

/// Of the newest version there is.
QString binaries() {
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString found;
    int newest = 0;
    for (const QString& name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (name.toInt() > newest && QFile::exists(versions.filePath(name + QStringLiteral("/bin/initdb")))) {
            newest = name.toInt();
            found = versions.filePath(name + QStringLiteral("/bin/"));
        }
    return found;
}

/// Gives up root before the program starts, and ends with the test whatever becomes of it.
void asNobody(QProcess& process) {
    process.setChildProcessModifier([] {
        constexpr unsigned nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}

}  // namespace

struct APostgres::Parts {
    QTemporaryDir home{QStringLiteral("/tmp/pg-XXXXXX")};   // a socket's path is short
    QProcess server;
    int databases = 0;
};

bool APostgres::isInstalled() { return !binaries().isEmpty(); }

APostgres& APostgres::instance() {
    static APostgres one;
    return one;
}

APostgres::APostgres() : m_parts(new Parts) {
    if (!isInstalled()) throw std::runtime_error("PostgreSQL is not installed");
    const QString home = m_parts->home.path();
    if (geteuid() == 0 && chown(QFile::encodeName(home).constData(), 65534, 65534) != 0)
        throw std::runtime_error("the folder of PostgreSQL cannot be handed over");
    QProcess initdb;
    asNobody(initdb);
    initdb.setWorkingDirectory(home);
    initdb.start(binaries() + QStringLiteral("initdb"),
                 {QStringLiteral("-D"), home + QStringLiteral("/data"), QStringLiteral("-A"), QStringLiteral("trust"),
                  QStringLiteral("-U"), QLatin1String(user), QStringLiteral("-E"), QStringLiteral("UTF8"),
                  QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
    if (!initdb.waitForFinished(60'000) || initdb.exitCode() != 0)
        throw std::runtime_error("initdb: " + initdb.readAllStandardError().toStdString());
    start();
}

APostgres::~APostgres() {
    kill();
    delete m_parts;
}

void APostgres::kill() {
    if (m_parts->server.state() == QProcess::NotRunning) return;
    ::kill(static_cast<pid_t>(m_parts->server.processId()), SIGQUIT);
    m_parts->server.waitForFinished(20'000);
}

void APostgres::start() {
    const QString home = m_parts->home.path();
    asNobody(m_parts->server);
    m_parts->server.setWorkingDirectory(home);
    m_parts->server.setStandardErrorFile(QStringLiteral("/dev/null"));
    m_parts->server.setStandardOutputFile(QStringLiteral("/dev/null"));
    m_parts->server.start(binaries() + QStringLiteral("postgres"),
                          {QStringLiteral("-D"), home + QStringLiteral("/data"), QStringLiteral("-k"), home,
                           QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"),
                           QStringLiteral("max_connections=300"),
                           QStringLiteral("-c"), QStringLiteral("recovery_init_sync_method=syncfs"),
                           // As some administrators set it: what is meant is said.
                           QStringLiteral("-c"), QStringLiteral("default_transaction_isolation=repeatable read"),
                           QStringLiteral("-c"), QStringLiteral("autovacuum=off")});
    for (int attempt = 0; attempt < 1200; ++attempt) {
        if (PQping(url().toUtf8().constData()) == PQPING_OK) return;
        QThread::msleep(50);
    }
    throw std::runtime_error("PostgreSQL did not start");
}

QString APostgres::url(const QString& database) const {
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(QLatin1String(user), database, m_parts->home.path());
}

QString APostgres::newDatabase() {
    const QString name = QStringLiteral("t%1").arg(++m_parts->databases);
    PGconn* const connection = PQconnectdb(url().toUtf8().constData());
    PQclear(PQexec(connection, ("CREATE SCHEMA " + name.toUtf8()).constData()));
    PQfinish(connection);
    return url() + QStringLiteral("&options=-csearch_path%3D") + name;
}

bool onPostgres() { return qEnvironmentVariable("COMMUNEDESK_TEST_STORAGE") == QLatin1String("postgresql"); }

}  // namespace test
