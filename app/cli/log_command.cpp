// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"

#include <algorithm>

namespace cli {
namespace {

constexpr int usualLimit = 100;
constexpr qint64 bytesAtATime = 1024 * 1024;

/// What this computer wrote in its present epoch after `seq`, at most `limit`.
std::vector<domain::PlacedEvent> ownEvents(store::Store& store, qint64 seq, int limit) {
    const domain::EpochId epoch = store.settings().device().epoch;
    std::vector<domain::PlacedEvent> found;
    for (;;) {
        const std::vector<domain::Event> some = store.log().after(epoch, seq, bytesAtATime);
        for (const domain::Event& event : some) {
            if (static_cast<int>(found.size()) == limit) return found;
            seq = event.envelope.origin.seq;
            found.push_back(store.log().find(event.envelope.origin).value_or(domain::PlacedEvent{event, {}}));
        }
        if (some.empty()) return found;
    }
}

Answer showLog(Program& program, const Typed& typed) {
    const int limit = typed.number("--limit", usualLimit, 1), after = typed.number("--after", 0);
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    std::vector<domain::PlacedEvent> events;
    if (typed.has("CODE")) {
        const auto file = findCase(*desk->store, typed.text("CODE"));
        if (!file) return file.error();
        events = desk->store->log().eventsOf(file->id);
        if (static_cast<int>(events.size()) > limit) events.erase(events.begin(), events.end() - limit);
    } else {
        events = ownEvents(*desk->store, after, limit);
    }
    QJsonArray list;
    QStringList lines;
    for (const domain::PlacedEvent& placed : events) {
        list.append(eventJson(placed));
        lines += QStringLiteral("%1  %2").arg(placed.event.envelope.origin.seq, 6).arg(eventLine(placed.event));
    }
    return {{{QStringLiteral("events"), list}, {QStringLiteral("total"), desk->store->log().count()}}, lines};
}

}  // namespace

void addLog(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "log", QT_TRANSLATE_NOOP("CliHelp", "What happened: to one case, or written by this computer"), program, showLog);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case"));
    addText(command, "--after", QT_TRANSLATE_NOOP("CliHelp", "Without a case: entries after this number"));
    addText(command, "--limit", QT_TRANSLATE_NOOP("CliHelp", "At most so many (100)"));
}

}  // namespace cli
