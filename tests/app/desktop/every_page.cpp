// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_page.h"

#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/pins_panel.h"
#include "app/desktop/finder/finder_box.h"
#include "app/desktop/finder/finder_overlay.h"
#include "app/desktop/help/help_door.h"
#include "app/desktop/help/help_window.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/sign_in/lock.h"
#include "app/desktop/sign_in/lock_dialog.h"
#include "app/desktop/sign_in/setup_page.h"
#include "app/desktop/sync_centre/line_box.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/text/line_text.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/kept_words.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tabs.h"
#include "app/desktop/work/work_page.h"
#include "app/text/status_text.h"
#include "core/domain/case_rules.h"
#include "tests/app/desktop/every_doubt.h"
#include "tests/app/desktop/every_scan.h"
#include "tests/app/desktop/every_stick.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace test {
namespace {

using Look = std::function<void(const QString&, QWidget*)>;

void everyTab(QWidget* page, const QString& name, const Look& look) {
    auto* tabs = page->findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle(page);
        look(QStringLiteral("%1, %2").arg(name, tabs->tabText(tab)), page);
    }
}

void everyProcedure(ADesk& office, const Look& look) {
    auto& page = office.page<app::IntakePage>("intake");
    for (const auto& pack : office.session().catalogue().all()) {
        Q_EMIT page.picker().chosen(pack->process.procedure);
        settle(&page);
        look(QStringLiteral("intake of ") + pack->process.procedure, &page);
        press(&office.window(), Qt::Key_F9);
        settle(&page);
        look(QStringLiteral("intake with mistakes of ") + pack->process.procedure, &page);
    }
    Q_EMIT page.picker().chosen({});
}

void everyAct(ADesk& office, const Look& look) {
    auto& page = office.page<app::CasePage>("case");
    const std::vector<domain::Act> acts = page.view()->acts;
    for (const domain::Act act : acts)
        office.act(act, [&](QWidget* dialog) {
            look(QStringLiteral("window of ") + app::actText(act), dialog);
            dialog->close();
        });
}

/// As a case looks that the authority above has sent back with remarks, one of them settled.
void caseWithRemarks(ADesk& office, const Look& look) {
    auto& page = office.page<app::CasePage>("case");
    const app::CaseView plain = *page.view();
    app::CaseView view = plain;
    view.timesSentBack = 2;
    view.mayAnswer = true;
    for (const auto& fact : plain.facts)
        view.pins.push_back({.target = fact.target, .place = fact.label, .text = QStringLiteral("Chưa khớp với giấy tờ kèm theo, đề nghị xem lại"),
                             .by = QStringLiteral("Phan Thị Thu, 09:05 02/03/2026"), .open = view.pins.size() < 3, .outcome = QStringLiteral("Đã xem"),
                             .correctable = true, .round = 2});
    view.talk = {{office.clock.now(), QStringLiteral("Phan Thị Thu"), {}, QStringLiteral("Chưa đủ"), true}};
    page.show(view);
    page.pins().warn();
    present(&office.window());
    look(QStringLiteral("case with remarks"), &office.window());
    click(&page.pins(), app::PinsPanel::tr("Answer …"));
    for (auto* tabs : page.findChildren<app::Tabs*>()) tabs->showPage(2);
    look(QStringLiteral("case with an answer to a remark"), &office.window());
    for (auto* tabs : page.findChildren<app::Tabs*>()) tabs->showPage(0);
    page.show(plain);
}

/// As a case looks on which two people did the same things without knowing of each other.
void caseOfTwo(ADesk& office, const Look& look) {
    auto& page = office.page<app::CasePage>("case");
    const app::CaseView plain = *page.view();
    app::CaseView view = plain;
    const app::Crossing::Side an{QStringLiteral("Trần Văn An, Công chức"), QStringLiteral("09:05 02/03/2026"), QStringLiteral("Thôn 1, xã Khâm Đức"), QStringLiteral("Đủ giấy tờ")};
    const app::Crossing::Side binh{QStringLiteral("Lê Thị Bình, Công chức"), QStringLiteral("09:20 02/03/2026"), QStringLiteral("Thôn 5, xã Khâm Đức"), QStringLiteral("Thiếu chữ ký của người nộp hồ sơ")};
    const QString title = QStringLiteral("Địa chỉ");
    view.crossings = {{QStringLiteral("a"), title, an, binh, true, {}}, {QStringLiteral("b"), title, an, binh, true, QStringLiteral("Hồ sơ đã kết thúc.")},
                      {QStringLiteral("c"), title, an, binh, false, {}}};
    page.show(view);
    present(&office.window());
    look(QStringLiteral("case that two people worked on"), &office.window());
    page.show(plain);
}

/// The exchange page with everything it can say of a line at once.
void thinLine(ADesk& office, const Look& look) {
    auto& page = office.page<app::SyncPage>("sync");
    const QDateTime until = office.clock.now().addSecs(12 * 3600);
    const app::LineView line{.speed = app::lanesText(20'000, 30'000, 9'000'000, {480'000, 10'000}),
                       .hold = app::holdText({domain::PaperHold::Why::Cap, until}, office.clock.now()), .canSendAll = true};
    page.line().show(line);
    look(QStringLiteral("exchange, scans held"), &office.window());
    Q_EMIT office.session().changed();
}

void everySettingsWindow(ADesk& office, const Look& look) {
    auto& page = office.page<app::SettingsPage>("settings");
    auto* tabs = page.findChild<QTabWidget*>();
    for (const auto& [tab, words] : {std::pair(1, app::SettingsPage::tr("Change …")), std::pair(2, app::SettingsPage::tr("Add a user …")),
                                     std::pair(2, app::SettingsPage::tr("Change my password …")),
                                     std::pair(4, app::SettingsPage::tr("Text for a technician …"))}) {
        tabs->setCurrentIndex(tab);
        office.dialogs.expect([&look, words = words](QWidget* dialog) {
            look(QStringLiteral("window of ") + words, dialog);
            dialog->close();
        });
        click(&page, words);
    }
}

void review(ADesk& office, const domain::CaseFile& file, const Look& look) {
    office.open("review");
    auto& page = office.page<app::ReviewPage>("review");
    look(QStringLiteral("review, nothing chosen"), &page);
    Q_EMIT page.caseChosen(file.id);
    settle(&page);
    page.decision().putBack({.target = QStringLiteral("field:summary"), .text = QStringLiteral("Ghi rõ hơn")});
    look(QStringLiteral("review"), &page);
}

void manual(ADesk& office, const Look& look) {
    office.desk().help().open(QStringLiteral("case"));
    app::HelpWindow* help = office.desk().help().window();
    present(help);
    look(QStringLiteral("manual"), help);
    help->close();
}

void locked(ADesk& office, const Look& look) {
    office.dialogs.expect([&](QWidget* lock) {
        look(QStringLiteral("locked"), lock);
        QWidget* secret = rowLabelled(lock, app::LockDialog::tr("Password"))->editor();
        type(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    });
    office.desk().lock();
    if (!waitFor([&] { return office.desk().lockScreen() == nullptr; })) throw std::runtime_error("the lock does not open");
}

void entrance(ADesk& office, const Look& look) {
    office.desk().signOut();
    office.desk().start();
    auto* doors = qobject_cast<QStackedWidget*>(office.desk().entrance());
    present(doors);
    look(QStringLiteral("sign in"), doors);
    office.desk().signOut();
}

void keptWords(ADesk& office, const Look& look) {
    office.dialogs.expect([&](QWidget* dialog) {
        look(QStringLiteral("words that were kept"), dialog);
        dialog->close();
    });
    app::showKeptWords({.title = QStringLiteral("Từ chối giải quyết hồ sơ (hồ sơ H17.94.12-260302-0002, TRẦN THỊ HOA)"),
                        .words = QStringLiteral("Lý do: Hồ sơ chưa có xác nhận của trưởng thôn")}, &office.window());
}

void practice(ADesk& office, const Look& look) {
    office.desk().practise();
    office.window().resize(1366, 728);
    present(&office.window());
    look(QStringLiteral("practice"), &office.window());
    office.window().findChild<QDockWidget*>(QStringLiteral("lessons"))->show();
    settle(&office.window());
    look(QStringLiteral("practice with lessons"), &office.window());
    office.desk().signOut();
}

/// What somebody sees who starts the program where there is no office yet.
void firstStart(ADesk& office, const Look& look) {
    const QTemporaryDir home;
    const app::Settings settings{.storeDir = home.filePath(QStringLiteral("office")), .officeName = {}, .lastLogin = {},
                                 .language = QStringLiteral("vi"), .theme = app::Theme::Light, .fontPercent = 100,
                                 .syncMinutes = 240};
    app::Desk desk(settings, office.clock, office.random, {});
    desk.start();
    present(desk.entrance());
    look(QStringLiteral("set up"), desk.entrance());
    click(desk.entrance(), app::SetupPage::tr("Set up this office"));
    look(QStringLiteral("set up with mistakes"), desk.entrance());
}

}  // namespace

store::NewStore aJackOfAllTrades() {
    using domain::Role;
    store::NewStore wanted = aNewStore({});
    wanted.roles = {Role::Reception, Role::Officer, Role::Signatory, Role::Records, Role::Reviewer};
    return wanted;
}

void everyPage(ADesk& office, const Look& look) {
    office.open("intake");
    look(QStringLiteral("intake, empty"), &office.window());
    everyProcedure(office, look);
    everyScan(office, look);
    fillBirth(office, QStringLiteral("Trần Bảo Châu"));
    press(&office.window(), Qt::Key_F9);
    look(QStringLiteral("check before receiving"), &office.window());
    press(&office.window(), Qt::Key_Escape);
    press(&office.window(), Qt::Key_K, Qt::ControlModifier);
    type(office.window().findChild<app::FinderOverlay*>()->box().editor(), QStringLiteral("khai"));
    settle(&office.window());
    look(QStringLiteral("search over everything"), &office.window());
    press(&office.window(), Qt::Key_Escape);
    press(&office.window(), Qt::Key_Escape);
    const domain::CaseFile first = receiveBirth(office), file = receiveBirth(office, QStringLiteral("Trần Gia Bảo"));
    office.openCase(file);
    look(QStringLiteral("case"), &office.window());
    caseWithScan(office, look);
    everyAct(office, look);
    caseWithRemarks(office, look);
    caseOfTwo(office, look);
    office.open("today");
    look(QStringLiteral("today"), &office.window());
    office.open("work");
    look(QStringLiteral("work list"), &office.window());
    for (int view = 0; view < app::workViewCount; ++view) {
        office.page<app::WorkPage>("work").choose(static_cast<app::WorkView>(view));
        settle(&office.window());
        look(QStringLiteral("work list, view %1").arg(view), &office.window());
    }
    type(office.page<app::WorkPage>("work").findChild<QLineEdit*>(), QStringLiteral("trần"));
    settle(&office.window());
    look(QStringLiteral("work list, found"), &office.window());
    type(office.page<app::WorkPage>("work").findChild<QLineEdit*>(), QStringLiteral("không có ai"));
    settle(&office.window());
    look(QStringLiteral("work list, nothing found"), &office.window());
    office.openCase(file);
    office.act(domain::Act::RequestReview, [](QWidget* dialog) {
        answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến")}});
    });
    review(office, file, look);
    office.open("sync");
    everyTab(&office.page<app::SyncPage>("sync"), QStringLiteral("exchange"), look);
    thinLine(office, look);
    setAside(office, look);
    oneOrTwo(office, look);
    office.open("settings");
    everyTab(&office.page<app::SettingsPage>("settings"), QStringLiteral("settings"), look);
    everySettingsWindow(office, look);
    everyStick(office.window(), look);
    manual(office, look);
    locked(office, look);
    keptWords(office, look);
    entrance(office, look);
    practice(office, look);
    firstStart(office, look);
}

Letters::Letters(int percent) { app::applyStyle(*qApp, app::Theme::Light, percent); }
Letters::~Letters() { app::applyStyle(*qApp, app::Theme::Light, 100); }

QList<QWidget*> focusable(QWidget* in) {
    QList<QWidget*> found;
    const auto widgets = in->findChildren<QWidget*>();
    for (QWidget* one : widgets)
        if (one->isVisible() && one->isEnabled() && (one->focusPolicy() & Qt::TabFocus) && !one->focusProxy()) found += one;
    return found;
}

QString nameOf(const QWidget* widget) {
    QString words = widget->accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words = button->text();
    return QStringLiteral("%1 \"%2\" %3").arg(QLatin1String(widget->metaObject()->className()), words, widget->objectName());
}

}  // namespace test
