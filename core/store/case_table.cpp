// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_table.h"

#include "core/store/case_row.h"
#include "core/store/holder_key.h"
#include "core/store/values.h"

namespace store {

void CaseTable::save(qint64 no, const domain::CaseFile& file) {
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
        {no, row.id.bytes(), asText(row.code), asText(row.procedure),
         asText(row.title), asText(row.unit), asText(row.holder), asText(row.holderNumber),
         asText(row.phone), asText(row.summary), static_cast<int>(row.state), asText(row.step),
         asText(row.stepName), asText(row.role), asText(row.assignee), ms(row.receivedAt),
         asMoment(row.dueAt), asMoment(row.finishedAt), ms(row.lastAt), row.attachments,
         row.openRemarks, row.conflicts, row.held, row.unconfirmed, row.clockRunning, open, live,
         row.lateAfter ? row.lateAfter->toMSecsSinceEpoch() : neverDue,
         holderKey(row.holder)});
    m_database.run(QStringLiteral("DELETE FROM headless WHERE no = ?"), {no});
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

}  // namespace store
