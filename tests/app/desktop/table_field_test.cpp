// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/table_field.h"
#include "tests/support/drive.h"
#include "tests/support/print.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace {

packs::Field household() {
    packs::Field name, born;
    name.id = QStringLiteral("name");
    name.label = QStringLiteral("Họ tên");
    born.id = QStringLiteral("born");
    born.label = QStringLiteral("Ngày sinh");
    born.kind = packs::FieldKind::Date;
    packs::Field members;
    members.id = members.label = QStringLiteral("members");
    members.kind = packs::FieldKind::Table;
    members.columns = {name, born};
    return members;
}

}  // namespace

TEST_CASE("a cell that is still being typed counts already") {
    app::TableField field(household());
    test::present(&field);
    auto* table = field.findChild<QTableWidget*>();
    field.setRows({QJsonObject{{QStringLiteral("name"), QStringLiteral("Anh")}}});
    QSignalSpy edited(&field, &app::TableField::edited);
    table->setCurrentCell(0, 0);
    table->editItem(table->item(0, 0));
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, QStringLiteral(" B"));
    CHECK(edited.count() >= 2);
    CHECK(field.rows()[0].toObject().value(QStringLiteral("name")).toString() == u"Anh B");
    // In the middle of the word the cursor stays where it is.
    QTest::keyClick(editor, Qt::Key_Home);
    QTest::keyClicks(editor, QStringLiteral("Q."));
    CHECK(editor->cursorPosition() == 2);
    CHECK(field.rows()[0].toObject().value(QStringLiteral("name")).toString() == u"Q.Anh B");
    CHECK(editor->isVisible());
}
