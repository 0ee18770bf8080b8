// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace app {

/// What stands where a list would be: why it is empty and what to try.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& title, const QString& text, QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& text);

private:
    QLabel* m_title;
    QLabel* m_text;
};

}  // namespace app
