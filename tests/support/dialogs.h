// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>

class QWidget;

namespace test {

/// Answers the windows that wait for an answer, while the code that opened them still waits. Each
/// one that opens is given to the next expectation; one that nobody expected, or that is still open
/// after half a minute, is closed and remembered: a test may fail of it, but never hangs.
class Dialogs : public QObject {
public:
    using Work = std::function<void(QWidget* dialog)>;
    Dialogs();
    void expect(Work work) { m_works.push_back(std::move(work)); }
    /// Every expected window came, and no other.
    bool asExpected() const { return m_works.empty() && m_problems.isEmpty(); }
    const QStringList& problems() const { return m_problems; }
    void forget();

private:
    void look();
    void answer(QWidget* dialog);
    QTimer m_timer;
    QElapsedTimer m_since;
    QPointer<QWidget> m_current;
    std::deque<Work> m_works;
    QStringList m_problems;
};

/// Presses the button that goes on.
void accept(QWidget* dialog);
/// Answers a dialog of app::askForm: editors by field id.
void answerForm(QWidget* dialog, const std::vector<std::pair<QString, QString>>& answers);
/// Answers app::askReason.
void answerReason(QWidget* dialog, const QString& reason);
/// Chooses a file name in a file window.
void answerFile(QWidget* dialog, const QString& path);

}  // namespace test
