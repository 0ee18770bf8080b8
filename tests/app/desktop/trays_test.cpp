// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_model.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/desktop/sync_centre/tray_words.h"
#include "app/text/refusal_text.h"
#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"

#include <QSignalSpy>
#include <QTableView>

namespace {

using app::LineState;
using app::Tray;
using app::TrayModel;
using domain::Refusal;
using test::ADesk;

store::TrayRow aRow(int events, int scans) {
    store::TrayRow row{.id = test::anId<domain::CaseId>(1)};
    row.row = store::CaseRow{.id = row.id, .code = QStringLiteral("H17-0001"), .procedure = {}, .title = QStringLiteral("Đăng ký khai sinh"),
                             .unit = {}, .holder = QStringLiteral("Lò Thị Mai"), .holderNumber = {}, .phone = {}, .summary = {},
                             .step = {}, .stepName = {}, .role = {}, .assignee = {}, .receivedAt = {}, .dueAt = {}, .finishedAt = {},
                             .lastAt = {}, .lateAfter = {}};
    row.events = events;
    row.eventBytes = 1024LL * events;
    row.scans = scans;
    row.scanBytes = 1024LL * 1024 * scans;
    row.newest = test::aMoment();
    return row;
}

LineState anExchange(int failures = 0, Refusal problem = Refusal::LinkUnreachable) {
    LineState state{.enrolled = true, .failures = failures, .tried = test::aMoment(1), .next = test::aMoment(3), .now = test::aMoment(2)};
    if (failures > 0) state.problem = problem;
    return state;
}

app::TrayLine waiting(const store::TrayRow& row, const LineState& state) { return trayLine(Tray::Waiting, row, state); }
QString why(const store::TrayRow& row, const LineState& state) { return waiting(row, state).why; }

QTableView* rowsOf(ADesk& office, Tray tray) { return test::listOn(&office.page<app::SyncPage>("sync").tray(tray)); }
QString cell(ADesk& office, Tray tray, int column, int row = 0) { return rowsOf(office, tray)->model()->index(row, column).data().toString(); }

}  // namespace

TEST_CASE("each row says in plain words why it waits") {
    CHECK(why(aRow(2, 0), anExchange()) == QCoreApplication::translate("Tray", "Goes with the next exchange."));
    CHECK(why(aRow(2, 0), anExchange(3)) == QCoreApplication::translate("Tray", "Waits for the line."));
    CHECK(why(aRow(2, 0), anExchange(1, Refusal::ServerBusy)) == QCoreApplication::translate("Tray", "Waits because the district is busy."));
    CHECK(why(aRow(2, 0), anExchange(1, Refusal::DeviceRevoked)) == app::describe({Refusal::DeviceRevoked, {}, {}}));
    LineState alone = anExchange();
    alone.enrolled = false;
    CHECK(why(aRow(2, 0), alone).contains(QStringLiteral("not registered")));
    LineState busy = anExchange(3);
    busy.busy = true;
    CHECK(why(aRow(2, 0), busy) == QCoreApplication::translate("Tray", "An exchange is under way."));
    const QString scans = why(aRow(1, 2), anExchange(3));
    CHECK(scans.startsWith(QCoreApplication::translate("Tray", "Waits for the line.")));
    CHECK(scans.contains(QStringLiteral("2")));
    CHECK(scans.contains(QStringLiteral("2,0 MB")));
    CHECK_FALSE(why(aRow(0, 2), anExchange()).contains(QCoreApplication::translate("Tray", "Goes with the next exchange.")));
    CHECK(waiting(aRow(2, 1), anExchange()).size == QStringLiteral("1,0 MB"));
}

TEST_CASE("the tries of a row are those of the exchanges that could have carried it") {
    CHECK(waiting(aRow(1, 0), anExchange(4)).tries.contains(u'4'));
    CHECK(waiting(aRow(1, 0), anExchange(0)).tries == QCoreApplication::translate("Tray", "none failed"));
    store::TrayRow fresh = aRow(1, 0);
    fresh.newest = test::aMoment(2);   // written after the last try
    CHECK(waiting(fresh, anExchange(4)).tries == QCoreApplication::translate("Tray", "not tried yet"));
    CHECK(waiting(aRow(1, 0), anExchange()).when.contains(QStringLiteral("11:00")));
    LineState soon = anExchange();
    soon.next = soon.now.addSecs(3);
    CHECK(waiting(aRow(1, 0), soon).when == QCoreApplication::translate("Tray", "in a moment"));
}

TEST_CASE("what needs attention says what happened and what to do") {
    const auto attention = [](const store::TrayRow& row) { return trayLine(Tray::Attention, row, anExchange()).why; };
    store::TrayRow row = aRow(0, 0);
    QSet<QString> said;
    for (const char* reason : {"out-of-scope", "revoked-device", "former-unit", "other-unit", "fork", "malformed", "lamport"}) {
        row.notTaken = {QLatin1String(reason)};
        said.insert(attention(row));
        CHECK_FALSE(attention(row).isEmpty());
    }
    CHECK(said.size() == 7);
    row.notTaken.clear();
    row.row->conflicts = 1;
    CHECK(attention(row) == QCoreApplication::translate("Tray", "Two people took the same step. Open it, see both, and decide."));
    row.row.reset();
    const app::TrayLine headless = trayLine(Tray::Attention, row, anExchange());
    CHECK(headless.why.startsWith(QStringLiteral("Held")));
    CHECK(headless.sentence.contains(headless.why));
}

TEST_CASE("without a line the exchange page names each case, its size, tries and next try") {
    test::LocalServer server;
    ADesk office(&server);
    office.enrol(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(office.exchange());
    office.cutLine(true);
    const auto file = test::receiveBirth(office);
    CHECK_FALSE(office.exchange());
    office.open("sync");
    REQUIRE(office.page<app::SyncPage>("sync").tray(Tray::Waiting).rows() == 1);
    CHECK(cell(office, Tray::Waiting, TrayModel::What).startsWith(file.code()));
    CHECK_FALSE(cell(office, Tray::Waiting, TrayModel::Size).isEmpty());
    const int failures = office.store().outbox().lastExchange().failures;
    REQUIRE(failures > 0);
    CHECK(cell(office, Tray::Waiting, TrayModel::Tries).contains(QString::number(failures)));
    CHECK_FALSE(cell(office, Tray::Waiting, TrayModel::When).isEmpty());
    CHECK(cell(office, Tray::Waiting, TrayModel::Why) == QCoreApplication::translate("Tray", "Waits for the line."));
    // Whoever presses is answered, also without a line.
    CHECK(office.window().notices().text() == app::describe(domain::Error{Refusal::LinkUnreachable, {}, {}}));
    const QString strip = test::wordsOn(&office.window().strip());
    CHECK(strip.contains(u'!'));
    CHECK(strip.contains(app::SyncRunner::tr("No line. Work goes on; %n case(s) go by themselves when it is back", nullptr, 1)));

    office.cutLine(false);
    REQUIRE(office.exchange());
    CHECK(office.page<app::SyncPage>("sync").tray(Tray::Waiting).rows() == 0);
    REQUIRE(office.page<app::SyncPage>("sync").tray(Tray::Sent).rows() == 1);
    CHECK(cell(office, Tray::Sent, TrayModel::When).startsWith(QStringLiteral("R-")));
    test::click(&office.page<app::SyncPage>("sync"), app::SyncPage::tr("Send now"));
    CHECK(test::waitFor([&] {
        return office.window().notices().text() == app::SyncRunner::tr("Nothing was waiting: everything is with the district.");
    }));
}

TEST_CASE("a tray with more cases than fit is read on to its end") {
    ADesk office;
    for (int i = 0; i < 130; ++i) {
        store::Intake intake{.proposal = test::aReceipt(), .attachments = {}, .draft = {}};
        intake.proposal.code.clear();
        REQUIRE(store::receiveCase(office.store(), intake));
    }
    office.open("sync");
    Q_EMIT office.session().changed();
    auto* model = rowsOf(office, Tray::Waiting)->model();
    CHECK(model->rowCount() < 130);
    while (model->canFetchMore({})) model->fetchMore({});
    CHECK(model->rowCount() == 130);
    Q_EMIT office.session().changed();
    CHECK(model->rowCount() == 130);   // nobody who scrolled far is sent back
    CHECK(test::wordsOn(&office.window().strip()).contains(app::SyncRunner::tr("Everything is kept on this computer (not registered with the district)")));
}

TEST_CASE("work the district set aside stands under the name of each who did it, and the keyboard opens its case") {
    ADesk office;
    const auto receive = [&] {
        store::Intake intake{.proposal = test::aReceipt(), .attachments = {}, .draft = {}};
        intake.proposal.code.clear();
        return store::receiveCase(office.store(), intake).value();
    };
    const domain::CaseFile first = receive(), second = receive();
    qint64 pos = 0;
    test::ADevice other(7);
    const auto setAside = [&](const domain::CaseFile& file, const char* who, const char* text, const char* reason) {
        domain::Signature by = test::aSignature(domain::Role::Officer, 2);
        by.name = QString::fromUtf8(who);
        const domain::Event event = other.event(file.id, by, domain::Remarked{{{}, QString::fromUtf8(text)}}, {.step = 1, .revision = 1});
        REQUIRE(store::takeOver(office.store(), {.epoch = office.store().settings().device().epoch, .confirmations = {}, .acknowledged = {},
                                                 .rows = {{.unit = event.envelope.unit, .pos = ++pos,
                                                           .place = {.revision = {}, .standing = domain::Standing::Late, .receivedAt = test::aMoment(1)},
                                                           .heldReason = QLatin1String(reason), .envelopeBytes = event.envelopeBytes, .bodyBytes = event.bodyBytes}},
                                                 .cursors = {}}));
    };
    setAside(first, "Trần Văn An", "một", "former-unit");
    setAside(second, "Lê Thị Bình", "hai", "revoked-device");
    setAside(first, "Lê Thị Bình", "ba", "out-of-scope");
    office.open("sync");
    Q_EMIT office.session().changed();
    REQUIRE(office.page<app::SyncPage>("sync").tray(Tray::Attention).rows() == 3);
    const auto whose = [&](int row) { return cell(office, Tray::Attention, TrayModel::Whose, row); };
    CHECK(whose(0).startsWith(QStringLiteral("Lê Thị Bình\n")));
    CHECK(whose(1).startsWith(QStringLiteral("Lê Thị Bình\n")));
    CHECK(whose(2).startsWith(QStringLiteral("Trần Văn An\n")));
    QStringList cases;
    for (int row = 0; row < 2; ++row) cases += cell(office, Tray::Attention, TrayModel::What, row).section(u' ', 0, 0);
    CHECK(cases.contains(first.code()));
    CHECK(cases.contains(second.code()));
    const auto event = office.store().log().eventsOf(first.id).back().event;
    CHECK(whose(2).contains(app::describe(event).what));
    CHECK(cell(office, Tray::Attention, TrayModel::Why, 2)
          == QCoreApplication::translate("Tray", "It came late: the case had gone to another office. The district decides."));
    QTableView* table = rowsOf(office, Tray::Attention);
    const QString said = table->model()->index(2, TrayModel::What).data(Qt::AccessibleTextRole).toString();
    CHECK(said.contains(QStringLiteral("Trần Văn An")));
    CHECK_FALSE(table->isColumnHidden(TrayModel::Whose));
    // Keys alone: down to it and in.
    table->parentWidget()->parentWidget()->show();
    table->selectRow(2);
    Q_EMIT table->activated(table->currentIndex());
    CHECK(office.window().currentPage() == u"case");
}
