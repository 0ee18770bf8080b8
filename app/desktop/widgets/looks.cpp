// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/looks.h"

#include "app/desktop/widgets/colours.h"
#include "app/desktop/widgets/house_style.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QHash>
#include <QLabel>
#include <QPalette>
#include <QStyle>

#include <algorithm>

namespace app {
namespace {

constexpr double letters = 10.5;                       // points at 100 per cent
constexpr double headings = 6.5, subHeadings = 2;      // more than those, at any size

QString points(double more, int percent) { return QStringLiteral("%1pt").arg(letters * percent / 100.0 + more, 0, 'f', 1); }

QString styleSheet(QHash<QString, QString> colour, int percent) {
    QFile file(QStringLiteral(":/style/desk.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    colour.insert(QStringLiteral("headingSize"), points(headings, percent));
    colour.insert(QStringLiteral("subHeadingSize"), points(subHeadings, percent));
    // A tick is drawn on the accent: light or dark, whichever is read there.
    const bool onDark = contrastOf(QColor(colour.value(QStringLiteral("accent"))), Qt::white) > 4.5;
    colour.insert(QStringLiteral("tick"), onDark ? QStringLiteral("tick_light") : QStringLiteral("tick_dark"));
    QStringList names = colour.keys();
    // Longest first, or @good would be read inside @goodBack.
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : std::as_const(names))
        sheet.replace(QLatin1Char('@') + name, colour.value(name));
    return sheet;
}

QLabel* label(const QString& text, const QString& look, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setProperty("look", look);   // before the words: they tell screen readers that it is there, and as what
    made->setWordWrap(true);
    made->setIndent(0);
    made->setText(text);
    return made;
}

/// A heading is more than large letters: a screen reader jumps from one to the next.
class HeadingForReaders : public QAccessibleWidget {
public:
    explicit HeadingForReaders(QLabel* label) : QAccessibleWidget(label, QAccessible::Heading) {}
    QString text(QAccessible::Text what) const override {
        const auto* label = qobject_cast<const QLabel*>(widget());
        return what == QAccessible::Name && label ? label->text() : QAccessibleWidget::text(what);
    }
};

QAccessibleInterface* forReaders(const QString& className, QObject* object) {
    if (className != u"QLabel") return nullptr;
    auto* label = qobject_cast<QLabel*>(object);
    const QString look = label ? label->property("look").toString() : QString();
    return look == u"heading" || look == u"subHeading" ? new HeadingForReaders(label) : nullptr;
}

/// Windows has fonts of its own for lists, menus and messages, and brings them back whenever its theme
/// changes: a list would shrink to them in the middle of the day.
class OneFont : public QObject {
public:
    explicit OneFont(QObject* parent) : QObject(parent) { setObjectName(QStringLiteral("oneFont")); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool mayHaveChanged = event->type() == QEvent::ThemeChange || event->type() == QEvent::Show;
        if (mayHaveChanged && watched->isWindowType() && QApplication::font("QAbstractItemView") != QApplication::font())
            QApplication::setFont(QApplication::font());   // those of its own are forgotten
        return false;
    }
};

}  // namespace

void applyStyle(QApplication& application, Theme theme, int fontPercent, Ground ground) {
    static const QPalette ofTheComputer = QApplication::palette();   // before it became ours
    const QHash<QString, QString> colour = coloursOf(theme == Theme::System ? themeLike(ofTheComputer) : theme, ground);
    const int percent = std::clamp(fontPercent, 100, 150);
    QAccessible::installFactory(forReaders);   // the same one is kept once
    application.setStyle(new HouseStyle);   // the application takes it
    QFont font = application.font();
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), font.family()});
    font.setPointSizeF(letters * percent / 100.0);
    application.setFont(font);
    if (!application.findChild<QObject*>(QStringLiteral("oneFont"), Qt::FindDirectChildrenOnly))
        application.installEventFilter(new OneFont(&application));
    application.setPalette(paletteOf(colour));
    application.setStyleSheet(styleSheet(colour, percent));
}

void setLook(QWidget* widget, const QString& look) {
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // Another look may have another padding: labels measure it when they are told.
    QEvent changed(QEvent::StyleChange);
    QApplication::sendEvent(widget, &changed);
    widget->updateGeometry();  // a look may have other margins
}

QLabel* heading(const QString& text, QWidget* parent) {
    return label(text, QStringLiteral("heading"), parent);
}
QLabel* subHeading(const QString& text, QWidget* parent) {
    return label(text, QStringLiteral("subHeading"), parent);
}
QLabel* quiet(const QString& text, QWidget* parent) {
    return label(text, QStringLiteral("quiet"), parent);
}

}  // namespace app
