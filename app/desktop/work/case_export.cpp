// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_export.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/table_export.h"
#include "app/desktop/work/case_lines.h"
#include "app/desktop/work/case_list_model.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <memory>

namespace app {
namespace {

constexpr int rowsInATurn = 100;

}  // namespace

void exportCases(QWidget& page, Session& session, const CaseSource& source, const std::vector<int>& columns,
                 const QString& name) {
    if (page.findChild<TableExport*>())
        return Q_EMIT session.notice(QCoreApplication::translate("CaseExport", "The list before is still being saved."));
    const QString path = QFileDialog::getSaveFileName(
        &page, QCoreApplication::translate("CaseExport", "Save the list"),
        QStringLiteral("%1-%2.csv").arg(name, session.today().toString(QStringLiteral("yyyyMMdd"))),
        QCoreApplication::translate("CaseExport", "Table for spreadsheets (*.csv)"));
    if (path.isEmpty()) return;
    QStringList titles;
    for (const int column : columns) titles += CaseListModel::title(column);
    const auto from = std::make_shared<CaseSource>(source);   // goes on from piece to piece
    const auto more = [from, columns, &session] {
        std::vector<QStringList> rows;
        for (const CaseLine& line : caseLines(from->next(rowsInATurn), session)) {
            QStringList cells;
            for (const int column : columns) cells += CaseListModel::words(line, column);
            rows.push_back(std::move(cells));
        }
        return rows;
    };
    auto* job = new TableExport(path, titles, more, &page);
    const auto over = [job] {
        job->setParent(nullptr);   // the next one may begin
        job->deleteLater();
    };
    connectGuarded(job, &TableExport::finished, &session, [&session, over](int rows) {
        Q_EMIT session.notice(QCoreApplication::translate("CaseExport", "The list with %n row(s) is saved.", nullptr, rows));
        over();
    });
    connectGuarded(job, &TableExport::notWritten, &session, [&session, over, path] {
        Q_EMIT session.refused({domain::Refusal::NotWritable, path, {}});
        over();
    });
    connectGuarded(job, &TableExport::failed, &session, [&session, over](const QString& detail) {
        Q_EMIT session.failed(detail);
        over();
    });
    job->start();
}

}  // namespace app
