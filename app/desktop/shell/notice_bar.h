// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace app {

/// A few lines above the page for what is wrong, was refused, failed or done. It never stops the
/// work. A refusal stays until it is closed or the next act is through; what is wrong with the office
/// and what failed stay until they are closed. Good news stands below them and goes by itself.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// What is wrong with this office until somebody mends it; every one of them is shown.
    void showStanding(const QStringList& sentences);
    void showRefusal(const QString& sentence);
    void showFailure(const QString& detail);
    void showGoodNews(const QString& sentence);
    /// Good news with a way back, which stands longer and until something else is done.
    void offerUndo(const QString& sentence, std::function<void()> undo);
    /// Something else was done: no way back is offered any more.
    void withdrawUndo();
    /// The offered undo, once; empty when there is none.
    std::function<void()> takeUndo();
    /// All that can be read on it now, line by line.
    QString text() const;

Q_SIGNALS:
    /// Somebody wants takeUndo() done.
    void undoRequested();

private:
    void showAll(const QString& newest);
    void close();
    QString m_standing, m_refusal, m_failure;
    QLabel* m_trouble;
    QLabel* m_news;
    QPushButton* m_undoButton;
    std::function<void()> m_undo;
    QTimer* m_away;
};

}  // namespace app
