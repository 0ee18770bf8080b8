// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;

namespace app {

/// One of several things to look at, all of them in sight with a number beside each; as many lines as
/// they need. The arrow keys go from one to the next.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    ChoiceRow(const QString& accessibleName, QWidget* parent);
    /// The first one is chosen.
    void add(const QString& words);
    /// Below nothing: no number is shown.
    void setNumber(int choice, int number);
    int current() const;
    void choose(int choice);

Q_SIGNALS:
    void chosen(int choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QButtonGroup* m_group;
    std::vector<QString> m_words;
};

}  // namespace app
