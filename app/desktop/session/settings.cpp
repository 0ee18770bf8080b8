// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace app {
namespace {

QString key(const char* name) { return QStringLiteral("desk/") + QLatin1String(name); }

constexpr std::pair<Theme, const char*> themeNames[] = {
    {Theme::Light, "light"}, {Theme::Dark, "dark"}, {Theme::Contrast, "contrast"}, {Theme::System, "system"}};

QString nameOf(Theme theme) {
    for (const auto& [one, name] : themeNames)
        if (one == theme) return QLatin1String(name);
    return {};
}

Theme themeOf(const QSettings& saved) {
    const QString wanted = saved.value(key("theme")).toString();
    for (const auto& [one, name] : themeNames)
        if (wanted == QLatin1String(name)) return one;
    // Before there were four of them.
    return saved.value(key("dark")).toBool() ? Theme::Dark : Theme::Light;
}

}  // namespace

Settings loadSettings(const std::optional<Provision>& provided) {
    const QSettings saved;
    Settings settings;
    settings.storeDir = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/office");
    if (provided && !provided->storeDir.isEmpty()) settings.storeDir = provided->storeDir;
    if (provided && !provided->language.isEmpty()) settings.language = provided->language;
    if (provided && provided->paper) settings.paper = *provided->paper;
    settings.storeDir = saved.value(key("storeDir"), settings.storeDir).toString();
    settings.officeName = saved.value(key("officeName")).toString();
    settings.lastLogin = saved.value(key("lastLogin")).toString();
    settings.language = saved.value(key("language"), settings.language).toString();
    settings.theme = themeOf(saved);
    settings.fontPercent = std::clamp(saved.value(key("fontPercent"), 100).toInt(), 100, 150);
    settings.syncMinutes = std::clamp(saved.value(key("syncMinutes"), 10).toInt(), 1, 240);
    settings.scanFolder = saved.value(key("scanFolder")).toString();
    settings.lockMinutes = std::clamp(saved.value(key("lockMinutes"), 10).toInt(), 0, longestLockMinutes);
    if (saved.contains(key("paper"))) settings.paper = saved.value(key("paper")).toString() == u"A4" ? SlipPaper::A4 : SlipPaper::A5;
    return settings;
}

void saveSettings(const Settings& settings) {
    QSettings saved;
    saved.setValue(key("storeDir"), settings.storeDir);
    saved.setValue(key("officeName"), settings.officeName);
    saved.setValue(key("lastLogin"), settings.lastLogin);
    saved.setValue(key("language"), settings.language);
    saved.setValue(key("theme"), nameOf(settings.theme));
    saved.setValue(key("fontPercent"), settings.fontPercent);
    saved.setValue(key("syncMinutes"), settings.syncMinutes);
    saved.setValue(key("scanFolder"), settings.scanFolder);
    saved.setValue(key("lockMinutes"), settings.lockMinutes);
    saved.setValue(key("paper"), settings.paper == SlipPaper::A4 ? QStringLiteral("A4") : QStringLiteral("A5"));
}

}  // namespace app
