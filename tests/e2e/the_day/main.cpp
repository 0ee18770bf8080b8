// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"
#include "app/office/language.h"
#include "app/print/slip_pages.h"
#include "core/crypto/secret.h"
#include "tests/e2e/the_day/day.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

namespace {

int run(const day::Options& options) {
    day::Day today(options);
    try {
        day::offline(today);
        day::queued(today);
        day::lineBack(today);
        day::receipted(today);
        day::review(today);
        day::decision(today);
    } catch (const day::Stopped&) {
        std::fputs("the day stopped there\n", stdout);
        return 1;
    } catch (const std::exception& failure) {
        std::fprintf(stdout, "the day stopped: %s\n", failure.what());
        return 1;
    }
    if (today.failures() == 0) std::fputs("every stage went well\n", stdout);
    else std::fprintf(stdout, "%d assertions failed\n", today.failures());
    return today.failures() == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char* argv[]) {
    for (int at = 1; at < argc; ++at)   // the platform is chosen before anything is parsed
        if (std::strcmp(argv[at], "--headless") == 0) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("communedesk-day"));
    QApplication::setApplicationVersion(QStringLiteral(COMMUNEDESK_VERSION));
    // Two desks take turns: closing the windows of one must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A scripted day of a commune and the authority above it, in the real windows.\nExit code 0 only when every assertion held."));
    parser.addHelpOption();
    const QCommandLineOption headless(QStringLiteral("headless"), QStringLiteral("Without a display."));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for pictures of the windows and for the slips."), QStringLiteral("DIR"));
    const QCommandLineOption keep(QStringLiteral("keep"), QStringLiteral("Keep the data of the day and say where."));
    parser.addOptions({headless, out, keep});
    parser.process(application);

    QTemporaryDir home;
    home.setAutoRemove(!parser.isSet(keep));
    // What the program remembers of a person's habits stays out of that person's own settings.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    crypto::initialise();
    app::loadTranslations(application, QStringLiteral("vi"));
    app::applyStyle(application, app::Theme::Light, 100);
    print::loadFonts();
    const QString pictures = parser.isSet(out) ? QDir::current().absoluteFilePath(parser.value(out)) : QString();
    const int exit = run({.home = home.path(), .pictures = pictures});
    if (!pictures.isEmpty()) std::fprintf(stdout, "pictures and slips: %s\n", qUtf8Printable(pictures));
    if (parser.isSet(keep)) std::fprintf(stdout, "data of the day: %s\n", qUtf8Printable(home.path()));
    return exit;
}
