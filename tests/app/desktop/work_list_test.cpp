// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_list_model.h"
#include "app/desktop/work/work_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QAbstractButton>
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

TEST_CASE("the arrow keys go from view to view") {
    test::ADesk office;
    test::receiveBirth(office);
    office.open("work");
    office.page<app::WorkPage>("work").choose(app::WorkView::Ready);
    CHECK(test::listOn(&office.page<app::WorkPage>("work"))->model()->rowCount() == 0);
    QTest::keyClick(test::button(&office.page<app::WorkPage>("work"), app::WorkPage::tr("Result to be returned") + QStringLiteral(" (0)")), Qt::Key_Right);
    CHECK(office.page<app::WorkPage>("work").view() == app::WorkView::NotSent);
    CHECK(test::listOn(&office.page<app::WorkPage>("work"))->model()->rowCount() == 1);
}

TEST_CASE("each view has its number beside it and says what to do when it is empty") {
    test::ADesk office;
    office.open("work");
    office.page<app::WorkPage>("work").choose(app::WorkView::Overdue);
    CHECK(test::wordsOn(&office.page<app::WorkPage>("work")).contains(app::WorkPage::tr("Nothing is overdue")));
    test::receiveBirth(office);
    office.open("work");
    const QString words = test::wordsOn(&office.page<app::WorkPage>("work"));
    CHECK(words.contains(app::WorkPage::tr("Everything") + QStringLiteral(" (1)")));
    CHECK(words.contains(app::WorkPage::tr("Not yet with the district") + QStringLiteral(" (1)")));
    CHECK(words.contains(app::WorkPage::tr("Overdue") + QStringLiteral(" (0)")));
}
