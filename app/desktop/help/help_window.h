// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/help/help_book.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace app {

/// The manual in a window of its own: contents and search on the left, the page on the right.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(const QString& language, QWidget* parent = nullptr);
    void openPage(const QString& id);
    QString currentPage() const;

private:
    QWidget* buildSide();
    QWidget* buildBar();
    void display(const QString& id);
    void go(int step);
    void search(const QString& words);
    void follow(const QString& link);
    void printPage();
    void printKeyCard();

    HelpBook m_book;
    QStringList m_trail;
    int m_at = -1;               ///< in the trail
    QLineEdit* m_words;
    QListWidget* m_contents;
    QLabel* m_nothing;
    QTextBrowser* m_browser;
    QToolButton *m_back, *m_forward;
};

}  // namespace app
