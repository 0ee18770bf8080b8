// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"
#include "core/crypto/secret.h"
#include "core/sqlite/failure.h"
#include "sync/server/admin_commands.h"
#include "sync/server/admin_output.h"
#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "sync/server/identity.h"
#include "sync/server/provision_options.h"
#include "sync/server/service.h"
#include "sync/server/storage/upgrade.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <string_view>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

using server::Exit;

class SystemClock final : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};
class SystemRandom final : public domain::Random {
public:
    QByteArray bytes(int count) override { return crypto::randomBytes(count); }
};

/// What was typed. CLI11 fills standard strings.
struct Typed {
    std::string data, listen = "127.0.0.1:8443", certificate, key, log, highWater, name;
    std::string unit, role, file, device, reason, caseId;
    server::UnitTold unitTold;
    server::ProvisionTyped provision;
    bool json = false, practice = false;
    int workers = server::ServiceSettings().workers;
};
QString text(const std::string& typed) { return QString::fromStdString(typed); }

/// "127.0.0.1:8443", "[::1]:0"
std::optional<std::pair<QString, quint16>> place(const QString& typed) {
    const qsizetype colon = typed.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = typed.mid(colon + 1).toUShort(&isNumber);
    QString host = typed.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    if (colon < 1 || !isNumber) return std::nullopt;
    return std::pair(host, port);
}

Exit serve(const Typed& typed, const domain::Clock& clock, domain::Random& random) {
    const auto where = place(text(typed.listen));
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
    for (const QString& line : server::bringUpToDate(folder, clock.now().date())) log.line(server::Log::Level::Info, line);
    std::optional<server::Service> service;
    service.emplace(server::ServiceSettings{.folder = folder,
                                            .highWaterFile = text(typed.highWater),
                                            .name = text(typed.name),
                                            .tlsKeyHash = certificate.keyHash,
                                            .workers = typed.workers},
                    clock, random, log);
    server::noteVersion(folder);
    server::Listener listener({.host = where->first,
                               .port = where->second,
                               .certificateFile = certificate.certificateFile,
                               .keyFile = certificate.keyFile},
                              [&](server::Request request, server::Listener::Done done) {
                                  service->handle(std::move(request), std::move(done));
                              });
    server::printLine(QStringLiteral("listening %1:%2").arg(where->first).arg(listener.port()));
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
Exit carryOut(const std::function<Exit(const server::Administration&)>& command,
              const server::Administration& at) {
    if (server::isOlder(at.folder)) {
        QLockFile lock(at.folder + QStringLiteral("/server.lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock()) {
            std::fprintf(stderr, "these data are of an older version, and a server works on them: start that anew first\n");
            return Exit::InUse;
        }
        for (const QString& line : server::bringUpToDate(at.folder, at.clock.now().date()))
            std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    }
    return command(at);
}

using Command = std::function<Exit(const server::Administration&)>;

void addUnitCommands(CLI::App& program, Typed& typed, Command& chosen) {
    CLI::App* unit = program.add_subcommand("unit", "The units of the tree");
    unit->require_subcommand(1);
    CLI::App* add = unit->add_subcommand("add", "Adds a unit, or changes what is given of one");
    const auto column = [&](const char* name, const char* what) {
        return add->add_option_function<std::string>(
            std::string("--") + name,
            [&typed, key = QString::fromLatin1(name)](const std::string& value) {
                typed.unitTold.insert(key, text(value));
            },
            what);
    };
    column("code", "Code in the country's catalogue")->required();
    column("parent", "Code of the unit above");
    column("name", "Name, with its level: \"Xã Khâm Đức\"; a new unit must have one");
    column("level", "Name of the level: \"Xã\"");
    column("identifier", "Left part of case codes: H17.94.12");
    column("address", "Address");
    column("phone", "Telephone");
    column("place", "Place printed before dates");
    add->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::tellUnit(at, typed.unitTold);
        };
    });
    CLI::App* list = unit->add_subcommand("list", "Lists the units");
    list->callback([&] { chosen = server::listUnits; });
    CLI::App* import = unit->add_subcommand(
        "import", "Adds or changes units from JSON or CSV, all or none");
    import->add_option("file", typed.file, "JSON array or CSV with a header line")->required();
    import->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::importUnits(at, text(typed.file));
        };
    });
}

void addDeviceCommands(CLI::App& program, Typed& typed, Command& chosen) {
    CLI::App* code = program.add_subcommand("enrol-code", "Prints a one-time code for a new PC");
    code->add_option("--unit", typed.unit, "The unit the PC will work for")->required();
    code->add_option("--role", typed.role, "commune or district")->required();
    code->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::issueEnrolmentCode(at, text(typed.unit), text(typed.role));
        };
    });
    server::addProvision(program, typed.provision)->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::provisionComputers(at, typed.provision.wish());
        };
    });
    CLI::App* device = program.add_subcommand("device", "The PCs that were let in");
    device->require_subcommand(1);
    device->add_subcommand("list", "Lists them")->callback([&] { chosen = server::listDevices; });
    CLI::App* revoke = device->add_subcommand("revoke", "Shuts one out; its late work is kept");
    revoke->add_option("device", typed.device, "Its identity, from the list")->required();
    revoke->add_option("--reason", typed.reason, "Why");
    revoke->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::revokeDevice(at, text(typed.device), text(typed.reason));
        };
    });
}

void addOtherCommands(CLI::App& program, Typed& typed, Command& chosen) {
    program.add_subcommand("status", "How much there is")->callback([&] {
        chosen = server::showStatus;
    });
    CLI::App* backup = program.add_subcommand(
        "backup", "Copies everything to FILE, FILE.blobs and FILE.keys while the server "
                  "works, checks the copies, and marks what they hold as backed up");
    backup->add_option("--to", typed.file, "The file")->required();
    backup->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::backUp(at, text(typed.file));
        };
    });
    CLI::App* back = program.add_subcommand("restore", "Puts a backup into an empty folder");
    back->add_option("--from", typed.file, "The file")->required();
    back->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::restore(at, text(typed.file));
        };
    });
    CLI::App* transfer = program.add_subcommand("transfer-case", "Hands a case to another unit");
    transfer->add_option("--case", typed.caseId, "Identity of the case")->required();
    transfer->add_option("--to", typed.unit, "Code of the unit")->required();
    transfer->callback([&] {
        chosen = [&typed](const server::Administration& at) {
            return server::transferOneCase(at, text(typed.caseId), text(typed.unit));
        };
    });
}

/// Journals and backups hold citizens' data: what this program makes is its user's alone.
void keepFilesPrivate() {
#ifdef Q_OS_UNIX
    umask(S_IRWXG | S_IRWXO);
#endif
}

/// What is not typed may stand in a file. Whoever types a folder means another server than this
/// computer's, whose certificate and marks are not for those data.
void addConfiguration(CLI::App& program, bool folderIsTyped) {
#ifdef Q_OS_UNIX
    const char* const computers = "/etc/communedesk/server.toml";
#else
    const char* const computers = "";   // packages of other systems bring none
#endif
    const char* const usual = folderIsTyped ? "" : computers;
    program.set_config("--config", usual,
                       "File with any of these options, one \"name = value\" a line.\n"
                       "What is typed counts more; not read by itself beside --data");
    program.allow_config_extras(CLI::config_extras_mode::error);  // a misspelt name is told
}

void describe(CLI::App& program, Typed& typed, Command& chosen) {
    program.footer("Without a command it serves. The first line on standard output is then\n"
                   "  listening ADDRESS:PORT\n"
                   "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused, 4 data in use.\n"
                   "Put --high-water on another disk than --data: it tells when the data were\n"
                   "turned back by a restored backup.");
    program.set_version_flag("--version", "communedesk-server " COMMUNEDESK_VERSION);
    program.fallthrough();
    program.add_option("--data", typed.data, "Folder of the data; made when missing")->required();
    program.add_option("--listen", typed.listen, "Address and port; port 0 takes a free one")
        ->capture_default_str();
    program.add_option("--name", typed.name, "Name shown to clerks");
    program.add_option("--cert", typed.certificate, "TLS certificate (PEM)");
    program.add_option("--key", typed.key, "TLS key (PEM)")->needs("--cert");
    program.add_option("--log", typed.log, "Log file; standard error when not given");
    program.add_option("--high-water", typed.highWater, "How far the journal has ever been");
    program.add_option("--workers", typed.workers, "Threads that answer")
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
    program.add_flag("--practice", typed.practice,
                     "A server for practice, settled when its data are made: real offices are\n"
                     "refused, and offices for practice by every other server");
    program.add_flag("--json", typed.json, "Answers of commands as JSON")->configurable(false);
    addUnitCommands(program, typed, chosen);
    addDeviceCommands(program, typed, chosen);
    addOtherCommands(program, typed, chosen);
}

void makeFolder(const QString& folder) {
    const QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QDir(folder).exists()) return;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
        throw std::runtime_error("the data folder cannot be made");
}

int run(int argc, char* argv[]) {
    Typed typed;
    Command chosen;
    CLI::App program("The district's server of CommuneDesk");
    describe(program, typed, chosen);
    addConfiguration(program, std::any_of(argv, argv + argc, [](std::string_view word) {
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
    makeFolder(folder);
    // Settled before anything else is there; a server that has served real offices stays real.
    if (typed.practice && !server::isForPractice(folder)) {
        std::fprintf(stderr, "these are the data of a real server: nobody practises on them\n");
        return static_cast<int>(Exit::Refused);
    }
    const SystemClock clock;
    SystemRandom random;
    try {
        const Exit exit = chosen ? carryOut(chosen, {folder, typed.json, clock, random})
                                 : serve(typed, clock, random);
        return static_cast<int>(exit);
    } catch (const sqlite::Failure& failure) {
        if (failure.kind() != sqlite::Failure::Kind::TooNew) throw;
        std::fprintf(stderr, "%s\n", qUtf8Printable(server::tooNewText(folder)));
        return static_cast<int>(Exit::Refused);
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
