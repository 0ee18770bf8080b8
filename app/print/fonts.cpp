// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/fonts.h"

#include "app/print/slip_pages.h"

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

bool loadAll() {
    bool all = true;
    for (const char* file : fontFiles)
        all = QFontDatabase::addApplicationFont(QString::fromLatin1(file)) >= 0 && all;
    return all;
}

}  // namespace

bool loadFonts() {
    static const bool loaded = loadAll();
    return loaded;
}

QFont slipFont(qreal points) {
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPointSizeF(points);
    // Hinting bends letters to the pixels of a device: widths would differ from one to the next.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace print
