// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/behind_words.h"

#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <exception>

namespace app {
namespace {

constexpr std::chrono::milliseconds untilPainted{150};

}  // namespace

void behindWords(QWidget* parent, const QString& words, const std::function<void()>& work) {
    QDialog window(parent, Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint);
    window.setWindowTitle(words);
    auto* text = new QLabel(words, &window);
    text->setWordWrap(true);
    text->setMinimumWidth(window.fontMetrics().averageCharWidth() * 50);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(28, 24, 28, 24);
    layout->addWidget(text);
    std::exception_ptr thrown;   // must not fly through the window's event loop
    QTimer begin;
    begin.setSingleShot(true);
    QObject::connect(&begin, &QTimer::timeout, &window, [&] {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
        }
        QGuiApplication::restoreOverrideCursor();
        window.accept();
    });
    begin.start(untilPainted);
    window.exec();
    if (thrown) std::rethrow_exception(thrown);
}

}  // namespace app
