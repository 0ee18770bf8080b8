// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"
#include "core/text/id_card.h"
#include "core/text/numbers.h"
#include "core/text/person_name.h"
#include "core/text/query.h"
#include "tests/support/print.h"

#include <algorithm>
#include <random>

// Whatever is typed, pasted or scanned: every function answers, and answers in bounds.

namespace {

std::vector<QString> hostile() {
    std::vector<QString> texts{
        QString(10'000, u'a'),
        QString(10'000, u' '),
        QString(10'000, u'|'),
        QString(10'000, u'7'),
        QString(10'000, u'-'),
        QString(10'000, QChar(0x0301)),         // marks without a letter
        u'e' + QString(10'000, QChar(0x0302)),  // a letter under a tower of marks
        QString(10'000, QChar(0xFDFA)),         // opens to 18 characters each
        QString(10'000, QChar(0xD800)),         // halves of characters
        QString(10'000, QChar(0xDC00)),
        QString(10'000, QChar(0)),
        QString(10'000, QChar(0x202E)),
        QString(10'000, QChar(0xFFFF)),
        QStringLiteral("a.").repeated(5'000),
        QStringLiteral("H41.").repeated(2'500) + u'-',
        QStringLiteral("034190001234|").repeated(800),
    };
    std::mt19937 random(99);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (auto n = random() % 400; n > 0; --n)
            text += QChar(char16_t(random() % (round % 2 == 0 ? 0x250 : 0x10000)));
        texts.push_back(text);
    }
    return texts;
}

bool isSafe(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.category() == QChar::Other_Control) return false;
        if (c.isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate())) return false;
        if (c.isHighSurrogate() && (i + 1 == text.size() || !text[i + 1].isLowSurrogate()))
            return false;
    }
    return text == text.trimmed() && !text.contains(QStringLiteral("  "));
}

}  // namespace

TEST_CASE("nothing typed can break what is stored or searched") {
    for (const QString& typed : hostile()) {
        const QString clean = text::clean(typed), folded = text::fold(typed);
        CHECK(isSafe(clean));
        CHECK(isSafe(folded));
        CHECK(text::clean(clean) == clean);
        CHECK(text::fold(clean) == folded);
        CHECK(text::fold(folded) == folded);
        CHECK(clean.size() <= typed.size() * 3);
        CHECK(isSafe(text::foldLoose(typed)));
        CHECK(text::initials(typed).size() <= folded.size());
    }
}

TEST_CASE("nothing typed into the search box can hang it") {
    for (const QString& typed : hostile()) {
        const text::Query query = text::parseQuery(typed);
        CHECK(isSafe(query.folded));
        CHECK(query.folded.size() <= 300 * 18);
        CHECK(query.digits.size() <= 300);
        CHECK(text::distance(typed, typed, 3) == 0);
        CHECK(text::distance(typed, typed + u'x', 3) == 1);
    }
}

TEST_CASE("nothing scanned is taken for a person unless it is one") {
    for (const QString& typed : hostile()) {
        const auto person = text::readIdCardQr(typed);
        REQUIRE_FALSE(person);
        CHECK(person.error().detail.size() <= 500);
        CHECK_FALSE(text::readPersonalNumber(typed));
        CHECK(text::doubts(typed, domain::Sex::Male, std::nullopt).empty());
        CHECK_FALSE(text::phone(typed));
        CHECK_FALSE(text::idDigits(typed));
    }
}

TEST_CASE("a card with hostile fields is refused or cleaned") {
    for (const QString& typed : hostile()) {
        QString part = typed;
        part.remove(u'|');
        const auto person = text::readIdCardQr(QStringLiteral("034190001234||") + part +
                                               QStringLiteral("|05081990|Nam|") + part);
        if (!person) continue;
        CHECK(isSafe(person->name));
        CHECK(isSafe(person->address));
        CHECK(person->name.size() <= 500);
        CHECK_FALSE(person->name.isEmpty());
    }
}

TEST_CASE("any names can be put in order") {
    std::vector<QString> names = hostile();
    std::sort(names.begin(), names.end(), text::lessVietnamese);
    CHECK(std::is_sorted(names.begin(), names.end(), text::lessVietnamese));
    std::sort(names.begin(), names.end(), text::lessByGivenName);
    CHECK(std::is_sorted(names.begin(), names.end(), text::lessByGivenName));
}
