// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_row.h"

#include "core/domain/pins.h"
#include "core/store/values.h"

#include <algorithm>
#include <stdexcept>

namespace store {
namespace {

/// What the authority above remarked and nobody has settled.
int openRemarks(const domain::CaseFile& file) { return domain::isFinal(file.state) ? 0 : domain::openPins(file); }

int openConflicts(const domain::CaseFile& file) {
    const auto open = [](const domain::Conflict& conflict) { return !conflict.settled; };
    return static_cast<int>(std::count_if(file.conflicts.begin(), file.conflicts.end(), open));
}

}  // namespace

const QString& caseColumns() {
    static const auto columns = QStringLiteral(
        " r.id, r.code, r.procedure, r.title, r.unit, r.holder, r.holder_number, r.phone, r.summary, "
        "r.state, r.step, r.step_name, r.role, r.assignee, r.received_at, r.due_at, r.finished_at, "
        "r.last_at, r.attachments, r.open_remarks, r.conflicts, r.held, r.unconfirmed, "
        "r.clock_running, r.due_key ");
    return columns;
}

CaseRow readCase(const sqlite::Row& row) {
    const auto id = domain::CaseId::fromBytes(row.blob(0));
    if (!id)
        throw sqlite::Failure(sqlite::Failure::Kind::Corrupt,
                              QStringLiteral("case_row holds no case id"));
    return {.id = *id,
            .code = row.text(1),
            .procedure = row.text(2),
            .title = row.text(3),
            .unit = row.text(4),
            .holder = row.text(5),
            .holderNumber = row.text(6),
            .phone = row.text(7),
            .summary = row.text(8),
            .state = static_cast<domain::CaseState>(row.integer(9)),
            .step = row.text(10),
            .stepName = row.text(11),
            .role = row.text(12),
            .assignee = row.text(13),
            .receivedAt = momentOf(row.integer(14)),
            .dueAt = readMoment(row, 15),
            .finishedAt = readMoment(row, 16),
            .lastAt = momentOf(row.integer(17)),
            .attachments = static_cast<int>(row.integer(18)),
            .openRemarks = static_cast<int>(row.integer(19)),
            .conflicts = static_cast<int>(row.integer(20)),
            .held = static_cast<int>(row.integer(21)),
            .unconfirmed = static_cast<int>(row.integer(22)),
            .clockRunning = row.flag(23),
            .lateAfter = row.integer(24) == neverDue ? std::nullopt : readMoment(row, 24)};
}

CaseRow rowOf(const domain::CaseFile& file) {
    const domain::Person& holder = file.applicant.holder();
    const domain::Person& present = file.applicant.person;
    const auto step = domain::stepOf(file.process(), file.step);
    return {.id = file.id,
            .code = file.code(),
            .procedure = file.process().procedure,
            .title = file.process().title,
            .unit = file.received.unit,
            .holder = holder.name,
            .holderNumber = holder.personalNumber,
            .phone = holder.phone.isEmpty() ? present.phone : holder.phone,
            .summary = file.summary,
            .state = file.state,
            .step = file.step,
            .stepName = step ? step->name : QString(),
            .role = step ? domain::roleName(step->role) : QString(),
            .assignee = file.assignee,
            .receivedAt = file.received.receivedAt,
            .dueAt = file.deadline ? std::optional(file.deadline->dueAt) : std::nullopt,
            .finishedAt = file.finishedAt,
            .lastAt = file.lastAt,
            .attachments = static_cast<int>(file.attachments.size()),
            .openRemarks = openRemarks(file),
            .conflicts = openConflicts(file),
            .held = file.held,
            .unconfirmed = file.unconfirmed,
            .clockRunning = domain::isClockRunning(file.state),
            .lateAfter =
                file.lateAfter.isValid() ? std::optional(file.lateAfter) : std::nullopt};
}

QString numberList(const std::vector<qint64>& numbers) {
    QStringList list;
    for (const qint64 no : numbers) list.append(QString::number(no));
    return u'[' + list.join(u',') + u']';
}

std::vector<CaseRow> rowsNumbered(sqlite::Database& database, const std::vector<qint64>& numbers) {
    // One statement for the page: asking row by row took as long as finding them.
    return database.all(QStringLiteral("SELECT") + caseColumns() +
                            QStringLiteral("FROM json_each(?) n CROSS JOIN case_row r ON r.no = n.value "
                                           "ORDER BY n.key"),
                        {numberList(numbers)}, readCase);
}

}  // namespace store
