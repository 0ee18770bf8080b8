// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/colours.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

/// One row of the table: light, dark, high contrast.
struct Colour {
    const char* name;
    const char *light, *dark, *contrast;
};

// `line` parts what lies side by side; `edge` is the border of what can be typed into or pressed and must be
// seen; `chosen` lies under the text of a selected row.
constexpr Colour table[] = {
    {"window", "#f3f5f7", "#1d2226", "#000000"},     {"surface", "#ffffff", "#262c31", "#000000"},
    {"side", "#e6ebf0", "#161a1d", "#000000"},       {"text", "#1c2329", "#e8ecef", "#ffffff"},
    {"quiet", "#55626d", "#a9b4bd", "#f2f2f2"},      {"line", "#c9d1d9", "#3b444b", "#ffffff"},
    {"edge", "#7f8b96", "#7a8690", "#ffffff"},       {"accent", "#1b5e9b", "#6db3f2", "#ffff00"},
    {"accentText", "#ffffff", "#0b1a28", "#000000"}, {"chosen", "#d3e4f5", "#2c3e50", "#144cd2"},
    {"off", "#e2e6ea", "#31383e", "#262626"},        {"good", "#1c6b3a", "#7fd49b", "#7dff9a"},
    {"goodBack", "#e2f3e8", "#1f3a2a", "#00330f"},   {"warn", "#7a5200", "#f0c674", "#ffd75e"},
    {"warnBack", "#fdf2d8", "#40351d", "#3a2a00"},   {"bad", "#a3231a", "#ff9b93", "#ffb3ad"},
    {"badBack", "#fce8e6", "#472523", "#4a0000"},    {"practice", "#a63f00", "#a63f00", "#ff9a4d"},
    {"practiceText", "#ffffff", "#ffffff", "#000000"}};

/// What is otherwise where one practises.
constexpr Colour practised[] = {{"side", "#f7e9dd", "#241a13", "#2b1400"},
                                {"accent", "#9a3d00", "#ffb27a", "#ff9a4d"},
                                {"accentText", "#ffffff", "#2b1400", "#000000"},
                                {"chosen", "#fbe0cb", "#4a3222", "#8a3a00"}};

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

QHash<QString, QString> coloursOf(Theme theme, Ground ground) {
    QHash<QString, QString> colours;
    const auto add = [&](const Colour& one) {
        colours.insert(QLatin1String(one.name), QLatin1String(theme == Theme::Contrast ? one.contrast
                                                              : theme == Theme::Dark   ? one.dark
                                                                                       : one.light));
    };
    for (const Colour& one : table) add(one);
    if (ground == Ground::Practice)
        for (const Colour& one : practised) add(one);
    return colours;
}

QPalette paletteOf(const QHash<QString, QString>& colour) {
    constexpr std::pair<QPalette::ColorRole, const char*> roles[] = {
        {QPalette::Window, "window"},          {QPalette::WindowText, "text"},       {QPalette::Base, "surface"},
        {QPalette::AlternateBase, "window"},   {QPalette::Text, "text"},             {QPalette::PlaceholderText, "quiet"},
        {QPalette::Button, "surface"},         {QPalette::ButtonText, "text"},       {QPalette::Highlight, "accent"},
        {QPalette::HighlightedText, "accentText"}, {QPalette::ToolTipBase, "surface"}, {QPalette::ToolTipText, "text"},
        {QPalette::Link, "accent"},            {QPalette::LinkVisited, "accent"}};
    QPalette palette;
    for (const auto& [role, name] : roles) palette.setColor(role, QColor(colour.value(QLatin1String(name))));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colour.value(QStringLiteral("quiet"))));
    return palette;
}

double contrastOf(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Theme themeLike(const QPalette& system) {
    const QColor back = system.color(QPalette::Window), text = system.color(QPalette::WindowText);
    // Only who asked for it has pure black and white.
    if (contrastOf(back, text) > 20.5 && luminance(back) < luminance(text)) return Theme::Contrast;
    return luminance(back) < luminance(text) ? Theme::Dark : Theme::Light;
}

}  // namespace app
