// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"

#include <QCoreApplication>

namespace cli {

namespace {

/// What a file says, before a computer is started with it. Mistakes stay in English, exact to the letter.
Answer provision(Program&, const Typed& typed) {
    const QString file = typed.text("FILE", app::machineProvision());
    if (file.isEmpty()) throw WrongUsage(QCoreApplication::translate("Cli", "this computer has no provision.json; name a file"));
    const app::ProvisionRead read = app::readProvision(file);
    if (!read.provision) throw WrongUsage(read.problems.join(u'\n'));
    const app::Provision& made = *read.provision;
    return {{{QStringLiteral("file"), file}, {QStringLiteral("unit"), made.unit.code}, {QStringLiteral("server"), made.url},
             {QStringLiteral("registers"), made.registers()}},
            {QCoreApplication::translate("Cli", "%1 is in order.").arg(file),
             QCoreApplication::translate("Cli", "For %1 (%2).").arg(made.unit.name, made.unit.code),
             made.registers() ? QCoreApplication::translate("Cli", "It registers with %1 by itself.").arg(made.url)
                              : QCoreApplication::translate("Cli", "It does not register by itself.")}};
}

}  // namespace

void addProvision(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "provision", QT_TRANSLATE_NOOP("CliHelp", "Look through a provisioning file, or this computer's own"), program, provision);
    addText(command, "FILE", QT_TRANSLATE_NOOP("CliHelp", "provision.json"));
}

}  // namespace cli
