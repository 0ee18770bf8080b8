// SPDX-License-Identifier: GPL-3.0-or-later
// sync attention: what the district did not take, under the names of those who did it.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/exchange_state.h"
#include "app/text/event_text.h"
#include "app/text/status_text.h"

#include <QCoreApplication>

#include <map>

namespace cli {
namespace {

constexpr int usualLimit = 100;
constexpr int highestLimit = 1000;

QString codeOf(const store::TrayRow& row) { return row.row ? row.row->code : row.id.toString(); }

QJsonObject entryJson(const store::TrayRow& row, const store::ParkedWork& work) {
    const app::EventLine line = app::describe(work.entry.event);
    return {{QStringLiteral("case"), codeOf(row)}, {QStringLiteral("holder"), row.row ? row.row->holder : QString()},
            {QStringLiteral("kind"), work.entry.event.envelope.kind}, {QStringLiteral("what"), line.what},
            {QStringLiteral("detail"), line.detail}, {QStringLiteral("at"), momentJson(line.at)},
            {QStringLiteral("actor"), work.entry.event.envelope.actor.toString()}, {QStringLiteral("reason"), work.reason},
            {QStringLiteral("why"), app::whyAttention({.notTaken = {work.reason}})}};
}

/// All entries of one person, in the order of the cases.
struct Person {
    QJsonArray entries;
    QStringList lines;
};

Answer attention(Program& program, const Typed& typed) {
    const int limit = std::min(typed.number("--limit", usualLimit, 1), highestLimit);
    auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const store::TrayPage page = desk->store->trays().attention(typed.text("--after"), limit);
    const app::LineState line = app::lineStateOf(*desk->store);
    std::map<QString, Person> people;
    QJsonArray others;
    QStringList otherLines;
    for (const store::TrayRow& row : page.rows) {
        for (const store::ParkedWork& work : row.parked) {
            Person& person = people[work.author];
            const QJsonObject entry = entryJson(row, work);
            person.entries.append(entry);
            person.lines += QStringLiteral("  %1  %2  %3. %4").arg(codeOf(row), app::momentText(app::describe(work.entry.event).at),
                                                                  entry[u"what"].toString(), entry[u"why"].toString());
        }
        app::RecordState rest = app::recordState(row, line);
        if (!row.parked.empty()) rest.notTaken.clear();
        const QString why = row.parked.empty() || rest.conflicts > 0 ? app::whyAttention(rest) : QString();
        if (why.isEmpty()) continue;
        others.append(QJsonObject{{QStringLiteral("case"), codeOf(row)}, {QStringLiteral("why"), why}});
        otherLines += codeOf(row) + QStringLiteral("  ") + why;
    }
    QJsonArray authors;
    QStringList lines;
    for (const auto& [name, person] : people) {
        authors.append(QJsonObject{{QStringLiteral("author"), name}, {QStringLiteral("entries"), person.entries}});
        lines += name.isEmpty() ? QCoreApplication::translate("Cli", "Author not known") : name;
        lines += person.lines;
    }
    lines += otherLines;
    if (lines.isEmpty()) lines += QCoreApplication::translate("Cli", "Nothing needs attention.");
    if (!page.next.isEmpty()) lines += QCoreApplication::translate("Cli", "There are more: --after %1").arg(page.next);
    return {{{QStringLiteral("authors"), authors}, {QStringLiteral("others"), others}, {QStringLiteral("next"), page.next}}, lines};
}

}  // namespace

void addAttention(CLI::App& sync, Program& program) {
    CLI::App* command = addCommand(sync, "attention", QT_TRANSLATE_NOOP("CliHelp", "What the district did not take, under the names of those who did it, and what needs a decision"), program, attention);
    addText(command, "--limit", QT_TRANSLATE_NOOP("CliHelp", "At most so many (100)"));
    addText(command, "--after", QT_TRANSLATE_NOOP("CliHelp", "Go on where an earlier answer ended"));
}

}  // namespace cli
