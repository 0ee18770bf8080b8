// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace app {

/// One thing that was said, to be read out to the citizen.
struct CheckLine {
    QString label;
    QString value;
    QString field;           ///< where it is changed: a field's id, "papers", "files", "fees", "reception"
};

struct CheckSection {
    QString title;
    std::vector<CheckLine> lines;
};

/// The last look before a case is received: every answer with the way back to it. Knows no store.
class CheckView : public QWidget {
    Q_OBJECT

public:
    explicit CheckView(QWidget* parent = nullptr);
    /// `doubts` stop nothing; `limit` is what the citizen is promised.
    void show(const std::vector<CheckSection>& sections, const QStringList& doubts, const QString& limit);
    using QWidget::show;

Q_SIGNALS:
    void changeRequested(const QString& field);
    void receiveRequested(bool print);
    void backRequested();

private:
    QWidget* buttons();
    void addSection(const CheckSection& section);
    QLabel* m_doubts;
    QLabel* m_limit;
    QWidget* m_inside = nullptr;
    QScrollArea* m_area;
    QPushButton* m_receive = nullptr;
};

}  // namespace app
