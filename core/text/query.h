// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace text {

/// What the clerk typed into the search box, understood.
struct Query {
    QString folded;               ///< the whole text, folded
    QStringList words;            ///< folded words
    QString digits;               ///< when it is digits, perhaps with spaces or dots; else empty
    std::optional<QDate> date;
    bool looksLikeCode = false;   ///< has the marks of a case code
    bool isEmpty() const { return folded.isEmpty(); }
};
Query parseQuery(const QString& typed);

/// Edit distance with transposition, at most `limit` + 1: for "did you mean".
int distance(const QString& a, const QString& b, int limit);

}  // namespace text
