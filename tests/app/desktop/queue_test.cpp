// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/queue_view.h"
#include "app/desktop/review/review_page.h"
#include "core/domain/case_rules.h"
#include "core/store/case_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace {

using test::ADesk;

/// Cases that an office has put to the authority above, each due a day later than the one before.
void askMany(test::LocalServer& server, int count) {
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    for (int serial = 1; serial <= count; ++serial) {
        domain::CaseReceived proposal = test::aReceipt(serial);
        proposal.code.clear();
        proposal.applicant.person.name = QStringLiteral("Nguyễn Hoàng Phương Thảo Nguyên %1").arg(serial);
        proposal.deadline = test::aDeadline(serial);
        if (serial % 2 == 0) proposal.process.procedure = QStringLiteral("1.004837");
        const auto file = store::receiveCase(office.store(), {.proposal = proposal, .attachments = {}, .draft = {}});
        REQUIRE(file);
        REQUIRE(store::act(office.store(), file->id, [&](const domain::CaseFile& now) {
            return domain::requestReview(office.session().user(), now, QStringLiteral("48"), QStringLiteral("Xin ý kiến"), {});
        }));
    }
    REQUIRE(office.exchange());
}

void chooseIn(app::QueueView& queue, const QString& name, int index) {
    for (QComboBox* box : queue.findChildren<QComboBox*>())
        if (box->accessibleName() == name) {
            box->setCurrentIndex(index);
            return Q_EMIT box->activated(index);
        }
    FAIL("no such box");
}

QString firstRow(app::QueueView& queue) { return queue.table()->model()->index(0, 0).data().toString(); }

}  // namespace

TEST_CASE("an officer sees whose case, which procedure, until when and which office without scrolling sideways") {
    test::LocalServer server;
    askMany(server, 3);
    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.window().resize(1366, 728);
    above.open("review");
    auto& queue = above.page<app::ReviewPage>("review").queue();
    test::settle(&queue);
    REQUIRE(queue.rows() == 3);
    const QString row = firstRow(queue);
    for (const QString& needed : {QStringLiteral("Nguyễn Hoàng Phương Thảo Nguyên 1"), QStringLiteral("Đăng ký khai sinh"),
                                  QStringLiteral("2026"), QStringLiteral("Xã Khâm Đức")}) {
        CAPTURE(needed);
        CHECK(row.contains(needed));
    }
    CHECK(!queue.table()->horizontalScrollBar()->isVisible());
    CHECK(queue.table()->columnWidth(0) <= queue.table()->viewport()->width());
    CHECK(queue.table()->rowHeight(0) >= 4 * queue.fontMetrics().height());
}

TEST_CASE("the queue is filtered by procedure and due date, counted, ordered, and what was chosen stays") {
    test::LocalServer server;
    askMany(server, 6);
    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.clock.advance(std::chrono::hours(24 * 2 + 21));   // cases 1 and 2 are overdue, 3 is due later that day
    Q_EMIT above.session().changed();
    above.open("review");
    auto& queue = above.page<app::ReviewPage>("review").queue();
    REQUIRE(queue.rows() == 6);
    CHECK(test::wordsOn(&queue).contains(app::QueueView::tr("%n case(s) wait", nullptr, 6)));
    CHECK(test::wordsOn(&queue).contains(app::QueueView::tr("%n overdue", nullptr, 2)));
    CHECK(firstRow(queue).contains(QStringLiteral("Nguyên 1")));
    chooseIn(queue, app::QueueView::tr("Due by when"), 1);
    CHECK(queue.rows() == 2);
    chooseIn(queue, app::QueueView::tr("Due by when"), 2);
    CHECK(queue.rows() == 3);
    Q_EMIT above.session().changed();
    above.open("work");
    above.open("review");
    CHECK(queue.rows() == 3);   // still what was chosen
    CHECK(queue.wish().due == app::QueueWish::Due::Today);
    chooseIn(queue, app::QueueView::tr("Due by when"), 0);
    chooseIn(queue, app::QueueView::tr("In which order"), 2);
    CHECK(queue.wish().order == app::QueueWish::Order::HolderName);
    int birth = 0;
    for (QComboBox* box : queue.findChildren<QComboBox*>())
        if (box->accessibleName() == app::QueueView::tr("Which procedure")) birth = box->findData(QStringLiteral("1.001193"));
    REQUIRE(birth > 0);
    chooseIn(queue, app::QueueView::tr("Which procedure"), birth);
    CHECK(queue.rows() == 3);
    CHECK(test::wordsOn(&queue).contains(app::QueueView::tr("%n case(s) wait", nullptr, 3)));
}

TEST_CASE("a queue of more cases than one page shows goes on where it ends") {
    test::LocalServer server;
    askMany(server, 105);
    ADesk above(test::aReviewer(), &server);
    above.enrol(QStringLiteral("48"), server::Office::District);
    REQUIRE(above.exchange());
    above.open("review");
    auto& queue = above.page<app::ReviewPage>("review").queue();
    CHECK(queue.rows() == 100);
    queue.table()->scrollToBottom();
    CHECK(test::waitFor([&] { return queue.rows() == 105; }));
    Q_EMIT above.session().changed();   // news do not fold it up again
    CHECK(queue.rows() == 105);
}
