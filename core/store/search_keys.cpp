// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_keys.h"

#include "core/text/fold.h"
#include "core/text/person_name.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace store {
namespace {

// A form from elsewhere must not blow up the index.
constexpr int maxNames = 40;
constexpr int maxDepth = 8;
constexpr int maxKeyLength = 200;
constexpr int maxWords = 400;

void addNames(const QJsonValue& value, bool isName, int depth, QStringList& names) {
    if (depth > maxDepth || names.size() >= maxNames) return;
    if (isName && value.isString()) {
        const QString name = text::clean(value.toString());
        if (!name.isEmpty() && name.size() <= maxKeyLength) names.append(name);
        return;
    }
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray()) addNames(each, isName, depth + 1, names);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        addNames(field.value(), field.key().endsWith(QLatin1String("name"), Qt::CaseInsensitive),
                 depth + 1, names);
}

void addNameKeys(const QString& name, std::vector<SearchKey>& keys) {
    const QString folded = text::fold(name).left(maxKeyLength);
    if (folded.isEmpty()) return;
    const text::NameParts parts = text::split(name);
    const QString givenFirst =
        text::fold(parts.given + u' ' + parts.family + u' ' + parts.middle).left(maxKeyLength);
    keys.push_back({KeyKind::Name, folded});
    keys.push_back({KeyKind::GivenFirst, givenFirst});
    keys.push_back({KeyKind::Initials, text::fold(text::initials(name)).remove(u' ')});
    if (const QString loose = text::foldLoose(name).left(maxKeyLength); loose != folded)
        keys.push_back({KeyKind::Name, loose});
}

void addPersonDigits(const QString& digits, std::vector<SearchKey>& keys) {
    if (digits.size() < 3 || digits.size() > 40) return;
    keys.push_back({KeyKind::PersonDigits, digits});
    keys.push_back({KeyKind::PersonDigitsReversed, reversed(digits)});
}

void addCodeKeys(const QString& code, std::vector<SearchKey>& keys) {
    const QString folded = text::fold(code).left(maxKeyLength);
    if (folded.isEmpty()) return;
    keys.push_back({KeyKind::Code, folded});
    const QString digits = digitsOf(code);
    keys.push_back({KeyKind::CodeDigits, digits});
    keys.push_back({KeyKind::CodeDigitsReversed, reversed(digits)});
    // The day and the serial are what people read out.
    for (const QString& group : folded.split(u' '))
        if (const QString part = digitsOf(group); part.size() >= 3)
            keys.push_back({KeyKind::CodeDigits, part});
}

std::vector<const domain::Person*> peopleOf(const domain::Applicant& applicant) {
    std::vector<const domain::Person*> people{&applicant.person};
    if (applicant.owner) people.push_back(&*applicant.owner);
    return people;
}

}  // namespace

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9') digits += c;
    return digits;
}

QString reversed(const QString& text) {
    QString result = text;
    std::reverse(result.begin(), result.end());
    return result;
}

QStringList namesOf(const domain::CaseFile& file) {
    QStringList names;
    for (const domain::Person* person : peopleOf(file.applicant))
        if (!person->name.isEmpty()) names.append(person->name);
    addNames(QJsonValue(file.answers), false, 0, names);
    names.removeDuplicates();
    return names;
}

std::vector<SearchKey> keysOf(const domain::CaseFile& file) {
    std::vector<SearchKey> keys;
    for (const domain::Person* person : peopleOf(file.applicant)) {
        addNameKeys(person->name, keys);
        addPersonDigits(digitsOf(person->personalNumber), keys);
        addPersonDigits(digitsOf(person->phone), keys);
    }
    addCodeKeys(file.code(), keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

QString wordsOf(const domain::CaseFile& file) {
    QStringList texts = namesOf(file);
    // Not the address: it names the commune, and half the communes sound like somebody's given name.
    texts << file.process().title << file.summary << file.applicant.organisation
          << file.applicant.holder().village;
    QSet<QString> words;
    QStringList folds;
    for (const QString& text : std::as_const(texts)) folds << text::fold(text) << text::foldLoose(text);
    folds.removeDuplicates();
    for (const QString& folded : std::as_const(folds))
        for (const QString& word : folded.split(u' ', Qt::SkipEmptyParts))
            // Long numbers would only swell the vocabulary.
            if (words.size() < maxWords && digitsOf(word).size() <= mostDigitsOfWord)
                words.insert(word.left(40));
    QStringList sorted(words.begin(), words.end());
    sorted.sort();
    return sorted.join(u' ');
}

QString joined(const std::vector<SearchKey>& keys) {
    QStringList lines;
    for (const SearchKey& key : keys)
        lines.append(QString::number(static_cast<int>(key.kind)) + u' ' + key.key);
    return lines.join(u'\n');
}

std::vector<SearchKey> separated(const QString& text) {
    std::vector<SearchKey> keys;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto space = line.indexOf(u' ');
        if (space > 0)
            keys.push_back({static_cast<KeyKind>(line.left(space).toInt()), line.mid(space + 1)});
    }
    return keys;
}

}  // namespace store
