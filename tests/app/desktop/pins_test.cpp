// SPDX-License-Identifier: GPL-3.0-or-later
// Remarks of the authority above: written there, settled at the counter, both without a line between.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/history_view.h"
#include "app/desktop/case_page/pins_panel.h"
#include "app/desktop/form/form_view.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/queue_view.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/widgets/field_row.h"
#include "app/text/status_text.h"
#include "core/domain/case_rules.h"
#include "core/store/case_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

#include <memory>

namespace {

using domain::Act;
using domain::CaseState;
using test::ADesk;

const auto address = QStringLiteral("field:person.address"), child = QStringLiteral("field:child.name");

QString aScan(const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("to-khai.png"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(test::saved(test::aPage(), "PNG"));
    return path;
}

/// Opens the only waiting case.
app::ReviewPage& openReview(ADesk& above) {
    above.open("review");
    auto& page = above.page<app::ReviewPage>("review");
    QTableView* queue = page.queue().table();
    REQUIRE(queue->model()->rowCount() == 1);
    queue->setFocus();
    queue->selectRow(0);
    QTest::keyClick(queue, Qt::Key_Return);
    REQUIRE(page.current());
    return page;
}

void sendBack(ADesk& above, const std::vector<domain::PinnedRemark>& remarks) {
    app::ReviewPage& page = openReview(above);
    for (const domain::PinnedRemark& remark : remarks) page.decision().putBack(remark);
    test::type(test::rowLabelled(&page, app::DecisionBox::tr("Answer to the office"))->editor(), QStringLiteral("Chưa đủ"));
    test::click(&page, app::DecisionBox::tr("Send back"));
}

/// One act at an office without its windows.
void decide(ADesk& office, const store::Decide& decision) {
    const auto after = store::act(office.store(), office.newestCase().id, decision);
    REQUIRE(after);
    Q_EMIT office.session().changed();
}

void ask(ADesk& office) {
    decide(office, [&](const domain::CaseFile& now) {
        return domain::requestReview(office.session().user(), now, QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {});
    });
}

void correct(ADesk& office, const QString& field, const QString& after) {
    decide(office, [&](const domain::CaseFile& now) {
        return domain::correct(office.session().user(), now, field, after, QStringLiteral("Theo ý kiến"));
    });
}

/// An office whose case came back with remarks on the address, the child's name and the first page of
/// its scan; the officer has gone home.
struct CameBack {
    test::LocalServer server;
    ADesk office{&server};
    QTemporaryDir folder;

    CameBack() {
        office.enrol(QStringLiteral("02683"), server::Office::Commune);
        office.openCase(test::receiveBirth(office));
        test::dropFiles(&page().files(), {aScan(folder)});
        const domain::BlobId scan = office.newestCase().attachments.at(0).blob;
        ask(office);
        REQUIRE(office.exchange());
        {
            ADesk above(test::aReviewer(), &server);
            above.enrol(QStringLiteral("48"), server::Office::District);
            REQUIRE(above.exchange());
            sendBack(above, {{address, QStringLiteral("Thiếu số nhà")}, {child, QStringLiteral("Sai dấu")},
                             {domain::targetOf({scan, 1}), QStringLiteral("Mờ")}});
            REQUIRE(above.exchange());
        }
        REQUIRE(office.exchange());
        office.openCase(office.newestCase());
        test::settle(&page());
        REQUIRE(page().pins().open() == 3);
    }
    app::CasePage& page() { return office.page<app::CasePage>("case"); }
    /// The button of the remark on this spot.
    QAbstractButton* on(const QString& aloud) {
        for (QAbstractButton* one : page().pins().findChildren<QAbstractButton*>())
            if (one->accessibleName() == aloud && one->isVisible()) return one;
        throw std::runtime_error("no button " + aloud.toStdString());
    }
};

}  // namespace

TEST_CASE("what came back stands first on the case and each remark leads to its spot") {
    CameBack back;
    // No higher than its rows: the case below is to be seen.
    auto* area = back.page().pins().findChild<QScrollArea*>();
    CHECK(area->height() <= area->widget()->layout()->heightForWidth(area->viewport()->width()) + 4);
    const QString words = test::wordsOn(&back.page().pins());
    for (const char* said : {"Thiếu số nhà", "Sai dấu", "Mờ", "Phan Thị Thu"}) CHECK(words.contains(QString::fromUtf8(said)));
    CHECK(words.contains(QStringLiteral("to-khai.png")));
    CHECK(!words.contains(QStringLiteral("field:")));
    CHECK(back.page().pins().mapTo(&back.page(), QPoint()).y() < back.page().files().mapTo(&back.page(), QPoint()).y());

    back.on(app::PinsPanel::tr("Show %1").arg(QStringLiteral("Address")))->click();
    auto* value = qobject_cast<QLabel*>(QApplication::focusWidget());
    REQUIRE(value);
    CHECK(value->text().startsWith(QStringLiteral("Thôn 2")));
    CHECK(value->property("look").toString() == u"found");
    CHECK(!value->visibleRegion().isEmpty());

    for (QAbstractButton* one : back.page().pins().findChildren<QAbstractButton*>())
        if (one->accessibleName().contains(QStringLiteral("to-khai.png")) && one->text() == app::PinsPanel::tr("Show")) one->click();
    CHECK(back.page().scans().isVisible());
    REQUIRE(back.page().scans().current());
    CHECK(back.page().scans().current()->fileName == u"to-khai.png");
}

TEST_CASE("correcting from a remark begins in its very field, settles it, and Undo opens it again") {
    CameBack back;
    back.office.dialogs.expect([](QWidget* dialog) {
        test::settle(dialog);
        auto* form = dialog->findChild<app::FormView*>();
        QWidget* editor = form->editorOf(QStringLiteral("value.applicant.person.address"));
        REQUIRE(editor);
        CHECK((editor->hasFocus() || editor->isAncestorOf(QApplication::focusWidget())));
        CHECK(!form->editorOf(QStringLiteral("value.summary"))->isVisible());
        test::fill(editor, QStringLiteral("Số 7, Thôn 2, xã Khâm Đức"));
        test::accept(dialog);
    });
    back.on(app::PinsPanel::tr("Correct %1").arg(QStringLiteral("Address")))->click();
    CHECK(back.office.dialogs.problems() == QStringList());
    CHECK(back.office.newestCase().applicant.person.address.startsWith(QStringLiteral("Số 7")));
    CHECK(back.page().pins().open() == 2);
    CHECK(test::wordsOn(&back.page()).contains(QStringLiteral("✓ Address: Thiếu số nhà")));
    test::click(&back.office.window().notices(), app::NoticeBar::tr("&Undo"));
    CHECK(back.office.newestCase().applicant.person.address.startsWith(QStringLiteral("Thôn 2")));
    CHECK(back.page().pins().open() == 3);
}

TEST_CASE("an answer settles a remark without a window and can be taken back for a while") {
    CameBack back;
    for (QAbstractButton* one : back.page().pins().findChildren<QAbstractButton*>())
        if (one->text() == app::PinsPanel::tr("Answer …") && one->accessibleName().contains(QStringLiteral("Address"))) one->click();
    auto* answer = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(answer);
    test::click(&back.page().pins(), app::PinsPanel::tr("Settle with this answer"));   // nothing said yet
    CHECK(back.page().pins().open() == 3);
    test::type(answer, QStringLiteral("Thôn này không đánh số nhà"));
    Q_EMIT back.office.session().changed();   // news come in meanwhile
    CHECK(answer->toPlainText() == u"Thôn này không đánh số nhà");
    test::click(&back.page().pins(), app::PinsPanel::tr("Settle with this answer"));
    CHECK(back.page().pins().open() == 2);
    CHECK(test::wordsOn(&back.page()).contains(QStringLiteral("Thôn này không đánh số nhà")));
    test::click(&back.office.window().notices(), app::NoticeBar::tr("&Undo"));
    CHECK(back.page().pins().open() == 3);
    CHECK(!test::offers(&back.office.window().notices(), app::NoticeBar::tr("&Undo")));   // once
    CHECK(back.office.dialogs.asExpected());
}

TEST_CASE("asking again while remarks are open leads to the first of them and wants to know why") {
    CameBack back;
    test::click(&back.page(), app::actText(Act::RequestReview));
    test::settle(&back.page());
    CHECK(back.office.newestCase().state == CaseState::Processing);
    test::click(&back.page().pins(), app::PinsPanel::tr("Go to the first"));
    back.office.dialogs.expect([](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Đã sửa")}});
        CHECK(dialog->isVisible());   // not without a reason
        test::answerForm(dialog, {{QStringLiteral("why"), QStringLiteral("Dân đi xa chưa về")}});
    });
    test::click(&back.page().pins(), app::PinsPanel::tr("Ask all the same …"));
    CHECK(back.office.dialogs.problems() == QStringList());
    const domain::CaseFile asked = back.office.newestCase();
    REQUIRE(asked.state == CaseState::UnderReview);
    CHECK(asked.reviews.back().request.content.contains(QStringLiteral("Dân đi xa chưa về")));
    CHECK(back.page().pins().open() == 3);   // nothing was settled by asking
}

TEST_CASE("in three rounds of sending back with both sides offline between exchanges no remark is lost and none opens again") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    office.openCase(test::receiveBirth(office));
    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    const auto meet = [&] {
        for (ADesk* desk : {&office, &above, &office}) {
            desk->cutLine(false);
            REQUIRE(desk->exchange());
            desk->cutLine(true);
        }
    };
    ask(office);
    for (int round = 1; round <= 3; ++round) {
        CAPTURE(round);
        meet();
        const QString said = QStringLiteral("Lần %1").arg(round);
        sendBack(above, {{address, said + QStringLiteral(" địa chỉ")}, {child, said + QStringLiteral(" tên")}});
        CHECK(!above.exchange());   // no line: the decision waits
        // The clerk, who has not heard of it, corrects the child's name: that settles nothing new.
        correct(office, QStringLiteral("answers.child.name"), QStringLiteral("Trần Minh Anh %1").arg(round));
        meet();
        office.openCase(office.newestCase());
        auto& page = office.page<app::CasePage>("case");
        CHECK(page.pins().open() == 2);
        CHECK(page.view()->timesSentBack == round);
        CHECK(page.view()->pins.size() == static_cast<std::size_t>(2 * round));
        correct(office, QStringLiteral("applicant.person.address"), QStringLiteral("Số %1, Thôn 2").arg(round));
        CHECK(page.pins().open() == 1);
        Q_EMIT page.pins().answered(child, QStringLiteral("Đúng như giấy chứng sinh, lần %1").arg(round));
        CHECK(page.pins().open() == 0);
        ask(office);
    }
    meet();
    const domain::CaseFile here = office.newestCase(), there = above.newestCase();
    CHECK(here.pins == there.pins);
    REQUIRE(here.pins.size() == 6);
    CHECK(domain::openPins(here) == 0);
    for (std::size_t at = 0; at < here.pins.size(); ++at) CHECK(here.pins[at].round == static_cast<int>(at / 2) + 1);
    // The officer sees what became of each, and the case waits for him a fourth time.
    app::ReviewPage& page = openReview(above);
    const QString words = test::wordsOn(&page);
    CHECK(domain::timesSentBack(there) == 3);
    CHECK(words.contains(app::ReviewPage::tr("Sent back %n time(s) before.", nullptr, 3)));
    CHECK(office.dialogs.asExpected());
    CHECK(above.dialogs.asExpected());
}

TEST_CASE("an officer pins a remark to a page, changes it, takes it off, and has it back") {
    test::LocalServer server;
    {
        ADesk office(&server);
        office.enrol(QStringLiteral("02683"), server::Office::Commune);
        office.openCase(test::receiveBirth(office));
        QTemporaryDir folder;
        test::dropFiles(&office.page<app::CasePage>("case").files(), {aScan(folder)});
        ask(office);
        REQUIRE(office.exchange());
    }
    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.cutLine(true);
    app::ReviewPage& page = openReview(above);
    above.dialogs.expect([](QWidget* dialog) {
        CHECK(test::wordsOn(dialog).contains(QStringLiteral("to-khai.png")));
        test::answerReason(dialog, QStringLiteral("Trang này mờ"));
    });
    test::click(&page, app::DecisionBox::tr("Remark on page …"));
    CHECK(test::wordsOn(&page).contains(QStringLiteral("Trang này mờ")));
    above.dialogs.expect([](QWidget* dialog) { test::answerReason(dialog, QStringLiteral("Quét lại trang này")); });
    test::click(&page, app::DecisionBox::tr("Change …"));
    CHECK(test::wordsOn(&page).contains(QStringLiteral("Quét lại trang này")));
    test::click(&page, app::DecisionBox::tr("Take off"));
    CHECK(page.draft().isEmpty());
    test::click(&above.window().notices(), app::NoticeBar::tr("&Undo"));
    CHECK(test::wordsOn(&page).contains(QStringLiteral("Quét lại trang này")));
    test::type(test::rowLabelled(&page, app::DecisionBox::tr("Answer to the office"))->editor(), QStringLiteral("Xem ghi chú"));
    test::click(&page, app::DecisionBox::tr("Send back"));
    CHECK(above.dialogs.problems() == QStringList());
    const domain::CaseFile file = above.newestCase();   // with the line cut all the time
    REQUIRE(file.reviews.back().decision);
    REQUIRE(file.pins.size() == 1);
    CHECK(domain::pageOfTarget(file.pins[0].remark.target) == domain::PageTarget{file.attachments.at(0).blob, 1});
}

TEST_CASE("an answer that was begun is there again at the next sign-in and gone once it is given") {
    CameBack back;
    const auto kinds = [&] {
        QStringList found;
        for (const store::Draft& one : back.office.store().drafts().of(back.office.session().user().id)) found += one.kind;
        return found;
    };
    const auto answerBox = [&] { return back.page().pins().findChild<QPlainTextEdit*>(); };
    test::click(&back.page().pins(), app::PinsPanel::tr("Answer …"));
    const QString spot = back.page().view()->pins.front().target;
    test::type(answerBox(), QStringLiteral("Đã hỏi lại gia đình"));
    back.office.signInAgain();
    CHECK(kinds() == QStringList{app::answerDraft});
    back.office.openCase(back.office.newestCase());
    CHECK(answerBox()->isVisible());
    CHECK(answerBox()->toPlainText() == u"Đã hỏi lại gia đình");
    answerBox()->setFocus();
    test::click(&back.page().pins(), app::PinsPanel::tr("Settle with this answer"));
    CHECK(back.page().pins().open() == 2);
    CHECK(kinds() == QStringList());
    CHECK(!answerBox()->isVisible());
    // The keyboard goes on to the next remark.
    CHECK(test::waitFor([&] { return QApplication::focusWidget() && back.page().pins().isAncestorOf(QApplication::focusWidget()); }, 2'000));
    CHECK(back.office.newestCase().pins.size() == 3);
    test::click(&back.page().pins(), app::PinsPanel::tr("Answer …"));
    CHECK(answerBox()->toPlainText().isEmpty());
}
