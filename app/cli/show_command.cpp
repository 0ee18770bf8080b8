// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"

#include <QCoreApplication>

namespace cli {
namespace {

Answer show(Program& program, const Typed& typed) {
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const auto file = findCase(*desk->store, typed.text("CODE"));
    if (!file) return file.error();
    QJsonObject json = caseJson(*desk->store, *file);
    QStringList lines = caseLines(*desk->store, *file);
    if (typed.has("--events")) {
        QJsonArray events;
        for (const domain::PlacedEvent& placed : desk->store->log().eventsOf(file->id)) {
            events.append(eventJson(placed));
            lines += eventLine(placed.event);
        }
        json.insert(QStringLiteral("events"), events);
    }
    return {{{QStringLiteral("case"), json}}, lines};
}

}  // namespace

void addShow(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "show", QT_TRANSLATE_NOOP("CliHelp", "Everything about one case"), program, show);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case"), Wanted::Required);
    addFlag(command, "--events", QT_TRANSLATE_NOOP("CliHelp", "With everything that happened to it"));
}

}  // namespace cli
