// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/text/event_text.h"
#include "core/domain/settling.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

namespace cli {
namespace {

std::vector<domain::Conflict> openConflicts(const domain::CaseFile& file) {
    std::vector<domain::Conflict> open;
    for (const domain::Conflict& conflict : file.conflicts)
        if (!conflict.settled) open.push_back(conflict);
    return open;
}

/// "1. what stands / what does not count", as they are numbered for --conflict.
Answer listed(store::Store& store, const domain::CaseFile& file) {
    QJsonArray list;
    QStringList lines;
    const auto told = [&](const domain::Origin& origin) {
        const auto placed = store.log().find(origin);
        return placed ? eventLine(placed->event) : QString();
    };
    for (const domain::Conflict& conflict : openConflicts(file)) {
        const QString stands = told(file.steps[static_cast<std::size_t>(conflict.step)].origin), lost = told(conflict.origin);
        list.append(QJsonObject{{QStringLiteral("number"), list.size() + 1}, {QStringLiteral("stands"), stands}, {QStringLiteral("lost"), lost}});
        lines += QCoreApplication::translate("Cli", "%1. stands: %2").arg(list.size()).arg(stands);
        lines += QCoreApplication::translate("Cli", "   does not count: %1").arg(lost);
    }
    if (lines.isEmpty()) lines += QCoreApplication::translate("Cli", "Nobody has taken the same step twice.");
    return {{{QStringLiteral("code"), file.code()}, {QStringLiteral("conflicts"), list}}, lines};
}

domain::Keep keepFrom(const QString& word) {
    return word == u"standing" ? domain::Keep::Standing : word == u"lost" ? domain::Keep::Lost : domain::Keep::Noted;
}

Answer settle(Program& program, const Typed& typed) {
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const auto file = findCase(*desk->store, typed.text("CODE"));
    if (!file) return file.error();
    if (!typed.has("--keep")) return listed(*desk->store, *file);
    const std::vector<domain::Conflict> open = openConflicts(*file);
    bool isNumber = true;
    const int number = typed.has("--conflict") ? typed.text("--conflict").toInt(&isNumber) : 1;
    if (!isNumber || number < 1 || number > static_cast<int>(open.size()))
        throw WrongUsage(QCoreApplication::translate("Cli", "--conflict wants a number that “case settle CODE” lists"));
    const domain::Origin origin = open[static_cast<std::size_t>(number - 1)].origin;
    const auto lost = desk->store->log().find(origin);
    if (!lost) return domain::Error{domain::Refusal::CaseUnknown, file->code(), {}};
    const QString words = app::spoken(app::describe(lost->event)).left(domain::maxReasonLength);
    const auto after = store::actTogether(*desk->store, file->id, [&](const domain::CaseFile& now) {
        return domain::settle(desk->user(), now, {origin, lost->event.body, keepFrom(typed.text("--keep")), words}, desk->store->clock().now());
    });
    if (!after) return after.error();
    return {{{QStringLiteral("case"), afterJson(*desk->store, *after)}},
            {QCoreApplication::translate("Cli", "Settled. Both steps stay in the history of case %1.").arg(after->code())}};
}

}  // namespace

void addSettle(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "settle", QT_TRANSLATE_NOOP("CliHelp", "Steps that two people took: list them, or say what counts"), program, settle);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case"), Wanted::Required);
    addText(command, "--conflict", QT_TRANSLATE_NOOP("CliHelp", "Which of them, by its number in the list (else the first)"));
    addChoice(command, "--keep", {"standing", "lost", "noted"});
}

}  // namespace cli
