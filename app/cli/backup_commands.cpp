// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "core/store/maintenance.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {
namespace {

Answer backup(Program& program, const Typed& typed) {
    const QString file = QFileInfo(typed.text("FILE")).absoluteFilePath();
    if (!QFileInfo(QFileInfo(file).absolutePath()).isDir())
        throw WrongUsage(QCoreApplication::translate("Cli", "there is no folder %1").arg(QFileInfo(file).absolutePath()));
    const auto desk = program.signIn(domain::Act::ManageOffice);
    if (!desk) return desk.error();
    const auto made = store::backup(*desk->store, file);
    if (!made) return made.error();
    return {{{QStringLiteral("file"), file}, {QStringLiteral("bytes"), QFileInfo(file).size()}},
            {QCoreApplication::translate("Cli", "The safety copy is made and was opened to check it.")}};
}

/// Needs no password: who has none cannot open what was restored either.
Answer restore(Program& program, const Typed& typed) {
    const QString file = typed.text("FILE");
    if (!QFileInfo(file).isFile()) throw WrongUsage(QCoreApplication::translate("Cli", "%1 cannot be read").arg(file));
    const auto restored = store::restore(file, program.options.store,
                                         typed.has("--practice") ? domain::Realm::Practice : domain::Realm::Real);
    if (!restored) return restored.error();
    return {{{QStringLiteral("store"), program.options.store}},
            {QCoreApplication::translate("Cli", "The safety copy is restored to %1. The first who signs in there goes on from it.").arg(program.options.store)}};
}

}  // namespace

void addBackup(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "backup", QT_TRANSLATE_NOOP("CliHelp", "A safety copy of everything in one encrypted file"), program, backup);
    addText(command, "FILE", QT_TRANSLATE_NOOP("CliHelp", "The file; an older one is replaced once the new one is whole"), Wanted::Required);
}

void addRestore(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "restore", QT_TRANSLATE_NOOP("CliHelp", "Put a safety copy into the empty folder of --store"), program, restore);
    addText(command, "FILE", QT_TRANSLATE_NOOP("CliHelp", "The file that backup made"), Wanted::Required);
    addFlag(command, "--practice", QT_TRANSLATE_NOOP("CliHelp", "The copy of an office for practice; no other is taken then"));
}

}  // namespace cli
