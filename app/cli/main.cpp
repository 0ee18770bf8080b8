// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/cli/run.h"
#include "app/office/system.h"
#include "core/crypto/secret.h"

#include <QGuiApplication>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace {

#ifdef COMMUNEDESK_TEST_CLOCK
/// Only in the build the tests use: a PC whose clock is wrong, or has moved on.
class OurClock final : public app::SystemClock {
public:
    QDateTime now() const override {
        const QString wanted = qEnvironmentVariable("COMMUNEDESK_NOW");
        const QDateTime set = QDateTime::fromString(wanted, Qt::ISODate);
        return set.isValid() ? set.toUTC() : SystemClock::now();
    }
};
#else
using OurClock = app::SystemClock;
#endif

/// Standard error belongs to the answer: what Qt says to programmers is shown to who asks for it.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const bool wanted = type == QtFatalMsg || qEnvironmentVariableIsSet("COMMUNEDESK_QT_MESSAGES");
    if (wanted) std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

}  // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(keepQuiet);
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);   // or Vietnamese comes out as something else
    SetConsoleCP(CP_UTF8);
#endif
    // Slips need fonts and pictures a decoder, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setOrganizationName(QStringLiteral("CommuneDesk"));
    QGuiApplication::setApplicationName(QStringLiteral("communedesk"));   // shares the desktop's folder
    QGuiApplication::setApplicationVersion(QStringLiteral(COMMUNEDESK_VERSION));
    crypto::initialise();
    const OurClock clock;
    app::SystemRandom random;
    cli::Program program{.clock = clock, .random = random};
    return cli::run(application, QGuiApplication::arguments(), program);
}
