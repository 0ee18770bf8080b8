// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/event_codec.h"
#include "core/store/case_row.h"
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
constexpr int longestList = 100'000;
// Shorter beginnings of names fit so many people that the word index, which gives the newest
// without sorting, is the better answer.
constexpr int shortestPrefix = 3;
constexpr int shortestDigits = 3;
// What more cases share than this is found sooner by looking at the newest cases one by one than by
// sorting all of them: half an office is called Nguyễn.
constexpr qint64 commonKey = 2'000;
// How many of the newest cases are looked at one by one before the index is sorted after all.
constexpr int newestLookedAt = 20'000;

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
        const bool common = isCommon(number, prefix);
        if (common && isOfCode(kind)) {
            // Codes come day by day: whose key is high is new, and where they are is no matter of luck.
            add(QStringLiteral("SELECT no FROM search_key WHERE kind = ? AND key >= ? AND key < ? "
                               "ORDER BY key DESC, no DESC LIMIT ?"),
                {number, prefix, QString(prefix + QChar(0xFFFF))});
            return;
        }
        if (common)
            add(QStringLiteral("SELECT no FROM (SELECT no, keys FROM search_text "
                               "ORDER BY no DESC LIMIT %1) WHERE instr(char(10) || keys, ?) > 0 "
                               "LIMIT ?").arg(newestLookedAt),
                {QString(u'\n' + QString::number(number) + u' ' + prefix)});
        add(QStringLiteral("SELECT no FROM search_key WHERE kind = ? AND key >= ? AND key < ? "
                           "ORDER BY no DESC LIMIT ?"),
            {number, prefix, QString(prefix + QChar(0xFFFF))});
    }
    /// Words by their beginnings; numbers among them also as parts of phone, personal number or code.
    void addWords(const QStringList& typed) {
        QStringList words, numbers;
        for (const QString& word : typed.mid(0, maxWords))
            (digitsOf(word).isEmpty() ? words : numbers).append(word);
        if (words.isEmpty()) words.swap(numbers);
        if (words.isEmpty() || full()) return;
        if (numbers.isEmpty())
            return add(QStringLiteral("SELECT rowid FROM search_words WHERE search_words MATCH ? "
                                      "ORDER BY rowid DESC LIMIT ?"),
                       {matching(words)});
        addWithNumbers(words, numbers);
    }

private:
    static bool isOfCode(KeyKind kind) {
        return kind == KeyKind::Code || kind == KeyKind::CodeDigits ||
               kind == KeyKind::CodeDigitsReversed;
    }
    static QString matching(const QStringList& words) {
        QStringList terms;
        for (QString word : words)
            terms.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + QStringLiteral("\"*"));
        return terms.join(u' ');
    }
    void addWithNumbers(const QStringList& words, const QStringList& numbers) {
        const auto hasWord = QStringLiteral("instr(' ' || t.words, ' ' || ?) > 0");
        QStringList conditions;
        sqlite::Values ofNumbers, ofWords;
        for (const QString& number : numbers) {
            ofNumbers.push_back(number);
            // "thôn 9": a single figure is in everybody's phone number.
            if (digitsOf(number).size() < shortestDigits) {
                conditions.append(hasWord);
                continue;
            }
            conditions.append(u'(' + hasWord + QStringLiteral(" OR instr(t.keys, ?) > 0)"));
            ofNumbers.push_back(number);
        }
        const QString haveNumbers = conditions.join(QStringLiteral(" AND "));
        // Whoever has the number, when that are few: then the name may be as common as it likes.
        const QString digits = digitsOf(*std::max_element(
            numbers.begin(), numbers.end(),
            [](const QString& a, const QString& b) { return a.size() < b.size(); }));
        const int kind = static_cast<int>(KeyKind::PersonDigits);
        if (digits.size() > mostDigitsOfWord && !isCommon(kind, digits)) {
            QStringList haveWords;
            for (const QString& word : words) {
                haveWords.append(hasWord);
                ofWords.push_back(word);
            }
            sqlite::Values values{kind, digits, QString(digits + QChar(0xFFFF))};
            values.insert(values.end(), ofWords.begin(), ofWords.end());
            values.insert(values.end(), ofNumbers.begin(), ofNumbers.end());
            add(QStringLiteral("SELECT k.no FROM search_key k JOIN search_text t ON t.no = k.no "
                               "WHERE k.kind = ? AND k.key >= ? AND k.key < ? AND %1 AND %2 "
                               "ORDER BY k.no DESC LIMIT ?")
                    .arg(haveWords.join(QStringLiteral(" AND ")), haveNumbers),
                values);
        }
        sqlite::Values values{matching(words)};
        values.insert(values.end(), ofNumbers.begin(), ofNumbers.end());
        add(QStringLiteral("SELECT t.no FROM (SELECT rowid AS no FROM search_words "
                           "WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT %1) f "
                           "JOIN search_text t ON t.no = f.no WHERE %2 ORDER BY t.no DESC LIMIT ?")
                .arg(QString::number(newestLookedAt), haveNumbers),
            values);
    }
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
    if (digits.size() < shortestDigits) return;
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
        if (const QString number = digitsOf(typed); !number.isEmpty())
            return digitsOf(person.personalNumber).contains(number) ||
                   digitsOf(person.phone).contains(number);
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

std::vector<qint64> SearchIndex::numbers(const QString& typed, int limit) const {
    const text::Query query = text::parseQuery(typed.left(maxTyped));
    if (query.isEmpty()) return {};
    Finding finding(m_database, qBound(1, limit, longestList));
    find(finding, query, typed.left(maxTyped));
    return finding.numbers();
}

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
    m_database.each(
        QStringLiteral("SELECT t.people FROM json_each(?) n CROSS JOIN search_text t "
                       "ON t.no = n.value ORDER BY n.key"),
        {numberList(newestFirst)}, [&](const sqlite::Row& row) {
            const auto applicant = domain::decodeApplicant(row.blob(0));
            if (!applicant) return true;
            for (const domain::Person& person : {applicant->holder(), applicant->person}) {
                const QString key = sameness(person);
                if (seen.contains(key) || !matches(person, query, digits)) continue;
                seen.insert(key);
                people.push_back(person);
                if (static_cast<int>(people.size()) == wanted) return false;
            }
            return true;
        });
    return people;
}

}  // namespace store
