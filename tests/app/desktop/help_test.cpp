// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/help_book.h"

#include "app/desktop/help/help_door.h"
#include "app/desktop/help/help_window.h"
#include "app/desktop/help/key_card.h"
#include "app/desktop/widgets/keys.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QTest>
#include <QTextBrowser>
#include <QTextBlock>

using app::HelpBook;
using test::ADesk;

namespace {

QStringList matchesIn(const QString& text, const char* pattern) {
    QStringList found;
    auto matches = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
    while (matches.hasNext()) found += matches.next().captured(1);
    return found;
}

/// Every page a person with every role can open.
QStringList pagesOf(ADesk& office) {
    QStringList ids{QStringLiteral("case"), QStringLiteral("sign_in")};
    for (const auto& [id, title] : office.window().pages()) ids += id;
    return ids;
}

}  // namespace

TEST_CASE("every page of the program has a page of the manual, in both languages") {
    ADesk office(test::aJackOfAllTrades(), nullptr);
    const QStringList needed = pagesOf(office);
    for (const char* language : {"vi", "en"})
        for (const QString& id : needed + HelpBook::ids()) {
            INFO(language << ' ' << id.toStdString());
            QFile file(QStringLiteral(":/help/%1/%2.md").arg(QLatin1String(language), id));
            CHECK(file.open(QIODevice::ReadOnly));
            CHECK(HelpBook::ids().contains(id));
            CHECK(file.readAll().startsWith("# "));
        }
}

TEST_CASE("every link and every picture of the manual leads somewhere") {
    for (const char* language : {"vi", "en"}) {
        const HelpBook book{QLatin1String(language)};
        for (const app::HelpPage& page : book.pages()) {
            INFO(language << ' ' << page.id.toStdString());
            for (const QString& picture : matchesIn(page.text, R"(!\[[^\]]*\]\(([^)]+)\))")) {
                const QFileInfo file(QStringLiteral(":/help/pictures/") + picture);
                CHECK(file.exists());
                CHECK(file.size() < 80'000);
            }
            for (const QString& link : matchesIn(page.text, R"((?<!\!)\[[^\]]*\]\(([^)]+)\))")) {
                CHECK(link.endsWith(QStringLiteral(".md")));
                CHECK(HelpBook::ids().contains(link.chopped(3)));
            }
            CHECK_FALSE(page.text.contains(QStringLiteral("{{")));
            CHECK(page.text.size() > 200);
        }
    }
}

TEST_CASE("F1 opens the manual at the page that is open, also in a window that waits for an answer") {
    ADesk office(test::aJackOfAllTrades(), nullptr);
    for (const auto& [id, title] : office.window().pages()) {
        office.open(id.toLatin1().constData());
        test::press(&office.window(), Qt::Key_F1);
        REQUIRE(office.desk().help().window());
        CHECK(office.desk().help().window()->isVisible());
        CHECK(office.desk().help().window()->currentPage() == id);
    }
    const auto file = test::receiveBirth(office);
    office.openCase(file);
    office.act(domain::Act::Forward, [&](QWidget* dialog) {
        test::press(dialog, Qt::Key_F1);
        app::HelpWindow* help = office.desk().help().window();
        REQUIRE(help);
        CHECK(help->currentPage() == QStringLiteral("case"));
        // A window above the one that waits, or it could not be used.
        CHECK(help->parentWidget() == dialog);
        dialog->close();
    });
    office.desk().signOut();
    office.desk().start();
    test::present(office.desk().entrance());
    test::press(office.desk().entrance(), Qt::Key_F1);
    REQUIRE(office.desk().help().window());
    CHECK(office.desk().help().window()->currentPage() == QStringLiteral("sign_in"));
}

TEST_CASE("words are found in the manual without marks, those of a title first") {
    const HelpBook book(QStringLiteral("vi"));
    const auto power = book.search(QStringLiteral("mat dien"));
    REQUIRE_FALSE(power.empty());
    CHECK(std::any_of(power.begin(), power.end(), [](const auto& found) { return found.id == u"trouble"; }));
    CHECK(book.search(QStringLiteral("LUYEN TAP")).front().id == QStringLiteral("practice"));
    CHECK(book.search(QStringLiteral("ma khoi phuc")).size() >= 2);
    CHECK(book.search(QStringLiteral("qwxyz")).empty());
    CHECK(book.search(QStringLiteral("  ")).empty());
}

TEST_CASE("the manual is read with keyboard, back and forward") {
    ADesk office;
    office.desk().help().open(QStringLiteral("today"));
    app::HelpWindow* help = office.desk().help().window();
    test::present(help);
    auto* browser = help->findChild<QTextBrowser*>();
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("work.md")));
    CHECK(help->currentPage() == QStringLiteral("work"));
    test::click(help, app::HelpWindow::tr("Back"));
    CHECK(help->currentPage() == QStringLiteral("today"));
    test::click(help, app::HelpWindow::tr("Forward"));
    CHECK(help->currentPage() == QStringLiteral("work"));
    auto* words = help->findChild<QLineEdit*>();
    test::type(words, QStringLiteral("qwxyz"));
    CHECK(help->findChild<QListWidget*>()->count() == 0);
    CHECK(test::wordsOn(help).contains(app::HelpWindow::tr("No page of the manual has these words.")));
    test::type(words, QStringLiteral("mat khau"));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(browser->toPlainText().contains(QStringLiteral("mật khẩu"), Qt::CaseInsensitive));
    test::press(help, Qt::Key_Escape);
    CHECK_FALSE(help->isVisible());
}

TEST_CASE("the pictures of the manual are shown in it") {
    ADesk office;
    office.desk().help().open(QStringLiteral("intake"));
    auto* browser = office.desk().help().window()->findChild<QTextBrowser*>();
    const QVariant picture = browser->document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("intake.png")));
    CHECK(picture.isValid());
}

TEST_CASE("every key that the card and the manual name works in the program, and no other is bound") {
    ADesk office(test::aJackOfAllTrades(), nullptr);
    office.openCase(test::receiveBirth(office));
    QStringList bound;
    const auto shortcuts = office.window().findChildren<QShortcut*>();
    for (const QShortcut* one : shortcuts) bound += one->key().toString(QKeySequence::PortableText);
    office.desk().help().open(QStringLiteral("keys"));
    const auto buttons = office.desk().help().window()->findChildren<QAbstractButton*>();
    for (const QAbstractButton* one : buttons) bound += one->shortcut().toString(QKeySequence::PortableText);
    bound.removeAll(QString());
    QStringList named;
    for (const app::Key& key : app::allKeys()) {
        const QString keys = QString::fromLatin1(key.keys);
        // No shortcuts of a page: F1 and the lock work over every window, and a table copies by itself.
        if (QStringList{QStringLiteral("help"), QStringLiteral("lock"), QStringLiteral("copy")}.contains(QLatin1String(key.id))) continue;
        const QString first = QKeySequence(keys.contains(u'%') ? keys.arg(1) : keys).toString(QKeySequence::PortableText);
        INFO(key.id);
        CHECK(bound.contains(first));
        named += first;
    }
    for (const QString& keys : bound) {
        if (keys.startsWith(QStringLiteral("Alt+")) || keys == u"F1") continue;
        INFO(keys.toStdString());
        CHECK(named.contains(keys));
    }
    for (const char* language : {"vi", "en"}) {
        const HelpBook book{QLatin1String(language)};
        const QString text = book.page(QStringLiteral("keys")).text;
        for (const app::Key& key : app::allKeys()) CHECK(text.contains(app::shownKeys(key)));
    }
}

TEST_CASE("the key card is one page with every key") {
    const QByteArray pdf = app::keyCardPdf();
    CHECK(pdf.startsWith("%PDF"));
    const auto pages = app::keyCardImages(60);
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().width() < pages.front().height());
    ADesk office;
    office.desk().help().open(QStringLiteral("keys"));
    test::present(office.desk().help().window());
    bool shown = false;
    office.dialogs.expect([&](QWidget* dialog) {
        shown = dialog->windowTitle() == app::HelpWindow::tr("Key card");
        dialog->close();
    });
    test::click(office.desk().help().window(), app::HelpWindow::tr("Print the key card …"));
    CHECK(shown);
}
