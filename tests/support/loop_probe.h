// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace test {

/// The application of a program that measures how long its windows stood still: no stretch between two
/// turns of the event loop is missed, also not inside the loops of windows that wait for an answer.
/// Construct it instead of QApplication.
class LoopProbe : public QApplication {
public:
    LoopProbe(int& argc, char* argv[]);

    /// What is measured from here on; one name may come again.
    void doing(const QString& act);
    /// Does it as the event loop would: measured like anything that is delivered.
    void does(const QString& act, const std::function<void()>& work);
    /// Nothing is measured until the next `doing`.
    void rest() { m_act = -1; }

    struct Act {
        QString name;
        int stretches = 0;
        double worstMs = 0;     ///< the longest time in which nothing could be painted or answered
        QString during;         ///< what was being delivered then, as "QKeyEvent to QLineEdit"
        int overAFrame = 0;     ///< stretches longer than a sixtieth of a second
    };
    const std::vector<Act>& acts() const { return m_acts; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void over(const char* receiver, int type);
    void loopTurned();
    std::vector<Act> m_acts;
    int m_act = -1;
    int m_depth = 0;            ///< deliveries inside one another
    int m_base = 0;             ///< of them, those that wait for a loop inside
    qint64 m_from = 0;
    QElapsedTimer m_clock;
};

}  // namespace test
