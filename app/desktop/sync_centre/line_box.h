// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

/// The line to the district in words.
struct LineView {
    QString speed;             ///< what waits, in the order in which it goes, and how long it takes; what went today
    QString hold;              ///< why scans wait and until when; empty: they go
    bool canSendAll = false;   ///< something waits only because of a rule
};

/// How fast the line is, what waits by which rule, and the questions somebody has: why, and may it go all the
/// same. Part of the exchange page, which places the buttons.
class LineBox : public QWidget {
    Q_OBJECT

public:
    explicit LineBox(QWidget* parent = nullptr);
    void show(const LineView& view);
    using QWidget::show;
    QPushButton* why() { return m_why; }
    QPushButton* everything() { return m_everything; }

Q_SIGNALS:
    void whyRequested();
    void everythingRequested();

private:
    QLabel *m_speed, *m_hold;
    QPushButton *m_why, *m_everything;
};

}  // namespace app
