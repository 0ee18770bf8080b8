// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/twin_text.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace app {

/// Above every page while it is not settled whether two computers have one name. It stops no work and
/// cannot be closed: it goes with the answer. Who may not answer reads it and whom to ask.
class TwinBar : public QFrame {
    Q_OBJECT

public:
    explicit TwinBar(QWidget* parent = nullptr);
    void show(const TwinState& state, bool mayAnswer);
    using QWidget::show;

Q_SIGNALS:
    void sameRequested();
    void secondRequested();
    void registerRequested();

private:
    QLabel* m_words;
    QPushButton *m_same, *m_second, *m_after, *m_register;
};

}  // namespace app
