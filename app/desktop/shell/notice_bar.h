// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace app {

/// One line above the page for what was refused, failed or done. It never stops the work: it stays
/// until closed or replaced; good news goes by itself.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void showRefusal(const QString& sentence);
    void showFailure(const QString& detail);
    void showGoodNews(const QString& sentence);
    QString text() const;

private:
    void showAs(const QString& kind, const QString& sentence);
    QLabel* m_text;
    QTimer* m_away;
};

}  // namespace app
