// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/finder/finder_box.h"
#include "app/desktop/finder/finder_overlay.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/work/work_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace {

using test::ADesk;

/// What the box has found, line by line, headings too.
QStringList foundFor(app::FinderBox& box, const QString& typed) {
    test::type(box.editor(), typed);
    test::settle(&box);
    QStringList lines;
    auto* list = box.findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) lines += list->item(row)->text();
    return lines;
}

bool finds(app::FinderBox& box, const char* typed, const char* expected) {
    const QStringList lines = foundFor(box, QString::fromUtf8(typed));
    return std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.contains(QString::fromUtf8(expected)); });
}

QString nameTyped(app::IntakePage& page) {
    return qobject_cast<QLineEdit*>(page.person().row(QStringLiteral("person.name"))->editor())->text();
}

}  // namespace

TEST_CASE("whoever signs in stands in the box that finds everything") {
    ADesk office;
    CHECK(office.window().currentPage() == u"today");
    CHECK(office.window().focusWidget() == office.page<app::TodayPage>("today").finder().editor());
}

TEST_CASE("a procedure is found by its official, everyday, unmarked and mistyped name") {
    ADesk office;
    auto& box = office.page<app::TodayPage>("today").finder();
    for (const char* typed : {"Đăng ký khai sinh", "dang ky khai sinh", "làm giấy khai sinh", "khai sinh", "1.001193", "khai sihn", "kai sinh"}) {
        CAPTURE(typed);
        CHECK(finds(box, typed, "Đăng ký khai sinh"));
    }
}

TEST_CASE("people, cases and commands are found in the same box") {
    ADesk office;
    const QString code = test::receiveBirth(office).code();
    office.open("today");
    auto& box = office.page<app::TodayPage>("today").finder();
    for (const char* typed : {"tran thi hoa", "Trần Thị Hoa", "hoa tran", "049190001234", "0491 9000", "001234"}) {
        CAPTURE(typed);
        CHECK(finds(box, typed, "TRẦN THỊ HOA"));
    }
    CHECK(finds(box, code.toUtf8().constData(), code.toUtf8().constData()));
    CHECK(finds(box, "overdue", "Overdue cases"));
    CHECK(finds(box, "case late", "Overdue cases"));   // what people also call it
}

TEST_CASE("there is always something close when nothing matches") {
    ADesk office;
    test::receiveBirth(office);
    office.open("today");
    auto& box = office.page<app::TodayPage>("today").finder();
    for (const char* typed : {"xyzzy", "qqqqq wwwww", "khaai sinhh", "tran thi hao", "99999999"}) {
        CAPTURE(typed);
        CHECK(!foundFor(box, QString::fromUtf8(typed)).isEmpty());
    }
}

TEST_CASE("a person chosen in the box is filled into the case that begins") {
    ADesk office;
    test::receiveBirth(office);
    office.open("today");
    auto& box = office.page<app::TodayPage>("today").finder();
    foundFor(box, QStringLiteral("tran thi hoa"));
    QTest::keyClick(box.editor(), Qt::Key_Return);
    REQUIRE(box.person().has_value());
    foundFor(box, QStringLiteral("tinh trang hon nhan"));
    QTest::keyClick(box.editor(), Qt::Key_Return);
    CHECK(office.window().currentPage() == u"intake");
    auto& page = office.page<app::IntakePage>("intake");
    CHECK(page.procedure() == u"1.004873");
    CHECK(nameTyped(page) == u"TRẦN THỊ HOA");
    CHECK(box.isIdle());
}

TEST_CASE("the code of an ID card read into the box is the person on it") {
    ADesk office;
    auto& box = office.page<app::TodayPage>("today").finder();
    const QStringList lines = foundFor(box, test::aCard);
    REQUIRE(lines.size() == 2);
    CHECK(lines.back().startsWith(QStringLiteral("TRẦN THỊ HOA")));
}

TEST_CASE("Ctrl and K opens the box on every page and Esc gives the keyboard back") {
    ADesk office;
    test::receiveBirth(office);
    auto* overlay = office.window().findChild<app::FinderOverlay*>();
    REQUIRE(overlay);
    for (const char* page : {"intake", "work", "case", "sync", "settings"}) {
        CAPTURE(page);
        office.open(page);
        QWidget* before = office.window().focusWidget();
        test::press(&office.window(), Qt::Key_K, Qt::ControlModifier);
        REQUIRE(overlay->isVisible());
        CHECK(office.window().focusWidget() == overlay->box().editor());
        test::press(&office.window(), Qt::Key_Escape);
        CHECK(!overlay->isVisible());
        CHECK(office.window().focusWidget() == before);
        CHECK(office.window().currentPage() == QLatin1String(page));
    }
}

TEST_CASE("what was being typed is kept when another case begins from the box") {
    ADesk office;
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    test::press(&office.window(), Qt::Key_K, Qt::ControlModifier);
    auto& box = office.window().findChild<app::FinderOverlay*>()->box();
    foundFor(box, QStringLiteral("chung thuc ban sao"));
    QTest::keyClick(box.editor(), Qt::Key_Return);
    CHECK(office.page<app::IntakePage>("intake").procedure() == u"2.000815");
    const auto drafts = office.store().drafts().of(office.session().user().id);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().about == u"1.001193");
    // And it is listed where the day begins, with its first words.
    office.open("today");
    CHECK(test::wordsOn(&office.page<app::TodayPage>("today")).contains(QStringLiteral("Trần Thị Hoa"), Qt::CaseInsensitive));
}

TEST_CASE("the first page shows what is due and leads to it") {
    ADesk office;
    const domain::CaseFile file = test::receiveBirth(office);
    office.clock.advance(std::chrono::hours(72));
    office.open("today");
    auto& page = office.page<app::TodayPage>("today");
    const auto lists = page.findChildren<QListWidget*>();
    const auto due = std::find_if(lists.begin(), lists.end(), [](const QListWidget* list) {
        return list->isVisible() && list->accessibleName() == app::TodayPage::tr("Due");
    });
    REQUIRE(due != lists.end());
    REQUIRE((*due)->count() == 1);
    CHECK((*due)->item(0)->text().contains(QStringLiteral("TRẦN THỊ HOA")));
    (*due)->setCurrentRow(0);
    QTest::keyClick(*due, Qt::Key_Return);
    CHECK(office.window().currentPage() == u"case");
    office.open("today");
    test::click(&page, app::TodayPage::tr("Show all"));
    CHECK(office.window().currentPage() == u"work");
}
