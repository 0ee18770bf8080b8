// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every page and window of the program, one after the other, on a real display: says the name of each and
// waits for a line before it goes on. See accessibility_test.cpp.
#include "app/desktop/widgets/looks.h"
#include "tests/app/desktop/every_page.h"

#include <QApplication>
#include <QSocketNotifier>

#include <cstdio>

#include <unistd.h>

namespace {

/// Says what can be seen and lets the windows live until somebody has looked.
void showUntilSeen(const QString& name, bool& goOn) {
    goOn = false;
    std::printf("%s\n", name.toUtf8().constData());
    std::fflush(stdout);
    while (!goOn) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

}  // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    app::applyStyle(application, app::Theme::Light, 100);
    bool goOn = false;
    QSocketNotifier word(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&word, &QSocketNotifier::activated, &application, [&goOn] {
        char letter = 0;
        if (::read(STDIN_FILENO, &letter, 1) != 1) std::_Exit(3);   // nobody looks any more
        goOn = letter == '\n';
    });
    test::ADesk office(test::aJackOfAllTrades(), nullptr);
    test::everyPage(office, [&](const QString& name, QWidget*) { showUntilSeen(name, goOn); });
    for (const QString& problem : office.dialogs.problems()) std::printf("problem: %s\n", problem.toUtf8().constData());
    std::printf("that was all\n");
    std::fflush(stdout);
    return office.dialogs.problems().isEmpty() ? 0 : 1;
}
