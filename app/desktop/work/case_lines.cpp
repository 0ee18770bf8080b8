// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_lines.h"

#include "core/calendar/deadline.h"

#include <QCoreApplication>

namespace app {
namespace {

Due dueOf(const store::CaseRow& row, Session& session) {
    if (!row.lateAfter || !row.clockRunning) return Due::None;
    switch (calendar::urgency(session.now(), *row.lateAfter, session.calendar())) {
    case calendar::Urgency::None: return Due::Later;
    case calendar::Urgency::Near: return Due::Near;
    case calendar::Urgency::DueToday: return Due::Today;
    case calendar::Urgency::Overdue: return Due::Overdue;
    }
    Q_UNREACHABLE();
}

QString dueWords(Due due) {
    switch (due) {
    case Due::None:
    case Due::Later: return {};
    case Due::Near: return QCoreApplication::translate("CaseLine", "nearly due");
    case Due::Today: return QCoreApplication::translate("CaseLine", "due today");
    case Due::Overdue: return QCoreApplication::translate("CaseLine", "overdue");
    }
    Q_UNREACHABLE();
}

/// The row as somebody would say it; what there is not is not said.
QString sentenceOf(const CaseLine& line) {
    QStringList parts{line.code, line.holder, line.procedure, line.state};
    if (!line.step.isEmpty()) parts += line.step;
    if (!line.due.isEmpty())
        parts += (line.dueWords.isEmpty() ? QCoreApplication::translate("CaseLine", "due %1").arg(line.due)
                                          : QCoreApplication::translate("CaseLine", "due %1, %2").arg(line.due, line.dueWords));
    parts += line.where;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace

CaseLine caseLine(const store::CaseRow& row, Session& session, const domain::UnitTree& units) {
    CaseLine line{.id = row.id, .code = row.code, .procedure = row.title, .holder = row.holder,
                  .unit = {}, .state = stateText(row.state), .step = row.stepName,
                  .received = momentText(row.receivedAt), .due = {}, .urgency = dueOf(row, session),
                  .dueWords = {}, .where = {}, .whereabouts = Where::ThisComputer, .sentence = {}};
    const auto unit = units.find(row.unit);
    line.unit = unit ? unit->name : row.unit;
    if (row.openRemarks > 0) {
        const QString remarks = QCoreApplication::translate("CaseLine", "%n remark(s) to settle", nullptr, row.openRemarks);
        line.step = line.step.isEmpty() ? remarks : QStringLiteral("%1  ·  %2").arg(line.step, remarks);
    }
    if (row.dueAt) line.due = momentText(*row.dueAt);
    line.dueWords = dueWords(line.urgency);
    line.whereabouts = row.unconfirmed > 0 ? Where::ThisComputer : Where::District;
    line.where = whereText(line.whereabouts);
    line.sentence = sentenceOf(line);
    return line;
}

std::vector<CaseLine> caseLines(const std::vector<store::CaseRow>& rows, Session& session) {
    const domain::UnitTree units = session.store().settings().units();
    std::vector<CaseLine> lines;
    lines.reserve(rows.size());
    for (const store::CaseRow& row : rows) lines.push_back(caseLine(row, session, units));
    return lines;
}

}  // namespace app
