// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace domain {

/// How case codes of a unit look (mã số hồ sơ): data, because the new grammar of TT 03/2025 may
/// differ. Placeholders: {unit}, {yyMMdd}, {yyyyMMdd}, {yyyy}, {seq:N} with N digits (1 to 9).
class CodePattern {
public:
    /// Nothing unless the pattern has one {unit}, one {yyMMdd} or {yyyyMMdd} and one {seq:N}:
    /// serials start again every day, so a year alone would repeat codes. Between them letters,
    /// digits and . / _ - may stand.
    static std::optional<CodePattern> parse(const QString& pattern);
    static CodePattern standard();  ///< "{unit}-{yyMMdd}-{seq:4}"

    QString print(const QString& unitIdentifier, QDate date, int serial) const;
    /// How many serials a day has: 9999 for {seq:4}.
    int highest() const;
    const QString& text() const { return m_pattern; }

    struct Parts {
        QString unitIdentifier;
        QDate date;
        int serial = 0;
    };
    /// The parts of a code printed by this pattern; nothing if it is not one.
    std::optional<Parts> read(const QString& code) const;

    friend bool operator==(const CodePattern&, const CodePattern&) = default;

private:
    explicit CodePattern(QString pattern) : m_pattern(std::move(pattern)) {}
    QString m_pattern;
};

/// The serials a desk may use without asking anyone: its share of the day.
struct CodeBlock {
    int first = 1;
    int last = 9999;
    friend bool operator==(const CodeBlock&, const CodeBlock&) = default;
};

/// What a desk has issued so far; kept with the cases, in the same transaction.
struct CodeCounter {
    QDate day;          ///< newest day a code was issued on
    int serial = 0;     ///< newest serial of that day, 0: none
    friend bool operator==(const CodeCounter&, const CodeCounter&) = default;
};

/// The next counter, never a serial that was used: a new day starts the block again, an earlier day
/// is refused. So is a day longer than this after every day known, which one code issued would
/// make the earliest for all that follow, unless a person has said that it is right.
inline constexpr int longestCodePause = 60;
struct CodeStep {
    enum class Outcome { Issued, ClockWentBack, ClockJumped, Exhausted };
    Outcome outcome;
    CodeCounter counter;
};
/// `known`: the day of the newest server time; invalid when there was none.
CodeStep nextCode(const CodeCounter& counter, const CodeBlock& block, QDate today,
                  QDate known = {}, bool dateConfirmed = false);

}  // namespace domain
