// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/a_desk.h"

#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/work/work_page.h"
#include "app/office/language.h"
#include "app/print/slip_pages.h"
#include "app/text/status_text.h"
#include "core/store/case_commands.h"
#include "sync/protocol/codec.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

namespace test {

Language::Language(const char* code) : m_before(QCoreApplication::instance()->findChildren<QTranslator*>()) {
    app::loadTranslations(*QCoreApplication::instance(), QLatin1String(code));
}

Language::~Language() {
    const auto now = QCoreApplication::instance()->findChildren<QTranslator*>();
    for (QTranslator* one : now)
        if (!m_before.contains(one)) delete one;
}

ADesk::ADesk(store::NewStore wanted, LocalServer* server, const QString& home) : m_server(server) {
    crypto::initialise();
    static const bool once = print::loadFonts();
    if (!once) throw std::runtime_error("the faces of the slips are missing");
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("CommuneDeskTest"));
    QCoreApplication::setApplicationName(QStringLiteral("desktop_tests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    wanted.dir = (home.isEmpty() ? m_home.path() : home) + QStringLiteral("/office");
    const bool wasThere = QFileInfo::exists(wanted.dir);
    // Who was here before had the numbers from the beginning on, and nobody may have them again.
    if (wasThere) random = FixedRandom(static_cast<quint64>(QFileInfo(wanted.dir + QStringLiteral("/store.db")).lastModified().toMSecsSinceEpoch()));
    else if (auto made = store::Store::create(wanted, clock, random); !made)
        throw std::runtime_error("the store was refused");
    const app::Settings settings{.storeDir = wanted.dir, .officeName = {}, .lastLogin = wanted.login, .language = QStringLiteral("vi"),
                                 .theme = app::Theme::Light, .fontPercent = 100, .syncMinutes = 240,
                                 .lockMinutes = 0};   // clocks of tests leap
    m_desk = std::make_unique<app::Desk>(settings, clock, random, [this](const QString& url, const QByteArray&) -> std::unique_ptr<protocol::Link> {
        if (!m_server) throw std::runtime_error("this office has no line");
        if (makeHubLink && url.endsWith(QStringLiteral(":8444"))) return makeHubLink();
        auto link = std::make_unique<LocalLink>(*m_server);
        link->cut = m_cut;
        m_link = link.get();
        return link;
    });
    m_desk->start();
    if (!m_desk->signIn(wanted.login, wanted.password)) throw std::runtime_error("sign-in was refused");
    present(&window());
}

ADesk::~ADesk() = default;

void ADesk::open(const char* page) {
    window().openPage(QLatin1String(page));
    present(&window());
}

void ADesk::signInAgain() {
    m_desk->signOut();
    m_desk->start();
    present(m_desk->entrance());
    auto* page = m_desk->entrance()->findChild<app::SignInPage*>();
    QWidget* secret = rowLabelled(page, app::SignInPage::tr("Password"))->editor();
    type(secret, password);
    QTest::keyClick(secret, Qt::Key_Return);
    if (!waitFor([this] { return m_desk->window() != nullptr; })) throw std::runtime_error("sign-in was refused");
    present(&window());
}

void ADesk::enrol(const QString& unit, server::Office office) {
    const QString code = protocol::print(m_server->issueCode(unit, office));
    m_desk->sync()->enrol(QStringLiteral("https://district.example:8443"), code);
    if (!waitFor([this] { return store().settings().server().has_value(); })) throw std::runtime_error("not registered");
}

bool ADesk::exchange() {
    app::SyncRunner& sync = *m_desk->sync();
    for (int round = 0; round < 6; ++round) {
        if (!waitFor([&] { return !sync.busy(); })) return false;
        QSignalSpy finished(&sync, &app::SyncRunner::finished);
        sync.now();
        if (!waitFor([&] { return !finished.isEmpty(); })) return false;
        const store::Waiting waiting = store().outbox().waiting();
        const bool well = finished.front().front().toBool();
        if (well && waiting.events == 0 && waiting.blobs == 0 && round > 0) return true;
    }
    return false;
}

void ADesk::cutLine(bool cut) {
    m_cut = cut;
    if (m_link) m_link->cut = cut;
}

domain::CaseFile ADesk::newestCase() {
    const auto rows = store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows;
    if (rows.empty()) throw std::runtime_error("there is no case");
    return *store::caseFile(store(), rows.front().id);
}

void ADesk::openCase(const domain::CaseFile& file) {
    open("work");
    auto& work = page<app::WorkPage>("work");
    work.choose(app::WorkView::Everything);
    auto* search = work.findChild<QLineEdit*>();
    auto* table = work.findChild<QTableView*>();
    type(search, file.code());
    settle(&work);
    if (table->model()->rowCount() != 1) throw std::runtime_error("the case is not found");
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Return);
    if (window().currentPage() != u"case") throw std::runtime_error("the case did not open");
}

void ADesk::act(domain::Act act, Dialogs::Work answer, bool slipFollows) {
    dialogs.expect(std::move(answer));
    if (slipFollows) dialogs.expect([](QWidget* slip) { slip->close(); });
    click(&page<app::CasePage>("case"), app::actText(act));
}

store::NewStore aReviewer() {
    store::NewStore wanted = aNewStore({});
    wanted.unit = aProvince();
    wanted.otherUnits = {};
    wanted.name = QStringLiteral("Phan Thị Thu");
    wanted.roles = {domain::Role::Reviewer};
    return wanted;
}

void fillBirth(ADesk& office, const QString& child) {
    office.open("intake");
    auto& page = office.page<app::IntakePage>("intake");
    auto* search = page.picker().findChild<QLineEdit*>();
    type(search, QStringLiteral("khai sinh"));
    QTest::keyClick(search, Qt::Key_Return);
    QWidget* scan = page.person().row(QStringLiteral("scan"))->editor();
    type(scan, aCard);
    QTest::keyClick(scan, Qt::Key_Return);
    const auto answer = [&](const char* field, const QString& value) { fill(page.form().editorOf(QLatin1String(field)), value); };
    answer("requester.relation", QStringLiteral("mother"));
    answer("child.name", child);
    answer("child.sex", QStringLiteral("female"));
    answer("child.bornOn", QStringLiteral("20/02/2026"));
    answer("child.birthPlace", QStringLiteral("Trạm Y tế xã Khâm Đức"));
    answer("child.ethnicity", QStringLiteral("Kinh"));
    answer("birthPaper.kind", QStringLiteral("paper"));
    settle(&page);
    tickAll(page.checklist().findChild<QTableWidget*>());
}

void receive(ADesk& office) {
    press(&office.window(), Qt::Key_F9);
    if (office.page<app::IntakePage>("intake").isChecking()) press(&office.window(), Qt::Key_F9);
}

domain::CaseFile receiveBirth(ADesk& office, const QString& child) {
    fillBirth(office, child);
    office.dialogs.expect([](QWidget* slip) { slip->close(); });
    receive(office);
    return office.newestCase();
}

}  // namespace test
