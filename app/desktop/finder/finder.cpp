// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/finder/finder.h"

#include "app/desktop/finder/finder_box.h"
#include "app/desktop/intake/procedure_search.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/navigator.h"
#include "app/desktop/session/session.h"
#include "app/text/status_text.h"
#include "core/text/fold.h"
#include "core/text/id_card.h"
#include "core/text/query.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t proceduresShown = 6, commandsShown = 4;
constexpr int peopleShown = 5, casesShown = 8, personsCasesShown = 30;
constexpr int wordsShown = 4;
constexpr int shortestOfPeople = 2;

void append(std::vector<Hit>& hits, std::vector<Hit> more) {
    std::move(more.begin(), more.end(), std::back_inserter(hits));
}

Hit hitOf(const ProcedurePicker::Entry& entry) {
    return {.kind = Hit::Kind::Procedure, .title = entry.title,
            .detail = entry.everyday.isEmpty() ? entry.code : entry.code + QStringLiteral("  ·  ") + entry.everyday,
            .key = entry.code, .person = {}, .caseId = {}};
}

Hit hitOf(const domain::Person& person) {
    QStringList words;
    if (person.born) words += person.born->toString();
    if (!person.personalNumber.isEmpty()) words += person.personalNumber;
    if (!person.phone.isEmpty()) words += person.phone;
    if (!person.address.isEmpty()) words += person.address;
    return {.kind = Hit::Kind::Person, .title = person.name, .detail = words.join(QStringLiteral("  ·  ")), .key = {},
            .person = person, .caseId = {}};
}

Hit hitOf(const store::CaseRow& row) {
    QStringList words{row.code, stateText(row.state)};
    if (!row.summary.isEmpty()) words.prepend(row.summary);
    if (row.dueAt && row.clockRunning) words += FinderBox::tr("due %1").arg(momentText(*row.dueAt));
    return {.kind = Hit::Kind::Case, .title = row.holder + QStringLiteral("  ·  ") + row.title,
            .detail = words.join(QStringLiteral("  ·  ")), .key = {}, .person = {}, .caseId = row.id};
}

std::vector<Hit> casesOf(Session& session, const domain::Person& person, const text::Query& query) {
    const QString wanted = person.personalNumber.isEmpty() ? person.name : person.personalNumber;
    std::vector<Hit> hits;
    for (const store::CaseRow& row : session.store().search().cases(wanted, personsCasesShown).rows) {
        const QString words = QLatin1Char(' ') + text::fold(row.code + QLatin1Char(' ') + row.title);
        const bool fits = std::all_of(query.words.begin(), query.words.end(), [&](const QString& word) { return words.contains(word); });
        if (fits && static_cast<int>(hits.size()) < casesShown) hits.push_back(hitOf(row));
    }
    return hits;
}

std::vector<Hit> proceduresOf(const FoundProcedures& found) {
    std::vector<Hit> hits;
    for (const auto& entry : found.entries)
        if (hits.size() < proceduresShown) hits.push_back(hitOf(entry));
    return hits;
}

}  // namespace

std::vector<Hit> findCommands(const std::vector<Command>& commands, const QString& typed) {
    const text::Query query = text::parseQuery(typed);
    std::vector<std::pair<bool, Hit>> found;
    for (const Command& command : commands) {
        const QString own = QLatin1Char(' ') + text::fold(command.words);
        const QString all = own + QLatin1Char(' ') + text::fold(command.alsoCalled);
        const bool fits = std::all_of(query.words.begin(), query.words.end(), [&](const QString& word) {
            return all.contains(QLatin1Char(' ') + word);
        });
        if (!fits) continue;
        const bool begins = own.startsWith(QLatin1Char(' ') + query.folded);
        found.emplace_back(!begins, Hit{.kind = Hit::Kind::Command, .title = command.words, .detail = command.keys,
                                        .key = command.id, .person = {}, .caseId = {}});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Hit> hits;
    for (auto& [later, hit] : found)
        if (hits.size() < commandsShown) hits.push_back(std::move(hit));
    return hits;
}

std::vector<Hit> findEverything(Session& session, const std::vector<Command>& commands, const QString& typed,
                                const std::optional<domain::Person>& about) {
    if (const auto card = text::readIdCardQr(typed)) return {hitOf(*card)};
    const text::Query query = text::parseQuery(typed);
    const bool mayReceive = domain::may(session.user(), domain::Act::Receive);
    const FoundProcedures procedures = mayReceive ? findProcedures(session.catalogue(), typed) : FoundProcedures{};
    if (about) {
        std::vector<Hit> hits = casesOf(session, *about, query);
        append(hits, proceduresOf(procedures));
        return hits;
    }
    if (query.isEmpty()) return {};
    std::vector<Hit> hits;
    const bool isNumber = !query.digits.isEmpty() || query.looksLikeCode;
    const bool first = procedures.leads && !isNumber;
    if (first) append(hits, proceduresOf(procedures));
    std::vector<Hit> people;
    if (typed.simplified().size() >= shortestOfPeople)
        for (const domain::Person& person : session.store().search().people(typed, peopleShown)) people.push_back(hitOf(person));
    const store::SearchIndex::Found cases = session.store().search().cases(typed, casesShown);
    std::vector<Hit> ofCases, finished;   // what is over stands below what can be begun, but for whoever types its number
    for (const store::CaseRow& row : cases.rows) (domain::isFinal(row.state) && !isNumber ? finished : ofCases).push_back(hitOf(row));
    if (isNumber) append(hits, std::move(ofCases));
    append(hits, std::move(people));
    append(hits, std::move(ofCases));   // nothing when it went before
    if (!procedures.nearest && !first) append(hits, proceduresOf(procedures));
    append(hits, std::move(finished));
    append(hits, findCommands(commands, typed));
    if (!hits.empty()) {
        if (procedures.close) append(hits, proceduresOf(procedures));
        return hits;
    }
    for (const QString& word : cases.suggestions.mid(0, wordsShown))
        hits.push_back({.kind = Hit::Kind::Word, .title = word, .detail = {}, .key = word, .person = {}, .caseId = {}});
    append(hits, proceduresOf(procedures));
    return hits;
}

void wire(FinderBox& box, Session& session, const Navigator& navigator, const std::vector<Command>& commands,
          std::function<void()> done) {
    connectGuarded(&box, &FinderBox::wanted, &session, [&box, &session, commands] {
        box.show(findEverything(session, commands, box.typed(), box.person()));
    });
    connectGuarded(&box, &FinderBox::chosen, &session, [&box, navigator, commands, done](const Hit& hit) {
        const auto person = box.person();
        box.clear();
        if (done) done();
        if (hit.caseId) return navigator.openCase(*hit.caseId);
        if (hit.kind == Hit::Kind::Procedure) return navigator.beginCase(hit.key, person);
        const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command& one) { return one.id == hit.key; });
        if (command != commands.end()) command->run();
    });
}

}  // namespace app
