// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command_line.h"

#include "sync/server/provision_options.h"

#include <CLI/CLI.hpp>

namespace server {

namespace {

QString text(const std::string& typed) { return QString::fromStdString(typed); }

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
        chosen = [&typed](const Administration& at) {
            return tellUnit(at, typed.unitTold);
        };
    });
    CLI::App* list = unit->add_subcommand("list", "Lists the units");
    list->callback([&] { chosen = listUnits; });
    CLI::App* import = unit->add_subcommand(
        "import", "Adds or changes units from JSON or CSV, all or none");
    import->add_option("file", typed.file, "JSON array or CSV with a header line")->required();
    import->callback([&] {
        chosen = [&typed](const Administration& at) {
            return importUnits(at, text(typed.file));
        };
    });
}

void addDeviceCommands(CLI::App& program, Typed& typed, Command& chosen) {
    CLI::App* code = program.add_subcommand("enrol-code", "Prints a one-time code for a new PC");
    code->add_option("--unit", typed.unit, "The unit the PC will work for")->required();
    code->add_option("--role", typed.role, "commune or district")->required();
    code->callback([&] {
        chosen = [&typed](const Administration& at) {
            return issueEnrolmentCode(at, text(typed.unit), text(typed.role));
        };
    });
    addProvision(program, typed.provision)->callback([&] {
        chosen = [&typed](const Administration& at) {
            return provisionComputers(at, typed.provision.wish());
        };
    });
    CLI::App* device = program.add_subcommand("device", "The PCs that were let in");
    device->require_subcommand(1);
    device->add_subcommand("list", "Lists them")->callback([&] { chosen = listDevices; });
    CLI::App* revoke = device->add_subcommand("revoke", "Shuts one out; its late work is kept");
    revoke->add_option("device", typed.device, "Its identity, from the list")->required();
    revoke->add_option("--reason", typed.reason, "Why");
    revoke->callback([&] {
        chosen = [&typed](const Administration& at) {
            return revokeDevice(at, text(typed.device), text(typed.reason));
        };
    });
}

void addOtherCommands(CLI::App& program, Typed& typed, Command& chosen) {
    program.add_subcommand("status", "How much there is")->callback([&] {
        chosen = showStatus;
    });
    CLI::App* backup = program.add_subcommand(
        "backup", "Copies everything to FILE, FILE.blobs and FILE.keys while the server "
                  "works, checks the copies, and marks what they hold as backed up");
    backup->add_option("--to", typed.file, "The file")->required();
    backup->callback([&] {
        chosen = [&typed](const Administration& at) {
            return backUp(at, text(typed.file));
        };
    });
    CLI::App* back = program.add_subcommand("restore", "Puts a backup into an empty folder, or an empty database");
    back->add_option("--from", typed.file, "The file")->required();
    back->callback([&] {
        chosen = [&typed](const Administration& at) {
            return restore(at, text(typed.file));
        };
    });
    CLI::App* transfer = program.add_subcommand("transfer-case", "Hands a case to another unit");
    transfer->add_option("--case", typed.caseId, "Identity of the case")->required();
    transfer->add_option("--to", typed.unit, "Code of the unit")->required();
    transfer->callback([&] {
        chosen = [&typed](const Administration& at) {
            return transferOneCase(at, text(typed.caseId), text(typed.unit));
        };
    });
}

}  // namespace

std::optional<ListeningPlace> placeIn(const QString& typed) {
    const qsizetype colon = typed.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = typed.mid(colon + 1).toUShort(&isNumber);
    QString host = typed.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    if (colon < 1 || !isNumber) return std::nullopt;
    return ListeningPlace{host, port};
}

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
    program.add_option("--database", typed.database,
                       "postgresql://[USER@]HOST[:PORT]/NAME: journal and papers are there instead, shared\n"
                       "by any number of servers. Passwords: ~/.pgpass, PGPASSFILE or a service");
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
    program.add_flag("--hub", typed.hub,
                     "The hub of one office, on one of its PCs, with the papers that PC wrote into --data.\n"
                     "Listen where the others reach it: --listen 0.0.0.0:8444");
    program.add_flag("--practice", typed.practice,
                     "A server for practice, settled when its data are made: real offices are\n"
                     "refused, and offices for practice by every other server");
    program.add_flag("--json", typed.json, "Answers of commands as JSON")->configurable(false);
    addUnitCommands(program, typed, chosen);
    addDeviceCommands(program, typed, chosen);
    addOtherCommands(program, typed, chosen);
}

}  // namespace server
