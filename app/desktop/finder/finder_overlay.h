// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace app {

class FinderBox;

/// The search over everything above whatever page is open. Closed by Esc or a choice, it gives the
/// keyboard back to where it was.
class FinderOverlay : public QFrame {
    Q_OBJECT

public:
    explicit FinderOverlay(QWidget* over);
    FinderBox& box() { return *m_box; }
    void open();
    /// `giveBack`: the keyboard goes to where it was before.
    void dismiss(bool giveBack);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    FinderBox* m_box;
    QPointer<QWidget> m_before;
};

}  // namespace app
