// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace app {
namespace {

QString key(const char* name) { return QStringLiteral("desk/") + QLatin1String(name); }

}  // namespace

Settings loadSettings() {
    const QSettings saved;
    Settings settings;
    settings.storeDir =
        saved.value(key("storeDir"),
                    QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                        QStringLiteral("/office")).toString();
    settings.officeName = saved.value(key("officeName")).toString();
    settings.lastLogin = saved.value(key("lastLogin")).toString();
    settings.language = saved.value(key("language"), settings.language).toString();
    settings.theme = saved.value(key("dark")).toBool() ? Theme::Dark : Theme::Light;
    settings.fontPercent = std::clamp(saved.value(key("fontPercent"), 100).toInt(), 100, 150);
    settings.syncMinutes = std::clamp(saved.value(key("syncMinutes"), 10).toInt(), 1, 240);
    settings.scanFolder = saved.value(key("scanFolder")).toString();
    return settings;
}

void saveSettings(const Settings& settings) {
    QSettings saved;
    saved.setValue(key("storeDir"), settings.storeDir);
    saved.setValue(key("officeName"), settings.officeName);
    saved.setValue(key("lastLogin"), settings.lastLogin);
    saved.setValue(key("language"), settings.language);
    saved.setValue(key("dark"), settings.theme == Theme::Dark);
    saved.setValue(key("fontPercent"), settings.fontPercent);
    saved.setValue(key("syncMinutes"), settings.syncMinutes);
    saved.setValue(key("scanFolder"), settings.scanFolder);
}

}  // namespace app
