// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table.h"
#include "app/desktop/widgets/table_memory.h"
#include "app/desktop/work/case_list_model.h"
#include "app/desktop/work/work_page.h"
#include "core/store/case_commands.h"
#include "core/store/user_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace {

using test::ADesk;

app::WorkPage& work(ADesk& office) { return office.page<app::WorkPage>("work"); }
QTableView* cases(ADesk& office) { return test::listOn(&work(office)); }

/// Cases of another computer of the office, with these holders.
void bring(ADesk& office, int count) {
    const QStringList names{QStringLiteral("Nguyễn Văn An"), QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("Đặng \"Tư\" Ánh"), QStringLiteral("Lò Thị Mai")};
    static test::ADevice device(9);
    std::vector<store::FeedRow> rows;
    for (int i = 1; i <= count; ++i) {
        domain::CaseReceived receipt = test::aReceipt(i);
        receipt.applicant.person.name = names[i % 4];
        receipt.code = QStringLiteral("H17.94.12-260302-%1").arg(i, 5, 10, QChar(u'0'));
        const domain::Event event = device.event(test::anId<domain::CaseId>(i), test::aSignature(), receipt);
        rows.push_back({.unit = event.envelope.unit, .pos = i, .place = {i, domain::Standing::Confirmed, test::aMoment(1)},
                        .heldReason = {}, .envelopeBytes = event.envelopeBytes, .bodyBytes = event.bodyBytes});
    }
    store::Arrived arrived{.epoch = office.store().settings().device().epoch, .confirmations = {}, .acknowledged = {},
                           .rows = std::move(rows), .cursors = {}};
    REQUIRE(store::takeOver(office.store(), arrived));
    Q_EMIT office.session().changed();
}

QAction* entry(QMenu* menu, const QString& words) {
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->text() == words) return action;
    throw std::runtime_error("no entry " + words.toStdString());
}

/// What can be done with a column.
QMenu* ofColumn(QMenu* menu, int column) {
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->menu() && action->text() == app::CaseListModel::title(column)) return action->menu();
    throw std::runtime_error("no menu of this column");
}

QMenu* columnsMenu(ADesk& office) {
    const auto buttons = work(office).findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        if (button->menu()) return button->menu();
    throw std::runtime_error("no menu of columns");
}

QStringList firstCodes(ADesk& office, int count) {
    QStringList codes;
    for (int row = 0; row < count; ++row) codes += cases(office)->model()->index(row, app::CaseListModel::Code).data().toString();
    return codes;
}

/// What a spreadsheet makes of it.
QStringList cellsOf(const QByteArray& line) {
    QStringList cells(QString{});
    bool quoted = false;
    const QString text = QString::fromUtf8(line);
    for (int at = 0; at < text.size(); ++at) {
        if (text[at] == u'"' && quoted && at + 1 < text.size() && text[at + 1] == u'"') cells.back() += text[++at];
        else if (text[at] == u'"') quoted = !quoted;
        else if (text[at] == u',' && !quoted) cells += QString();
        else cells.back() += text[at];
    }
    return cells;
}

}  // namespace

TEST_CASE("columns and order are as somebody left them at the next sign-in, and another's are not") {
    ADesk office;
    auto& admin = office.store();
    REQUIRE(store::addUser(admin, {.login = QStringLiteral("hoa"), .name = QStringLiteral("Lê Thị Hoa"), .title = {},
                                   .roles = {domain::Role::Reception}, .password = test::password, .cost = crypto::cheapestCost()}));
    bring(office, 8);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    QMenu* menu = columnsMenu(office);
    entry(menu, app::TableMemory::tr("%1, backwards").arg(app::CaseListModel::title(app::CaseListModel::Code)))->trigger();
    entry(ofColumn(menu, app::CaseListModel::Holder), app::TableMemory::tr("Wider"))->trigger();
    entry(ofColumn(menu, app::CaseListModel::State), app::TableMemory::tr("Hide"))->trigger();
    entry(ofColumn(menu, app::CaseListModel::Holder), app::TableMemory::tr("To the left"))->trigger();
    test::settle(&work(office));
    const QJsonObject kept = work(office).columns().state();
    const int width = cases(office)->columnWidth(app::CaseListModel::Holder);
    CHECK(app::shownColumns(*cases(office)).front() == app::CaseListModel::Holder);
    CHECK(cases(office)->isColumnHidden(app::CaseListModel::State));
    const QStringList codes = firstCodes(office, 3);
    CHECK(codes.front().endsWith(QStringLiteral("00008")));

    office.signInAgain();
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    CHECK(work(office).columns().state() == kept);
    CHECK(std::abs(cases(office)->columnWidth(app::CaseListModel::Holder) - width) <= 4);   // shares are whole numbers
    CHECK(firstCodes(office, 3) == codes);

    office.desk().signOut();
    REQUIRE(office.desk().signIn(QStringLiteral("hoa"), test::password));
    test::present(&office.window());
    office.open("work");
    CHECK_FALSE(work(office).columns().state() == kept);
    CHECK_FALSE(cases(office)->isColumnHidden(app::CaseListModel::State));
    CHECK_FALSE(work(office).columns().sorting());
}

TEST_CASE("a column made wider with the mouse stays wider and nothing is pushed out of sight") {
    ADesk office;
    bring(office, 3);
    office.open("work");
    QTableView* table = cases(office);
    test::settle(&work(office));
    const int before = table->columnWidth(app::CaseListModel::Holder);
    QSignalSpy changed(&work(office).columns(), &app::TableMemory::changed);
    table->horizontalHeader()->resizeSection(app::CaseListModel::Holder, before + 120);
    REQUIRE(test::waitFor([&] { return !changed.isEmpty(); }));
    CHECK(table->columnWidth(app::CaseListModel::Holder) > before + 40);
    int sum = 0;
    for (const int column : app::shownColumns(*table)) sum += table->columnWidth(column);
    CHECK(sum <= table->viewport()->width() + 1);
}

TEST_CASE("a click on the head of a column sorts, a second turns the order, a third gives the usual one") {
    ADesk office;
    bring(office, 120);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    const auto click = [&](int column) {
        QHeaderView* head = cases(office)->horizontalHeader();
        const QPoint at(head->sectionViewportPosition(column) + head->sectionSize(column) / 2, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    };
    click(app::CaseListModel::Code);
    CHECK(firstCodes(office, 2).front().endsWith(QStringLiteral("00001")));
    CHECK(cases(office)->horizontalHeader()->isSortIndicatorShown());
    // All of it, piece by piece, in this order.
    while (cases(office)->model()->canFetchMore({})) cases(office)->model()->fetchMore({});
    QStringList codes = firstCodes(office, 120);
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    click(app::CaseListModel::Code);
    CHECK(firstCodes(office, 2).front().endsWith(QStringLiteral("00120")));
    click(app::CaseListModel::Code);
    CHECK_FALSE(cases(office)->horizontalHeader()->isSortIndicatorShown());
    click(app::CaseListModel::WhereIs);   // there is no such order
    CHECK_FALSE(work(office).columns().sorting());
}

TEST_CASE("the chosen rows are copied as they are shown") {
    ADesk office;
    bring(office, 5);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    QTableView* table = cases(office);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    REQUIRE(lines.size() == 2);
    const QStringList cells = lines[1].split(u'\t');
    const auto columns = app::shownColumns(*table);
    REQUIRE(cells.size() == static_cast<int>(columns.size()));
    CHECK(cells[0] == table->model()->index(1, app::CaseListModel::Code).data().toString());
    CHECK(cells[1] == table->model()->index(1, app::CaseListModel::Holder).data().toString());
}

TEST_CASE("Home, End, slash and Ctrl+F do in the list what fingers expect") {
    ADesk office;
    bring(office, 30);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    QTableView* table = cases(office);
    auto* search = work(office).findChild<QLineEdit*>();
    table->setFocus();
    table->selectRow(4);
    QTest::keyClick(table, Qt::Key_End);
    CHECK(table->currentIndex().row() == table->model()->rowCount() - 1);
    QTest::keyClick(table, Qt::Key_Home);
    CHECK(table->currentIndex().row() == 0);
    QTest::keyClick(table, Qt::Key_Slash);
    CHECK(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Slash);
    CHECK(search->text() == u"/");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    CHECK(search->hasFocus());
}

TEST_CASE("ten thousand rows are exported as they are shown while the window goes on living") {
    ADesk office;
    bring(office, 10'000);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    const bool searching = GENERATE(false, true);
    if (searching) {
        test::type(work(office).findChild<QLineEdit*>(), QStringLiteral("lò thị mai"));
        test::settle(&work(office));
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    office.dialogs.expect([&](QWidget* dialog) { test::answerFile(dialog, path); });
    cases(office)->setFocus();
    QTest::keyClick(cases(office), Qt::Key_E, Qt::ControlModifier);
    CHECK_FALSE(QFile::exists(path));   // in pieces: nothing stands still, and half a file has no name
    int turns = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, [&] { ++turns; });
    beat.start(0);
    REQUIRE(test::waitFor([&] { return QFile::exists(path); }, 60'000));
    CHECK(turns > 20);
    CHECK(office.dialogs.asExpected());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    CHECK(all.startsWith("\xEF\xBB\xBF\""));
    QList<QByteArray> lines = all.mid(3).split('\n');
    lines.removeLast();
    QTableView* table = cases(office);
    while (table->model()->canFetchMore({})) table->model()->fetchMore({});
    REQUIRE(lines.size() == table->model()->rowCount() + 1);
    CHECK(lines.size() == (searching ? 2'501 : 10'001));
    const auto columns = app::shownColumns(*table);
    const auto shown = [&](int row) {
        QStringList cells;
        for (const int column : columns) {
            QString words = app::onOneLine(table->model()->index(row, column).data().toString());
            cells += words.startsWith(u'=') ? u'\'' + words : words;
        }
        return cells;
    };
    CHECK(cellsOf(lines[0].trimmed())[0] == app::CaseListModel::title(app::CaseListModel::Code));
    bool same = true;
    for (int row = 0; row < table->model()->rowCount(); ++row) same = same && cellsOf(lines[row + 1].trimmed()) == shown(row);
    CHECK(same);
}

TEST_CASE("a long name of a procedure is shown whole and its row grows") {
    ADesk office;
    bring(office, 2);
    office.open("work");
    work(office).choose(app::WorkView::Everything);
    QTableView* table = cases(office);
    test::settle(&work(office));
    const int usual = table->rowHeight(0);
    auto* model = qobject_cast<app::CaseListModel*>(table->model());
    std::vector<app::CaseLine> lines{model->line(0), model->line(1)};
    lines[0].procedure = QStringLiteral("Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con cho người đã có hồ sơ, giấy tờ cá nhân"
                                        " và cấp bản sao trích lục theo yêu cầu của công dân cư trú tại xã");
    model->show(lines, false);
    REQUIRE(test::waitFor([&] { return table->rowHeight(0) > usual; }));
    const int high = table->rowHeight(0);
    table->resizeRowToContents(0);
    CHECK(high >= table->rowHeight(0));
    CHECK(table->rowHeight(1) == usual);
}
