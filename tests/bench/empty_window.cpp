// SPDX-License-Identifier: GPL-3.0-or-later

// The baseline of starting: a Qt Widgets program with a window and nothing in it.
#include <QApplication>
#include <QWidget>

int main(int argc, char* argv[]) {
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1200, 700);
    window.show();
    return QApplication::exec();
}
