// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace app {

/// Lies over a whole window and hides what is on it, however it is resized or filled.
class Cover : public QLabel {
    Q_OBJECT

public:
    /// Who covers a window gives it another title; what it said before is in this property meanwhile.
    static constexpr char titleBefore[] = "titleBefore";
    /// `word`: what can be read on it.
    Cover(const QString& word, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace app
