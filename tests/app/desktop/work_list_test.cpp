// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_list_model.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace {

std::vector<app::CaseLine> lines(int from, int to, const QString& state) {
    std::vector<app::CaseLine> made;
    for (int number = from; number < to; ++number) {
        QByteArray id(16, 0);
        id[0] = static_cast<char>(number);
        app::CaseLine line{.id = domain::CaseId::fromRandom(id), .code = QString::number(number),
                           .procedure = {}, .holder = {}, .unit = {}, .state = state, .step = {},
                           .received = {}, .due = {}, .urgency = app::Due::None, .dueWords = {},
                           .where = {}, .whereabouts = app::Where::ThisComputer, .sentence = {}};
        made.push_back(line);
    }
    return made;
}

}  // namespace

TEST_CASE("the chosen case stays chosen and in sight when the list changes around it") {
    app::CaseListModel model;
    QTableView table;
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.resize(400, 300);
    test::present(&table);
    showLines(table, model, lines(10, 110, QStringLiteral("mới")), false);
    table.selectRow(60);
    table.scrollTo(table.currentIndex());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    // The same news twice change nothing, other words only the words.
    showLines(table, model, lines(10, 110, QStringLiteral("mới")), false);
    showLines(table, model, lines(10, 110, QStringLiteral("xong")), false);
    CHECK(reset.isEmpty());
    CHECK(model.line(60).state == u"xong");
    CHECK(table.currentIndex().row() == 60);

    // A case came in on top.
    showLines(table, model, lines(5, 110, QStringLiteral("xong")), false);
    CHECK(reset.count() == 1);
    CHECK(model.line(table.currentIndex().row()).code == u"70");
    CHECK(table.viewport()->rect().intersects(table.visualRect(table.currentIndex())));
}
