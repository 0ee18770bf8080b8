// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace app {

class LockDialog;

/// While it lives, every window of the program is covered, also one that opens meanwhile, and only the
/// password lifts the covers. Nothing below is closed or changed: who comes back finds the same page,
/// the same window and the cursor where it was.
class Lock : public QObject {
    Q_OBJECT

public:
    /// `refusal`: why this password does not unlock; an empty sentence unlocks.
    Lock(const QString& person, std::function<QString(const QString& password)> refusal, QWidget* window);
    ~Lock() override;
    /// The covers stay, nobody is asked any more: for somebody else signing in.
    void askNoMore();
    QWidget* dialog() const;

Q_SIGNALS:
    void opened();
    void otherRequested();
    void failed(const QString& detail);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void cover(QWidget* window);
    void toTheFront();
    std::unique_ptr<LockDialog> m_dialog;
    QHash<QWidget*, QPointer<QWidget>> m_covers;
    QPointer<QWidget> m_active, m_focus;
};

}  // namespace app
