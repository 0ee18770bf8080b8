// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/check_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace {

using test::ADesk;

QLineEdit* line(app::IntakePage& page, const char* field) {
    return qobject_cast<QLineEdit*>(page.person().row(QLatin1String(field))->editor());
}

QStringList received(ADesk& office) {
    QStringList codes;
    for (const auto& row : office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 50).rows) codes += row.code;
    return codes;
}

/// Keys as a reader sends them: one every few milliseconds, then Enter.
void readCard(QWidget* where, const QString& payload, int gapMs) {
    ulong at = 50'000;
    const auto key = [&](int code, const QString& letters) {
        QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, letters);
        press.setTimestamp(at += static_cast<ulong>(gapMs));
        QApplication::sendEvent(where, &press);
    };
    for (const QChar letter : payload) key(0, letter);
    key(Qt::Key_Return, QStringLiteral("\r"));
}

app::IntakePage& begin(ADesk& office, const char* typed) {
    office.open("intake");
    auto& page = office.page<app::IntakePage>("intake");
    auto* search = page.picker().findChild<QLineEdit*>();
    test::type(search, QString::fromUtf8(typed));
    QTest::keyClick(search, Qt::Key_Return);
    test::settle(&page);
    return page;
}

}  // namespace

TEST_CASE("the answers are shown once more, and each leads back to its field") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    test::press(&office.window(), Qt::Key_F9);
    REQUIRE(page.isChecking());
    CHECK(received(office).isEmpty());
    auto* check = page.findChild<app::CheckView*>();
    const QString words = test::wordsOn(check);
    for (const char* said : {"TRẦN THỊ HOA", "049190001234", "Trần Minh Anh", "20/02/2026", "Trạm Y tế xã Khâm Đức"}) {
        CAPTURE(said);
        CHECK(words.contains(QString::fromUtf8(said), Qt::CaseInsensitive));
    }
    // To the name of the child, mend it, and on again.
    const auto buttons = check->findChildren<QPushButton*>();
    const QString wanted = app::CheckView::tr("Change: %1").arg(page.form().labelOf(QStringLiteral("child.name")));
    const auto change = std::find_if(buttons.begin(), buttons.end(), [&](QPushButton* one) { return one->accessibleName() == wanted; });
    REQUIRE(change != buttons.end());
    (*change)->click();
    CHECK(!page.isChecking());
    QWidget* name = page.form().editorOf(QStringLiteral("child.name"));
    CHECK(office.window().focusWidget() == name);
    test::fill(name, QStringLiteral("Trần Minh Ánh"));
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(office.newestCase().answers.value(QStringLiteral("child.name")).toString() == u"Trần Minh Ánh");
}

TEST_CASE("Enter on the last look receives the case, Esc goes back to the form") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    auto& page = office.page<app::IntakePage>("intake");
    test::press(&office.window(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(page.isChecking());
    test::press(&office.window(), Qt::Key_Escape);
    CHECK(!page.isChecking());
    CHECK(received(office).isEmpty());
    test::press(&office.window(), Qt::Key_F9);
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::press(&office.window(), Qt::Key_Return);
    CHECK(received(office).size() == 1);
    CHECK(office.dialogs.problems() == QStringList());
}

TEST_CASE("a card read while the keyboard is in another field fills the form and leaves that field alone") {
    ADesk office;
    auto& page = begin(office, "khai sinh");
    QWidget* child = page.form().editorOf(QStringLiteral("child.name"));
    test::fill(child, QStringLiteral("Trần Minh Anh"));
    child->setFocus();
    readCard(child, test::aCard, 4);
    CHECK(line(page, "person.name")->text() == u"TRẦN THỊ HOA");
    CHECK(line(page, "person.personalNumber")->text() == u"049190001234");
    CHECK(qobject_cast<QLineEdit*>(child)->text() == u"Trần Minh Anh");
    CHECK(received(office).isEmpty());   // the reader's Enter pressed nothing
}

TEST_CASE("somebody who types the same by hand is not taken for a reader") {
    ADesk office;
    auto& page = begin(office, "khai sinh");
    QWidget* child = page.form().editorOf(QStringLiteral("child.name"));
    child->setFocus();
    readCard(child, test::aCard, 120);
    CHECK(line(page, "person.name")->text().isEmpty());
    CHECK(qobject_cast<QLineEdit*>(child)->text() == test::aCard);
}

TEST_CASE("a card mangled by Telex is named as such and fills in nothing") {
    ADesk office;
    auto& page = begin(office, "khai sinh");
    QWidget* child = page.form().editorOf(QStringLiteral("child.name"));
    child->setFocus();
    const QString mangled = QStringLiteral("049190001234||NGUYEENX VAWN DDOOF|05081990|Nam|Thoon 2, xax Khaam DDuwcs|10052021");
    readCard(child, mangled, 4);
    CHECK(line(page, "person.name")->text().isEmpty());
    CHECK(test::wordsOn(&page.person()).contains(QStringLiteral("Unikey")));
    CHECK(test::wordsOn(&page.person()).contains(QStringLiteral("NGUYEENX")));
}

TEST_CASE("a second open case of the same procedure for the same person is pointed out and stops nothing") {
    ADesk office;
    const QString code = test::receiveBirth(office).code();
    test::fillBirth(office, QStringLiteral("Trần Gia Bảo"));
    auto& page = office.page<app::IntakePage>("intake");
    CHECK(test::wordsOn(&page).contains(code));
    test::press(&office.window(), Qt::Key_F9);
    CHECK(test::wordsOn(page.findChild<app::CheckView*>()).contains(code));
    test::press(&office.window(), Qt::Key_Escape);
    test::click(&page, app::IntakePage::tr("Open that case"));
    CHECK(office.page<app::CasePage>("case").view()->code == code);
    // Nothing of the new one is lost by looking.
    office.open("intake");
    CHECK(qobject_cast<QLineEdit*>(page.form().editorOf(QStringLiteral("child.name")))->text() == u"Trần Gia Bảo");
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    test::receive(office);
    CHECK(received(office).size() == 2);
}

TEST_CASE("a number that belongs to somebody else is doubted") {
    ADesk office;
    test::receiveBirth(office);
    auto& page = begin(office, "tinh trang hon nhan");
    test::type(line(page, "person.name"), QStringLiteral("Lê Văn Tám"));
    test::type(line(page, "person.personalNumber"), QStringLiteral("049190001234"));
    test::settle(&page);
    CHECK(page.person().doubts().join(u' ').contains(QStringLiteral("TRẦN THỊ HOA")));
    test::type(line(page, "person.name"), QStringLiteral("Trần thị hoa"));
    test::settle(&page);
    CHECK(!page.person().doubts().join(u' ').contains(QStringLiteral("TRẦN THỊ HOA")));
}

TEST_CASE("certification takes one case after the other with a few keys") {
    ADesk office;
    auto& page = begin(office, "chung thuc ban sao");
    REQUIRE(page.procedure() == u"2.000815");
    // Only what is needed is in sight; the rest is a click away.
    CHECK(!page.person().row(QStringLiteral("person.address"))->isVisible());
    for (const char* name : {"Lò Thị Mai", "Vàng A Páo"}) {
        CAPTURE(name);
        test::type(line(page, "person.name"), QString::fromUtf8(name));
        CHECK(!page.form().editorOf(QStringLiteral("requester.name"))->isVisible());
        auto* papers = page.form().editorOf(QStringLiteral("documents"))->findChild<QTableWidget*>();
        test::typeRow(papers, 0, {QStringLiteral("Bằng tốt nghiệp"), QStringLiteral("Trường THPT"), QStringLiteral("2"), QStringLiteral("3")});
        test::press(&office.window(), Qt::Key_F7);
        test::press(&office.window(), Qt::Key_F9);
        INFO(test::wordsOn(&page).toStdString());
        CHECK(page.procedure() == u"2.000815");
        CHECK(line(page, "person.name")->text().isEmpty());
        CHECK(office.newestCase().applicant.person.name == QString::fromUtf8(name));
        CHECK(office.window().currentPage() == u"intake");
    }
    CHECK(received(office).size() == 2);
    for (const QString& code : received(office)) CHECK(test::wordsOn(&page).contains(code));
    CHECK(office.dialogs.problems() == QStringList());
}
