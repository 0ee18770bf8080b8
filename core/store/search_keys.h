// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace store {

// Private to core/store: what a case is found by.

/// Numbers are kept in the file: never given another meaning without a new pictureVersion.
enum class KeyKind {
    Name = 1,           ///< folded full name
    GivenFirst = 2,     ///< folded, given name first
    Initials = 3,
    Code = 4,           ///< folded case code
    PersonDigits = 5,   ///< personal number, phone
    PersonDigitsReversed = 6,
    CodeDigits = 7,     ///< all digits of the code, and each group of them
    CodeDigitsReversed = 8,
};

struct SearchKey {
    KeyKind kind;
    QString key;
    friend auto operator<=>(const SearchKey& a, const SearchKey& b) {
        if (a.kind != b.kind) return a.kind <=> b.kind;
        return a.key.compare(b.key) <=> 0;
    }
    friend bool operator==(const SearchKey&, const SearchKey&) = default;
};

/// Of holder and applicant; whoever else the answers name is found by words. Sorted, each once.
std::vector<SearchKey> keysOf(const domain::CaseFile& file);
/// Folded words of everything a clerk might remember, short numbers ("thôn 9") among them; sorted,
/// each once.
QString wordsOf(const domain::CaseFile& file);
/// Holder, applicant and the people named in the answers.
QStringList namesOf(const domain::CaseFile& file);

/// A word with more digits than this is a number of somebody's or a code: it has keys.
inline constexpr int mostDigitsOfWord = 3;

QString digitsOf(const QString& text);
QString reversed(const QString& text);

/// The list as one text and back, to know later which keys a case has.
QString joined(const std::vector<SearchKey>& keys);
std::vector<SearchKey> separated(const QString& text);

}  // namespace store
