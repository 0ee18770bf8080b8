// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/store/case_table.h"
#include "core/store/parked_work.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace store {

/// A case in a tray of the exchange. It has no row while its beginning has not come.
struct TrayRow {
    domain::CaseId id;
    std::optional<CaseRow> row{};
    int events = 0;                       ///< ours that the district has not receipted
    qint64 eventBytes = 0;
    std::optional<QDateTime> newest{};    ///< device time of the newest of these
    int scans = 0;                        ///< named by the case and not yet there as a whole
    qint64 scanBytes = 0;                 ///< what is still to go of them
    int previews = 0;                     ///< of these scans: small enough to be seen at once
    QStringList notTaken{};               ///< why entries are held back or late: machine words, each once
    int notTakenCount = 0;
    std::vector<ParkedWork> parked{};     ///< these entries with their authors, the oldest first, at most mostParked
    qint64 size = 0;                      ///< bytes of all entries of the case
    QString receipt{};                    ///< newest receipt of the district for an entry of ours
    friend bool operator==(const TrayRow&, const TrayRow&) = default;
};
struct TrayPage {
    std::vector<TrayRow> rows;
    QString next;                         ///< empty: the end
};
/// Each no further than mostCounted.
struct TrayCounts {
    int waiting = 0, sent = 0, attention = 0;
    friend bool operator==(const TrayCounts&, const TrayCounts&) = default;
};

/// What the exchange owes to each case: computed from the log, the marks of the outbox and the
/// scans, never kept. Keyset pages.
class Trays {
public:
    Trays(sqlite::Database& database) : m_database(database) {}
    /// Cases with entries that the district has not receipted, the newest first, then those of which
    /// only scans are still to go.
    TrayPage waiting(const QString& cursor, int limit) const;
    /// All of whose entries the district has receipted, scans or not, the newest first.
    TrayPage sent(const QString& cursor, int limit) const;
    /// Conflicts, entries that were held back or came late, unsent ones in cases of other units, and cases
    /// whose beginning is missing.
    TrayPage attention(const QString& cursor, int limit) const;
    TrayCounts counts() const;
    /// One case as it would stand in its tray; nothing when no entry of it is here.
    std::optional<TrayRow> of(const domain::CaseId& id) const;

private:
    void fill(std::vector<TrayRow>& rows) const;
    TrayPage scansOnly(const QString& cursor, int limit) const;
    sqlite::Database& m_database;
};

}  // namespace store
