// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace app {

void loadTranslations(QCoreApplication& application, const QString& language) {
    const QString name = language == u"en" ? language : QStringLiteral("vi");
    QLocale::setDefault(name == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                      : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    for (const QString& file : {QStringLiteral("communedesk_") + name, QStringLiteral("qtbase_") + name}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/") + file))
            QCoreApplication::installTranslator(translator);
    }
}

}  // namespace app
