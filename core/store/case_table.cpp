// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_table.h"

#include "core/store/case_row.h"
#include "core/store/holder_key.h"
#include "core/store/log_rows.h"
#include "core/store/search_keys.h"
#include "core/store/values.h"
#include "core/text/numbers.h"

namespace store {

void CaseTable::save(const domain::CaseFile& file) {
    const CaseRow row = rowOf(file);
    const bool open = !domain::isFinal(row.state);
    const bool live = open || row.unconfirmed > 0 || row.conflicts > 0 || row.held > 0;
    const auto ms = [](const QDateTime& moment) {
        return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
    };
    m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO case_row (no, id, code, procedure, title, unit, holder, "
                       "holder_number, phone, summary, state, step, step_name, role, assignee, "
                       "received_at, due_at, finished_at, last_at, attachments, open_remarks, "
                       "conflicts, held, unconfirmed, clock_running, open, live, due_key, holder_key) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?, ?, ?)"),
        {caseNumber(m_database, row.id), row.id.bytes(), asText(row.code), asText(row.procedure),
         asText(row.title), asText(row.unit), asText(row.holder), asText(row.holderNumber),
         asText(row.phone), asText(row.summary), static_cast<int>(row.state), asText(row.step),
         asText(row.stepName), asText(row.role), asText(row.assignee), ms(row.receivedAt),
         asMoment(row.dueAt), asMoment(row.finishedAt), ms(row.lastAt), row.attachments,
         row.openRemarks, row.conflicts, row.held, row.unconfirmed, row.clockRunning, open, live,
         row.lateAfter ? row.lateAfter->toMSecsSinceEpoch() : neverDue,
         holderKey(row.holder)});
}

std::optional<CaseRow> CaseTable::find(domain::CaseId id) const {
    return m_database.first(QStringLiteral("SELECT") + caseColumns() +
                                QStringLiteral("FROM case_row r WHERE r.id = ?"),
                            {id.bytes()}, readCase);
}

std::optional<domain::CaseId> CaseTable::findCode(const QString& code) const {
    const auto found = m_database.first(
        QStringLiteral("SELECT id FROM case_row WHERE code = ? ORDER BY no LIMIT 1"), {asText(code)},
        [](const sqlite::Row& row) { return domain::CaseId::fromBytes(row.blob(0)); });
    return found ? *found : std::nullopt;
}

std::vector<CaseRow> CaseTable::ofPerson(const QString& numberOrPhone, int limit) const {
    const QString digits = text::phone(numberOrPhone).value_or(digitsOf(numberOrPhone));
    if (digits.size() < 8) return {};  // fragments are the search's work
    return m_database.all(
        QStringLiteral("SELECT") + caseColumns() +
            QStringLiteral("FROM search_key k JOIN case_row r ON r.no = k.no "
                           "WHERE k.kind = ? AND k.key = ? "
                           "ORDER BY r.received_at DESC, r.no DESC LIMIT ?"),
        {static_cast<int>(KeyKind::PersonDigits), digits, qBound(1, limit, 1000)}, readCase);
}

}  // namespace store
