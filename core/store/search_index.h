// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/store/case_table.h"

namespace store {

/// Search as people type: folded names by prefix (B-tree), words anywhere (FTS5), codes, phone and
/// personal number fragments. Never ranked by bm25: newest first within the best kind of match.
class SearchIndex {
public:
    SearchIndex(sqlite::Database& database) : m_database(database) {}
    /// `no`: the number the case has in this file.
    void save(qint64 no, const domain::CaseFile& file);
    struct Found {
        std::vector<CaseRow> rows;
        QStringList suggestions;      ///< close words of this store, when nothing matches
    };
    Found cases(const QString& typed, int limit) const;
    /// The same cases by their numbers only: a long list is shown piece by piece.
    std::vector<qint64> numbers(const QString& typed, int limit) const;
    /// People met before, newest data first, to fill a form.
    std::vector<domain::Person> people(const QString& typed, int limit) const;

private:
    sqlite::Database& m_database;
};

}  // namespace store
