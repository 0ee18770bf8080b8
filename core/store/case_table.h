// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/sqlite/database.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace store {

/// Where a case's newest facts are: never green before the district has receipted all of them.
enum class Whereabouts { ThisComputer, WithCourier, District };

/// One line of a list: what a table shows without folding the case.
struct CaseRow {
    domain::CaseId id;
    QString code;
    QString procedure;
    QString title;            ///< procedure's name
    QString unit;
    QString holder;           ///< name of chủ hồ sơ
    QString holderNumber;     ///< personal number
    QString phone;
    QString summary;
    domain::CaseState state = domain::CaseState::Received;
    QString step;
    QString stepName;
    QString role;             ///< role name of the current step
    QString assignee;
    QDateTime receivedAt;
    std::optional<QDateTime> dueAt;
    std::optional<QDateTime> finishedAt;
    QDateTime lastAt;
    int attachments = 0;
    int openRemarks = 0;
    int conflicts = 0;        ///< not settled
    int held = 0;
    int unconfirmed = 0;
    bool clockRunning = false;
    std::optional<QDateTime> lateAfter;  ///< dueAt, unless a new date came too late to count
    friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// What a list wants to see. Absent means all.
struct CaseFilter {
    QString unit;
    QString procedure;
    std::vector<domain::CaseState> states;
    std::vector<QString> roles;          ///< role names of the current step
    std::optional<QDateTime> dueFrom;
    std::optional<QDateTime> dueBefore;
    std::optional<QDate> receivedFrom, receivedTo;   ///< office dates, inclusive
    bool openOnly = false;
    bool clockRunning = false;           ///< the time limit runs: only these can be overdue
    bool unsentOnly = false;
    bool sentOnly = false;               ///< the district has receipted every event
    bool needsDecision = false;          ///< conflicts or held events
};
/// By procedure: names as a Vietnamese list has them, open cases first within each.
enum class CaseOrder { DueFirst, NewestFirst, OldestFirst, HolderName, DueLast, HolderNameBackwards, Code,
                       CodeBackwards, Procedure, ProcedureBackwards };

/// Keyset page: give back the last row's cursor to go on.
struct CasePage {
    std::vector<CaseRow> rows;
    QString next;                        ///< empty: the end
};
struct CaseCounts {
    int open = 0, dueToday = 0, overdue = 0, underReview = 0, waitingSupplement = 0, ready = 0,
        unsent = 0, needsDecision = 0;
};

/// Counting stops here: whoever has as many does not read the number, and a million take a second.
inline constexpr int mostCounted = 1000;

/// The current picture of each case: disposable, rebuilt from the log byte-equal.
class CaseTable {
public:
    CaseTable(sqlite::Database& database) : m_database(database) {}
    /// `no`: the number the case has in this file.
    void save(qint64 no, const domain::CaseFile& file);
    std::optional<CaseRow> find(domain::CaseId id) const;
    std::optional<domain::CaseId> findCode(const QString& code) const;
    CasePage page(const CaseFilter& filter, CaseOrder order, const QString& cursor,
                  int limit) const;
    CaseCounts counts(const CaseFilter& filter, const QDateTime& now, const QDateTime& endOfToday) const;
    /// How many cases each filter shows, no further than mostCounted.
    std::vector<int> countEach(const std::vector<CaseFilter>& filters) const;
    qint64 size() const;
    /// The cases of these numbers, in their order: what SearchIndex::numbers gave.
    std::vector<CaseRow> numbered(const std::vector<qint64>& numbers) const;

private:
    sqlite::Database& m_database;
};

}  // namespace store
