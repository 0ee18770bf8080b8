// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QTest>

namespace {

/// What nobody can reach by pressing Tab, wherever he begins.
QStringList unreachable(QWidget* window) {
    const QList<QWidget*> wanted = test::focusable(window);
    if (wanted.isEmpty()) return {};
    wanted.front()->setFocus(Qt::TabFocusReason);
    QSet<QWidget*> reached{QApplication::focusWidget()};
    for (int presses = 0; presses < 3 * wanted.size() + 20; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    QStringList missed;
    for (QWidget* one : wanted)
        if (!reached.contains(one) && one->isVisible()) missed += test::nameOf(one);
    if (!missed.isEmpty()) missed += QStringLiteral("going round: ") + test::nameOf(QApplication::focusWidget());
    return missed;
}

bool hasBuddy(const QWidget* widget) {
    const auto labels = widget->window()->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->buddy() == widget; });
}

QStringList nameless(QWidget* page) {
    QStringList missing;
    for (QWidget* one : test::focusable(page)) {
        const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(one);
        const QString name = told ? told->text(QAccessible::Name) : QString();
        // A combo box tells its value when it has no name: not enough.
        const bool ownName = !qobject_cast<QComboBox*>(one) || !one->accessibleName().isEmpty() || hasBuddy(one);
        if (name.trimmed().isEmpty() || !ownName) missing += test::nameOf(one);
    }
    return missing;
}

}  // namespace

TEST_CASE("the Tab key reaches everything on every page") {
    test::ADesk office(test::aJackOfAllTrades(), nullptr);
    test::everyPage(office, [](const QString& name, QWidget* page) {
        CAPTURE(name);
        CHECK(unreachable(page->window()) == QStringList());
    });
    CHECK(office.dialogs.problems() == QStringList());
}

TEST_CASE("everything the keyboard reaches has a name for a screen reader") {
    test::ADesk office(test::aJackOfAllTrades(), nullptr);
    test::everyPage(office, [](const QString& name, QWidget* page) {
        CAPTURE(name);
        CHECK(nameless(page) == QStringList());
    });
    CHECK(office.dialogs.problems() == QStringList());
}
