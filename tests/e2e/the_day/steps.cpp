// SPDX-License-Identifier: GPL-3.0-or-later
// What several stages do in the same way.
#include "tests/e2e/the_day/day.h"

#include "app/desktop/session/sync_runner.h"
#include "app/desktop/shell/main_window.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/work/work_page.h"
#include "core/store/case_commands.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <stdexcept>

namespace day {

domain::CaseFile caseOf(app::Desk& desk, const QString& code) {
    store::Store& store = desk.session()->store();
    for (const store::CaseRow& row : store.cases().page({}, store::CaseOrder::NewestFirst, {}, 100).rows) {
        if (row.code != code) continue;
        if (const auto file = store::caseFile(store, row.id)) return *file;
    }
    throw std::runtime_error("there is no case " + code.toStdString());
}

void openCase(app::Desk& desk, const QString& typed) {
    app::MainWindow* window = desk.window();
    window->openPage(QStringLiteral("work"));
    test::present(window);
    auto& work = pageOf<app::WorkPage>(desk, "work");
    work.choose(app::WorkView::Everything);
    auto* search = work.findChild<QLineEdit*>();
    auto* table = work.findChild<QTableView*>();
    test::type(search, typed);
    test::settle(&work);
    if (table->model()->rowCount() != 1)
        throw std::runtime_error("the search did not find one case");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return);   // down into the list
    QTest::keyClick(table, Qt::Key_Return);    // and open it
    if (!test::waitFor([&] { return window->currentPage() == u"case"; }))
        throw std::runtime_error("the case did not open");
}

bool exchange(app::Desk& desk, int rounds) {
    app::SyncRunner& sync = *desk.sync();
    for (int round = 0; round < rounds; ++round) {
        if (!test::waitFor([&] { return !sync.busy(); }, 60'000)) return false;
        QSignalSpy finished(&sync, &app::SyncRunner::finished);
        sync.now();
        if (!test::waitFor([&] { return !finished.isEmpty(); }, 60'000)) return false;
        const store::Waiting waiting = desk.session()->store().outbox().waiting();
        if (finished.front().front().toBool() && waiting.events == 0 && waiting.blobs == 0) return true;
    }
    return false;
}

QString stripWords(app::Desk& desk) { return test::wordsOn(&desk.window()->strip()); }

}  // namespace day
