// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/fonts.h"

#include "app/print/font_name.h"
#include "app/print/slip_pages.h"

#include <QFile>
#include <QFontDatabase>

#include <array>

namespace print {

namespace {

constexpr std::array fontFiles = {
    ":/fonts/LiberationSerif-Regular.ttf",
    ":/fonts/LiberationSerif-Bold.ttf",
    ":/fonts/LiberationSerif-Italic.ttf",
    ":/fonts/LiberationSerif-BoldItalic.ttf",
};

bool load(const char* name) {
    QFile file(QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray font = renamedFont(file.readAll());
    return !font.isEmpty() && QFontDatabase::addApplicationFontFromData(font) >= 0;
}

bool loadAll() {
    bool all = true;
    for (const char* file : fontFiles) all = load(file) && all;
    return all;
}

}  // namespace

bool loadFonts() {
    static const bool loaded = loadAll();
    return loaded;
}

QFont slipFont(qreal points) {
    QFont font(QString::fromLatin1(slipFamily));
    font.setPointSizeF(points);
    // Hinting bends letters to the pixels of a device: widths would differ from one to the next.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace print
