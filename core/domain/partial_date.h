// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace domain {

/// A date of which perhaps only the year, or year and month, is known, as old papers have it.
/// Never padded with 1 January.
class PartialDate {
public:
    /// Refuses impossible dates and years outside 1800..2200. `day` needs `month`.
    static std::optional<PartialDate> make(int year, std::optional<int> month = {},
                                           std::optional<int> day = {});
    static PartialDate of(QDate date);
    /// "05/08/1990", "5-8-1990", "05081990", "08/1990", "1990"; nothing else.
    static std::optional<PartialDate> parse(const QString& typed);
    /// ISO form as stored: "1990-08-05", "1990-08", "1990".
    static std::optional<PartialDate> fromIso(const QString& text);

    int year() const { return m_year; }
    std::optional<int> month() const { return m_month; }
    std::optional<int> day() const { return m_day; }
    /// The whole date, when it is known.
    std::optional<QDate> date() const;
    QDate earliest() const;
    QDate latest() const;

    QString toIso() const;
    /// As Vietnamese papers print it: "05/08/1990", "08/1990", "1990".
    QString toString() const;

    friend bool operator==(const PartialDate&, const PartialDate&) = default;

private:
    PartialDate() = default;
    int m_year = 0;
    std::optional<int> m_month;
    std::optional<int> m_day;
};

}  // namespace domain
