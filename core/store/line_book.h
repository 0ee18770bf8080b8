// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line_rules.h"
#include "core/store/settings_table.h"

#include <vector>

namespace store {

/// One round of exchange, without a word about cases or people.
struct LineRound {
    QDateTime at;
    QString refusal;           ///< its name; empty: it went well
    QString hint;              ///< what kind of trouble, or the district's own word: a machine word
    qint64 up = 0, down = 0;   ///< bytes
    qint64 tookMs = 0;
    friend bool operator==(const LineRound&, const LineRound&) = default;
};

/// What this PC knows of its line to the district.
struct LineRecord {
    domain::LineSpeed up, down;
    domain::DayTally today;
    QString hint;                      ///< of the last round
    std::vector<LineRound> rounds;     ///< the last ones, oldest first
    friend bool operator==(const LineRecord&, const LineRecord&) = default;
};

/// Keeps the rules of the line and what was measured on it: settings of the store.
class LineBook {
public:
    explicit LineBook(Settings& settings) : m_settings(settings) {}
    domain::LineRules rules() const;
    void setRules(const domain::LineRules& rules);
    LineRecord record() const;
    void setRecord(const LineRecord& record);      ///< of the rounds only the last twenty stay

private:
    Settings& m_settings;
};

}  // namespace store
