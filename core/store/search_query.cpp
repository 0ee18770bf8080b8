// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/store/case_row.h"
#include "core/store/event_log.h"
#include "core/store/search_index.h"
#include "core/store/search_keys.h"
#include "core/store/suggestions.h"
#include "core/text/fold.h"
#include "core/text/numbers.h"
#include "core/text/query.h"

#include <QSet>

#include <algorithm>

namespace store {
namespace {

constexpr int maxTyped = 200;
constexpr int maxWords = 8;
constexpr int maxSuggestions = 5;
// Shorter beginnings of names fit so many people that the word index, which gives the newest
// without sorting, is the better answer.
constexpr int shortestPrefix = 3;
// What more cases share than this is found sooner by looking at the newest cases one by one than by
// sorting all of them: half an office is called Nguyễn.
constexpr qint64 commonKey = 2'000;

/// Case numbers in the order they are found, each once, up to a limit.
class Finding {
public:
    Finding(sqlite::Database& database, int limit) : m_database(database), m_limit(limit) {}

    bool full() const { return static_cast<int>(m_numbers.size()) >= m_limit; }
    bool empty() const { return m_numbers.empty(); }
    const std::vector<qint64>& numbers() const { return m_numbers; }

    /// Adds what `sql` gives in its first column; the last placeholder is the limit.
    void add(const QString& sql, sqlite::Values values) {
        if (full()) return;
        values.push_back(m_limit);
        m_database.each(sql, values, [&](const sqlite::Row& row) {
            const qint64 no = row.integer(0);
            if (!m_seen.contains(no)) {
                m_seen.insert(no);
                m_numbers.push_back(no);
            }
            return !full();
        });
    }
    void addExact(KeyKind kind, const QString& key) {
        add(QStringLiteral("SELECT no FROM search_key WHERE kind = ? AND key = ? "
                           "ORDER BY no DESC LIMIT ?"),
            {static_cast<int>(kind), key});
    }
    void addBeginning(KeyKind kind, const QString& prefix) {
        if (full()) return;
        const int number = static_cast<int>(kind);
        if (isCommon(number, prefix)) {
            add(QStringLiteral("SELECT no FROM search_text WHERE instr(char(10) || keys, ?) > 0 "
                               "ORDER BY no DESC LIMIT ?"),
                {QString(u'\n' + QString::number(number) + u' ' + prefix)});
            return;
        }
        add(QStringLiteral("SELECT no FROM search_key WHERE kind = ? AND key >= ? AND key < ? "
                           "ORDER BY no DESC LIMIT ?"),
            {number, prefix, QString(prefix + QChar(0xFFFF))});
    }
    void addWords(const QStringList& words) {
        QStringList terms;
        for (const QString& word : words.mid(0, maxWords)) {
            QString quoted = word;
            terms.append(u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + QStringLiteral("\"*"));
        }
        if (terms.isEmpty()) return;
        add(QStringLiteral("SELECT rowid FROM search_words WHERE search_words MATCH ? "
                           "ORDER BY rowid DESC LIMIT ?"),
            {terms.join(u' ')});
    }

private:
    bool isCommon(int kind, const QString& prefix) {
        const auto found = m_database.first(
            QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM search_key "
                           "WHERE kind = ? AND key >= ? AND key < ? LIMIT ?)"),
            {kind, prefix, QString(prefix + QChar(0xFFFF)), commonKey + 1},
            [](const sqlite::Row& row) { return row.integer(0); });
        return found.value_or(0) > commonKey;
    }

    sqlite::Database& m_database;
    int m_limit;
    std::vector<qint64> m_numbers;
    QSet<qint64> m_seen;
};

void addDigits(Finding& finding, const QString& digits) {
    if (digits.size() < 3) return;
    finding.addBeginning(KeyKind::PersonDigits, digits);
    finding.addBeginning(KeyKind::CodeDigits, digits);
    finding.addBeginning(KeyKind::PersonDigitsReversed, reversed(digits));
    finding.addBeginning(KeyKind::CodeDigitsReversed, reversed(digits));
    // From the middle of a number: no index helps, so only when nothing else did.
    if (finding.empty() && digits.size() >= 4)
        finding.add(QStringLiteral("SELECT no FROM search_key WHERE kind = ? AND instr(key, ?) > 0 "
                                   "ORDER BY no DESC LIMIT ?"),
                    {static_cast<int>(KeyKind::PersonDigits), digits});
}

void addNames(Finding& finding, const QString& folded, const QStringList& words) {
    if (folded.size() >= shortestPrefix) {
        finding.addBeginning(KeyKind::Name, folded);
        finding.addBeginning(KeyKind::GivenFirst, folded);
    }
    if (words.size() == 1 && folded.size() >= 2 && folded.size() <= 6)
        finding.addBeginning(KeyKind::Initials, folded);
    finding.addWords(words);
}

void addDay(Finding& finding, QDate day) {
    const auto startOf = [](QDate date) {
        return domain::officeMoment(date, QTime(0, 0)).toMSecsSinceEpoch();
    };
    finding.add(QStringLiteral("SELECT no FROM case_row WHERE received_at >= ? AND received_at < ? "
                               "ORDER BY received_at DESC LIMIT ?"),
                {startOf(day), startOf(day.addDays(1))});
}

/// Digits as they are kept: a phone number also from "+84 …" or with dashes.
QString typedDigits(const text::Query& query, const QString& typed) {
    return text::phone(typed).value_or(query.digits);
}

/// Best kind of match first, the newest first within each.
void find(Finding& finding, const text::Query& query, const QString& typed) {
    if (query.looksLikeCode || !query.digits.isEmpty())
        finding.addBeginning(KeyKind::Code, query.folded);
    addDigits(finding, typedDigits(query, typed));
    // "260302-0007": the end of a code as people read it out.
    if (const QString digits = digitsOf(typed); query.looksLikeCode && digits.size() >= 4)
        finding.addBeginning(KeyKind::CodeDigitsReversed, reversed(digits));
    if (query.date) addDay(finding, *query.date);
    addNames(finding, query.folded, query.words);
    const QString loose = text::foldLoose(typed);
    if (loose != query.folded) addNames(finding, loose, loose.split(u' ', Qt::SkipEmptyParts));
}

bool matches(const domain::Person& person, const text::Query& query, const QString& digits) {
    if (!digits.isEmpty())
        return digitsOf(person.personalNumber).contains(digits) ||
               digitsOf(person.phone).contains(digits);
    const QStringList words = text::fold(person.name).split(u' ', Qt::SkipEmptyParts);
    const auto has = [&](const QString& typed) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(typed); });
    };
    return std::all_of(query.words.begin(), query.words.end(), has) ||
           (query.words.size() == 1 && text::initials(person.name) == query.words.front());
}

QString sameness(const domain::Person& person) {
    if (!person.personalNumber.isEmpty()) return digitsOf(person.personalNumber);
    return text::fold(person.name) + u'|' + (person.born ? person.born->toIso() : QString()) + u'|' +
           digitsOf(person.phone);
}

}  // namespace

SearchIndex::Found SearchIndex::cases(const QString& typed, int limit) const {
    const text::Query query = text::parseQuery(typed.left(maxTyped));
    Found found;
    if (query.isEmpty()) return found;
    Finding finding(m_database, qBound(1, limit, 1000));
    find(finding, query, typed.left(maxTyped));
    found.rows = rowsNumbered(m_database, finding.numbers());
    if (found.rows.empty() && query.digits.isEmpty())
        found.suggestions = suggestions(m_database, query.words, maxSuggestions);
    return found;
}

std::vector<domain::Person> SearchIndex::people(const QString& typed, int limit) const {
    const text::Query query = text::parseQuery(typed.left(maxTyped));
    std::vector<domain::Person> people;
    if (query.isEmpty()) return people;
    const int wanted = qBound(1, limit, 100);
    const QString digits = typedDigits(query, typed);
    Finding finding(m_database, wanted * 4);
    find(finding, query, typed.left(maxTyped));
    std::vector<qint64> newestFirst = finding.numbers();
    std::sort(newestFirst.rbegin(), newestFirst.rend());
    QSet<QString> seen;
    for (const CaseRow& row : rowsNumbered(m_database, newestFirst)) {
        const auto file = domain::fold(EventLog(m_database).eventsOf(row.id));
        if (!file) continue;
        std::vector<domain::Person> named{file->applicant.holder(), file->applicant.person};
        for (domain::Person& person : named) {
            const QString key = sameness(person);
            if (seen.contains(key) || !matches(person, query, digits)) continue;
            seen.insert(key);
            people.push_back(std::move(person));
            if (static_cast<int>(people.size()) == wanted) return people;
        }
    }
    return people;
}

}  // namespace store
