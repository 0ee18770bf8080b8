// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/work_wiring.h"

#include "app/desktop/form/form_dialog.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/table_looks.h"
#include "app/desktop/widgets/table_memory.h"
#include "app/desktop/work/case_export.h"
#include "app/desktop/work/case_lines.h"
#include "app/desktop/work/case_list_model.h"
#include "app/desktop/work/case_source.h"
#include "app/desktop/work/work_page.h"
#include "app/office/register_book.h"
#include "app/print/slip_pages.h"
#include "core/domain/clock.h"

#include <QFileDialog>
#include <QSaveFile>

#include <algorithm>
#include <memory>

namespace app {
namespace {

constexpr int rowsAtATime = 100;

store::CaseFilter filterOf(WorkView view, Session& session) {
    store::CaseFilter filter;
    const QDate today = session.today();
    const auto endOf = [](QDate date) { return domain::officeMoment(date, QTime(23, 59, 59)); };
    switch (view) {
    case WorkView::MyWork:
        filter.openOnly = true;
        for (const domain::Role role : session.user().roles)
            filter.roles.push_back(domain::roleName(role));
        break;
    case WorkView::AllOpen: filter.openOnly = true; break;
    case WorkView::DueSoon:
        filter.openOnly = true;
        filter.dueBefore = endOf(session.calendar().nextWorkingDay(today));
        break;
    case WorkView::Overdue:
        filter.openOnly = filter.clockRunning = true;
        filter.dueBefore = session.now();
        break;
    case WorkView::SupplementAwaited:
        filter.states = {domain::CaseState::SupplementRequested,
                         domain::CaseState::SupplementBeforeReception};
        break;
    case WorkView::Ready:
        filter.states = {domain::CaseState::ResultReady, domain::CaseState::RefusedSettlement};
        break;
    case WorkView::NotSent: filter.unsentOnly = true; break;
    case WorkView::NeedsDecision: filter.needsDecision = true; break;
    case WorkView::Everything: break;
    }
    return filter;
}

store::CaseOrder usualOrder(WorkView view) {
    return view == WorkView::Everything || view == WorkView::NotSent ? store::CaseOrder::NewestFirst
                                                                     : store::CaseOrder::DueFirst;
}

store::CaseOrder orderOf(const WorkPage& page, const std::optional<TableSorting>& sorting) {
    using store::CaseOrder;
    if (!sorting) return usualOrder(page.view());
    const auto either = [&](CaseOrder forwards, CaseOrder backwards) { return sorting->backwards ? backwards : forwards; };
    switch (sorting->column) {
    case CaseListModel::Code: return either(CaseOrder::Code, CaseOrder::CodeBackwards);
    case CaseListModel::Holder: return either(CaseOrder::HolderName, CaseOrder::HolderNameBackwards);
    case CaseListModel::Procedure: return either(CaseOrder::Procedure, CaseOrder::ProcedureBackwards);
    case CaseListModel::DueOn: return either(CaseOrder::DueFirst, CaseOrder::DueLast);
    case CaseListModel::ReceivedOn: return either(CaseOrder::OldestFirst, CaseOrder::NewestFirst);
    default: return usualOrder(page.view());
    }
}

/// What the page is asked to show, from the beginning.
CaseSource sourceOf(WorkPage& page, Session& session) {
    if (const QString typed = page.typed(); !typed.isEmpty()) return {session.store(), typed};
    return {session.store(), filterOf(page.view(), session), orderOf(page, page.columns().sorting())};
}

void showCounts(WorkPage& page, Session& session) {
    std::vector<store::CaseFilter> filters;
    for (int view = 0; view < workViewCount; ++view) filters.push_back(filterOf(static_cast<WorkView>(view), session));
    page.showCounts(session.store().cases().countEach(filters));
}

/// Asks for the period, lays the register out and saves it where the clerk says.
void saveRegister(WorkPage& page, Session& session) {
    const QDate today = session.today();
    const auto answers = askForm(
        {.title = WorkPage::tr("Register of cases"),
         .explanation = WorkPage::tr("Every case this office took in during the period, as a PDF to be printed and bound."),
         .form = formOf({dateField(QStringLiteral("from"), WorkPage::tr("From"), true),
                         dateField(QStringLiteral("to"), WorkPage::tr("To"), true)}),
         .initial = {{QStringLiteral("from"), QDate(today.year(), today.month(), 1).toString(Qt::ISODate)},
                     {QStringLiteral("to"), today.toString(Qt::ISODate)}},
         .confirm = WorkPage::tr("Save as PDF …"), .today = today, .check = {}},
        &page);
    if (!answers) return;
    const QDate from = QDate::fromString(answers->value(QLatin1String("from")).toString(), Qt::ISODate);
    const QDate to = QDate::fromString(answers->value(QLatin1String("to")).toString(), Qt::ISODate);
    const QString path = QFileDialog::getSaveFileName(
        &page, WorkPage::tr("Register of cases"),
        QStringLiteral("so-theo-doi-%1.pdf").arg(to.toString(QStringLiteral("yyyyMMdd"))), QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty()) return;
    const auto cases = casesBetween(session.store(), from, to);
    const QString title = WorkPage::tr("From %1 to %2").arg(from.toString(QStringLiteral("dd/MM/yyyy")), to.toString(QStringLiteral("dd/MM/yyyy")));
    const auto pdf = print::registerPdf(registerBook(session.store(), cases, title));
    if (!pdf) return Q_EMIT session.refused(pdf.error());
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() && file.commit();
    if (!saved) return Q_EMIT session.refused({domain::Refusal::DiskFull, {}, {}});
    Q_EMIT session.notice(WorkPage::tr("The register with %n case(s) is saved.", nullptr, static_cast<int>(cases.size())));
}

}  // namespace

void wire(WorkPage& page, Session& session, const Navigator& navigator) {
    auto source = std::make_shared<CaseSource>(sourceOf(page, session));  // shared by the two lambdas below, and no one else
    const auto refresh = [&page, &session, source] {
        *source = sourceOf(page, session);
        const auto rows = source->next(std::max(rowsAtATime, page.rows()));
        page.show(caseLines(rows, session), source->more());
        if (rows.empty()) page.showSuggestions(source->suggestions());
        showCounts(page, session);
    };
    page.setUnitColumn(session.isDistrict());
    page.setRegisterButton(domain::may(session.user(), domain::Act::Print));
    keepLook(page.columns(), session, QStringLiteral("work"));
    connectGuarded(&session, &Session::changed, &session, [&page, refresh] {
        if (page.isVisible()) refresh();   // out of sight it is read when it is opened
    });
    connectGuarded(&page, &WorkPage::wanted, &session, refresh);
    connectGuarded(&page, &WorkPage::moreRequested, &session, [&page, &session, source] {
        const auto rows = source->next(rowsAtATime);
        page.append(caseLines(rows, session), source->more());
    });
    connectGuarded(&page, &WorkPage::caseChosen, &session, navigator.openCase);
    connectGuarded(&page, &WorkPage::registerRequested, &session, [&page, &session] { saveRegister(page, session); });
    connectGuarded(&page, &WorkPage::exportRequested, &session, [&page, &session] {
        exportCases(page, session, sourceOf(page, session), page.shownColumns(), QStringLiteral("ho-so"));
    });
    connectGuarded(&page, &WorkPage::newCaseRequested, &session,
                   navigator.openIntake);
}

}  // namespace app
