// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace app {

/// A bar and the pages behind it. Not a QTabWidget: that is a stop of the Tab key of its own besides its
/// bar, at the place in the window where it was made, and whoever comes by is thrown to the bar.
class Tabs : public QWidget {
    Q_OBJECT

public:
    explicit Tabs(QWidget* parent = nullptr);
    void add(QWidget* page, const QString& words);
    void setWords(int at, const QString& words);
    void showPage(int at);
    void showPage(QWidget* page);
    int count() const;
    /// Where the keyboard can always go.
    QTabBar* bar() const { return m_bar; }

private:
    QTabBar* m_bar;
    QStackedWidget* m_pages;
};

}  // namespace app
