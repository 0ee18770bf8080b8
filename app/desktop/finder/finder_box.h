// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/finder/hit.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;

namespace app {

/// One box for everything: type, go with the arrow keys, Enter. Somebody chosen in it stays beside the
/// box, and the next choice is made for this person. Knows no store.
class FinderBox : public QWidget {
    Q_OBJECT

public:
    explicit FinderBox(QWidget* parent = nullptr);
    void show(const std::vector<Hit>& hits);
    using QWidget::show;
    QString typed() const;
    void setTyped(const QString& text);
    /// For whom the next procedure is; nobody takes it back.
    void setPerson(const std::optional<domain::Person>& person);
    const std::optional<domain::Person>& person() const { return m_person; }
    QLineEdit* editor() const { return m_edit; }
    bool isIdle() const { return typed().isEmpty() && !m_person; }
    void clear();

Q_SIGNALS:
    void wanted();                   ///< text or person changed: look anew
    void chosen(const app::Hit& hit);
    void dismissed();                ///< Esc in the empty box

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addHeader(Hit::Kind kind);
    void addHit(int number);
    void move(int by);
    void choose(int row);
    void personChanged();
    QLineEdit* m_edit;
    QListWidget* m_list;
    QLabel* m_who;
    QPushButton* m_nobody;
    QTimer* m_pause;
    std::vector<Hit> m_hits;
    std::optional<domain::Person> m_person;
};

}  // namespace app
