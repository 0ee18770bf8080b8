// SPDX-License-Identifier: GPL-3.0-or-later
// verify and rebuild: is the data sound, and the lists again from the log.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "core/store/maintenance.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {
namespace {

Answer verify(Program& program, const Typed& typed) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    QJsonArray damages;
    QStringList lines;
    for (const store::Damage& damage : store::verify(*desk->store, !typed.has("--quick"))) {
        damages.append(QJsonObject{{QStringLiteral("where"), damage.where}, {QStringLiteral("what"), damage.what}});
        lines += damage.where + QStringLiteral(": ") + damage.what;
    }
    const QJsonObject json{{QStringLiteral("damages"), damages}, {QStringLiteral("events"), desk->store->log().count()}};
    if (!damages.isEmpty()) return {domain::Error{domain::Refusal::StoreDamaged, {}, {}}, json, lines};
    return {json, {QCoreApplication::translate("Cli", "The data is sound.")}};
}

Answer rebuild(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const auto rebuilt = store::rebuild(*desk->store);
    if (!rebuilt) return rebuilt.error();
    return {{{QStringLiteral("events"), rebuilt->events}, {QStringLiteral("cases"), rebuilt->cases},
             {QStringLiteral("differed"), rebuilt->differed}},
            {QCoreApplication::translate("Cli", "The lists were built again from %1 entries; %2 cases.").arg(rebuilt->events).arg(rebuilt->cases),
             rebuilt->differed ? QCoreApplication::translate("Cli", "They were not what the log says; now they are.")
                               : QCoreApplication::translate("Cli", "They are what they were.")}};
}

}  // namespace

void addVerify(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "verify", QT_TRANSLATE_NOOP("CliHelp", "Look for damage: files, log, scans, keys"), program, verify);
    addFlag(command, "--quick", QT_TRANSLATE_NOOP("CliHelp", "Not every page and scan"));
}

void addRebuild(CLI::App& app, Program& program) {
    addCommand(app, "rebuild", QT_TRANSLATE_NOOP("CliHelp", "Build every list again from the log"), program, rebuild);
}

}  // namespace cli
