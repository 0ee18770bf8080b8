// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"

#include <QCoreApplication>

namespace cli {
namespace {

constexpr int usualLimit = 100;
constexpr int highestLimit = 10000;

std::vector<domain::CaseState> statesFrom(const QString& list) {
    std::vector<domain::CaseState> states;
    for (const QString& name : partsOf(list)) {
        const auto state = domain::stateFromName(name);
        if (!state) {
            QStringList known;
            for (int at = 0; at < domain::caseStateCount; ++at)
                known += domain::stateName(static_cast<domain::CaseState>(at));
            throw WrongUsage(QCoreApplication::translate("Cli", "“%1” is no state; states are: %2").arg(name, known.join(QStringLiteral(", "))));
        }
        states.push_back(*state);
    }
    return states;
}

std::optional<QDate> given(QDate date) { return date.isValid() ? std::optional(date) : std::nullopt; }

store::CaseFilter filterFrom(const Typed& typed) {
    store::CaseFilter filter;
    filter.unit = typed.text("--unit");
    filter.procedure = typed.text("--procedure");
    filter.states = statesFrom(typed.text("--state"));
    for (const domain::Role role : rolesFrom(typed.text("--role"))) filter.roles.push_back(domain::roleName(role));
    if (const QDate date = typed.date("--due-by"); date.isValid())
        filter.dueBefore = domain::officeMoment(date, QTime(23, 59, 59));
    filter.receivedFrom = given(typed.date("--from"));
    filter.receivedTo = given(typed.date("--to"));
    filter.openOnly = typed.has("--open");
    filter.unsentOnly = typed.has("--unsent");
    filter.needsDecision = typed.has("--needs-decision");
    return filter;
}

store::CaseOrder orderFrom(const QString& name) {
    if (name == u"newest") return store::CaseOrder::NewestFirst;
    if (name == u"oldest") return store::CaseOrder::OldestFirst;
    if (name == u"holder") return store::CaseOrder::HolderName;
    return store::CaseOrder::DueFirst;
}

int limitFrom(const Typed& typed) { return std::min(typed.number("--limit", usualLimit, 1), highestLimit); }

Answer list(Program& program, const Typed& typed) {
    const store::CaseFilter filter = filterFrom(typed);
    const int limit = limitFrom(typed);
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const store::CasePage page = desk->store->cases().page(filter, orderFrom(typed.text("--order")), typed.text("--after"), limit);
    QJsonArray cases;
    QStringList lines;
    for (const store::CaseRow& row : page.rows) {
        cases.append(rowJson(row));
        lines += rowLine(row);
    }
    if (page.rows.empty()) lines += QCoreApplication::translate("Cli", "There are no such cases.");
    if (!page.next.isEmpty()) lines += QCoreApplication::translate("Cli", "There are more: --after %1").arg(page.next);
    return {{{QStringLiteral("cases"), cases}, {QStringLiteral("next"), page.next}}, lines};
}

Answer search(Program& program, const Typed& typed) {
    const int limit = limitFrom(typed);
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const auto found = desk->store->search().cases(typed.texts("TEXT").join(QLatin1Char(' ')), limit);
    QJsonArray cases;
    QStringList lines;
    for (const store::CaseRow& row : found.rows) {
        cases.append(rowJson(row));
        lines += rowLine(row);
    }
    if (found.rows.empty()) lines += QCoreApplication::translate("Cli", "Nothing was found.");
    if (!found.suggestions.isEmpty())
        lines += QCoreApplication::translate("Cli", "Did you mean: %1").arg(found.suggestions.join(QStringLiteral(", ")));
    return {{{QStringLiteral("cases"), cases},
             {QStringLiteral("suggestions"), QJsonArray::fromStringList(found.suggestions)}}, lines};
}

}  // namespace

void addList(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "list", QT_TRANSLATE_NOOP("CliHelp", "Cases, the first due first"), program, list);
    addFlag(command, "--open", QT_TRANSLATE_NOOP("CliHelp", "Only those that are not finished"));
    addFlag(command, "--unsent", QT_TRANSLATE_NOOP("CliHelp", "Only those with something the district has not received"));
    addFlag(command, "--needs-decision", QT_TRANSLATE_NOOP("CliHelp", "Only those with a conflict or something held back"));
    addText(command, "--state", QT_TRANSLATE_NOOP("CliHelp", "States, with commas"));
    addText(command, "--role", QT_TRANSLATE_NOOP("CliHelp", "Whose turn it is: roles, with commas"));
    addText(command, "--procedure", QT_TRANSLATE_NOOP("CliHelp", "Code of the procedure"));
    addText(command, "--unit", QT_TRANSLATE_NOOP("CliHelp", "Code of the unit"));
    addText(command, "--due-by", QT_TRANSLATE_NOOP("CliHelp", "Due on this day or before"));
    addText(command, "--from", QT_TRANSLATE_NOOP("CliHelp", "Received on this day or later"));
    addText(command, "--to", QT_TRANSLATE_NOOP("CliHelp", "Received on this day or earlier"));
    addChoice(command, "--order", {"due", "newest", "oldest", "holder"});
    addText(command, "--limit", QT_TRANSLATE_NOOP("CliHelp", "At most so many (100)"));
    addText(command, "--after", QT_TRANSLATE_NOOP("CliHelp", "Go on where an earlier answer ended"));
}

void addSearch(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "search", QT_TRANSLATE_NOOP("CliHelp", "Cases by name, code, number or words, with or without marks"), program, search);
    addTexts(command, "TEXT", QT_TRANSLATE_NOOP("CliHelp", "What is looked for"), Wanted::Required);
    addText(command, "--limit", QT_TRANSLATE_NOOP("CliHelp", "At most so many (100)"));
}

}  // namespace cli
