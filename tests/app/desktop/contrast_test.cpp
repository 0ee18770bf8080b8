// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/colours.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

struct Pair {
    const char *text, *back;
};
// What the style sheet lets stand on what.
constexpr Pair pairs[] = {
    {"text", "window"},     {"text", "surface"},    {"text", "side"},       {"text", "chosen"},   {"text", "goodBack"},
    {"text", "warnBack"},   {"text", "badBack"},    {"quiet", "window"},    {"quiet", "surface"}, {"quiet", "side"},
    {"quiet", "off"},       {"accent", "window"},   {"accent", "surface"},  {"accent", "badBack"}, {"accentText", "accent"},
    {"good", "window"},     {"good", "surface"},    {"good", "goodBack"},   {"warn", "window"},   {"warn", "surface"},
    {"warn", "warnBack"},   {"bad", "window"},      {"bad", "surface"},     {"bad", "badBack"},
    {"practiceText", "practice"}};
// What must be seen without being read: borders of what can be pressed, the focus, the chosen row.
constexpr Pair shapes[] = {{"edge", "surface"}, {"edge", "window"}, {"accent", "window"}, {"accent", "surface"}};

using Colours = QHash<QString, QString>;

QColor of(const Colours& colours, const char* name) {
    REQUIRE(colours.contains(QLatin1String(name)));
    return QColor(colours.value(QLatin1String(name)));
}

QString paler(const Colours& colours, const Pair& pair, double least) {
    const double found = app::contrastOf(of(colours, pair.text), of(colours, pair.back));
    if (found >= least) return {};
    return QStringLiteral("%1 on %2: %3").arg(QLatin1String(pair.text), QLatin1String(pair.back)).arg(found, 0, 'f', 2);
}

QStringList unreadable(app::Theme theme, app::Ground ground, double least) {
    const Colours colours = app::coloursOf(theme, ground);
    QStringList found;
    for (const Pair& pair : pairs) found += paler(colours, pair, least);
    for (const Pair& pair : shapes) found += paler(colours, pair, 3);
    found.removeAll(QString());
    return found;
}

/// One of each kind that takes the focus, with the looks there are.
QList<QWidget*> everyKind(QWidget* window) {
    const auto button = [&](const char* look) {
        auto* made = new QPushButton(QStringLiteral("Nhận hồ sơ"), window);
        made->setProperty("look", QLatin1String(look));
        return made;
    };
    auto* list = new QListWidget(window);
    list->addItems({QStringLiteral("một"), QStringLiteral("hai")});
    auto* table = new QTableWidget(2, 2, window);
    auto* tree = new QTreeWidget(window);
    auto* tabs = new QTabBar(window);
    tabs->addTab(QStringLiteral("Hồ sơ"));
    auto* tool = new QToolButton(window);
    tool->setText(QStringLiteral("Khóa"));
    tool->setFocusPolicy(Qt::TabFocus);
    return {new QLineEdit(window),
            new QPlainTextEdit(window),
            new QComboBox(window),
            new QSpinBox(window),
            new QDateEdit(window),
            new QCheckBox(QStringLiteral("Có"), window),
            new QRadioButton(QStringLiteral("Không"), window),
            button(""),
            button("primary"),
            button("danger"),
            button("link"),
            tool,
            tabs,
            list,
            table,
            tree};
}

}  // namespace

TEST_CASE("every word can be read against what lies behind it in every theme") {
    for (const app::Ground ground : {app::Ground::Real, app::Ground::Practice}) {
        CHECK(unreadable(app::Theme::Light, ground, 4.5) == QStringList());
        CHECK(unreadable(app::Theme::Dark, ground, 4.5) == QStringList());
        CHECK(unreadable(app::Theme::Contrast, ground, 7) == QStringList());
    }
}

TEST_CASE("no colour of the program is left out when the contrasts are measured") {
    QSet<QString> measured{QStringLiteral("line")};   // parts what lies side by side; says nothing
    for (const Pair& pair : pairs) measured << QLatin1String(pair.text) << QLatin1String(pair.back);
    for (const Pair& pair : shapes) measured << QLatin1String(pair.text) << QLatin1String(pair.back);
    for (const QString& name : app::coloursOf(app::Theme::Light).keys()) {
        CAPTURE(name);
        CHECK(measured.contains(name));
    }
    CHECK(app::contrastOf(Qt::black, Qt::white) == Approx(21));
    CHECK(app::contrastOf(Qt::red, Qt::red) == Approx(1));
}

TEST_CASE("where the focus is can be seen on everything that takes it, in every theme") {
    for (const app::Theme theme : {app::Theme::Light, app::Theme::Dark, app::Theme::Contrast}) {
        app::applyStyle(*qApp, theme, 100);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* elsewhere = new QLineEdit(&window);
        layout->addWidget(elsewhere);
        const QList<QWidget*> kinds = everyKind(&window);
        for (QWidget* one : kinds) layout->addWidget(one);
        test::present(&window);
        for (QWidget* one : kinds) {
            elsewhere->setFocus();
            test::settle(&window);
            const QImage without = one->grab().toImage();
            one->setFocus(Qt::TabFocusReason);
            test::settle(&window);
            CAPTURE(static_cast<int>(theme), test::nameOf(one), one->property("look").toString());
            REQUIRE(one->hasFocus());
            CHECK(one->grab().toImage() != without);
        }
    }
    app::applyStyle(*qApp, app::Theme::Light, 100);
}

TEST_CASE("a computer that asks for high contrast or dark windows gets them") {
    const auto like = [](const QColor& back, const QColor& text) {
        QPalette palette;
        palette.setColor(QPalette::Window, back);
        palette.setColor(QPalette::WindowText, text);
        return app::themeLike(palette);
    };
    CHECK(like(Qt::black, Qt::white) == app::Theme::Contrast);
    CHECK(like(QColor(0x30, 0x30, 0x30), Qt::white) == app::Theme::Dark);
    CHECK(like(Qt::white, Qt::black) == app::Theme::Light);
}
