// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/looks.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QHash>
#include <QLabel>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

namespace app {
namespace {

/// Every colour of the program, by name; the style sheet says @name.
QHash<QString, QString> colours(Theme theme) {
    if (theme == Theme::Dark)
        return {{QStringLiteral("window"), QStringLiteral("#1d2226")},
                {QStringLiteral("surface"), QStringLiteral("#262c31")},
                {QStringLiteral("side"), QStringLiteral("#161a1d")},
                {QStringLiteral("text"), QStringLiteral("#e8ecef")},
                {QStringLiteral("quiet"), QStringLiteral("#a9b4bd")},
                {QStringLiteral("line"), QStringLiteral("#3b444b")},
                {QStringLiteral("accent"), QStringLiteral("#6db3f2")},
                {QStringLiteral("accentText"), QStringLiteral("#0b1a28")},
                {QStringLiteral("chosen"), QStringLiteral("#2c3e50")},
                {QStringLiteral("good"), QStringLiteral("#7fd49b")},
                {QStringLiteral("goodBack"), QStringLiteral("#1f3a2a")},
                {QStringLiteral("warn"), QStringLiteral("#f0c674")},
                {QStringLiteral("warnBack"), QStringLiteral("#40351d")},
                {QStringLiteral("bad"), QStringLiteral("#ff9b93")},
                {QStringLiteral("badBack"), QStringLiteral("#472523")}};
    return {{QStringLiteral("window"), QStringLiteral("#f3f5f7")},
            {QStringLiteral("surface"), QStringLiteral("#ffffff")},
            {QStringLiteral("side"), QStringLiteral("#e6ebf0")},
            {QStringLiteral("text"), QStringLiteral("#1c2329")},
            {QStringLiteral("quiet"), QStringLiteral("#55626d")},
            {QStringLiteral("line"), QStringLiteral("#c9d1d9")},
            {QStringLiteral("accent"), QStringLiteral("#1b5e9b")},
            {QStringLiteral("accentText"), QStringLiteral("#ffffff")},
            {QStringLiteral("chosen"), QStringLiteral("#d3e4f5")},
            {QStringLiteral("good"), QStringLiteral("#1c6b3a")},
            {QStringLiteral("goodBack"), QStringLiteral("#e2f3e8")},
            {QStringLiteral("warn"), QStringLiteral("#7a5200")},
            {QStringLiteral("warnBack"), QStringLiteral("#fdf2d8")},
            {QStringLiteral("bad"), QStringLiteral("#a3231a")},
            {QStringLiteral("badBack"), QStringLiteral("#fce8e6")}};
}

/// The colours of practice: another accent, so that even a corner of the window tells.
QHash<QString, QString> colours(Theme theme, Ground ground) {
    QHash<QString, QString> colour = colours(theme);
    colour.insert(QStringLiteral("practice"), QStringLiteral("#a63f00"));
    colour.insert(QStringLiteral("practiceText"), QStringLiteral("#ffffff"));
    if (ground == Ground::Real) return colour;
    const bool dark = theme == Theme::Dark;
    colour.insert(QStringLiteral("accent"), dark ? QStringLiteral("#ffb27a") : QStringLiteral("#9a3d00"));
    colour.insert(QStringLiteral("accentText"), dark ? QStringLiteral("#2b1400") : QStringLiteral("#ffffff"));
    colour.insert(QStringLiteral("chosen"), dark ? QStringLiteral("#4a3222") : QStringLiteral("#fbe0cb"));
    colour.insert(QStringLiteral("side"), dark ? QStringLiteral("#241a13") : QStringLiteral("#f7e9dd"));
    return colour;
}

QPalette paletteOf(const QHash<QString, QString>& colour) {
    const auto of = [&](const char* name) { return QColor(colour.value(QString::fromLatin1(name))); };
    QPalette palette;
    palette.setColor(QPalette::Window, of("window"));
    palette.setColor(QPalette::WindowText, of("text"));
    palette.setColor(QPalette::Base, of("surface"));
    palette.setColor(QPalette::AlternateBase, of("window"));
    palette.setColor(QPalette::Text, of("text"));
    palette.setColor(QPalette::PlaceholderText, of("quiet"));
    palette.setColor(QPalette::Button, of("surface"));
    palette.setColor(QPalette::ButtonText, of("text"));
    palette.setColor(QPalette::Highlight, of("accent"));
    palette.setColor(QPalette::HighlightedText, of("accentText"));
    palette.setColor(QPalette::ToolTipBase, of("surface"));
    palette.setColor(QPalette::ToolTipText, of("text"));
    palette.setColor(QPalette::Link, of("accent"));
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of("quiet"));
    return palette;
}

QString styleSheet(const QHash<QString, QString>& colour) {
    QFile file(QStringLiteral(":/style/desk.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    QStringList names = colour.keys();
    // Longest first, or @good would be read inside @goodBack.
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : std::as_const(names))
        sheet.replace(QLatin1Char('@') + name, colour.value(name));
    return sheet;
}

QLabel* label(const QString& text, const QString& look, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setWordWrap(true);
    made->setIndent(0);
    made->setProperty("look", look);
    return made;
}

}  // namespace

void applyStyle(QApplication& application, Theme theme, int fontPercent, Ground ground) {
    const QHash<QString, QString> colour = colours(theme, ground);
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = application.font();
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), font.family()});
    font.setPointSizeF(10.5 * std::clamp(fontPercent, 100, 150) / 100.0);
    application.setFont(font);
    application.setPalette(paletteOf(colour));
    application.setStyleSheet(styleSheet(colour));
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
