// SPDX-License-Identifier: GPL-3.0-or-later
// 5: the officer above sees the case and its scan, and sends it back with a remark.
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/field_row.h"
#include "core/crypto/hash.h"
#include "tests/e2e/the_day/day.h"
#include "tests/e2e/the_day/page_of.h"
#include "tests/support/drive.h"

#include <QInputDialog>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

namespace day {
namespace {

/// The officer's computer is made by a technician: its first user reviews and receives nothing.
void makeProvince(Day& day) {
    static const app::SystemClock clock;
    static app::SystemRandom random;
    const domain::Unit unit{.code = provinceCode, .parent = {}, .name = provinceName, .levelLabel = QStringLiteral("Tỉnh"),
                            .identifier = QStringLiteral("H99"), .address = {}, .phone = {}, .place = {}};
    const auto made = store::Store::create({.dir = day.path(QStringLiteral("province")), .unit = unit, .otherUnits = {},
                                            .deviceName = QStringLiteral("Bàn thẩm định"), .login = QStringLiteral("binh"),
                                            .name = QStringLiteral("Trần Văn Bình"), .title = QStringLiteral("Chuyên viên"),
                                            .roles = {domain::Role::Reviewer}, .password = password, .codeBlock = {}, .cost = {}},
                                           clock, random);
    day.must(made.has_value(), QStringLiteral("the officer's computer is made"));
}

void signIn(Day& day) {
    day.openProvince();
    app::Desk& desk = day.province();
    test::present(desk.entrance());
    QWidget* password = test::rowLabelled(desk.entrance()->findChild<app::SignInPage*>(), app::SignInPage::tr("Password"))->editor();
    day.picture(desk.entrance(), QStringLiteral("sign-in-officer"));
    test::type(password, day::password);
    QTest::keyClick(password, Qt::Key_Return);
    day.must(test::waitFor([&] { return desk.window() != nullptr; }), QStringLiteral("the officer signs in on a computer of his own"));
    test::present(desk.window());
}

void enrol(Day& day) {
    app::Desk& desk = day.province();
    desk.window()->openPage(QStringLiteral("settings"));
    auto& page = pageOf<app::SettingsPage>(desk, "settings");
    page.findChild<QTabWidget*>()->setCurrentIndex(3);
    test::type(test::rowLabelled(&page, app::SettingsPage::tr("Address of the district's server"))->editor(), day.server().url());
    test::type(test::rowLabelled(&page, app::SettingsPage::tr("Registration code"))->editor(), day.server().enrolCode(provinceCode, QStringLiteral("district")));
    test::click(&page, app::SettingsPage::tr("Register this computer"));
    day.must(test::waitFor([&] { return desk.session()->store().settings().server().has_value(); }), QStringLiteral("it is registered as the authority above"));
    day.must(exchange(desk), QStringLiteral("and fetches what it may see"));
}

void readCase(Day& day) {
    app::Desk& desk = day.province();
    desk.window()->openPage(QStringLiteral("review"));
    auto& page = pageOf<app::ReviewPage>(desk, "review");
    QTableView* queue = test::listOn(&page);
    day.must(test::waitFor([&] { return queue->model()->rowCount() == 1; }), QStringLiteral("one case waits for a decision, the others do not show"));
    queue->setFocus();
    queue->selectRow(0);
    QTest::keyClick(queue, Qt::Key_Return);
    const domain::CaseFile file = caseOf(desk, day.poorCase);
    day.must(page.current() == file.id, QStringLiteral("Enter opens ") + day.poorCase);
    const auto here = [&] { return desk.session()->store().blobs().content(file.attachments.front().blob); };
    if (!here()) {
        day.picture(desk.window(), QStringLiteral("review-scan-not-here-yet"));
        test::click(&page, app::ScanView::tr("Fetch from the district"));
        test::waitFor([&] { return here().has_value(); }, 30'000);
    }
    const auto content = here();
    day.check(content && *content == day.scan, QStringLiteral("the scan arrived whole, byte for byte (%1 bytes)").arg(day.scan.size()));
    Q_EMIT page.caseChosen(file.id);
    test::settle(&page);
    day.picture(desk.window(), QStringLiteral("review-case-and-scan"));
}

void decide(Day& day) {
    app::Desk& desk = day.province();
    auto& page = pageOf<app::ReviewPage>(desk, "review");
    auto* facts = page.findChild<QTableWidget*>();
    int row = 0;
    while (row < facts->rowCount() && facts->item(row, 0)->data(Qt::UserRole).toString() != u"field:household.members") ++row;
    day.must(row < facts->rowCount(), QStringLiteral("the officer sees the members of the household: ") + (row < facts->rowCount() ? facts->item(row, 1)->text().simplified() : QString()));
    facts->setCurrentCell(row, 0);
    day.dialogs().expect([&day](QWidget* dialog) {
        day.picture(dialog, QStringLiteral("pin-a-remark"));
        test::type(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("Thiếu hai con nhỏ của hộ, đề nghị kê đủ thành viên."));
        test::accept(dialog);
    });
    test::click(&page, app::DecisionBox::tr("Remark on field …"));
    day.checkDialogs();
    test::click(&page, app::DecisionBox::tr("Send back"));
    day.check(caseOf(desk, day.poorCase).state == domain::CaseState::UnderReview, QStringLiteral("sending back without a word to the office is refused"));
    day.picture(desk.window(), QStringLiteral("review-reason-missing"));
    test::type(test::rowLabelled(&page, app::DecisionBox::tr("Answer to the office"))->editor(), QStringLiteral("Đề nghị bổ sung thành viên hộ rồi gửi lại."));
    day.picture(desk.window(), QStringLiteral("review-decision-written"));
    test::click(&page, app::DecisionBox::tr("Send back"));
    const domain::CaseFile file = caseOf(desk, day.poorCase);
    day.must(!file.reviews.empty() && file.reviews.back().decision.has_value(), QStringLiteral("the decision is saved on the officer's computer"));
    day.must(exchange(desk), QStringLiteral("and exchanged"));
    desk.window()->openPage(QStringLiteral("review"));
    day.picture(desk.window(), QStringLiteral("review-queue-done"));
}

}  // namespace

void review(Day& day) {
    day.stage(5, QStringLiteral("review: the officer above sees the case with its scan and decides"));
    makeProvince(day);
    signIn(day);
    enrol(day);
    readCase(day);
    decide(day);
}

}  // namespace day
