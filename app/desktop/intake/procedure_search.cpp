// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/procedure_search.h"

#include "core/text/fold.h"
#include "core/text/query.h"

#include <algorithm>

namespace app {
namespace {

constexpr int noMatch = 1000;
constexpr int withinName = 20;   // the words are there, but the name begins otherwise
constexpr int nearestShown = 5;
constexpr int slipsForgiven = 2;   // letters a word may be away from what was meant

/// 0 is best. Every typed word must begin a word of the name, or the code must begin with the text.
int rank(const packs::Pack& pack, const text::Query& query) {
    if (pack.process.procedure.startsWith(query.folded.simplified().replace(u' ', u'.'))) return 0;
    QStringList names{pack.process.title};
    names += pack.everydayNames;
    int best = noMatch;
    for (int at = 0; at < names.size(); ++at) {
        const QString name = QLatin1Char(' ') + text::fold(names[at]);
        const bool all = std::all_of(query.words.begin(), query.words.end(), [&](const QString& word) {
            return name.contains(QLatin1Char(' ') + word);
        });
        if (all) best = std::min(best, name.startsWith(QLatin1Char(' ') + query.folded) ? 1 + at : withinName + at);
    }
    return best;
}

/// How far the typed words are from the words of the names: for slips of the finger.
int farness(const packs::Pack& pack, const text::Query& query) {
    QStringList words = text::fold(pack.process.title).split(QLatin1Char(' '));
    for (const QString& name : pack.everydayNames) words += text::fold(name).split(QLatin1Char(' '));
    int sum = 0;
    for (const QString& typed : query.words) {
        int best = slipsForgiven + 1;
        for (const QString& word : std::as_const(words))
            best = std::min(best, text::distance(typed, word, slipsForgiven));
        sum += best;
    }
    return sum;
}

}  // namespace

ProcedurePicker::Entry entryOf(const packs::Pack& pack) {
    return {.code = pack.process.procedure, .title = pack.process.title,
            .sector = pack.process.sector,
            .everyday = pack.everydayNames.join(QStringLiteral(", "))};
}

FoundProcedures findProcedures(const packs::Catalogue& catalogue, const QString& typed) {
    const text::Query query = text::parseQuery(typed);
    std::vector<std::pair<int, packs::Catalogue::Entry>> ranked;
    for (const auto& pack : catalogue.all()) ranked.emplace_back(query.isEmpty() ? 0 : rank(*pack, query), pack);
    FoundProcedures found;
    found.nearest = std::all_of(ranked.begin(), ranked.end(), [](const auto& one) { return one.first == noMatch; });
    if (found.nearest)
        for (auto& [far, pack] : ranked) far = farness(*pack, query);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    found.leads = !ranked.empty() && ranked.front().first < withinName && !found.nearest;
    found.close = found.nearest && !ranked.empty() && ranked.front().first <= static_cast<int>(query.words.size());
    for (const auto& [order, pack] : ranked) {
        if (order == noMatch || (found.nearest && static_cast<int>(found.entries.size()) == nearestShown)) break;
        found.entries.push_back(entryOf(*pack));
    }
    return found;
}

}  // namespace app
