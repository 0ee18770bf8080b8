// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "sync/client/enrol.h"
#include "sync/client/https_link.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace cli {
namespace {

Answer enrol(Program& program, const Typed& typed) {
    const auto desk = program.signIn(domain::Act::ManageOffice);
    if (!desk) return desk.error();
    const auto provided = provisionOf(typed);
    if (provided && !provided->registers())
        throw WrongUsage(QCoreApplication::translate("Cli", "the provisioning file names no server and code"));
    const QString url = provided ? provided->url : typed.needed("--url");
    const auto code = provided ? domain::Result<QString>(provided->code)
                               : program.passwords.read(typed.text("--code-file"), QCoreApplication::translate("Cli", "Enrolment code"));
    if (!code) return code.error();
    const store::DeviceIdentity device = desk->store->settings().device();
    const auto link = client::HttpsLink::forEnrolment(url);
    QEventLoop loop;
    std::optional<domain::Result<domain::Done>> outcome;
    client::enrol(*link, *desk->store,
                  {.url = url, .code = code->trimmed(),
                   .deviceName = typed.text("--device", device.name)},
                  [&](domain::Result<domain::Done> result) {
                      outcome = std::move(result);
                      loop.quit();
                  });
    if (!outcome) loop.exec();
    if (!*outcome) return outcome->error();
    const auto server = desk->store->settings().server();
    const QString name = server ? server->name : QString();
    const domain::Unit unit = app::unitOf(*desk->store);
    return {{{QStringLiteral("server"), name}, {QStringLiteral("unit"), unit.code}},
            {QCoreApplication::translate("Cli", "This computer is registered with %1 and works for %2.").arg(name, unit.name)}};
}

}  // namespace

void addEnrol(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "enrol", QT_TRANSLATE_NOOP("CliHelp", "Register this computer with the district"), program, enrol);
    addText(command, "--url", QT_TRANSLATE_NOOP("CliHelp", "Address of the district's server: https://host:port"));
    addText(command, "--provision", QT_TRANSLATE_NOOP("CliHelp", "A provisioning file instead of address and code"));
    addText(command, "--code-file", QT_TRANSLATE_NOOP("CliHelp", "File with the one-time code in its first line, - for the next line of standard input"));
    addText(command, "--device", QT_TRANSLATE_NOOP("CliHelp", "Name of this computer, as in Quầy 1"));
}

}  // namespace cli
