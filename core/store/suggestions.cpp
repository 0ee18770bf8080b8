// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/suggestions.h"

#include "core/text/query.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

struct Neighbour {
    QString word;
    int distance = 0;
    qint64 uses = 0;
};

constexpr int maxTypedWords = 8;
constexpr std::size_t choicesPerWord = 3;

/// A short word has too many neighbours at two changes.
int tolerance(const QString& word) { return word.size() <= 4 ? 1 : 2; }

/// Close words with the same first letter: asked at each key, so never of the whole vocabulary, whose
/// every word is counted when it is read.
std::vector<std::vector<Neighbour>> neighboursOf(sqlite::Database& database,
                                                 const QStringList& words) {
    std::vector<std::vector<Neighbour>> near;
    for (const QString& word : words) {
        auto& choices = near.emplace_back();
        const int allowed = tolerance(word);
        const QString first = word.left(1);
        database.each(
            QStringLiteral("SELECT term, doc FROM search_vocabulary WHERE term >= ? AND term < ?"),
            {first, QString(first + QChar(0xFFFF))}, [&](const sqlite::Row& row) {
                const QString term = row.text(0);
                if (std::abs(term.size() - word.size()) > allowed) return true;
                const int distance = text::distance(term, word, allowed);
                if (distance <= allowed) choices.push_back({term, distance, row.integer(1)});
                return true;
            });
    }
    for (auto& choices : near) {
        std::sort(choices.begin(), choices.end(), [](const Neighbour& a, const Neighbour& b) {
            return std::tuple(a.distance, -a.uses, a.word) < std::tuple(b.distance, -b.uses, b.word);
        });
        if (choices.size() > choicesPerWord) choices.resize(choicesPerWord);
    }
    return near;
}

}  // namespace

QStringList suggestions(sqlite::Database& database, const QStringList& words, int limit) {
    const QStringList typed = words.mid(0, maxTypedWords);
    const auto near = neighboursOf(database, typed);
    QStringList best;
    for (const auto& choices : near) {
        if (choices.empty()) return {};
        best.append(choices.front().word);
    }
    QStringList found;
    if (best.isEmpty()) return found;
    if (best != typed) found.append(best.join(u' '));
    // The runners-up, one word at a time.
    for (int i = 0; i < best.size(); ++i) {
        const auto& choices = near[static_cast<std::size_t>(i)];
        for (std::size_t choice = 1; choice < choices.size(); ++choice) {
            QStringList other = best;
            other[i] = choices[choice].word;
            if (other != typed) found.append(other.join(u' '));
        }
    }
    found.removeDuplicates();
    return found.mid(0, limit);
}

}  // namespace store
