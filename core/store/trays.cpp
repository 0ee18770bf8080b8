// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trays.h"

#include "core/domain/line_rules.h"
#include "core/store/blob_chunks.h"
#include "core/store/blobs.h"
#include "core/store/case_filter.h"
#include "core/store/case_row.h"
#include "core/store/event_log.h"
#include "core/store/values.h"

#include <QBitArray>
#include <QHash>

#include <algorithm>
#include <limits>

namespace store {
namespace {

// The partial index of events that were not taken says ">= 2".
static_assert(static_cast<int>(domain::Standing::Held) == 2 && static_cast<int>(domain::Standing::Late) == 3);

/// Scans that are whole here and not yet there, with the cases that name them.
const auto scansToSend = QStringLiteral(
    "FROM scans.blob b CROSS JOIN named_in i ON i.blob = b.id WHERE b.complete = 1 AND b.stored = 0");

/// The cases of those, whose texts are all there. From the few scans to their cases, never through all cases.
const auto casesOfScans = QStringLiteral("(SELECT DISTINCT i.case_no AS no ") + scansToSend +
                          QStringLiteral(") w CROSS JOIN case_row r ON r.no = w.no WHERE r.unconfirmed = 0");

CaseFilter onlyUnsent() {
    CaseFilter filter;
    filter.unsentOnly = true;
    return filter;
}

TrayRow trayRow(CaseRow row) {
    const domain::CaseId id = row.id;
    return {.id = id, .row = std::move(row)};
}

TrayPage trayPage(CasePage cases) {
    TrayPage page;
    for (CaseRow& row : cases.rows) page.rows.push_back(trayRow(std::move(row)));
    page.next = std::move(cases.next);
    return page;
}

/// Numbers of the cases that need somebody's eye, as a subquery. Told which index: in the order of their
/// numbers, which a union wants, the engine would walk through every case.
QString needingAttention() {
    return QStringLiteral("SELECT no FROM case_row INDEXED BY case_row_decision WHERE live = 1 AND (conflicts > 0 OR held > 0) UNION "
                          "SELECT case_no FROM event WHERE standing >= 2 AND superseded_by IS NULL UNION "
                          "SELECT no FROM headless UNION ") + unsentOfOtherUnits();
}

qint64 numberIn(const QString& cursor) {
    bool isNumber = false;
    const qint64 no = cursor.toLongLong(&isNumber);
    return isNumber ? no : std::numeric_limits<qint64>::max();
}

/// Where each row of a page is, by the number of its case.
using Places = QHash<qint64, TrayRow*>;

void addEvents(sqlite::Database& database, const QString& numbers, const Places& places) {
    const auto waits = QStringLiteral("(e.own = 1 AND o.stored_seq < e.seq AND e.superseded_by IS NULL)");
    database.each(
        QStringLiteral("SELECT e.case_no, total(length(e.envelope) + length(e.body)), total(%1), "
                       "total(CASE WHEN %1 THEN length(e.envelope) + length(e.body) END), "
                       "max(CASE WHEN %1 THEN e.device_time END) "
                       "FROM json_each(?) n CROSS JOIN event e ON e.case_no = n.value "
                       "LEFT JOIN own_epoch o ON o.epoch = e.epoch GROUP BY e.case_no").arg(waits),
        {numbers}, [&](const sqlite::Row& row) {
            TrayRow& found = *places.value(row.integer(0));
            found.size = row.integer(1);
            found.events = static_cast<int>(row.integer(2));
            found.eventBytes = row.integer(3);
            found.newest = readMoment(row, 4);
            return true;
        });
    database.each(QStringLiteral("SELECT e.case_no, e.held_reason, count(*) FROM json_each(?) n "
                                 "CROSS JOIN event e ON e.case_no = n.value "
                                 "WHERE e.standing >= 2 AND e.superseded_by IS NULL "
                                 "GROUP BY e.case_no, e.held_reason ORDER BY e.case_no, e.held_reason"),
                  {numbers}, [&](const sqlite::Row& row) {
                      TrayRow& found = *places.value(row.integer(0));
                      found.notTaken += row.text(1);
                      found.notTakenCount += static_cast<int>(row.integer(2));
                      return true;
                  });
}

void addParked(sqlite::Database& database, const QString& numbers, const Places& places) {
    eachParked(database, numbers, [&](qint64 no, ParkedWork work) {
        TrayRow& found = *places.value(no);
        if (work.reason == otherUnit) {
            if (!found.notTaken.contains(otherUnit)) found.notTaken += otherUnit;
            ++found.notTakenCount;
        }
        found.parked.push_back(std::move(work));
    });
}

void addScans(sqlite::Database& database, const Places& places) {
    database.each(QStringLiteral("SELECT i.case_no, b.size, b.there ") + scansToSend, {},
                  [&](const sqlite::Row& row) {
                      TrayRow* const found = places.value(row.integer(0));
                      if (!found) return true;
                      const qint64 size = row.integer(1);
                      const QBitArray there = bitsOf(row.blob(2), gridSize(size));
                      ++found->scans;
                      found->previews += size <= domain::previewBytes;
                      for (int i = 0; i < there.size(); ++i)
                          if (!there.testBit(i)) found->scanBytes += qMin(chunkBytes, size - i * chunkBytes);
                      return true;
                  });
}

}  // namespace

void Trays::fill(std::vector<TrayRow>& rows) const {
    Places places;
    std::vector<qint64> numbers;
    for (TrayRow& row : rows) {
        const auto no = m_database.first(QStringLiteral("SELECT no FROM known_case WHERE id = ?"), {row.id.bytes()},
                                         [](const sqlite::Row& found) { return found.integer(0); });
        if (!no) continue;
        places.insert(*no, &row);
        numbers.push_back(*no);
        row.receipt = EventLog(m_database).receipt(row.id).value_or(QString());
    }
    addEvents(m_database, numberList(numbers), places);
    addParked(m_database, numberList(numbers), places);
    addScans(m_database, places);
}

TrayPage Trays::waiting(const QString& cursor, int limit) const {
    const auto scans = QStringLiteral("scans ");
    TrayPage page;
    if (!cursor.startsWith(scans)) {
        page = trayPage(CaseTable(m_database).page(onlyUnsent(), CaseOrder::NewestFirst, cursor, limit));
        if (!page.next.isEmpty()) {
            fill(page.rows);
            return page;
        }
    }
    const int room = qBound(1, limit, 1000) - static_cast<int>(page.rows.size());
    TrayPage rest = scansOnly(cursor.startsWith(scans) ? cursor.mid(scans.size()) : QString(), room);
    page.rows.insert(page.rows.end(), rest.rows.begin(), rest.rows.end());
    if (!rest.next.isEmpty()) page.next = scans + rest.next;
    fill(page.rows);
    return page;
}

/// `limit` 0: only whether there is anything.
TrayPage Trays::scansOnly(const QString& cursor, int limit) const {
    TrayPage page;
    qint64 last = numberIn(cursor);
    m_database.each(
        QStringLiteral("SELECT") + caseColumns() +
            QStringLiteral(", r.no FROM ") + casesOfScans + QStringLiteral(" AND r.no < ? ORDER BY r.no DESC LIMIT ?"),
        {last, limit + 1}, [&](const sqlite::Row& row) {
            if (static_cast<int>(page.rows.size()) == limit) {
                page.next = QString::number(last);
                return false;
            }
            page.rows.push_back(trayRow(readCase(row)));
            last = row.integer(caseColumnCount);
            return true;
        });
    return page;
}

TrayPage Trays::sent(const QString& cursor, int limit) const {
    CaseFilter filter;
    filter.sentOnly = true;
    TrayPage page = trayPage(CaseTable(m_database).page(filter, CaseOrder::NewestFirst, cursor, limit));
    fill(page.rows);
    return page;
}

TrayPage Trays::attention(const QString& cursor, int limit) const {
    const int wanted = qBound(1, limit, 1000);
    TrayPage page;
    qint64 last = 0;
    // The few numbers first: joined in one statement the engine walks through every case it knows.
    const std::vector<qint64> numbers = m_database.all(
        QStringLiteral("SELECT no FROM (") + needingAttention() + QStringLiteral(") WHERE no < ? ORDER BY no DESC LIMIT ?"),
        {numberIn(cursor), wanted + 1}, [](const sqlite::Row& row) { return row.integer(0); });
    for (const qint64 no : numbers) {
        if (static_cast<int>(page.rows.size()) == wanted) {
            page.next = QString::number(last);
            break;
        }
        last = no;
        const auto id = m_database.first(QStringLiteral("SELECT id FROM known_case WHERE no = ?"), {no},
                                         [](const sqlite::Row& row) { return row.blob(0); });
        if (const auto known = domain::CaseId::fromBytes(id.value_or(QByteArray()))) page.rows.push_back({.id = *known});
    }
    for (TrayRow& row : page.rows) row.row = CaseTable(m_database).find(row.id);
    fill(page.rows);
    return page;
}

std::optional<TrayRow> Trays::of(const domain::CaseId& id) const {
    std::vector<TrayRow> rows{{.id = id, .row = CaseTable(m_database).find(id)}};
    fill(rows);
    if (!rows.front().row && rows.front().size == 0) return std::nullopt;
    return std::move(rows.front());
}

TrayCounts Trays::counts() const {
    const auto number = [this](const QString& from) { return countUpTo(m_database, from, {}); };
    const int unsent = number(QStringLiteral("FROM case_row WHERE unconfirmed > 0"));
    return {.waiting = std::min(mostCounted, unsent + number(QStringLiteral("FROM ") + casesOfScans)),
            .sent = number(QStringLiteral("FROM case_row WHERE unconfirmed = 0")),
            .attention = number(QStringLiteral("FROM (") + needingAttention() + u')')};
}

}  // namespace store
