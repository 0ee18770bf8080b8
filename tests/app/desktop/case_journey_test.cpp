// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/form/form_view.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/today/today_page.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QListWidget>

namespace {

using domain::Act;
using domain::CaseState;
using test::ADesk;

}  // namespace

TEST_CASE("the limit stops with a supplement request and begins anew when the papers come") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    const QDateTime firstDue = received.deadline->dueAt;
    office.openCase(received);
    office.act(Act::RequestSupplement, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("paper.birth-notice"), QStringLiteral("yes")},
                                  {QStringLiteral("reason"), QStringLiteral("Giấy chứng sinh không có dấu")}});
    }, true);
    CHECK(office.dialogs.problems() == QStringList());
    const domain::CaseFile asked = office.newestCase();
    REQUIRE(asked.state == CaseState::SupplementRequested);
    REQUIRE(asked.supplements.size() == 1);
    // Fifteen days, the first of them the day after (NĐ 118/2025 art. 19.5).
    CHECK(domain::officeDate(asked.supplements.front().request.closesAt) == QDate(2026, 3, 17));

    office.clock.advance(std::chrono::hours(72));
    office.openCase(asked);
    office.act(Act::AcceptSupplement, [](QWidget* dialog) { test::answerForm(dialog, {}); }, true);
    CHECK(office.dialogs.asExpected());
    const domain::CaseFile complete = office.newestCase();
    CHECK(complete.state != CaseState::SupplementRequested);
    REQUIRE(complete.deadline);
    CHECK(complete.deadline->countedFrom == office.clock.now());
    CHECK(domain::officeDate(complete.deadline->dueAt) == domain::officeDate(firstDue).addDays(3));
}

TEST_CASE("a supplement request without a paper or a reason is not sent") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::RequestSupplement, [](QWidget* dialog) {
        test::answerForm(dialog, {});                                             // nothing ticked
        CHECK(dialog->isVisible());
        test::answerForm(dialog, {{QStringLiteral("paper.birth-notice"), QStringLiteral("yes")}});
        CHECK(dialog->isVisible());                                               // no reason yet
        dialog->close();
    });
    CHECK(office.dialogs.asExpected());
    CHECK(office.newestCase().state == CaseState::Received);
}

TEST_CASE("a case handed back to an earlier step needs a reason and the correction keeps what was there") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::Forward, [](QWidget* dialog) { test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("settle")}}); });
    REQUIRE(office.newestCase().step == u"settle");
    office.act(Act::Forward, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("reception")}, {QStringLiteral("note"), QStringLiteral("Sai địa chỉ")}});
    });
    REQUIRE(office.newestCase().step == u"reception");
    office.act(Act::Correct, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("field"), QStringLiteral("applicant.person.address")},
                                  {QStringLiteral("value.applicant.person.address"), QStringLiteral("Thôn 5, xã Khâm Đức")},
                                  {QStringLiteral("reason"), QStringLiteral("Gõ nhầm")}});
    });
    CHECK(office.dialogs.asExpected());
    const domain::CaseFile corrected = office.newestCase();
    CHECK(corrected.applicant.person.address == u"Thôn 5, xã Khâm Đức");
    CHECK(corrected.received.applicant.person.address.startsWith(QStringLiteral("Thôn 2")));
    const QString words = test::wordsOn(&office.page<app::CasePage>("case"));
    CHECK(words.contains(QStringLiteral("Sai địa chỉ")));
    CHECK(words.contains(QStringLiteral("Gõ nhầm")));
}

TEST_CASE("a window whose answer is refused stays open with everything typed in it") {
    ADesk office;
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::Forward, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("settle")}});
    });
    REQUIRE(office.newestCase().step == u"settle");
    office.act(Act::Forward, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("step"), QStringLiteral("reception")},
                                  {QStringLiteral("user.reception"), QStringLiteral("Bùi Văn Nam")}});
        REQUIRE(dialog->isVisible());   // back to an earlier step only with a reason
        CHECK(test::wordsOn(dialog).contains(app::describe({domain::Refusal::ReasonMissing, {}, {}})));
        auto* to = dialog->findChild<app::FormView*>()->editorOf(QStringLiteral("user.reception"));
        CHECK(qobject_cast<QComboBox*>(to)->currentText() == u"Bùi Văn Nam");
        test::answerForm(dialog, {{QStringLiteral("note"), QStringLiteral("Sai địa chỉ")}});
        CHECK(!dialog->isVisible());
    });
    CHECK(office.dialogs.problems() == QStringList());
    const domain::CaseFile back = office.newestCase();
    CHECK(back.step == u"reception");
    CHECK(back.assignee == u"Bùi Văn Nam");
}

TEST_CASE("a scan of another citizen is taken out of the case with a reason and does not come back") {
    ADesk office;
    office.openCase(test::receiveBirth(office));
    auto& page = office.page<app::CasePage>("case");
    QTemporaryDir folder;
    REQUIRE(test::aPage().save(folder.filePath(QStringLiteral("nham.png"))));
    test::dropFiles(&page.files(), {folder.filePath(QStringLiteral("nham.png"))});
    REQUIRE(office.newestCase().attachments.size() == 1);
    page.files().findChild<QListWidget*>()->setCurrentRow(0);
    office.dialogs.expect([](QWidget* dialog) {
        test::accept(dialog);
        CHECK(dialog->isVisible());   // no reason yet
        test::answerReason(dialog, QStringLiteral("Quét nhầm hồ sơ khác"));
    });
    test::click(&page.files(), app::FilesView::tr("Take out"));
    CHECK(office.dialogs.asExpected());
    CHECK(office.newestCase().attachments.empty());
    CHECK(page.files().files().empty());
    CHECK(test::wordsOn(&page).contains(QStringLiteral("Quét nhầm hồ sơ khác")));
    Q_EMIT office.session().changed();
    CHECK(page.files().files().empty());
}

TEST_CASE("a case whose papers did not come is closed once their day is over and not before") {
    ADesk office;
    office.openCase(test::receiveBirth(office));
    office.act(Act::RequestSupplement, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("paper.birth-notice"), QStringLiteral("yes")},
                                  {QStringLiteral("reason"), QStringLiteral("Không có dấu")}});
    }, true);
    auto& page = office.page<app::CasePage>("case");
    CHECK(!test::offers(&page, app::actText(Act::CloseUnsupplemented)));
    office.clock.advance(std::chrono::hours(24 * 17));
    Q_EMIT office.session().changed();
    office.act(Act::CloseUnsupplemented, [](QWidget* dialog) { test::accept(dialog); });
    CHECK(office.dialogs.problems() == QStringList());
    CHECK(office.newestCase().state == CaseState::ClosedUnsupplemented);
}

TEST_CASE("the keyboard stays on its button while news from the district come in") {
    ADesk office;
    office.openCase(test::receiveBirth(office));
    auto& page = office.page<app::CasePage>("case");
    QAbstractButton* correct = test::button(&page, app::actText(Act::Correct));
    correct->setFocus();
    REQUIRE(correct->hasFocus());
    office.clock.advance(std::chrono::minutes(1));
    Q_EMIT office.session().changed();
    test::settle(&page);
    CHECK(correct->hasFocus());
}

TEST_CASE("Esc leads back to the page a case was opened from") {
    test::ADesk office;
    const domain::CaseFile file = test::receiveBirth(office);
    for (const char* page : {"today", "sync", "work"}) {
        office.open(page);
        if (QLatin1String(page) == QLatin1String("work")) office.openCase(file);
        else if (QLatin1String(page) == QLatin1String("today")) Q_EMIT office.page<app::TodayPage>("today").caseChosen(file.id);
        else Q_EMIT office.page<app::SyncPage>("sync").caseChosen(file.id);
        REQUIRE(office.window().currentPage() == u"case");
        test::press(&office.window(), Qt::Key_Escape);
        CHECK(office.window().currentPage() == QLatin1String(page));
    }
}
