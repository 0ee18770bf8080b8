// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QApplication>
#include <QLocale>

#include <cstdlib>

/// Every test program runs without a display, in an odd locale and far from Viet Nam's time
/// zone, so that nothing works by luck.
int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "America/St_Johns");
    tzset();
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
