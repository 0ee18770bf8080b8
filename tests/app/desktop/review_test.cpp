// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/work/work_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/app/files/a_paper.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QImage>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <memory>

namespace {

using domain::Act;
using domain::CaseState;
using test::ADesk;

/// The authority above with cases that an office put to it.
struct Asked {
    test::LocalServer server;
    std::unique_ptr<ADesk> desk;

    explicit Asked(const QStringList& children, const QString& scan = {}) {
        askAll(children, scan);
        desk = std::make_unique<ADesk>(test::aReviewer(), &server);
        desk->enrol(QStringLiteral("48"), server::Office::District);
        REQUIRE(desk->exchange());
        desk->open("review");
        REQUIRE(queue()->model()->rowCount() == static_cast<int>(children.size()));
    }
    /// The office goes home before the officer comes: each answers his own windows.
    void askAll(const QStringList& children, const QString& scan) {
        ADesk office(&server);
        office.enrol(QStringLiteral("02683"), server::Office::Commune);
        for (const QString& child : children) {
            office.openCase(test::receiveBirth(office, child));
            if (!scan.isEmpty())
                test::dropFiles(&office.page<app::CasePage>("case").files(), {scan});
            office.act(Act::RequestReview, [](QWidget* dialog) {
                test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến về nơi cư trú")}});
            });
        }
        REQUIRE(office.exchange());
        REQUIRE(office.dialogs.asExpected());
    }
    ADesk& above() { return *desk; }
    app::ReviewPage& page() { return above().page<app::ReviewPage>("review"); }
    QTableView* queue() { return test::listOn(&page()); }
    QPlainTextEdit* answer() {
        return test::rowLabelled(&page(), app::DecisionBox::tr("Answer to the office"))->findChild<QPlainTextEdit*>();
    }
    void choose(int row) {
        queue()->setFocus();
        queue()->selectRow(row);
        QTest::keyClick(queue(), Qt::Key_Return);
    }
    /// Pins a remark to a field of the open case.
    void pin(int row, const QString& text) {
        page().findChild<QTableWidget*>()->selectRow(row);
        above().dialogs.expect([text](QWidget* dialog) { test::answerReason(dialog, text); });
        test::click(&page(), app::DecisionBox::tr("Remark on field …"));
    }
};

}  // namespace

TEST_CASE("what the authority above sends back is seen at the counter with its reason") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    const domain::CaseFile received = test::receiveBirth(office);
    office.openCase(received);
    office.act(Act::RequestReview, [](QWidget* dialog) {
        test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến về nơi cư trú")}});
    });
    REQUIRE(office.newestCase().state == CaseState::UnderReview);
    REQUIRE(office.exchange());

    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.open("review");
    auto& page = above.page<app::ReviewPage>("review");
    QTableView* queue = test::listOn(&page);
    REQUIRE(queue->model()->rowCount() == 1);
    queue->setFocus();
    queue->selectRow(0);
    QTest::keyClick(queue, Qt::Key_Return);
    REQUIRE(page.current() == received.id);
    test::type(test::rowLabelled(&page, app::DecisionBox::tr("Answer to the office"))->findChild<QPlainTextEdit*>(), QStringLiteral("Chưa có xác nhận cư trú"));
    test::click(&page, app::DecisionBox::tr("Send back"));
    REQUIRE(above.exchange());

    REQUIRE(office.exchange());
    const domain::CaseFile back = office.newestCase();
    CHECK(back.state == CaseState::Processing);
    office.openCase(back);
    CHECK(test::wordsOn(&office.page<app::CasePage>("case")).contains(QStringLiteral("Chưa có xác nhận cư trú")));
    CHECK(above.dialogs.asExpected());
    CHECK(office.dialogs.asExpected());
}

TEST_CASE("what an officer writes stays when he clicks the case again, looks at another one, or signs out") {
    Asked asked({QStringLiteral("Trần Minh Anh"), QStringLiteral("Trần Gia Bảo")});
    asked.choose(0);
    const auto first = asked.page().current();
    test::type(asked.answer(), QStringLiteral("Thiếu xác nhận cư trú"));
    asked.pin(1, QStringLiteral("Tên chưa khớp"));
    const QJsonObject written = asked.page().draft();
    REQUIRE(written.value(QStringLiteral("remarks")).toArray().size() == 1);

    asked.choose(0);
    CHECK(asked.page().draft() == written);
    Q_EMIT asked.above().session().changed();
    CHECK(asked.page().draft() == written);
    asked.choose(1);
    CHECK(asked.page().current() != first);
    CHECK(asked.page().draft().isEmpty());
    asked.choose(0);
    CHECK(asked.page().draft() == written);

    asked.above().signInAgain();
    asked.above().open("review");
    CHECK(!asked.above().window().notices().isVisible());   // a draft of intake would be told
    asked.choose(0);
    CHECK(asked.page().draft() == written);
    test::click(&asked.page(), app::DecisionBox::tr("Send back"));
    CHECK(asked.above().store().drafts().of(asked.above().session().user().id).empty());
    CHECK(asked.above().dialogs.asExpected());
}

TEST_CASE("a scan that was fetched from the district is shown without opening the case again") {
    QTemporaryDir folder;
    const QString scan = folder.filePath(QStringLiteral("giay.png"));
    REQUIRE(test::aPage().save(scan));
    Asked asked({QStringLiteral("Trần Minh Anh")}, scan);
    asked.choose(0);
    test::type(asked.answer(), QStringLiteral("Đang xem"));
    if (!asked.page().scans().hasPicture()) {
        test::click(&asked.page(), app::ScanView::tr("Fetch from the district"));
        REQUIRE(asked.above().exchange());
    }
    CHECK(test::waitFor([&] { return asked.page().scans().hasPicture(); }, 2'000));
    CHECK(asked.page().draft().value(QStringLiteral("text")).toString() == u"Đang xem");
}

TEST_CASE("the usual reason of a case that is sent back travels as its code") {
    Asked asked({QStringLiteral("Trần Minh Anh")});
    asked.choose(0);
    QComboBox* reasons = nullptr;
    for (QComboBox* box : asked.page().findChildren<QComboBox*>())
        if (box->accessibleName() == app::DecisionBox::tr("Usual reasons")) reasons = box;
    REQUIRE(reasons);
    REQUIRE(reasons->count() > 1);
    reasons->setCurrentIndex(1);
    Q_EMIT reasons->activated(1);
    CHECK(asked.answer()->toPlainText() == reasons->itemText(1));
    const QString code = reasons->itemData(1).toString();
    REQUIRE(!code.isEmpty());
    test::click(&asked.page(), app::DecisionBox::tr("Send back"));
    const domain::CaseFile file = asked.above().newestCase();
    REQUIRE(file.reviews.back().decision);
    CHECK(file.reviews.back().decision->reasonCode == code);
    CHECK(code != reasons->itemText(1));
}

TEST_CASE("who may not print is offered no slip and no register") {
    Asked asked({QStringLiteral("Trần Minh Anh")});
    asked.above().openCase(asked.above().newestCase());
    CHECK(asked.above().page<app::CasePage>("case").view()->slips.empty());
    asked.above().open("work");
    CHECK(!test::offers(asked.above().window().page(QStringLiteral("work")), app::WorkPage::tr("Register …")));
}
