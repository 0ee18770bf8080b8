// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

/// The line to the district in words.
struct LineView {
    QString lanes;             ///< what waits, in the order in which it goes, and how long it takes
    QString speed;             ///< as measured, and what went today
    QString hold;              ///< why scans wait and until when; empty: they go
    bool canSendAll = false;   ///< something waits only because of a rule
};

/// How fast the line is, what waits by which rule, and the three questions somebody has: why, may it go all
/// the same, and what does the technician need. Part of the exchange page.
class LineBox : public QWidget {
    Q_OBJECT

public:
    explicit LineBox(QWidget* parent = nullptr);
    void show(const LineView& view);
    using QWidget::show;

Q_SIGNALS:
    void whyRequested();
    void everythingRequested();
    void supportRequested();

private:
    QLabel *m_lanes, *m_speed, *m_hold;
    QPushButton* m_everything;
};

}  // namespace app
