// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace app {

/// What the strip says of the exchange with the district: words made elsewhere, shown here.
struct StripState {
    enum class Light { Sent, Sending, Waiting, Trouble, Alone } light = Light::Alone;
    QString where;      ///< "12 cases wait on this computer"
    QString left;       ///< "1.4 MB left, about 3 minutes"
    QString last;       ///< "last exchange today 09:05"
    bool busy = false;
    int percent = -1;   ///< -1: not known
};

/// Always in sight: is everything with the district, and if not, what waits and since when.
class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void show(const StripState& state);
    using QWidget::show;

Q_SIGNALS:
    void syncRequested();
    void detailsRequested();

private:
    QLabel* m_dot;
    QLabel* m_where;
    QLabel* m_left;
    QLabel* m_last;
    QProgressBar* m_progress;
    QToolButton *m_details, *m_now;
};

}  // namespace app
