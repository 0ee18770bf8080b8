// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/translations.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace app {

void loadTranslations(QApplication& application, const QString& language) {
    const QString name = language == u"en" ? language : QStringLiteral("vi");
    QLocale::setDefault(name == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                      : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    for (const QString& file : {QStringLiteral("communedesk_") + name, QStringLiteral("qtbase_") + name}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/") + file)) QApplication::installTranslator(translator);
    }
}

}  // namespace app
