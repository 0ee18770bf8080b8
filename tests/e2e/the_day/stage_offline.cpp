// SPDX-License-Identifier: GPL-3.0-or-later
// 1: an office is set up and works, with no server anywhere.
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/error_summary.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/intake_steps.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/e2e/the_day/papers.h"
#include "tests/support/drive.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>

namespace day {
namespace {

void setUp(Day& day) {
    day.openCommune();
    QWidget* entrance = day.commune().entrance();
    test::present(entrance);
    auto* page = entrance->findChild<app::SetupPage*>();
    day.must(page && page->isVisible(), QStringLiteral("a computer without data asks to be set up"));
    day.picture(entrance, QStringLiteral("set-up"));
    test::click(page, app::SetupPage::tr("Set up this office"));
    day.check(page->findChild<app::ErrorSummary*>()->count() == 10, QStringLiteral("each of the ten answers that are needed is asked for"));
    day.picture(entrance, QStringLiteral("set-up-with-errors"));
    const auto tell = [&](const QString& label, const QString& value) {
        test::type(test::rowLabelled(page, label)->editor(), value);
    };
    tell(app::SetupPage::tr("Name of the office"), communeName);
    tell(app::SetupPage::tr("Code of the unit"), communeCode);
    tell(app::SetupPage::tr("Identifier in case codes"), QStringLiteral("H99.88.01"));
    tell(app::SetupPage::tr("Place name on papers"), QStringLiteral("Bản Mẫu"));
    tell(app::SetupPage::tr("Name of the authority above"), provinceName);
    tell(app::SetupPage::tr("Code of the authority above"), provinceCode);
    tell(app::SetupPage::tr("Full name"), QStringLiteral("Hoàng Thị Lan"));
    tell(app::SetupPage::tr("Position"), QStringLiteral("Công chức Tư pháp - Hộ tịch"));
    tell(app::SetupPage::tr("User name"), QStringLiteral("lan"));
    tell(app::SetupPage::tr("Password"), password);
    tell(app::SetupPage::tr("Password again"), password);
    day.dialogs().expect([&day](QWidget* dialog) {
        day.picture(dialog, QStringLiteral("recovery-code"));
        test::accept(dialog);
    });
    test::click(page, app::SetupPage::tr("Set up this office"));
    day.checkDialogs();
    day.must(test::waitFor([&] { return day.commune().window() != nullptr; }), QStringLiteral("the office is made and its clerk signed in, without a server"));
}

void signInAgain(Day& day) {
    day.commune().signOut();
    day.commune().start();
    QWidget* entrance = day.commune().entrance();
    test::present(entrance);
    auto* page = entrance->findChild<app::SignInPage*>();
    day.check(page->findChild<QComboBox*>()->currentText() == u"lan", QStringLiteral("the next start knows who works here"));
    app::FieldRow* row = test::rowLabelled(page, app::SignInPage::tr("Password"));
    test::type(row->editor(), QStringLiteral("sai mat khau"));
    QTest::keyClick(row->editor(), Qt::Key_Return);
    day.check(test::waitFor([&] { return !row->error().isEmpty(); }), QStringLiteral("a wrong password is refused in words: ") + row->error());
    day.picture(entrance, QStringLiteral("sign-in-wrong-password"));
    test::type(row->editor(), password);
    QTest::keyClick(row->editor(), Qt::Key_Return);
    day.must(test::waitFor([&] { return day.commune().window() != nullptr; }), QStringLiteral("the right one opens the day's work"));
    test::present(day.commune().window());
}

/// F9 on what is there, the slip kept as PDF in the window that shows it.
void receiveAndPrint(Day& day, const QString& slip, const QString& pictureName) {
    day.dialogs().expect([&day, pictureName](QWidget* dialog) {
        const QString drawing = QCoreApplication::translate("app::SlipDialog", "The slip is being drawn …");
        day.check(test::waitFor([&] { return !test::wordsOn(dialog).contains(drawing); }), QStringLiteral("the slip is shown as it will be printed"));
        day.picture(dialog, pictureName);
        test::click(dialog, QCoreApplication::translate("app::SlipDialog", "Save as PDF …"));
    });
    day.dialogs().expect([&day, slip](QWidget* dialog) { test::answerFile(dialog, day.slipPath(slip)); });
    auto& page = pageOf<app::IntakePage>(day.commune(), "intake");
    page.person().row(QStringLiteral("person.name"))->editor()->setFocus();
    test::press(day.commune().window(), Qt::Key_F9);
    day.check(page.isChecking(), QStringLiteral("the answers are shown once more before the case is received"));
    day.picture(day.commune().window(), pictureName + QStringLiteral("-check"));
    test::press(day.commune().window(), Qt::Key_F9);
    QFile pdf(day.slipPath(slip));
    day.check(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-", QStringLiteral("the slip is a PDF file: ") + pdf.fileName());
    day.checkDialogs();
}

void birth(Day& day) {
    app::Desk& desk = day.commune();
    desk.window()->openPage(QStringLiteral("intake"));
    day.picture(desk.window(), QStringLiteral("intake-empty"));
    day.must(chooseProcedure(desk, QStringLiteral("khai sinh")) == u"1.001193", QStringLiteral("\"khai sinh\" and Enter choose the registration of a birth"));
    auto& page = pageOf<app::IntakePage>(desk, "intake");
    test::press(desk.window(), Qt::Key_F9);
    day.check(page.findChild<app::ErrorSummary*>()->count() >= 3, QStringLiteral("an empty form is not received: each thing to mend is named"));
    day.picture(desk.window(), QStringLiteral("intake-with-errors"));
    scanCard(page, motherCard);
    auto* name = qobject_cast<QLineEdit*>(page.person().row(QStringLiteral("person.name"))->editor());
    day.check(name->text().compare(QStringLiteral("Lò Thị Mai"), Qt::CaseInsensitive) == 0, QStringLiteral("the ID card's code fills in ") + name->text());
    test::type(page.person().row(QStringLiteral("person.phone"))->editor(), QStringLiteral("0912 345 678"));
    const QDate born = QDate::currentDate().addDays(-9);
    answer(page, {{QStringLiteral("requester.relation"), QStringLiteral("mother")},
                  {QStringLiteral("child.name"), QStringLiteral("Vàng Minh Anh")},
                  {QStringLiteral("child.sex"), QStringLiteral("female")},
                  {QStringLiteral("child.bornOn"), born.toString(QStringLiteral("dd/MM/yyyy"))},
                  {QStringLiteral("child.birthPlace"), QStringLiteral("Trạm Y tế xã Bản Mẫu, tỉnh Thực Hành")},
                  {QStringLiteral("child.ethnicity"), QStringLiteral("Mông")},
                  {QStringLiteral("birthPaper.kind"), QStringLiteral("paper")}});
    answer(page, {{QStringLiteral("birthPaper.number"), QStringLiteral("118/2026")},
                  {QStringLiteral("mother.name"), QStringLiteral("Lò Thị Mai")},
                  {QStringLiteral("mother.born"), QStringLiteral("05/08/1990")},
                  {QStringLiteral("father.name"), QStringLiteral("Vàng A Sùng")},
                  {QStringLiteral("father.born"), QStringLiteral("1988")}});
    tickPapers(page);
    const QString scan = drawScan(day.path(QStringLiteral("giay-chung-sinh.jpg")), QStringLiteral("GIẤY CHỨNG SINH (MẪU THỰC HÀNH)"));
    test::dropFiles(&page.files(), {scan});
    day.check(page.files().files().size() == 1, QStringLiteral("the scan that was dropped is attached"));
    day.picture(desk.window(), QStringLiteral("intake-filled"));
    receiveAndPrint(day, QStringLiteral("birth-receipt"), QStringLiteral("slip-window"));
    day.birthCase = newestCode(desk);
    day.must(day.birthCase.startsWith(QLatin1String("H99.88.01-")), QStringLiteral("the case has the code ") + day.birthCase);
    const domain::CaseFile file = caseOf(desk, day.birthCase);
    day.check(file.attachments.size() == 1 && file.deadline, QStringLiteral("with its scan and a day when the result is due"));
    day.check(file.printed.size() == 1, QStringLiteral("and the printing is written in its history"));
    day.keepSlip(desk, file, QStringLiteral("receipt"), QStringLiteral("birth-receipt"));
    day.keepSlip(desk, file, QStringLiteral("control"), QStringLiteral("birth-control"));
    day.picture(desk.window(), QStringLiteral("case-received"));
}

void certifiedCopy(Day& day) {
    app::Desk& desk = day.commune();
    day.must(chooseProcedure(desk, QStringLiteral("sao y")) == u"2.000815", QStringLiteral("the everyday words \"sao y\" find the certified copy"));
    auto& page = pageOf<app::IntakePage>(desk, "intake");
    scanCard(page, fatherCard);
    auto* table = page.form().editorOf(QStringLiteral("documents"))->findChild<QTableWidget*>();
    test::typeRow(table, 0, {QStringLiteral("Bằng tốt nghiệp trung học phổ thông"), QStringLiteral("Sở Giáo dục và Đào tạo"), QStringLiteral("2"), QStringLiteral("3")});
    tickPapers(page);
    day.picture(desk.window(), QStringLiteral("intake-certified-copy"));
    test::click(&page, app::IntakePage::tr("Receive, result at once (F9)"));
    day.copyCase = newestCode(desk);
    day.must(day.copyCase != day.birthCase, QStringLiteral("a certified copy is received without a slip: ") + day.copyCase);
    const domain::CaseFile file = caseOf(desk, day.copyCase);
    day.check(file.fees.size() == 1 && file.fees.front().total() > 0, QStringLiteral("its fee is %1 đồng").arg(file.fees.empty() ? 0 : file.fees.front().total()));
    day.checkDialogs();
}

void poorHousehold(Day& day) {
    app::Desk& desk = day.commune();
    day.must(chooseProcedure(desk, QStringLiteral("ho ngheo")) == u"1.011607", QStringLiteral("\"ho ngheo\" without marks finds the poor household review"));
    auto& page = pageOf<app::IntakePage>(desk, "intake");
    scanCard(page, fatherCard);
    test::settle(&page);
    answer(page, {{QStringLiteral("household.area"), QStringLiteral("rural")},
                  {QStringLiteral("household.asks"), QStringLiteral("poor")},
                  {QStringLiteral("household.reason"), QStringLiteral("Nhà sập sau mưa lũ, hai con nhỏ, không có đất ruộng.")}});
    QWidget* members = page.form().editorOf(QStringLiteral("household.members"));
    const auto add = [&](int row, const QStringList& cells) {
        if (row > 0) test::click(members, QCoreApplication::translate("app::TableField", "Add a row"));   // the first is there
        test::typeRow(members->findChild<QTableWidget*>(), row, cells);
    };
    add(0, {QStringLiteral("Vàng A Sùng"), QStringLiteral("Chủ hộ"), QStringLiteral("Nam"), QStringLiteral("17/02/1988")});
    add(1, {QStringLiteral("Lò Thị Mai"), QStringLiteral("Vợ"), QStringLiteral("Nữ"), QStringLiteral("05/08/1990")});
    tickPapers(page);
    test::dropFiles(&page.files(), {drawScan(day.path(QStringLiteral("giay-de-nghi.jpg")), QStringLiteral("GIẤY ĐỀ NGHỊ RÀ SOÁT (MẪU THỰC HÀNH)"))});
    QFile scan(day.path(QStringLiteral("giay-de-nghi.jpg")));
    if (scan.open(QIODevice::ReadOnly)) day.scan = scan.readAll();
    day.picture(desk.window(), QStringLiteral("intake-poor-household"));
    receiveAndPrint(day, QStringLiteral("poor-household-receipt"), QStringLiteral("slip-window-2"));
    day.poorCase = newestCode(desk);
    day.must(day.poorCase != day.copyCase && !day.poorCase.isEmpty(), QStringLiteral("the poor household case is received: ") + day.poorCase);
    day.keepSlip(desk, caseOf(desk, day.poorCase), QStringLiteral("receipt"), QStringLiteral("poor-household-receipt"));
}

}  // namespace

void offline(Day& day) {
    day.stage(1, QStringLiteral("received offline: three cases, two printed slips, no server anywhere"));
    setUp(day);
    signInAgain(day);
    birth(day);
    certifiedCopy(day);
    poorHousehold(day);
}

}  // namespace day
