// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/looks.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QWindow>

namespace {

bool isClipped(const QLabel* label) {
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull()) return false;
    if (!label->wordWrap()) return label->sizeHint().width() > label->width() + 1;
    return label->heightForWidth(label->width()) > label->height() + 1;
}

bool fitsInLines(const QHeaderView* header, int section) {
    if (!(header->defaultAlignment() & Qt::Alignment(Qt::TextWordWrap))) return false;
    QFont bold = header->font();
    bold.setBold(true);
    const QString words = header->model()->headerData(section, Qt::Horizontal).toString();
    const QRect room(0, 0, header->sectionSize(section) - 16, header->height() - 12);
    return room.contains(QFontMetrics(bold).boundingRect(room, Qt::TextWordWrap | Qt::AlignCenter, words));
}

/// A header whose words do not fit, even over two lines.
QStringList narrowHeaders(const QTableView* table) {
    QStringList found;
    const QHeaderView* header = table->horizontalHeader();
    for (int section = 0; header->isVisible() && section < header->count(); ++section)
        if (!header->isSectionHidden(section) && header->sectionSizeHint(section) > header->sectionSize(section) + 1 &&
            !fitsInLines(header, section))
            found += QStringLiteral("header ") + table->model()->headerData(section, Qt::Horizontal).toString();
    return found;
}

/// The innermost part that needs the most room.
QString widest(const QWidget* part) {
    const QWidget* found = nullptr;
    for (const QObject* child : part->children()) {
        const auto* widget = qobject_cast<const QWidget*>(child);
        if (widget && widget->isVisible() &&
            (!found || widget->minimumSizeHint().width() > found->minimumSizeHint().width()))
            found = widget;
    }
    return found ? widest(found) : test::nameOf(part);
}

QStringList clipped(QWidget* page) {
    QStringList found;
    const auto labels = page->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible() && isClipped(label)) found += QStringLiteral("label ") + label->text();
    const auto buttons = page->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons)
        if (button->isVisible() && !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1)
            found += QStringLiteral("button ") + button->text();
    const auto tables = page->findChildren<QTableView*>();
    for (const QTableView* table : tables)
        if (table->isVisible()) found += narrowHeaders(table);
    const auto areas = page->findChildren<QScrollArea*>();
    for (const QScrollArea* area : areas)
        if (area->isVisible() && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->minimumSizeHint().width() > area->viewport()->width() + 1)
            found += QStringLiteral("wider than its page: ") + widest(area->widget());
    for (const QScrollArea* area : areas)
        if (area->isVisible() && area->horizontalScrollBar()->isVisible())
            found += QStringLiteral("to be scrolled sideways: ") + widest(area->widget());
    return found;
}

/// For whoever wants to look: COMMUNEDESK_PICTURES=<folder>.
void keepPicture(QWidget* window, const QString& name, int percent) {
    const QString folder = qEnvironmentVariable("COMMUNEDESK_PICTURES");
    if (folder.isEmpty()) return;
    static int number = 0;
    QString file = name;
    file.replace(QLatin1Char('/'), QLatin1Char('-'));
    window->grab().save(QStringLiteral("%1/%2-%3 %4.png").arg(folder).arg(percent).arg(++number, 3, 10, QLatin1Char('0')).arg(file));
}

/// What is wrong with this window when it is so large.
QStringList amiss(QWidget* window, QSize size) {
    window->resize(size);
    test::settle(window);
    QStringList found = clipped(window);
    if (window->width() > size.width() || window->height() > size.height())
        found += QStringLiteral("larger than the screen: %1 x %2").arg(window->width()).arg(window->height());
    return found;
}

}  // namespace

TEST_CASE("no word is cut off at any size of the letters on a screen of 1366 by 768 or in a small window") {
    const int percent = GENERATE(100, 125, 150);
    CAPTURE(percent);
    const test::Language vietnamese("vi");
    const test::Letters letters(percent);
    test::ADesk office(test::aJackOfAllTrades(), nullptr);
    test::everyPage(office, [&](const QString& name, QWidget* page) {
        CAPTURE(name);
        QWidget* window = page->window();
        keepPicture(window, name, percent);
        if (window == office.desk().window()) {
            if (percent == 100) CHECK(amiss(window, {1024, 640}) == QStringList());
            CHECK(amiss(window, {1366, 728}) == QStringList());
            return;
        }
        test::settle(window);
        CHECK(window->width() <= 1366);
        CHECK(window->height() <= 768);
        CHECK(clipped(window) == QStringList());
    });
    CHECK(office.dialogs.problems() == QStringList());
}

TEST_CASE("lists keep their letters when the theme of the computer changes") {
    app::applyStyle(*qobject_cast<QApplication*>(QApplication::instance()), app::Theme::Light, 100);
    test::ADesk office;
    QFont small = QApplication::font();   // what a list gets that is made, or polished, from now on
    small.setPointSizeF(small.pointSizeF() / 2);
    QApplication::setFont(small, "QAbstractItemView");   // as Windows' theme does by itself
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(office.window().windowHandle(), &changed);
    CHECK(QApplication::font("QAbstractItemView") == QApplication::font());
}
