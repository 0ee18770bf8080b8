// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/the_day/intake_steps.h"

#include "app/desktop/intake/intake_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QLineEdit>
#include <QTableWidget>
#include <QTest>

namespace day {

QString chooseProcedure(app::Desk& desk, const QString& typed) {
    desk.window()->openPage(QStringLiteral("intake"));
    test::present(desk.window());
    auto& page = pageOf<app::IntakePage>(desk, "intake");
    auto* search = page.picker().findChild<QLineEdit*>();
    test::type(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
    return page.procedure();
}

void scanCard(app::IntakePage& page, const QString& payload) {
    QWidget* scan = page.person().row(QStringLiteral("scan"))->editor();
    test::type(scan, payload);
    QTest::keyClick(scan, Qt::Key_Return);
}

void answer(app::IntakePage& page, const Answers& answers) {
    for (const auto& [field, value] : answers) {
        QWidget* editor = page.form().editorOf(field);
        if (!editor) throw std::runtime_error("the form has no field " + field.toStdString());
        test::fill(editor, value);
    }
    test::settle(&page);
}

void tickPapers(app::IntakePage& page) {
    test::settle(&page);
    test::tickAll(page.checklist().findChild<QTableWidget*>());
}

QString newestCode(app::Desk& desk) {
    const auto rows = desk.session()->store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows;
    return rows.empty() ? QString() : rows.front().code;
}

}  // namespace day
