// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cli {
namespace {

domain::CodeBlock blockFrom(const QString& typed) {
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,9})-(\\d{1,9})$"));
    const auto match = shape.match(typed);
    if (!match.hasMatch()) throw WrongUsage(QCoreApplication::translate("Cli", "--codes wants FIRST-LAST, as in 1-9999"));
    return {.first = match.captured(1).toInt(), .last = match.captured(2).toInt()};
}

store::NewStore wantedFrom(const Program& program, const Typed& typed) {
    const app::Provision provided = provisionOf(typed).value_or(app::Provision{});
    const bool known = !provided.file.isEmpty();
    const auto said = [&](const char* name, const QString& value) { return known ? typed.text(name, value) : typed.needed(name); };
    const QString parent = typed.text("--parent", provided.parent.code), unitName = said("--unit-name", provided.unit.name);
    store::NewStore wanted{
        .dir = program.options.store,
        .unit = {.code = said("--unit", provided.unit.code), .parent = parent, .name = unitName,
                 .levelLabel = typed.text("--level", provided.unit.levelLabel),
                 .identifier = typed.text("--identifier", provided.unit.identifier),
                 .address = typed.text("--address", provided.unit.address), .phone = typed.text("--phone", provided.unit.phone),
                 .place = typed.text("--place", known ? provided.unit.place : unitName)},
        .otherUnits = {},
        .deviceName = typed.text("--device", provided.device.isEmpty() ? QStringLiteral("PC 1") : provided.device),
        .login = program.options.user.isEmpty() ? provided.login : program.options.user.toLower(),
        .name = provided.name.isEmpty() ? typed.needed("--name") : typed.text("--name", provided.name),
        .title = typed.text("--title", provided.title),
        .roles = rolesFrom(typed.text("--roles", QStringLiteral("reception,officer"))),
        .password = {},
        .codeBlock = blockFrom(typed.text("--codes", QStringLiteral("1-9999"))),
        .cost = {}};
    if (!parent.isEmpty())
        wanted.otherUnits = {{.code = parent, .parent = {}, .name = typed.text("--parent-name", provided.parent.name.isEmpty() ? parent : provided.parent.name),
                              .levelLabel = {}, .identifier = {}, .address = {}, .phone = {}, .place = {}}};
    return wanted;
}

Answer init(Program& program, const Typed& typed) {
    store::NewStore wanted = wantedFrom(program, typed);
    if (wanted.login.isEmpty())
        throw WrongUsage(QCoreApplication::translate("Cli", "--user names the first user, who becomes administrator"));
    const auto password = program.passwords.read(program.options.passwordFile,
                                                 QCoreApplication::translate("Cli", "Password for %1").arg(wanted.login));
    if (!password) return password.error();
    wanted.password = *password;
    if (typed.has("--practice")) wanted.realm = domain::Realm::Practice;
    const auto made = store::Store::create(wanted, program.clock, program.random);
    if (!made) return made.error();
    const store::DeviceIdentity device = (*made)->settings().device();
    return {{{QStringLiteral("store"), wanted.dir}, {QStringLiteral("device"), device.device.toString()},
             {QStringLiteral("unit"), wanted.unit.code}, {QStringLiteral("user"), wanted.login}},
            {QCoreApplication::translate("Cli", "The office data of %1 is made in %2. %3 is its administrator.")
                 .arg(wanted.unit.name, wanted.dir, wanted.login)}};
}

}  // namespace

void addInit(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "init", QT_TRANSLATE_NOOP("CliHelp", "Make the data of an office; --user becomes its administrator"), program, init);
    addText(command, "--unit", QT_TRANSLATE_NOOP("CliHelp", "Code of the commune in the country's catalogue"));
    addText(command, "--unit-name", QT_TRANSLATE_NOOP("CliHelp", "Its name as printed on papers"));
    addText(command, "--name", QT_TRANSLATE_NOOP("CliHelp", "Full name of the first user"));
    addText(command, "--provision", QT_TRANSLATE_NOOP("CliHelp", "A provisioning file that says most of the rest"));
    addText(command, "--title", QT_TRANSLATE_NOOP("CliHelp", "Position of the first user"));
    addText(command, "--roles", QT_TRANSLATE_NOOP("CliHelp", "Further roles, with commas: reception,officer,signatory,records"));
    addText(command, "--identifier", QT_TRANSLATE_NOOP("CliHelp", "Left part of case codes, as in H17.94.12"));
    addText(command, "--level", QT_TRANSLATE_NOOP("CliHelp", "What the level is called"));
    addText(command, "--place", QT_TRANSLATE_NOOP("CliHelp", "Place printed before dates"));
    addText(command, "--address", QT_TRANSLATE_NOOP("CliHelp", "Address of the office"));
    addText(command, "--phone", QT_TRANSLATE_NOOP("CliHelp", "Telephone of the office"));
    addText(command, "--parent", QT_TRANSLATE_NOOP("CliHelp", "Code of the authority above"));
    addText(command, "--parent-name", QT_TRANSLATE_NOOP("CliHelp", "Its name"));
    addText(command, "--device", QT_TRANSLATE_NOOP("CliHelp", "Name of this computer, as in Quầy 1"));
    addText(command, "--codes", QT_TRANSLATE_NOOP("CliHelp", "Serials this desk may issue: FIRST-LAST"));
    addFlag(command, "--practice", QT_TRANSLATE_NOOP("CliHelp", "An office for practice, for ever: real servers refuse it"));
}

}  // namespace cli
