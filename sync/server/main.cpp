// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"
#include "core/crypto/secret.h"
#include "core/sqlite/failure.h"
#include "sync/server/admin_output.h"
#include "sync/server/command_line.h"
#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "sync/server/hub_program.h"
#include "sync/server/identity.h"
#include "sync/server/service.h"
#include "sync/server/storage/failure.h"
#include "sync/server/storage/upgrade.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

using server::Command;
using server::Exit;
using server::Typed;

class SystemClock final : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};
class SystemRandom final : public domain::Random {
public:
    QByteArray bytes(int count) override { return crypto::randomBytes(count); }
};

QString text(const std::string& typed) { return QString::fromStdString(typed); }

Exit serve(const Typed& typed, const domain::Clock& clock, domain::Random& random) {
    const auto where = server::placeIn(text(typed.listen));
    if (!where) {
        std::fprintf(stderr, "--listen wants ADDRESS:PORT\n");
        return Exit::Usage;
    }
    const QString folder = text(typed.data);
    QLockFile lock(folder + QStringLiteral("/server.lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock()) {
        std::fprintf(stderr, "another server works on this data\n");
        return Exit::InUse;
    }
    const server::Certificate certificate =
        typed.certificate.empty()
            ? server::ownCertificate(folder)
            : server::givenCertificate(text(typed.certificate), text(typed.key));
    server::Log log(clock, text(typed.log));
    const server::Place data{folder, text(typed.database)};
    for (const QString& line : server::bringUpToDate(data, clock.now().date())) log.line(server::Log::Level::Info, line);
    std::optional<server::Service> service;
    service.emplace(server::ServiceSettings{.place = data,
                                            .highWaterFile = text(typed.highWater),
                                            .name = text(typed.name),
                                            .tlsKeyHash = certificate.keyHash,
                                            .workers = typed.workers},
                    clock, random, log);
    if (!data.isShared()) server::noteVersion(folder);
    server::Listener listener({.host = where->host,
                               .port = where->port,
                               .certificateFile = certificate.certificateFile,
                               .keyFile = certificate.keyFile},
                              [&](server::Request request, server::Listener::Done done) {
                                  service->handle(std::move(request), std::move(done));
                              });
    server::printLine(QStringLiteral("listening %1:%2").arg(where->host).arg(listener.port()));
    log.line(server::Log::Level::Info, QStringLiteral("started"));
    listener.waitForSignal();
    service->releaseWaiting();
    listener.stop();
    // A write that took longer than the listener waits still answers through it.
    service.reset();
    log.line(server::Log::Level::Info, QStringLiteral("stopped"));
    return Exit::Good;
}

/// A command works on data of this version only, and beside no server of an older one.
Exit carryOut(const Command& command, const server::Administration& at) {
    if (server::isOlder(at.place)) {
        QLockFile lock(at.place.folder + QStringLiteral("/server.lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock()) {
            std::fprintf(stderr, "these data are of an older version, and a server works on them: start that anew first\n");
            return Exit::InUse;
        }
        for (const QString& line : server::bringUpToDate(at.place, at.clock.now().date()))
            std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    }
    if (at.place.isShared()) server::bringUpToDate(at.place, at.clock.now().date());
    return command(at);
}

/// Journals and backups hold citizens' data: what this program makes is its user's alone.
void keepFilesPrivate() {
#ifdef Q_OS_UNIX
    umask(S_IRWXG | S_IRWXO);
#endif
}

void makeFolder(const QString& folder) {
    const QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QDir(folder).exists()) return;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
        throw std::runtime_error("the data folder cannot be made");
}

Exit exitOf(server::DatabaseFailure::Kind kind) {
    using Kind = server::DatabaseFailure::Kind;
    if (kind == Kind::TooNew || kind == Kind::Unfit) return Exit::Refused;
    return kind == Kind::InUse ? Exit::InUse : Exit::Failed;
}

int run(int argc, char* argv[]) {
    Typed typed;
    Command chosen;
    CLI::App program("The district's server of CommuneDesk");
    server::describe(program, typed, chosen);
    server::addConfiguration(program, std::any_of(argv, argv + argc, [](std::string_view word) {
                                 return word == "--data" || word.starts_with("--data=");
                             }));
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : static_cast<int>(Exit::Usage);
    }
    crypto::initialise();
    keepFilesPrivate();
    const QString folder = text(typed.data);
    const server::Place data{folder, text(typed.database)};
    if (const QString trouble = server::troubleWith(data); !trouble.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(trouble));
        return static_cast<int>(Exit::Usage);
    }
    if (typed.hub && (chosen || typed.practice || data.isShared())) {
        std::fprintf(stderr, "a hub has no commands, no database, and the realm of its host\n");
        return static_cast<int>(Exit::Usage);
    }
    makeFolder(folder);
    // Settled before anything else is there; a server that has served real offices stays real.
    if (typed.practice && !server::isForPractice(folder)) {
        std::fprintf(stderr, "these are the data of a real server: nobody practises on them\n");
        return static_cast<int>(Exit::Refused);
    }
    const SystemClock clock;
    SystemRandom random;
    try {
        if (typed.hub) return static_cast<int>(server::serveHub(typed, clock, random));
        const Exit exit = chosen ? carryOut(chosen, {data, typed.json, clock, random})
                                 : serve(typed, clock, random);
        return static_cast<int>(exit);
    } catch (const sqlite::Failure& failure) {
        if (failure.kind() != sqlite::Failure::Kind::TooNew) throw;
        std::fprintf(stderr, "%s\n", qUtf8Printable(server::tooNewText(folder)));
        return static_cast<int>(Exit::Refused);
    } catch (const server::DatabaseFailure& failure) {
        std::fprintf(stderr, "communedesk-server: %s\n", failure.what());
        return static_cast<int>(exitOf(failure.kind()));
    }
}

}  // namespace

int main(int argc, char* argv[]) {
    // For Qt's plugins only: it loads the SQL driver.
    QCoreApplication application(argc, argv);
    try {
        return run(argc, argv);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "communedesk-server: %s\n", failure.what());
        return static_cast<int>(Exit::Failed);
    }
}
