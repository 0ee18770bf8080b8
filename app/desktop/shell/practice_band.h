// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace app {

/// Across the whole window while one practises, so that nobody takes it for the office.
class PracticeBand : public QFrame {
    Q_OBJECT

public:
    /// An office that somebody set up for practice is begun anew by whoever made it.
    enum class Offer { Everything, NotAnew, WordsOnly };
    explicit PracticeBand(Offer offer, QWidget* parent = nullptr);

Q_SIGNALS:
    void lessonsRequested();
    void anewRequested();
    void leaveRequested();
};

}  // namespace app
